"""A bar above the grid with one sentence: what went wrong, or what is worth knowing."""

from collections.abc import Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
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
        self._details: tuple[str, ...] = ()
        self._label = plain_label("")
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._more = _link(_("Show all"))
        self._more.clicked.connect(self._show_details)
        self._close = _link(_("Dismiss"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(self._label, 1)
        row.addWidget(self._more)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown, "" when none is."""
        return "" if self.isHidden() else self._label.text()

    @property
    def details(self) -> tuple[str, ...]:
        """The lines that are shown on demand."""
        return self._details

    def tell(self, sentence: str, details: Sequence[str] = ()) -> None:
        """Show something worth knowing; `details` are lines that are shown on demand."""
        self._show(sentence, details, alarm=False)

    def alarm(self, sentence: str, details: Sequence[str] = ()) -> None:
        """Show what went wrong; `details` are lines that are shown on demand."""
        self._show(sentence, details, alarm=True)

    def _show(self, sentence: str, details: Sequence[str], *, alarm: bool) -> None:
        self.setProperty("alarm", alarm)
        for widget in (self, self._label):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        text = sentence if len(sentence) <= _LONGEST else sentence[:_LONGEST] + "…"
        self._label.setText(text)
        self._details = tuple(details)
        self._more.setVisible(bool(details))
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _show_details(self) -> None:
        from editor.qt.widgets.details import DetailsDialog

        DetailsDialog(self._details, self).exec()


def _link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("link", True)
    return button
