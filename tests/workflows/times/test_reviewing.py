"""Which rows are to be heard, from where to where, and what a person's word makes of them."""

import pytest

from editor.core.errors import RequestError
from editor.core.reasons import reason_text
from editor.core.segments import Segment, Status, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, Reason, TimeSlot
from editor.core.transcript import Transcript
from editor.workflows.times import reviewing


def aligned(start: int, end: int, reason: Reason, confidence: float = 0.4) -> TimeSlot:
    return TimeSlot(start, end, Origin.ALIGNED, confidence, reason=reason)


ROWS = (
    Segment("a", ("one",), aligned(500, 2000, Reason.FITS, 0.9)),
    Segment("b", ("two",), aligned(2500, 4000, Reason.POOR)),
    Segment("c", ("three",), TimeSlot(reason=Reason.NOT_FOUND)),
    Segment("d", ("four",), aligned(7000, 9000, Reason.NO_PAUSE, 0.7)),
    Segment("e", ("five",), aligned(9000, 9500, Reason.FAST), status=Status.CONFIRMED),
    Segment("f", ("…",), TimeSlot(reason=Reason.NOTHING_TO_SAY)),
)


def test_doubtful_times_and_rows_that_were_not_found_are_to_be_heard() -> None:
    assert reviewing.to_review(ROWS) == [1, 2, 4]


def test_the_walk_begins_at_the_current_row_and_comes_round() -> None:
    assert reviewing.to_review(ROWS, 2) == [2, 4, 1]


def test_a_row_is_heard_from_a_second_before_it() -> None:
    assert reviewing.span_to_hear(ROWS, 1) == (1500, 4300)
    assert reviewing.span_to_hear(ROWS, 0)[0] == 0


def test_a_row_without_a_time_is_looked_for_between_its_neighbours() -> None:
    assert reviewing.span_to_hear(ROWS, 2) == (3000, 7000)
    assert reviewing.span_to_hear(ROWS, 5) == (8500, None)


TALK = Transcript((Track("s", "en"),), tuple(ROWS))


def test_agreeing_makes_the_time_a_persons_and_the_row_heard() -> None:
    edit = reviewing.agree(TALK, 1)
    (splice,) = edit.splices
    assert splice.new[0].slot == TimeSlot(2500, 4000, Origin.TYPED)
    assert splice.new[0].slot.is_anchor
    assert splice.new[0].status is Status.HEARD


def test_agreeing_never_takes_back_what_was_confirmed() -> None:
    (splice,) = reviewing.agree(TALK, 4).splices
    assert splice.new[0].status is Status.CONFIRMED


def test_a_row_that_was_not_found_has_no_time_to_agree_to() -> None:
    with pytest.raises(RequestError, match="without a time cannot be confirmed"):
        reviewing.agree(TALK, 2)


def test_taking_away_the_time_of_a_row_that_was_not_found_ends_the_doubt() -> None:
    (splice,) = reviewing.take_away(ROWS, 2).splices
    assert splice.new[0].slot == EMPTY_SLOT
    assert splice.new[0].status is Status.RAW


def test_a_time_that_is_taken_away_takes_its_words_along() -> None:
    (splice,) = reviewing.take_away(ROWS, 1).splices
    assert (splice.new[0].slot, splice.new[0].words) == (EMPTY_SLOT, ())


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_is_said_in_words(reason: Reason) -> None:
    assert reason_text(reason).strip()
