"""This should be …: a word that was misheard, what it should be, and where."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from editor.core.i18n import _, ngettext
from editor.qt.widgets.dialog_parts import ok_and_cancel
from editor.qt.widgets.labels import plain_label

_LINES = 5


class RightNameDialog(QDialog):
    """Asks what a form should be; the likeliest is there already, so that Enter is enough."""

    def __init__(
        self, form: str, suggestions: Sequence[str], count: int, parent: QWidget | None = None
    ) -> None:
        """Ask about a form that stands in `count` places."""
        super().__init__(parent)
        self.setWindowTitle(_("This should be"))
        self.setMinimumWidth(380)
        self.field = QLineEdit(suggestions[0] if suggestions else form)
        self.field.setAccessibleName(_("What it should be"))
        self.field.selectAll()
        self.list = QListWidget()
        self.list.setAccessibleName(_("What it may be"))
        self.list.addItems(list(suggestions))
        self.list.setVisible(len(suggestions) > 1)
        self.list.setMaximumHeight(self.list.fontMetrics().height() * 2 * _LINES)
        self.everywhere = QCheckBox(
            ngettext("In the {n} place where it stands", "In all {n} places", count).format(n=count)
        )
        self.everywhere.setChecked(True)
        self.everywhere.setVisible(count > 1)
        self._buttons = ok_and_cancel(_("Correct"))
        self._lay_out(form)
        self._connect(form)

    def right(self) -> str:
        """Return what it should be."""
        return " ".join(self.field.text().split())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Up and Down in the field choose from the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.list.count():
                row = (self.list.currentRow() + step) % self.list.count()
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self, form: str) -> None:
        label = plain_label(_("“{form}” should be").format(form=form))
        label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (label, self.field, self.list, self.everywhere, self._buttons):
            column.addWidget(widget)

    def _connect(self, form: str) -> None:
        self.field.installEventFilter(self)
        self.list.setCurrentRow(0)
        self.list.currentTextChanged.connect(self.field.setText)
        self.list.itemActivated.connect(self.accept)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.field.textChanged.connect(lambda: ok.setEnabled(self.right() not in ("", form)))
        ok.setEnabled(self.right() not in ("", form))
