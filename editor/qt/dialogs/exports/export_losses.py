"""What an export leaves out or changes, said before it is written, with a way to the rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from editor.core.bidi import made_visible
from editor.core.i18n import _
from editor.core.warned import Warned
from editor.qt.widgets.labels import plain_tip

_MOST_LINES = 4
_LINE = 30
_ROW = Qt.ItemDataRole.UserRole


class LossList(QListWidget):
    """One sentence a line; `row_wanted` has the first row (0-based) of the one that is chosen."""

    row_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty, out of sight."""
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setWordWrap(True)
        self.setAccessibleName(_("What is left out or changed"))
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)
        self.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: the keyboard comes to a sentence that can be seen to be the one."""
        super().focusInEvent(event)
        if not self.selectedItems():
            self.setCurrentRow(max(0, self.currentRow()))

    def show_losses(self, losses: Sequence[Warned]) -> None:
        """Show these; those with rows can be gone to."""
        self.clear()
        for loss in losses:
            item = QListWidgetItem(made_visible(loss.message), self)
            if loss.rows:
                item.setData(_ROW, loss.rows[0])
                item.setToolTip(plain_tip(_("Go to row {n}").format(n=loss.rows[0] + 1)))
        self.setVisible(bool(losses))
        self.setFixedHeight(min(len(losses), _MOST_LINES) * _LINE + 6)

    def _go(self, item: QListWidgetItem) -> None:
        row = item.data(_ROW)
        if isinstance(row, int):
            self.row_wanted.emit(row)
