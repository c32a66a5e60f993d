"""The parts of a talk that can be aligned by themselves: what lies between two known times."""

from collections.abc import Sequence
from typing import NamedTuple

from editor.core.segments import Segment
from editor.core.timeslots import TimeSlot


class Section(NamedTuple):
    """Rows first:last, spoken between two moments in milliseconds."""

    first: int
    last: int
    start: int
    end: int


def stays(row: Segment, place: int, only: frozenset[int] | None) -> bool:
    """True for a row whose known times may not be changed."""
    return row.slot.is_anchor or (only is not None and place not in only)


def sections(
    rows: Sequence[Segment], only: frozenset[int] | None, duration_ms: int
) -> list[Section]:
    """Return the parts between times that stay; rows whose both ends stay are in none of them.

    With `only`, the parts without any row of it are left out.
    """
    out: list[Section] = []
    first, start = 0, 0
    for place, row in enumerate(rows):
        known = row.slot if stays(row, place, only) else TimeSlot()
        if known.start is not None:
            out.append(Section(first, place, start, known.start))
            first, start = place, max(start, known.start)
        if known.end is not None:
            last = place if known.start is not None else place + 1
            if first < last:
                out.append(Section(first, last, start, known.end))
            first, start = place + 1, max(start, known.end)
    out.append(Section(first, len(rows), start, duration_ms))
    return [
        section
        for section in out
        if any(only is None or place in only for place in range(section.first, section.last))
    ]
