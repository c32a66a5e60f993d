"""One row as checks see it: its texts, its neighbours, its cues, the whole talk around it."""

from collections.abc import Sequence
from typing import NamedTuple

from editor.checks.context import Context, Rows
from editor.checks.lazy import lazy
from editor.core.cues import Cue
from editor.core.guideline import Limits
from editor.core.segments import Segment
from editor.language.tokens import words
from editor.language.widths import width

_FARTHEST = 20


class Side:
    """One text of a row, with what several checks want to know of it."""

    def __init__(self, context: Context, rows: Rows, index: int, track: int) -> None:
        """Look at the text of that track in the row `index` of the rows."""
        self.context = context
        self.rows = rows
        self.index = index
        self.track = track
        self.text: str = rows[index].texts[track]

    @property
    def language(self) -> str:
        """The primary language subtag, "und" while it is unknown."""
        return self.context.languages[self.track]

    @property
    def limits(self) -> Limits:
        """What the guideline says about this language."""
        return self.context.limits[self.track]

    @lazy
    def words(self) -> list[str]:
        """The words in it, in order."""
        return words(self.text)


class Shown(NamedTuple):
    """A text as it is shown: the cue's number and milliseconds, and the lines with their widths."""

    cue: int
    duration: int
    side: Side
    lines: list[str]
    widths: list[float]


class RowView:
    """The row `index` of the rows, which is what one call of a check looks at."""

    def __init__(self, context: Context, rows: Rows, index: int) -> None:
        """Look at that row."""
        self.context = context
        self.rows = rows
        self.index = index
        self.segment: Segment = rows[index]
        self.sides = tuple(
            [Side(context, rows, index, track) for track in range(len(self.segment.texts))]
        )

    @lazy
    def pair(self) -> tuple[Side, Side] | None:
        """Source and translation, None unless both have a text."""
        if self.context.pair is None:
            return None
        source, translation = (self.sides[track] for track in self.context.pair)
        if source.text.strip() and translation.text.strip():
            return source, translation
        return None

    @lazy
    def cues(self) -> Sequence[Cue]:
        """What is shown of this row, in order."""
        return self.context.cues(self.rows, self.index)

    @lazy
    def shown(self) -> list["Shown"]:
        """Each text of each cue, in order; empty ones are left out."""
        found = []
        for number, cue in enumerate(self.cues):
            for side, text in zip(self.sides, cue.texts, strict=True):
                if text:
                    wide = side.limits.wide_is_one
                    lines = text.split("\n")
                    widths = [width(line, wide) for line in lines]
                    found.append(Shown(number, cue.end - cue.start, side, lines, widths))
        return found

    @lazy
    def timed_before(self) -> Segment | None:
        """The nearest row above that has both its times; None if there is none within 20 rows."""
        index = self._before
        return None if index is None else self.rows[index]

    @property
    def cues_before(self) -> Sequence[Cue]:
        """What is shown of the nearest row above that has both its times."""
        index = self._before
        return () if index is None else self.context.cues(self.rows, index)

    @lazy
    def _before(self) -> int | None:
        for index in range(self.index - 1, max(-1, self.index - 1 - _FARTHEST), -1):
            if self.rows[index].slot.is_complete:
                return index
        return None


def timed_after(rows: Rows, index: int) -> int | None:
    """Return the row whose `timed_before` the row `index` may be or have been, None for none."""
    for later in range(index + 1, min(len(rows), index + 1 + _FARTHEST)):
        if rows[later].slot.is_complete:
            return later
    return None
