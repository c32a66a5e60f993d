"""What was found in many files, one card a right form over all of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from editor import paths
from editor.core.proposals import Card, Proposal, cards
from editor.names.evidence import of_places
from editor.workflows.archives.batch import Findings
from editor.workflows.documents.transcript_files import Input

_STAMP = "%Y-%m-%d %H%M%S"


@dataclass(frozen=True, slots=True)
class Place:
    """A proposal in one of many files, and all texts of its row."""

    file: Input
    proposal: Proposal
    texts: tuple[str, ...]

    @property
    def row(self) -> int:
        """The row, 0-based."""
        return self.proposal.row

    @property
    def track(self) -> int:
        """The track, 0-based."""
        return self.proposal.track

    @property
    def start(self) -> int:
        """The first code point."""
        return self.proposal.start

    @property
    def end(self) -> int:
        """The code point behind the last."""
        return self.proposal.end

    @property
    def found(self) -> str:
        """What stands there."""
        return self.proposal.found

    @property
    def replacement(self) -> str:
        """What would take its place."""
        return self.proposal.replacement

    @property
    def confidence(self) -> float:
        """How sure it is, from 0 to 1."""
        return self.proposal.confidence

    @property
    def evidence(self) -> tuple[str, ...]:
        """The reasons, in sentences."""
        return self.proposal.evidence


@dataclass(frozen=True, slots=True)
class BatchCard:
    """All places of one right form, or of one rule, in all files."""

    right: str
    proposals: tuple[Place, ...]
    confidence: float
    forms: tuple[tuple[str, int], ...]

    @property
    def file_count(self) -> int:
        """Return in how many files it has places."""
        return len({place.file.path for place in self.proposals})

    @property
    def reason(self) -> str:
        """The weightiest reason; one that the rows give is counted over those of all files."""
        return of_places(
            self.right, [((one.file.path, one.row), one.proposal) for one in self.proposals]
        )


def batch_cards(findings: Iterable[Findings]) -> tuple[BatchCard, ...]:
    """Return what was found by its right form: sure ones first, then those with most places.

    The words of a name are cards of their own, for another file may have another person of that
    first name.
    """
    places: dict[int, Place] = {}
    found: list[Proposal] = []
    for one in findings:
        for proposal in one.proposals:
            copy = replace(proposal, cluster=proposal.right or proposal.cluster)
            places[id(copy)] = Place(one.file, proposal, one.texts[proposal.row])
            found.append(copy)
    return tuple(_card(card, places) for card in cards(found))


def _card(card: Card, places: Mapping[int, Place]) -> BatchCard:
    some = sorted((places[id(one)] for one in card.proposals), key=_order)
    return BatchCard(card.right, tuple(some), card.confidence, card.forms)


def _order(place: Place) -> tuple[str, int, int, int]:
    return str(place.file.path), place.row, place.track, place.start


def by_file(places: Iterable[Place]) -> list[tuple[Input, list[Proposal]]]:
    """Return the proposals of each file."""
    files: dict[Input, list[Proposal]] = {}
    for place in places:
        files.setdefault(place.file, []).append(place.proposal)
    return list(files.items())


def new_backup_folder(now: datetime | None = None) -> Path:
    """Return a folder, named after the present time, for the old versions of corrected files."""
    return paths.state_dir() / "corrected-files" / (now or datetime.now()).strftime(_STAMP)
