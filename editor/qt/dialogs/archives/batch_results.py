"""What was found in many files: cards with their places, painted with the name of the file."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from editor.core.i18n import _, ngettext
from editor.qt.panels.cards_delegate import CardsDelegate
from editor.qt.panels.cards_model import forms_text
from editor.qt.panels.ticked_model import Spot, TickedModel, context_in, places_text
from editor.workflows.archives.batch_cards import BatchCard, Place
from editor.workflows.names.naming import is_ticked


class BatchModel(TickedModel):
    """Right forms over all files; what is sure is ticked."""

    def show(self, cards: Sequence[BatchCard]) -> None:
        """Show cards."""
        ticks = [
            [is_ticked(card.confidence, one.confidence) for one in card.proposals] for card in cards
        ]
        self.fill(cards, ticks)

    def skip(self, row: int) -> None:
        """Take a card away; the ticks of the others stay."""
        ticks = [list(map(bool, one)) for at, one in enumerate(self._ticks) if at != row]
        self.fill([one for at, one in enumerate(self.groups) if at != row], ticks)

    def spots(self, group: BatchCard) -> Sequence[Place]:
        """Return the places of a card."""
        return group.proposals

    def group_text(self, group: BatchCard) -> str:
        """Return a card in words."""
        return _("{right}, heard as {forms}, {places}").format(
            right=group.right,
            forms=forms_text(group.forms),
            places=_places_in_files(group),
        )


class BatchDelegate(CardsDelegate):
    """Draws cards over many files."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Take the context of places from what was found."""
        super().__init__(lambda: (), parent)

    def count_text(self, group: BatchCard) -> str:
        """Return in how many places and files a card would change something."""
        return _places_in_files(group)

    def reason(self, group: BatchCard) -> str:
        """Return the weightiest reason for a card, counted over the rows of all files."""
        return group.reason

    def around(self, spot: Spot) -> tuple[str, str, str, str]:
        """Return the texts around a place, and the other columns' text."""
        assert isinstance(spot, Place)  # noqa: S101 - the model has no others
        return context_in(spot.texts, spot)

    def where(self, spot: Spot) -> str:
        """Return the file and the row of a place."""
        assert isinstance(spot, Place)  # noqa: S101 - the model has no others
        return f"{spot.file.path.name} · {spot.row + 1}"


def _places_in_files(card: BatchCard) -> str:
    files = ngettext("{n} file", "{n} files", card.file_count).format(n=card.file_count)
    return _("{places} in {files}").format(places=places_text(len(card.proposals)), files=files)
