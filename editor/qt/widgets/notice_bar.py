"""A bar above the grid with one sentence: what went wrong, or what is worth knowing."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from editor.core.i18n import _
from editor.qt.widgets.labels import plain_label

_LONGEST = 600


class NoticeBar(QFrame):
    """Shows one sentence until it is dismissed or another takes its place; never blocks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin out of sight."""
        super().__init__(parent)
        self.setObjectName("notice")
        self._label = plain_label("")
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._close = QPushButton(_("Dismiss"))
        self._close.setProperty("link", True)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(self._label, 1)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown, "" when none is."""
        return "" if self.isHidden() else self._label.text()

    def tell(self, sentence: str) -> None:
        """Show something worth knowing."""
        self._show(sentence, alarm=False)

    def alarm(self, sentence: str) -> None:
        """Show what went wrong."""
        self._show(sentence, alarm=True)

    def _show(self, sentence: str, *, alarm: bool) -> None:
        self.setProperty("alarm", alarm)
        for widget in (self, self._label):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        text = sentence if len(sentence) <= _LONGEST else sentence[:_LONGEST] + "…"
        self._label.setText(text)
        self.show()
