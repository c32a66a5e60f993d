"""Estimated times lie between the known ones and invent nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.errors import RequestError
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.times.timing import clear_edit, fill_edit, fill_empty

SHORT = "Yes."
LONG = "The tide turns the wheel and the wheel turns the lamp all night long."


def transcript(*rows: tuple[str, TimeSlot]) -> Transcript:
    segments = tuple(Segment(str(i), (text, "")) for i, (text, _slot) in enumerate(rows))
    segments = tuple(
        segment._replace(slot=slot) for segment, (_text, slot) in zip(segments, rows, strict=True)
    )
    return Transcript((Track("s", "en"), Track("t", "zh", Role.TRANSLATION)), segments)


def test_rows_share_the_given_length_by_how_long_they_take_to_say() -> None:
    slots = fill_empty(transcript((SHORT, EMPTY_SLOT), (LONG, EMPTY_SLOT)), 10_000)
    assert slots[0].start == 0
    assert slots[1].end == 10_000
    assert slots[0].duration * 3 < slots[1].duration
    assert {slot.origin for slot in slots} == {Origin.ESTIMATED}


def test_without_a_length_a_hundred_and_sixty_words_take_a_minute() -> None:
    words = " ".join(["lamp"] * 16)
    slots = fill_empty(transcript(*[(words, EMPTY_SLOT)] * 10))
    assert slots[-1].end == pytest.approx(60_000, abs=1)


def test_known_times_stay_and_estimates_lie_between_them() -> None:
    first = TimeSlot(1000, 2000, Origin.TYPED)
    last = TimeSlot(9000, 9500, Origin.IMPORTED)
    rows = transcript((SHORT, first), (LONG, EMPTY_SLOT), (SHORT, EMPTY_SLOT), (SHORT, last))
    slots = fill_empty(rows)
    assert slots[0] == first
    assert slots[3] == last
    assert 2000 < slots[1].start < slots[1].end < slots[2].start < slots[2].end < 9000


def test_a_missing_end_is_filled_and_the_whole_slot_is_called_estimated() -> None:
    rows = transcript((SHORT, TimeSlot(1000, None, Origin.TYPED)), (SHORT, TimeSlot(3000, 4000)))
    slots = fill_empty(rows)
    assert slots[0].start == 1000
    assert 1000 < slots[0].end < 3000
    assert slots[0].origin is Origin.ESTIMATED


def test_a_row_without_room_between_its_neighbours_stays_empty() -> None:
    rows = transcript(
        (SHORT, TimeSlot(5000, 6000)), (LONG, EMPTY_SLOT), (SHORT, TimeSlot(2000, 3000))
    )
    assert fill_empty(rows)[1] == EMPTY_SLOT


def test_after_enough_timed_rows_the_rest_goes_at_their_pace() -> None:
    fast = [(LONG, TimeSlot(i * 1000, i * 1000 + 900)) for i in range(6)]
    slots = fill_empty(transcript(*fast, (LONG, EMPTY_SLOT)))
    assert slots[-1].duration == pytest.approx(900, rel=0.1)


def test_a_talk_shorter_than_its_known_times_is_refused_with_both_times() -> None:
    rows = transcript((SHORT, TimeSlot(5000, 6000)), (SHORT, EMPTY_SLOT))
    with pytest.raises(RequestError, match=r"00:00:04\.000.*00:00:06\.000"):
        fill_empty(rows, 4000)


def test_only_the_chosen_rows_are_filled() -> None:
    rows = transcript((SHORT, EMPTY_SLOT), (SHORT, EMPTY_SLOT))
    slots = fill_empty(rows, 4000, frozenset({1}))
    assert slots[0].is_empty
    assert slots[1].is_complete


def test_an_empty_transcript_has_nothing_to_fill() -> None:
    assert fill_empty(transcript()) == ()


SLOTS = st.one_of(
    st.just(EMPTY_SLOT),
    st.builds(
        lambda start, length: TimeSlot(start, start + length, Origin.TYPED),
        st.integers(0, 10**7),
        st.integers(1, 10**4),
    ),
)


@given(st.lists(st.tuples(st.text(max_size=40), SLOTS), max_size=12))
def test_known_slots_never_move_and_every_estimate_has_a_length(
    rows: list[tuple[str, TimeSlot]],
) -> None:
    before = transcript(*rows)
    for row, slot in zip(before.segments, fill_empty(before), strict=True):
        if row.slot.is_complete:
            assert slot == row.slot
        elif not slot.is_empty:
            assert 0 <= slot.start < slot.end


@given(
    st.lists(st.text("ab ,.字", max_size=30), min_size=1, max_size=20),
    st.integers(10**4, 10**6),
)
def test_estimates_are_in_order_and_do_not_overlap(texts: list[str], duration: int) -> None:
    slots = fill_empty(transcript(*[(text, EMPTY_SLOT) for text in texts]), duration)
    times = [ms for slot in slots for ms in (slot.start, slot.end)]
    assert times == sorted(times)
    assert times[-1] == duration


def test_filling_is_one_edit_that_names_how_many_slots() -> None:
    rows = transcript((SHORT, EMPTY_SLOT), (SHORT, TimeSlot(2000, 3000)))
    edit = fill_edit(rows.segments, fill_empty(rows))
    assert [splice.at for splice in edit.splices] == [0]
    assert edit.label == "Fill a time slot"


def test_clearing_spares_locked_rows() -> None:
    rows = transcript((SHORT, TimeSlot(1, 2)), (SHORT, TimeSlot(3, 4, Origin.TYPED, None, True)))
    edit = clear_edit(rows.segments, [0, 1])
    assert [splice.at for splice in edit.splices] == [0]
    assert edit.splices[0].new[0].slot == EMPTY_SLOT
