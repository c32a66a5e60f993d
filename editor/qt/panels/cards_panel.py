"""What panels of cards share: the list, what is told about it, its keys and its button."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor.core.i18n import _
from editor.core.proposals import Proposal, cards
from editor.qt.grid.view import TranscriptView
from editor.qt.panels.cards_model import ProposalsModel
from editor.qt.panels.cards_tree import CardsTree
from editor.qt.panels.live_proposals import LiveProposals
from editor.qt.panels.ticked_delegate import TickedDelegate
from editor.qt.panels.ticked_model import TickedRole
from editor.qt.session import Session
from editor.qt.widgets.keyboard import leave_keyboard
from editor.qt.widgets.labels import hint_label, plain_label

_ROOM_FOR_HINT = 320


class CardsPanel(QWidget):
    """Shows cards beside the grid; a subclass says in words what they are and applies them."""

    def __init__(
        self,
        session: Session,
        view: TranscriptView,
        live: LiveProposals,
        model: ProposalsModel,
        parent: QWidget | None = None,
    ) -> None:
        """Show what `live` finds in the session's document, and its places in the view."""
        super().__init__(parent)
        self._session = session
        self._view = view
        self._live = live
        self.model = model
        model.setParent(self)
        self.tree = CardsTree(model, self.title())
        self.tree.setItemDelegate(self.delegate())
        self._told = plain_label("")
        self._told.setObjectName("quiet")
        self._told.setWordWrap(True)
        self._hint = hint_label(self.keys())
        self.button = QPushButton()
        self.button.setProperty("accent", True)
        leave_keyboard(self.button, self)
        self._lay_out()
        self._connect()
        self.show_cards()

    def title(self) -> str:
        """Return what the list is, for people who do not see it."""
        raise NotImplementedError

    def keys(self) -> str:
        """Return what the keys do, in one line."""
        raise NotImplementedError

    def delegate(self) -> TickedDelegate:
        """Return what paints the cards."""
        raise NotImplementedError

    def head(self) -> QWidget:
        """Return what stands above the cards and takes the keyboard when there are none."""
        raise NotImplementedError

    def foot(self) -> QWidget | None:
        """Return what stands below the cards, None for nothing."""
        return None

    def summary(self) -> str:
        """Return what is found, in words."""
        raise NotImplementedError

    def button_text(self, count: int) -> str:
        """Return what the button says while so many places are ticked."""
        raise NotImplementedError

    def apply(self, chosen: Sequence[Proposal]) -> None:
        """Make one edit of some places."""
        raise NotImplementedError

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on to the cards, or to what stands above when there are none."""
        super().focusInEvent(event)
        target = self.tree if self.model.rowCount() else self.head()
        target.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a low panel has room for the cards alone."""
        super().resizeEvent(event)
        self._show_hint()

    def _show_hint(self) -> None:
        self._hint.setVisible(self.model.rowCount() > 0 and self.height() > _ROOM_FOR_HINT)

    def show_cards(self) -> None:
        """Show the present proposals; the keyboard stays on the card it was on.

        A person who opened the panel before anything was found goes on to the first cards.
        """
        was_empty = not self.model.rowCount()
        row = max(0, self.model.group_row(self.tree.currentIndex()))
        self.model.show(cards(self._live.proposals))
        self.tree.choose(row)
        self._told.setText(self.summary())
        self._show_hint()
        self._show_count()
        if self.isVisible():
            self._view.marking.set_highlights(self._live.marks())
        if was_empty and self.model.rowCount() and self.is_waiting():
            self.tree.setFocus()

    def is_waiting(self) -> bool:
        """Return True while the keyboard is above the cards and nothing was done there."""
        return self.head().hasFocus()

    def show_place(self) -> None:
        """Show in the grid what the keyboard is on."""
        self._go(self.tree.currentIndex())

    def accept(self, row: int) -> None:
        """Apply the ticked places of a card."""
        chosen = self.model.ticked_in(row)
        if chosen:
            self.apply(chosen)
        else:
            self._told.setText(_("Nothing is ticked on this card. Space ticks it."))

    def accept_ticked(self) -> None:
        """Apply all that is ticked, as one step."""
        chosen = self.model.ticked()
        if chosen:
            self.apply(chosen)

    def skip(self, row: int) -> None:
        """Take a card away: all on it is right as it is."""
        self._live.refuse(self.model.groups[row].proposals)

    def ignore(self, row: int) -> None:
        """Take a card away for good where that means something; here it is skipped."""
        self.skip(row)

    def tell(self, text: str) -> None:
        """Say what was done, in the panel and to those who only listen."""
        self._session.noted.emit(text)
        self._told.setText(_("{done}. Ctrl+Z takes it back.").format(done=text))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(12)
        column.addWidget(self.head())
        column.addWidget(self._told)
        column.addWidget(self.tree, 1)
        foot = self.foot()
        if foot is not None:
            column.addWidget(foot, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._hint)
        column.addWidget(self.button)

    def _connect(self) -> None:
        self._live.changed.connect(self.show_cards)
        self.tree.accepted.connect(self.accept)
        self.tree.skipped.connect(self.skip)
        self.tree.ignored.connect(self.ignore)
        self.tree.all_accepted.connect(self.accept_ticked)
        self.tree.selectionModel().currentChanged.connect(self._go)
        self.tree.clicked.connect(self._go)
        self.button.clicked.connect(self.accept_ticked)
        self.model.dataChanged.connect(self._show_count)

    def _show_count(self) -> None:
        count = self.model.ticked_count()
        self.button.setEnabled(count > 0)
        self.button.setText(self.button_text(count))

    def _go(self, index: QModelIndex) -> None:
        """Show in the grid where a place is; for a card, its first."""
        if not index.isValid() or not self.isVisible():
            return
        self.tree.expand(index)
        spot = index.data(TickedRole.SPOT) or index.data(TickedRole.GROUP).proposals[0]
        self._view.go_to(spot.row, spot.track, (spot.start, spot.end))
