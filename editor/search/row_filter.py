"""Which rows a person wants to see: by what they hold, who speaks and what is said of them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor.core.edit import Edit
from editor.core.segments import Segment, Status
from editor.core.timeslots import Reason


class Trait(StrEnum):
    """What a row can be beside its text, speaker and status."""

    UNTIMED = "untimed"
    BOOKMARKED = "bookmarked"
    NOTED = "noted"
    CHANGED = "changed"
    SUSPECTED = "suspected"
    TO_HEAR = "to-hear"


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What is asked for; a row must fit all of it. None, and an empty text, ask for nothing.

    `speaker` "" asks for rows in which nobody is named, `reason` for rows of which an aligner
    says this.
    """

    text: str = ""
    speaker: str | None = None
    status: Status | None = None
    trait: Trait | None = None
    reason: Reason | None = None

    @property
    def is_empty(self) -> bool:
        """True when every row fits."""
        return self == RowFilter()


class FoldedTexts:
    """All texts of some rows in one case, read a part at a time, and kept up with edits."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        """Begin with nothing read."""
        self._segments = segments
        self._texts: list[str] = []

    @property
    def is_complete(self) -> bool:
        """True once every row is read."""
        return len(self._texts) >= len(self._segments)

    def read(self, count: int) -> None:
        """Read as many rows more."""
        done = len(self._texts)
        self._texts += _folded(self._segments[done : done + count])

    def update(self, edit: Edit) -> None:
        """Follow an edit that was made to the rows."""
        for splice in reversed(edit.splices):
            end = splice.at + len(splice.old)
            if end <= len(self._texts):
                self._texts[splice.at : end] = _folded(splice.new)
            elif splice.at < len(self._texts):
                del self._texts[splice.at :]

    def rows_with(self, text: str) -> list[int]:
        """Return the rows that hold a text in any track, a note or a speaker, in any case."""
        wanted = text.casefold()
        return [row for row, one in enumerate(self._texts) if wanted in one]


def _folded(segments: Iterable[Segment]) -> list[str]:
    return [
        "\n".join((*segment.texts, segment.speaker, segment.note)).casefold()
        for segment in segments
    ]


def fitting(
    asked: RowFilter,
    segments: Sequence[Segment],
    texts: FoldedTexts,
    suspected: Collection[str] = (),
) -> list[int]:
    """Return the rows that fit, in ascending order.

    `texts` are those of the segments, read to the end when a text is asked for; `suspected` are
    the ids of rows that may hold a misheard name.
    """
    rows: Iterable[int] = range(len(segments))
    if asked.text:
        rows = texts.rows_with(asked.text)
    if asked.speaker is not None:
        rows = [row for row in rows if segments[row].speaker == asked.speaker]
    if asked.status is not None:
        rows = [row for row in rows if segments[row].status is asked.status]
    if asked.trait is not None:
        rows = _with_trait(asked.trait, rows, segments, suspected)
    if asked.reason is not None:
        rows = [row for row in rows if segments[row].slot.reason is asked.reason]
    return list(rows)


def _with_trait(
    trait: Trait, rows: Iterable[int], segments: Sequence[Segment], suspected: Collection[str]
) -> list[int]:
    if trait is Trait.UNTIMED:
        return [row for row in rows if not segments[row].slot.is_complete]
    if trait is Trait.TO_HEAR:
        return [row for row in rows if segments[row].slot.wants_hearing]
    if trait is Trait.BOOKMARKED:
        return [row for row in rows if segments[row].bookmark]
    if trait is Trait.NOTED:
        return [row for row in rows if segments[row].note]
    if trait is Trait.SUSPECTED:
        return [row for row in rows if segments[row].id in suspected]
    return [row for row in rows if segments[row].imported != segments[row].texts]
