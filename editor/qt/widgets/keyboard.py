"""Where the keyboard is after a press, what Enter presses, and what Undo means in a field."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QToolButton, QWidget

_KEYS = QKeySequence.StandardKey
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PressingDialog(QDialog):
    """A dialog in which Enter presses the button that has the keyboard, and else answers it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: without this, Enter on Browse would answer the dialog."""
        at = self.focusWidget()
        if event.key() in _ENTER and isinstance(at, QPushButton | QToolButton):
            at.click()
        else:
            super().keyPressEvent(event)


class SearchField(QLineEdit):
    """A line to look for something; with nothing of its own to undo, Undo is the document's."""

    def event(self, event: QEvent) -> bool:
        """Qt: leave Undo and Redo to the window where the line has none."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undoes = event.matches(_KEYS.Undo) and not self.isUndoAvailable()
            redoes = event.matches(_KEYS.Redo) and not self.isRedoAvailable()
            if undoes or redoes:
                event.ignore()
                return False
        return super().event(event)


def leave_keyboard(button: QPushButton, to: QWidget) -> None:
    """Leave the keyboard where it is at a click, and give it to a widget at a key.

    A button that is off or away once it was pressed would lose it to the next field. Call this
    before the click is connected to what it does.
    """
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda: to.setFocus() if button.hasFocus() else None)
