import pytest

from editor.core.errors import RequestError
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.qt.grid.columns import Column
from editor.qt.grid.times import nudged, typed_slot, written

TIMED = Segment("a", ("x",), TimeSlot(1000, 2000, Origin.ESTIMATED, 0.4))


def test_a_typed_start_is_typed_and_loses_its_confidence():
    assert typed_slot(TIMED, Column.START, "0:01.5") == TimeSlot(1500, 2000, Origin.TYPED)


def test_a_relative_time_counts_from_the_old_one():
    assert typed_slot(TIMED, Column.END, "+0.2").end == 2200


def test_the_same_time_leaves_the_origin_alone():
    assert typed_slot(TIMED, Column.START, "1") is TIMED.slot


def test_emptying_one_end_keeps_the_other_with_its_origin():
    assert typed_slot(TIMED, Column.END, "") == TimeSlot(1000, None, Origin.ESTIMATED, 0.4)


def test_emptying_both_ends_leaves_an_empty_slot_without_origin():
    half = TIMED._replace(slot=TimeSlot(1000, None, Origin.TYPED))
    assert typed_slot(half, Column.START, "") == EMPTY_SLOT


@pytest.mark.parametrize(("column", "text"), [(Column.START, "3"), (Column.END, "0.5")])
def test_an_end_before_the_start_is_refused_with_both_times(column, text):
    with pytest.raises(RequestError, match=r"00:00:0\d\.\d\d.*00:00:0\d\.\d\d"):
        typed_slot(TIMED, column, text)


def test_a_word_is_no_time():
    with pytest.raises(RequestError, match="noon"):
        typed_slot(TIMED, Column.START, "noon")


def test_a_nudge_moves_what_is_typed_and_stops_at_zero():
    assert nudged("1:00", None, 50) == "00:01:00.050"
    assert nudged("", None, 50) == "00:00:00.050"
    assert nudged("0.02", None, -50) == "00:00:00.000"


def test_a_time_is_edited_to_the_millisecond():
    assert written(TimeSlot(1234, None), Column.START) == "00:00:01.234"
    assert written(TimeSlot(1234, None), Column.END) == ""
