"""Names picked out of a pasted text: a guest list, an episode page."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.core.glossary import Glossary, Term
from editor.core.i18n import _, ngettext
from editor.names.picking import Picked, pick_names
from editor.qt.dialogs.sheets import SheetDialog, button, row_of
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.labels import plain_label, plain_tip

_MARGIN = 24
_WAIT_MS = 200
_NAME = Qt.ItemDataRole.UserRole


class PickingDialog(SheetDialog):
    """A text on the left, its names on the right, to be ticked; `terms()` are the ticked ones."""

    def __init__(self, known: Glossary, parent: QWidget | None = None) -> None:
        """Ask for a text; names that are known already are not offered."""
        super().__init__(parent)
        self.setWindowTitle(_("Pick names from a text"))
        resize_within(self, 820, 520)
        self._known = {term.preferred for term in known.terms}
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(_("Text"))
        self.text.setPlaceholderText(_("Paste a guest list or an episode page here."))
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.names = QListWidget()
        self.names.setObjectName("sheet")
        self.names.setAccessibleName(_("Names"))
        self._add = button(_("Add"), accent=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.look)
        self.text.textChanged.connect(self._timer.start)
        self.names.itemChanged.connect(self._count)
        self._lay_out()
        self._count()

    def look(self) -> None:
        """Show the names of the text as it is now."""
        self._timer.stop()
        self.names.blockSignals(True)
        self.names.clear()
        for one in pick_names(self.text.toPlainText()):
            if one.name not in self._known:
                self.names.addItem(_item(one))
        self.names.blockSignals(False)
        self._count()

    def terms(self) -> tuple[Term, ...]:
        """Return the ticked names as terms."""
        items = (self.names.item(row) for row in range(self.names.count()))
        ticked = (item for item in items if item.checkState() is Qt.CheckState.Checked)
        return tuple(Term(str(item.data(_NAME))) for item in ticked)

    def _lay_out(self) -> None:
        cancel = button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        self._add.clicked.connect(self.accept)
        halves = row_of(
            _titled(_("Text"), self.text), _titled(_("Names found"), self.names), spacing=20
        )
        halves.setStretch(0, 3)
        halves.setStretch(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        whole.setSpacing(14)
        whole.addLayout(halves, 1)
        whole.addLayout(row_of(None, cancel, self._add))

    def _count(self) -> None:
        count = len(self.terms())
        text = ngettext("Add {n} name", "Add {n} names", count).format(n=count)
        self._add.setText(text if count else _("Add"))
        self._add.setEnabled(count > 0)


def _item(one: Picked) -> QListWidgetItem:
    text = one.name if one.times == 1 else f"{one.name}  × {one.times}"
    item = QListWidgetItem(text)
    item.setData(_NAME, one.name)
    item.setToolTip(plain_tip(one.around))
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if one.likely else Qt.CheckState.Unchecked)
    return item


def _titled(title: str, widget: QWidget) -> QWidget:
    """Return a widget under a quiet title."""
    label = plain_label(title)
    label.setObjectName("quiet")
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(label)
    column.addWidget(widget, 1)
    return both
