"""The times of an ASS file: hundredths of a second."""

from bisect import bisect_left
from collections.abc import Sequence

from editor.core.cues import Cue
from editor.formats.cue_changes import Change, Changes

_TEN_HOURS = 10 * 360_000


class Hundredths:
    """Tells the times of cues in hundredths: the nearest, but no gap gets shorter than it was."""

    def __init__(self, cues: Sequence[Cue], changes: Changes) -> None:
        """Take all cues of a file, and where it is said what has to be changed."""
        self._starts = sorted(cue.start for cue in cues)
        self._changes = changes

    def of(self, cue: Cue) -> tuple[int, int]:
        """Return the start and the end of a cue, which is never without length."""
        first = _nearest(cue.start)
        last = max(self._end(cue.end), first + 1)
        if last >= _TEN_HOURS:
            self._changes.add(Change.TEN_HOURS, cue.row)
        return first, last

    def _end(self, end: int) -> int:
        """Return the nearest hundredth, or the one before where the next cue begins too soon."""
        last = _nearest(end)
        at = bisect_left(self._starts, end)
        if at == len(self._starts):
            return last
        start = self._starts[at]
        return last - (10 * (_nearest(start) - last) < start - end)


def _nearest(time: int) -> int:
    return (time + 5) // 10


class Clocks(dict[int, str]):
    """The "H:MM:" of a minute counted from zero, made once."""

    def __missing__(self, minute: int) -> str:
        self[minute] = text = f"{minute // 60}:{minute % 60:02d}:"
        return text

    def at(self, time: int) -> str:
        """Return a time in hundredths as the file has it."""
        return f"{self[time // 6000]}{time % 6000 // 100:02d}.{time % 100:02d}"
