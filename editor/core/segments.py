"""A segment is one row of the transcript; a track is one language of it.

Both are immutable. Segments are named tuples and not dataclasses: 100,000 of them are built
in a third of the time, which is most of what opening a long transcript costs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from secrets import token_hex
from typing import Any, NamedTuple

from editor.core.following import Texts
from editor.core.timeslots import EMPTY_SLOT, TimeSlot
from editor.core.word_times import WordTime as WordTime


class Role(StrEnum):
    """What a track is to the talk."""

    SOURCE = "source"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Track:
    """One language's texts; a column of the grid shows a track.

    `language` is a BCP 47 tag, "und" while it is unknown. `extra` keeps keys of a project file
    that this version does not know.
    """

    id: str
    language: str = "und"
    role: Role = Role.SOURCE
    extra: Mapping[str, Any] = field(default_factory=dict)


class Status(StrEnum):
    """How far a person is with a row."""

    RAW = "raw"
    HEARD = "heard"
    CONFIRMED = "confirmed"
    QUESTION = "question"


_BY_CARE = (Status.QUESTION, Status.RAW, Status.HEARD, Status.CONFIRMED)


def least_settled(statuses: Iterable[Status]) -> Status:
    """Return the status that asks for most care, RAW when there is none at all."""
    return min(statuses, key=_BY_CARE.index, default=Status.RAW)


class Segment(NamedTuple):
    """One row: its texts, parallel to the tracks, and all that is known about it.

    `cuts` are places where a person fixed the split into cues, each one code point offset a
    track. `imported` holds the texts as they came in, None for a row made here. `extra` keeps
    keys of a project file that this version does not know.
    """

    id: str
    texts: tuple[str, ...]
    slot: TimeSlot = EMPTY_SLOT
    speaker: str = ""
    status: Status = Status.RAW
    cuts: tuple[tuple[int, ...], ...] = ()
    words: tuple[WordTime, ...] = ()
    imported: tuple[str, ...] | None = None
    note: str = ""
    bookmark: bool = False
    extra: Mapping[str, Any] | None = None

    def with_text(self, track: int, text: str) -> "Segment":
        """Return this row with another text, which its cuts and the times of its words follow.

        With the text that it has already it is returned as it is.
        """
        old = self.texts[track]
        if old == text:
            return self
        texts = (*self.texts[:track], text, *self.texts[track + 1 :])
        if not (self.cuts or self.words):
            return self._replace(texts=texts)
        both = Texts(old, text)
        cuts = both.cuts(self.cuts, track)
        words = both.words(self.words) if track == 0 else self.words
        return self._replace(texts=texts, cuts=cuts, words=words)


def new_id() -> str:
    """Return an identifier for a row made by a person, unlike any that a reader hands out."""
    return "n" + token_hex(6)
