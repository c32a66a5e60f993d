"""Transcripts of interviews as f4 and easytranscript write them: a time at the end of each turn."""

import re
from collections.abc import Sequence

from editor.core import timecode
from editor.core.errors import InputError, RequestError
from editor.core.i18n import _
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.languages.columns import in_columns
from editor.formats.lines import unify
from editor.formats.timed_text.turns import Turn, take_names
from editor.formats.titles import titles_at_top

_STAMP = re.compile(r"#(\d{1,2}:\d{2}:\d{2})(?:[-.,](\d{1,3}))?#", re.ASCII)
_SURE = 0.88
_SHARE = 0.5
_FEWEST = 2


@FORMATS.register
class F4(Format):
    """Interview of f4 or easytranscript."""

    id = "f4"
    suffixes = (".txt",)
    is_guest = True
    reads = True
    keeps = frozenset({"times", "speakers", "header"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: most lines hold a time between number signs."""
        lines = _lines(incoming.start)
        stamped = sum(_STAMP.search(line) is not None for line in lines)
        return _SURE if stamped >= max(_FEWEST, _SHARE * len(lines)) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a turn, which lasts from one time to the next.

        Raises:
            InputError: there is no time between number signs.
        """
        lines = _lines(incoming.text)
        if not any(map(_STAMP.search, lines)):
            raise InputError(_("there is no time between number signs in it. Open it as text."))
        first = next(at for at, line in enumerate(lines) if _STAMP.search(line))
        titles = min(titles_at_top(lines), first)
        turns = _turns(lines[titles:])
        take_names(turns)
        tracks, segments, warnings = in_columns(
            [turn.text for turn in turns],
            [_slot(turn) for turn in turns],
            [turn.speaker for turn in turns],
        )
        source = Source(self.id, incoming.encoding)
        transcript = Transcript(tracks, segments, tuple(lines[:titles]), source=source)
        return Imported(transcript, self.id, incoming.encoding, warnings)


def _lines(text: str) -> list[str]:
    lines = (line.strip() for line in unify(text).split("\n"))
    return [line for line in lines if line]


def _turns(lines: Sequence[str]) -> list[Turn]:
    """Return a turn a line; a time in front of it is its start, the last one in it its end."""
    turns: list[Turn] = []
    last: int | None = None
    for line in lines:
        parts = _STAMP.split(line)
        text = " ".join(part.strip() for part in parts[::3] if part.strip())
        times = [_time(*pair) for pair in zip(parts[1::3], parts[2::3], strict=True)]
        start = times.pop(0) if times and not parts[0].strip() else last
        end = times[-1] if times else None
        if text:
            turns.append(Turn(start, end, "", [text]))
        last = end if end is not None else start
    return turns


def _time(clock: str, fraction: str | None) -> int | None:
    try:
        return timecode.parse(f"{clock}.{fraction or 0}")
    except RequestError:
        return None


def _slot(turn: Turn) -> TimeSlot:
    is_known = turn.start is not None or turn.end is not None
    return TimeSlot(turn.start, turn.end, Origin.IMPORTED) if is_known else EMPTY_SLOT
