"""Times moved by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.document import Document
from editor.core.edit import Edit
from editor.core.errors import RequestError
from editor.core.segments import Segment, Track, WordTime
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.times import moving_times
from editor.workflows.times.moving_times import SHORTEST_MS, Edge, snapped

ALIGNED = Origin.ALIGNED


def rows(*slots: TimeSlot) -> tuple[Segment, ...]:
    return tuple(Segment(f"s{n}", ("words",), slot) for n, slot in enumerate(slots))


def after(segments: tuple[Segment, ...], edit: Edit) -> list[TimeSlot]:
    document = Document(Transcript((Track("a"),), segments))
    document.do(edit)
    return [row.slot for row in document.segments]


def test_a_start_is_typed() -> None:
    before = rows(TimeSlot(1000, 2000, ALIGNED, 0.5))
    assert after(before, moving_times.set_start(before, 0, 1200)) == [
        TimeSlot(1200, 2000, Origin.TYPED)
    ]


def test_a_start_behind_the_end_takes_the_length_along() -> None:
    before = rows(TimeSlot(1000, 2000))
    assert after(before, moving_times.set_start(before, 0, 5000))[0][:2] == (5000, 6000)


def test_an_empty_row_gets_a_start_and_then_an_end() -> None:
    before = rows(EMPTY_SLOT)
    (slot,) = after(before, moving_times.set_start(before, 0, 700))
    assert slot[:2] == (700, None)
    before = rows(slot)
    assert after(before, moving_times.set_end(before, 0, 900))[0][:2] == (700, 900)


def test_an_end_in_front_of_the_start_is_refused() -> None:
    before = rows(TimeSlot(1000, 2000))
    with pytest.raises(RequestError, match="Row 1"):
        moving_times.set_end(before, 0, 900)


def test_rows_are_nudged_together() -> None:
    before = rows(TimeSlot(1000, 2000), EMPTY_SLOT, TimeSlot(20, 90))
    edit = moving_times.nudge(before, (0, 1, 2), Edge.START, -50)
    assert [slot[:2] for slot in after(before, edit)] == [(950, 2000), (None, None), (0, 90)]
    assert "2 rows" in edit.label


@given(
    st.integers(0, 9000), st.integers(SHORTEST_MS, 5000), st.sampled_from(Edge),
    st.integers(-9000, 9000),
)  # fmt: skip
def test_a_moved_edge_leaves_a_slot(start: int, length: int, edge: Edge, delta: int) -> None:
    slot = TimeSlot(start, start + length)
    value = start if edge is Edge.START else start + length
    moved = moving_times.moved_edge(slot, edge, value + delta)
    assert moved.start is not None
    assert moved.start >= 0
    assert (moved.duration or 0) >= SHORTEST_MS


def test_shifting_moves_words_and_keeps_origins() -> None:
    words = (WordTime(0, 5, 1000, 1400),)
    before = (Segment("a", ("words",), TimeSlot(1000, 2000, ALIGNED, 0.7), words=words),)
    edit = moving_times.shift(before, (0,), 250)
    (new,) = edit.splices[0].new
    assert new.slot == TimeSlot(1250, 2250, ALIGNED, 0.7)
    assert new.words == (WordTime(0, 5, 1250, 1650),)


def test_shifting_before_the_beginning_is_refused() -> None:
    before = rows(TimeSlot(1000, 2000))
    with pytest.raises(RequestError, match="before the beginning"):
        moving_times.shift(before, (0,), -1001)


def test_the_rest_is_pushed_with_its_rhythm() -> None:
    before = rows(TimeSlot(0, 900, ALIGNED), TimeSlot(1000, 1900, ALIGNED), EMPTY_SLOT,
                  TimeSlot(3000, 4000, ALIGNED))  # fmt: skip
    found = after(before, moving_times.push_from(before, 1, 1500))
    assert [slot[:2] for slot in found] == [(0, 900), (1500, 2400), (None, None), (3500, 4500)]
    assert [slot.origin for slot in found] == [ALIGNED, Origin.TYPED, None, ALIGNED]


def test_a_row_without_a_start_pushes_nothing() -> None:
    before = rows(EMPTY_SLOT)
    with pytest.raises(RequestError):
        moving_times.push_from(before, 0, 1)


@given(st.lists(st.integers(0, 5000)), st.integers(0, 5000))
def test_snapping_goes_to_the_nearest_edge_within_reach(found: list[int], ms: int) -> None:
    edges = sorted(found)
    near = snapped(ms, edges)
    best = min((abs(edge - ms) for edge in edges), default=9999)
    assert abs(near - ms) == (best if best <= 120 else 0)
