"""What fixing all of a kind would do: every text before and after, with a tick."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.qt.dialogs.rows.fixes_model import FixesModel
from editor.qt.dialogs.sheets import button, sheet
from editor.qt.widgets.dialog_parts import resize_within
from editor.qt.widgets.labels import plain_label

_SIZE = (760, 460)


class FixesDialog(QDialog):
    """Asks which texts are to be changed; Space ticks, Ctrl+Enter and the button agree."""

    def __init__(
        self,
        title: str,
        rows: Sequence[Segment],
        texts: Mapping[tuple[int, int], str],
        parent: QWidget | None = None,
    ) -> None:
        """Show what `texts`, by (row, track), would make of the rows."""
        super().__init__(parent)
        self.setWindowTitle(_("Fix: {kind}").format(kind=title))
        resize_within(self, *_SIZE)
        self.model = FixesModel(rows, texts, self)
        self.table = sheet(self.model, _("Texts before and after"))
        self.table.setEditTriggers(self.table.EditTrigger.NoEditTriggers)
        self.table.installEventFilter(self)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, self._width_of_numbers())
        self.agree = button("", accent=True)
        self.agree.clicked.connect(self.accept)
        refuse = button(_("Cancel"))
        refuse.clicked.connect(self.reject)
        self.model.dataChanged.connect(self._show_count)
        column = QVBoxLayout(self)
        column.addWidget(plain_label(_("Space ticks. Only what is ticked is changed.")))
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(refuse)
        row.addWidget(self.agree)
        column.addLayout(row)
        self._show_count()
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def chosen(self) -> dict[tuple[int, int], str]:
        """Return the new text of each (row, track) that is ticked."""
        return self.model.chosen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Space ticks and Enter agrees wherever the keyboard is in the table."""
        if watched is self.table and isinstance(event, QKeyEvent) and _is_press(event):
            if event.key() == Qt.Key.Key_Space:
                for index in self.table.selectionModel().selectedRows():
                    self.model.toggle(index.row())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.agree.click()
                return True
        return super().eventFilter(watched, event)

    def _width_of_numbers(self) -> int:
        """Return what the first column needs; Qt's hint leaves out the border of the tick."""
        digit = self.table.fontMetrics().horizontalAdvance("0")
        return self.table.sizeHintForColumn(0) + 2 * digit

    def _show_count(self) -> None:
        count = len(self.model.chosen())
        text = ngettext("Fix {n} text", "Fix {n} texts", count).format(n=count)
        self.agree.setText(text)
        self.agree.setEnabled(count > 0)


def _is_press(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress
