"""A cue is what is on the screen at once; it is derived from segments and never edited."""

from typing import NamedTuple


class Cue(NamedTuple):
    """Milliseconds from start to end, and one text a language in the order of the layout.

    `row` is the 0-based index of the segment that it comes from.
    """

    start: int
    end: int
    texts: tuple[str, ...]
    speaker: str = ""
    row: int = 0
