"""When the rows of a table are spoken, in the many ways in which people and programs write it."""

import re
from collections.abc import Sequence
from statistics import median

from editor.core import timecode
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.formats.base import Warned
from editor.formats.frame_times import rate_of, told, with_clocks
from editor.formats.tables.contents import Layout

Numbered = tuple[int, list[str]]
"""The line of a row (from 1) and its cells."""

_RANGE = re.compile(r"\s*([\d:.,;]+)\s*(?:--?>|→|[-–—~])\s*([\d:.,;]+)\s*", re.ASCII)
_UNITS = re.compile(r"(?<=\d)\s*(?:s|sec|secs|seconds)\.?\s*$")
_SHORTEST_IN_MS = 100
_FEWEST_SIGNS_A_SECOND = 0.2
_GUARD = "'"


def cell_at(cells: Sequence[str], at: int | None) -> str:
    """Return a cell, "" where the row has none at that place."""
    return cells[at] if at is not None and at < len(cells) else ""


def slots_of(rows: Sequence[Numbered], layout: Layout, warnings: list[Warned]) -> list[TimeSlot]:
    """Return when each row is spoken; what cannot be read is added to the warnings.

    Where the table tells no ends, a row lasts until the next begins.
    """
    times = [layout.start, layout.end, layout.duration]
    written = [cell_at(cells, at) for _line, cells in rows for at in times if at is not None]
    rate = rate_of(written)
    if rate is not None:
        warnings.append(told(rate))
    reader = _Reader(layout, rate, _in_milliseconds(rows, layout), warnings)
    slots = [reader.slot(line, cells) for line, cells in rows]
    if layout.end is None and layout.duration is None:
        return _until_the_next(slots)
    return slots


class _Reader:
    """Reads the times of one table."""

    def __init__(
        self, layout: Layout, rate: int | None, in_ms: bool, warnings: list[Warned]
    ) -> None:
        self._layout = layout
        self._rate = rate
        self._in_ms = in_ms
        self._warnings = warnings

    def slot(self, line: int, cells: Sequence[str]) -> TimeSlot:
        """Return when a row is spoken."""
        layout = self._layout
        begins, ends = cell_at(cells, layout.start), cell_at(cells, layout.end)
        both = _RANGE.fullmatch(begins) if layout.end is None else None
        if both:
            begins, ends = both.groups()
        first, last = self._time(begins, line), self._time(ends, line)
        length = self._time(cell_at(cells, layout.duration), line)
        if last is None and length is not None and first is not None:
            last = first + length
        if first is None and last is None:
            return EMPTY_SLOT
        if first is not None and last is not None and last < first:
            message = _("This row ends before it starts; correct its times.")
            self._warnings.append(Warned(message, line))
        return TimeSlot(first, last, Origin.IMPORTED)

    def _time(self, text: str, line: int) -> int | None:
        text = text.strip()
        if not text:
            return None
        if self._in_ms and _is_whole(text):
            return int(text)
        if self._rate is not None:
            text = with_clocks(text, self._rate)
        try:
            return timecode.parse(_UNITS.sub("", text.removeprefix(_GUARD)))
        except RequestError as error:
            self._warnings.append(Warned(str(error), line))
            return None


def _until_the_next(slots: Sequence[TimeSlot]) -> list[TimeSlot]:
    ended: list[TimeSlot] = []
    following: int | None = None
    for slot in reversed(slots):
        if slot.end is None and slot.start is not None and following is not None:
            ended.append(slot._replace(end=following) if following > slot.start else slot)
        else:
            ended.append(slot)
        following = slot.start if slot.start is not None else following
    ended.reverse()
    return ended


def _in_milliseconds(rows: Sequence[Numbered], layout: Layout) -> bool:
    """True when all times are whole numbers, as recognisers write them, and long as seconds."""
    if layout.start is None:
        return False
    if layout.end is None:
        return layout.duration is None and _are_slow(rows, layout)
    lengths = []
    for _line, cells in rows:
        start, end = cell_at(cells, layout.start).strip(), cell_at(cells, layout.end).strip()
        if not (_is_whole(start) and _is_whole(end)):
            return False
        lengths.append(int(end) - int(start))
    return bool(lengths) and median(lengths) >= _SHORTEST_IN_MS


def _are_slow(rows: Sequence[Numbered], layout: Layout) -> bool:
    """True when whole starts would be seconds in which nearly nothing is said."""
    starts = [cell_at(cells, layout.start).strip() for _line, cells in rows]
    if len(starts) < 2 or not all(map(_is_whole, starts)):
        return False
    signs = sum(len(cell_at(cells, layout.texts[0])) for _line, cells in rows)
    return signs < _FEWEST_SIGNS_A_SECOND * (int(starts[-1]) - int(starts[0]))


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 12
