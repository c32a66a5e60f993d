"""The times of an ASS file: hundredths of a second."""

from editor.core.cues import Cue
from editor.formats.cue_changes import Change, Changes

_TEN_HOURS = 10 * 360_000


def hundredths(cue: Cue, changes: Changes) -> tuple[int, int]:
    """Return the start and the end of a cue, which is never without length."""
    first = (cue.start + 5) // 10
    last = max((cue.end + 5) // 10, first + 1)
    if last >= _TEN_HOURS:
        changes.add(Change.TEN_HOURS, cue.row)
    return first, last


class Clocks(dict[int, str]):
    """The "H:MM:" of a minute counted from zero, made once."""

    def __missing__(self, minute: int) -> str:
        self[minute] = text = f"{minute // 60}:{minute % 60:02d}:"
        return text

    def at(self, time: int) -> str:
        """Return a time in hundredths as the file has it."""
        return f"{self[time // 6000]}{time % 6000 // 100:02d}.{time % 100:02d}"
