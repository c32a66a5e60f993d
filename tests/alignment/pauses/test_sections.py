"""What lies between two known times is one section, and known times bound it."""

from editor.alignment.pauses.aligner import sections_of
from editor.alignment.sections import Section
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot


def rows(*slots: TimeSlot) -> list[Segment]:
    return [Segment(str(n), ("text",), slot) for n, slot in enumerate(slots)]


def typed(start: int | None, end: int | None) -> TimeSlot:
    return TimeSlot(start, end, Origin.TYPED)


def test_without_times_all_rows_are_one_section() -> None:
    assert list(sections_of(rows(EMPTY_SLOT, EMPTY_SLOT), 9000)) == [Section(0, 2, 0, 9000)]


def test_known_rows_bound_a_section() -> None:
    found = sections_of(rows(typed(100, 900), EMPTY_SLOT, EMPTY_SLOT, typed(5000, 6000)), 6500)
    assert list(found) == [Section(1, 3, 900, 5000)]


def test_one_known_end_cuts_a_section_in_two() -> None:
    found = sections_of(rows(EMPTY_SLOT, typed(2000, None), typed(None, 4000), EMPTY_SLOT), 9000)
    assert list(found) == [
        Section(0, 1, 0, 2000),
        Section(1, 3, 2000, 4000),
        Section(3, 4, 4000, 9000),
    ]


def test_where_there_is_no_room_there_is_no_section() -> None:
    assert list(sections_of(rows(typed(0, 900), EMPTY_SLOT, typed(900, 1000)), 1000)) == []
