"""The list of cards and its keys."""

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from editor.qt.panels.side_panel import LEAST_HEIGHT
from editor.qt.panels.ticked_model import Index, TickedModel
from editor.qt.theme import theme_of

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardsTree(QTreeView):
    """Cards by keyboard.

    `accepted` (the card's row) is sent on Enter, `skipped` on Del, `ignored` on Shift+Del,
    `all_accepted` on Ctrl+Enter. Space ticks, F2 edits the right form of a card that has one.
    """

    accepted = Signal(int)
    skipped = Signal(int)
    ignored = Signal(int)
    all_accepted = Signal()

    def __init__(self, model: TickedModel, name: str, parent: QWidget | None = None) -> None:
        """Show a model; `name` says to people who do not see it what it is."""
        super().__init__(parent)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._cards = model
        self.setObjectName("cards")
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the keys of the list; all others move in it."""
        index = self.currentIndex()
        is_editing = self.state() is QAbstractItemView.State.EditingState
        if is_editing or not index.isValid():
            super().keyPressEvent(event)
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.all_accepted.emit()
        elif event.key() in _ENTER:
            self.accepted.emit(self._cards.group_row(index))
        elif event.key() == Qt.Key.Key_Space:
            self._cards.toggle(index)
        elif event.key() == Qt.Key.Key_Delete:
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.ignored if is_shifted else self.skipped).emit(self._cards.group_row(index))
        elif event.key() == Qt.Key.Key_F2:
            self._edit(index)
        else:
            super().keyPressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Qt: the arrow of a card, on the colour of what is chosen."""
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, theme_of(self.palette()).tint)
        super().drawBranches(painter, rect, index)

    def choose(self, row: int) -> None:
        """Put the keyboard on a card, the last one where there are fewer."""
        last = self._cards.rowCount() - 1
        if last >= 0:
            index = self._cards.index(min(max(row, 0), last), 0)
            self.setCurrentIndex(index)
            self.expand(index)

    def _edit(self, index: QModelIndex) -> None:
        top = self._top(index)
        if top.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(top)

    def _top(self, index: QModelIndex) -> QModelIndex:
        return self._cards.index(self._cards.group_row(index), 0)
