"""A proposal is one suggestion to change a text, with its reasons; a person says yes or no."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LISTED_FROM = 0.3
"""The confidence from which a proposal is worth a person's look."""
TICKED_FROM = 0.9
"""The confidence from which a proposal is ticked for a person."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Code points start:end of a text of row `row` (0-based), and what should stand there.

    `segment` is the row's id and `found` the text that stood there, so that a proposal that has
    gone stale is noticed. `right` is the right form by itself, which the replacement may have with
    an ending or in capitals. `confidence` goes from 0 to 1; `evidence` tells the reasons in
    sentences; proposals of one `cluster` are one decision, mostly a name of several words.
    """

    segment: str
    row: int
    track: int
    start: int
    end: int
    found: str
    replacement: str
    confidence: float
    evidence: tuple[str, ...] = ()
    cluster: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """All proposals for one right form: what a person says yes or no to at once."""

    right: str
    proposals: tuple[Proposal, ...]

    @property
    def confidence(self) -> float:
        """Return the confidence of the surest proposal."""
        return max(proposal.confidence for proposal in self.proposals)

    @property
    def forms(self) -> tuple[tuple[str, int], ...]:
        """Return the forms found and how often, the commonest first."""
        counts: dict[str, int] = {}
        for proposal in self.proposals:
            counts[proposal.found] = counts.get(proposal.found, 0) + 1
        return tuple(sorted(counts.items(), key=lambda one: -one[1]))


def cards(proposals: Iterable[Proposal]) -> tuple[Card, ...]:
    """Return the proposals by their cluster: sure ones first, then those with most places."""
    clusters: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        clusters.setdefault(proposal.cluster, []).append(proposal)
    made = [Card(_right(some), tuple(sorted(some, key=_place))) for some in clusters.values()]
    return tuple(
        sorted(
            made,
            key=lambda card: (-round(card.confidence, 1), -len(card.proposals), card.right),
        )
    )


def _right(some: Sequence[Proposal]) -> str:
    """Return the one right form of all, or the name that they are parts of."""
    rights = {proposal.right for proposal in some}
    return (rights.pop() if len(rights) == 1 else "") or some[0].cluster


def _place(proposal: Proposal) -> tuple[int, int, int]:
    return proposal.row, proposal.track, proposal.start
