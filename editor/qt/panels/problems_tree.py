"""The list of problems and its keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTreeView, QWidget

from editor.core.i18n import _
from editor.qt.panels.problems_model import ProblemsModel
from editor.qt.panels.side_panel import LEAST_HEIGHT

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProblemsTree(QTreeView):
    """Problems by keyboard: `entered_one` on Enter, `fix_wanted` on Ctrl+Enter, `ignored` on Del.

    Each is about what is current.
    """

    entered_one = Signal()
    fix_wanted = Signal()
    ignored = Signal()

    def __init__(self, model: ProblemsModel, parent: QWidget | None = None) -> None:
        """Show a model."""
        super().__init__(parent)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setObjectName("cards")
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(_("Problems"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: what is wrong is wrapped at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: the keys of the list; all others move in it."""
        if not self.currentIndex().isValid():
            super().keyPressEvent(event)
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.fix_wanted.emit()
        elif event.key() in _ENTER:
            self.entered_one.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.ignored.emit()
        else:
            super().keyPressEvent(event)
