"""Stretches of a cell's text that are marked, and their offsets as Qt counts them.

The program counts code points; Qt counts UTF-16 units, so that an emoji is two.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from editor.core.segments import Segment


class Mark(StrEnum):
    """Why a stretch is marked.

    A name that may be wrong, a search hit, a filler, the place gone to, a word newly written, one
    that no dictionary knows.

    Whatever else is handed in is drawn like a name.
    """

    NAME = "name"
    FOUND = "found"
    FILLER = "filler"
    HERE = "here"
    NEW = "new"
    MISSPELT = "misspelt"


class Span(NamedTuple):
    """Code points start:end of a text, and what kind of mark they carry (see `Mark`)."""

    start: int
    end: int
    kind: str = Mark.NAME


Misspelt = Callable[[int, str], Sequence[tuple[int, int, str]]]
"""From (track, text) to the words that no dictionary knows: start, end and the word."""

FillersOf = Callable[[Segment], Sequence[Sequence[tuple[int, int]]]]
"""From a row to the fillers in each of its texts: start, end."""

Highlights = Callable[[str, int, str], Sequence[tuple[int, int, str]]]
"""From (segment id, track, text) to the spans marked in it."""


def to_units(text: str, offset: int) -> int:
    """Return how many UTF-16 units the first `offset` code points of a text take."""
    return offset + sum(1 for char in text[:offset] if char > "\uffff")


def to_points(text: str, units: int) -> int:
    """Return how many code points the first `units` UTF-16 units of a text are."""
    if text.isascii():
        return min(units, len(text))
    done = 0
    for points, char in enumerate(text):
        if done >= units:
            return points
        done += 2 if char > "\uffff" else 1
    return len(text)
