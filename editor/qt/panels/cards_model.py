"""Cards: what a person says yes or no to at once, and its places."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt

from editor.core.i18n import _
from editor.core.proposals import Card, Proposal
from editor.qt.panels.ticked_model import TickedModel, places_text
from editor.qt.panels.two_levels import Index
from editor.workflows.names.naming import is_ticked, with_right


class ProposalsModel(TickedModel):
    """Cards and their places."""

    def show(self, cards: Sequence[Card]) -> None:
        """Show cards; what is sure is ticked."""
        self.fill(cards, [[self.is_ticked(card, one) for one in card.proposals] for card in cards])

    def is_ticked(self, card: Card, one: Proposal) -> bool:
        """Return whether a place of a card is ticked at first."""
        raise NotImplementedError

    def spots(self, group: Card) -> Sequence[Proposal]:
        """Return the places of a card."""
        return group.proposals


class CardsModel(ProposalsModel):
    """Right forms and where they were misheard; the right form of a card can be edited."""

    def is_ticked(self, card: Card, one: Proposal) -> bool:
        """Return True for a place that is sure, or nearly so on a card that is."""
        return is_ticked(card.confidence, one.confidence)

    def group_text(self, group: Card) -> str:
        """Return a card in words."""
        return _("{right}, heard as {forms}, {places}").format(
            right=group.right,
            forms=forms_text(group.forms),
            places=places_text(len(group.proposals)),
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: cards can be edited besides."""
        flags = super().flags(index)
        is_card = index.isValid() and not index.parent().isValid()
        return flags | Qt.ItemFlag.ItemIsEditable if is_card else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the right form is what is edited."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self.groups[self.group_row(index)].right
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: another right form for all places of a card."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return super().setData(index, value, role)
        right = str(value).strip()
        row = self.group_row(index)
        card: Card = self.groups[row]
        if not right or right == card.right:
            return False
        proposals = tuple(with_right(one, card.right, right) for one in card.proposals)
        changed = replace(card, right=right, proposals=proposals)
        self.groups = (*self.groups[:row], changed, *self.groups[row + 1 :])
        top = self.index(row, 0)
        self.dataChanged.emit(top, top)
        return True


def forms_text(forms: Iterable[tuple[str, int]]) -> str:
    """Return "Oriel ×4, Oreal"."""
    return ", ".join(form if n == 1 else f"{form} ×{n}" for form, n in forms)
