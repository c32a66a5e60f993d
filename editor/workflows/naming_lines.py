"""Where in the lines of a text file the texts of its rows stand."""

from collections.abc import Sequence
from typing import NamedTuple

from editor.core.segments import Segment


class Place(NamedTuple):
    """A 0-based line, and the code point at which a text begins in it."""

    line: int
    start: int


def places_of(lines: Sequence[str], segments: Sequence[Segment], track: int) -> dict[int, Place]:
    """Return by its row where each text of a track begins, as far as it stands in one line.

    A text ends its line; a speaker or a time may stand before it. Lines are gone through from top
    to bottom, each row behind the one before it.
    """
    trimmed = [line.rstrip() for line in lines]
    found: dict[int, Place] = {}
    line = 0
    for row, segment in enumerate(segments):
        text = segment.texts[track]
        if not text or "\n" in text:
            continue
        here = next((n for n in range(line, len(trimmed)) if trimmed[n].endswith(text)), None)
        if here is not None:
            found[row] = Place(here, len(trimmed[here]) - len(text))
            line = here + 1
    return found
