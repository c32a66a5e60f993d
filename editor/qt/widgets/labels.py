"""Labels that show text as it is.

Qt guesses whether a label's text is rich text, and then opens the files that it names.
"""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from editor.core.bidi import made_visible

_LEAST = 60


class _PlainLabel(QLabel):
    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        super().setText(made_visible(text))


class _HintLabel(_PlainLabel):
    def setText(self, text: str) -> None:
        super().setText(text.replace(" · ", "\u00a0· "))


class _ElidedLabel(_PlainLabel):
    """Shows as much of its text as there is room for, and all of it as a tool tip."""

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def minimumSizeHint(self) -> QSize:
        return QSize(min(_LEAST, super().minimumSizeHint().width()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        painter.drawText(self.contentsRect(), int(self.alignment()), shown)

    def _tell(self) -> None:
        is_cut = self.sizeHint().width() > self.width()
        self.setToolTip(plain_tip(self.text() if is_cut else ""))


def elided_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Return a plain label of one line that gives way where there is no room for all of it."""
    label = _ElidedLabel(parent)
    label.setText(text)
    return label


def plain_label(text: str, parent: QWidget | None = None) -> QLabel:
    """Return a label that never takes its text for rich text; what would turn it is visible."""
    label = _PlainLabel(parent)
    label.setText(text)
    return label


def hint_label(text: str) -> QLabel:
    """Return a quiet label of several lines; none of them begins with the dot between two hints."""
    label = _HintLabel(None)
    label.setObjectName("quiet")
    label.setWordWrap(True)
    label.setText(text)
    return label


def plain_tip(text: str) -> str:
    """Return what a tooltip must be given to show this text as it is, and none for no text."""
    return f"<p style='white-space: pre-wrap'>{escape(made_visible(text))}</p>" if text else ""


def plain_message(parent: QWidget | None, title: str, text: str) -> QMessageBox:
    """Return a message box that never takes its text for rich text; buttons are the caller's."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(made_visible(title))
    box.setText(made_visible(text))
    return box
