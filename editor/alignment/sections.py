"""The parts of a talk that can be timed by themselves: what lies between two known times."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, TimeSlot


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
    known = [row.slot if stays(row, place, only) else EMPTY_SLOT for place, row in enumerate(rows)]
    return [
        section
        for section in between(known, duration_ms)
        if only is None or any(place in only for place in range(section.first, section.last))
    ]


def between(slots: Sequence[TimeSlot], duration_ms: int) -> Iterator[Section]:
    """Yield the runs of rows whose times are not all known, each between two times that are."""
    first, start = 0, 0
    for place, slot in enumerate(slots):
        if slot.start is not None:
            if first < place:
                yield Section(first, place, start, slot.start)
            first, start = place, max(start, slot.start)
        if slot.end is not None:
            if slot.start is None:
                yield Section(first, place + 1, start, slot.end)
            first, start = place + 1, max(start, slot.end)
    if first < len(slots):
        yield Section(first, len(slots), start, duration_ms)
