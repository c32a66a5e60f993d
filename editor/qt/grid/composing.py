"""Input methods: the text that a person is still composing in an editor."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QTextEdit


def composed_text(editor: QTextEdit) -> str:
    """Return what is being composed and does not belong to the text yet; mostly empty."""
    block = editor.textCursor().block()
    return block.layout().preeditAreaText() if block.isValid() else ""


def finish(editor: QTextEdit) -> None:
    """Make what is being composed part of the text, once."""
    if not composed_text(editor):
        return
    QGuiApplication.inputMethod().commit()
    left_over = composed_text(editor)
    if left_over:
        event = QInputMethodEvent()
        event.setCommitString(left_over)
        QCoreApplication.sendEvent(editor, event)
        QGuiApplication.inputMethod().reset()
