"""Times stretched between points, locked, and gaps closed by rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.document import Document
from editor.core.errors import RequestError
from editor.core.segments import Segment, WordTime
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.workflows.times.scaling_times import GapRule, close_gaps, lock, scale
from tests.alignment.test_estimate import transcript

RULE = GapRule(80, 500)


def document(*slots: tuple[int, int] | None) -> Document:
    filled = [EMPTY_SLOT if one is None else TimeSlot(*one, Origin.IMPORTED) for one in slots]
    return Document(transcript(*(("text", slot) for slot in filled)))


def times(talk: Document) -> list[tuple[int | None, int | None]]:
    return [row.slot[:2] for row in talk.segments]


def test_two_points_stretch_all_between_and_outside() -> None:
    talk = document((0, 500), (1000, 1500), None, (2000, 2500), (3000, 3500))
    talk.do(scale(talk.segments, range(5), {1: 2000, 3: 4000}))
    assert times(talk) == [(0, 1000), (2000, 3000), (None, None), (4000, 5000), (6000, 7000)]
    assert talk.segments[0].slot.origin is Origin.IMPORTED


def test_each_stretch_between_three_points_has_its_own_pace() -> None:
    talk = document((0, 100), (1000, 1100), (2000, 2100))
    talk.do(scale(talk.segments, range(3), {0: 0, 1: 1000, 2: 3000}))
    assert times(talk) == [(0, 100), (1000, 1200), (3000, 3200)]


def test_words_go_along() -> None:
    row = Segment("0", ("one two",), TimeSlot(0, 1000), words=(WordTime(0, 3, 0, 400),))
    last = Segment("1", ("three",), TimeSlot(2000, 3000))
    edit = scale([row, last], range(2), {0: 0, 1: 4000})
    assert edit.splices[0].new[0].words == (WordTime(0, 3, 0, 800),)


@pytest.mark.parametrize("points", [{0: 1000}, {0: 1000, 1: 500}, {0: 0, 2: 900}])
def test_points_that_cannot_be_are_refused(points: dict[int, int]) -> None:
    talk = document((0, 100), (1000, 1100), None)
    with pytest.raises(RequestError):
        scale(talk.segments, range(3), points)


def test_no_row_may_come_before_the_beginning() -> None:
    talk = document((0, 100), (1000, 1100), (2000, 2100))
    with pytest.raises(RequestError, match="before the beginning"):
        scale(talk.segments, range(3), {1: 500, 2: 2500})


def test_rows_are_locked_together_and_unlocked_when_all_are() -> None:
    talk = document((0, 100), (1000, 1100), None)
    talk.do(lock(talk.segments, range(3)))
    assert [row.slot.locked for row in talk.segments] == [True, True, False]
    talk.do(lock(talk.segments, range(3)))
    assert not any(row.slot.locked for row in talk.segments)


def test_gaps_overlaps_and_wide_gaps() -> None:
    talk = document((0, 1000), (1010, 2000), (1900, 3000), (3200, 4000), (9000, 9500))
    talk.do(close_gaps(talk.segments, range(5), RULE))
    assert times(talk) == [(0, 930), (1010, 1820), (1900, 3120), (3200, 4000), (9000, 9500)]


def test_locked_rows_and_rows_without_room_stay() -> None:
    talk = document((0, 1000), (90, 2000), (1900, 3000))
    talk.do(lock(talk.segments, [1]))
    assert close_gaps(talk.segments, range(3), RULE).is_empty


@given(st.lists(st.tuples(st.integers(0, 9000), st.integers(50, 3000)), max_size=12))
def test_closing_gaps_twice_changes_nothing_more(slots: list[tuple[int, int]]) -> None:
    rising = sorted(slots)
    talk = document(*((start, start + length) for start, length in rising))
    talk.do(close_gaps(talk.segments, range(len(rising)), RULE))
    assert close_gaps(talk.segments, range(len(rising)), RULE).is_empty
    assert all((end or 0) > (start or 0) for start, end in times(talk))
