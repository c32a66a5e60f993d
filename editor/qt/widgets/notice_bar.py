"""A bar above the grid with one sentence: what went wrong, or what is worth knowing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from editor.core.i18n import _
from editor.qt.widgets.labels import plain_label
from editor.workflows.program.logbook import note

_LONGEST = 600
NoticeAction = tuple[str, Callable[[], None]]


class NoticeBar(QFrame):
    """Shows one sentence until it is dismissed or another takes its place; never blocks."""

    def __init__(self, parent: QWidget | None = None, *, lasting: bool = False) -> None:
        """Begin out of sight; one that is `lasting` cannot be dismissed by a person."""
        super().__init__(parent)
        self.setObjectName("notice")
        self._details: tuple[str, ...] = ()
        self._is_of_change = False
        self._label = plain_label("")
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._more = _link(_("Show all"))
        self._more.clicked.connect(self._show_details)
        self._close = _link(_("Dismiss"))
        self._close.clicked.connect(self.hide)
        self._close.setHidden(lasting)
        self._links = QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(self._label, 1)
        row.addLayout(self._links)
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

    def tell(
        self, sentence: str, details: Sequence[str] = (), actions: Sequence[NoticeAction] = ()
    ) -> None:
        """Show something worth knowing, and what can be done about it.

        `details` are lines that are shown on demand.
        """
        self._offer(actions)
        self._show(sentence, details, alarm=False)

    def tell_done(
        self, sentence: str, details: Sequence[str] = (), actions: Sequence[NoticeAction] = ()
    ) -> None:
        """Show what a change of the document did, until it is undone; see `tell`."""
        self.tell(sentence, details, actions)
        self._is_of_change = True

    def take_back(self) -> None:
        """Hide what a change did, after a step back or forward; anything else stays."""
        if self._is_of_change:
            self.hide()

    def dismiss(self) -> bool:
        """Hide what is worth knowing; False for an alarm, for what offers something, for none.

        What is offered, such as undoing what was recovered, is not offered a second time.
        """
        if self.isHidden() or self.property("alarm") or self._links.count():
            return False
        self.hide()
        return True

    def alarm(
        self, sentence: str, details: Sequence[str] = (), actions: Sequence[NoticeAction] = ()
    ) -> None:
        """Show what went wrong; see `tell`."""
        self._offer(actions)
        self._show(sentence, details, alarm=True)

    def withdraw(self, sentence: str) -> None:
        """Hide a sentence that is true no more; another one stays."""
        if sentence and self.text == sentence:
            self.hide()

    def _offer(self, actions: Sequence[NoticeAction]) -> None:
        while (item := self._links.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text, call in actions:
            link = _link(text)
            link.clicked.connect(lambda _on=False, call=call: call())
            self._links.addWidget(link)

    def _show(self, sentence: str, details: Sequence[str], *, alarm: bool) -> None:
        self._is_of_change = False
        self.setProperty("alarm", alarm)
        for widget in (self, self._label):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        text = sentence if len(sentence) <= _LONGEST else sentence[:_LONGEST] + "…"
        self._label.setText(text)
        self._details = tuple(details)
        note(text)
        self._more.setVisible(bool(details))
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _show_details(self) -> None:
        from editor.qt.widgets.details import DetailsDialog

        DetailsDialog(self._details, self).exec()


def _link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("link", True)
    # A click would take the keyboard along, and lose it to the next field when the bar hides.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
