"""Undo inside the cell editor goes by words, not by all that was typed in one go."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit


class TypingGroups:
    """Tells for each typed character whether it begins a new step of undo."""

    def __init__(self, editor: QTextEdit) -> None:
        """Watch the typing in an editor."""
        self._editor = editor
        self._end = -1
        self._revision = -1
        self._after_space = False

    def open(self, event: QKeyEvent) -> None:
        """Begin the change that a key makes: a step of its own, or part of the last one."""
        cursor = self._editor.textCursor()
        is_space = event.text().isspace()
        goes_on = (
            cursor.position() == self._end
            and not cursor.hasSelection()
            and self._editor.document().revision() == self._revision
            and not (self._after_space and not is_space)
        )
        if goes_on:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        self._after_space = is_space

    def close(self) -> None:
        """End the change that `open` began."""
        cursor = self._editor.textCursor()
        cursor.endEditBlock()
        self._end = cursor.position()
        self._revision = self._editor.document().revision()


def types_text(event: QKeyEvent) -> bool:
    """True for a key that puts a character into the text."""
    text = event.text()
    return bool(text) and text.isprintable()
