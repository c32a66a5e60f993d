"""Speech without a row: found beside the slots, gone through, and given a row of its own."""

import numpy as np
import pytest

from editor.alignment.base import Ghost
from editor.alignment.ghosts import ghosts
from editor.alignment.pauses.hearing import Hearing
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, Origin, Reason, TimeSlot
from editor.workflows.times.ghosts import ghost_at, ghosts_in, next_ghost, row_for


def hearing(*spoken: tuple[int, int], length_ms: int = 20_000) -> Hearing:
    """Return what is heard when somebody speaks between these moments."""
    voices = np.zeros(length_ms // 10, np.bool_)
    for start, end in spoken:
        voices[start // 10 : end // 10] = True
    return Hearing(voices, np.zeros(len(voices), np.uint8), np.zeros(len(voices), np.bool_))


def row(*span: int, text: str = "Said.", reason: Reason | None = None) -> Segment:
    slot = TimeSlot(*span, Origin.ALIGNED) if span else EMPTY_SLOT
    return Segment(f"{span}{text}{reason}", (text,), slot._replace(reason=reason))


TALK = hearing((1000, 3000), (4000, 7000), (9000, 12_000))


def test_speech_beside_the_rows_is_a_ghost() -> None:
    assert ghosts_in([row(1000, 3000), row(9000, 12_000)], TALK) == (Ghost(4000, 7000),)


def test_a_ghost_ends_where_a_row_begins_and_short_sounds_are_none() -> None:
    assert ghosts_in([row(1000, 3000), row(5600, 7000), row(10_400, 12_000)], TALK) == (
        Ghost(4000, 5600),
    )


def test_slots_beyond_the_end_of_the_recording_cover_nothing_else() -> None:
    slots = [TimeSlot(900, 90_000), TimeSlot(95_000, 99_000)]
    assert ghosts(slots, TALK.voices) == ()
    assert ghosts([TimeSlot(95_000, 99_000)], TALK.voices)[0] == Ghost(1000, 3000)


def test_while_many_rows_have_no_time_yet_speech_is_theirs() -> None:
    rows = [row(1000, 3000), row()]
    assert ghosts_in(rows, TALK) == ()
    assert ghosts_in([], TALK) == ghosts_in(rows, None) == ()


def test_rows_that_were_looked_for_in_vain_or_say_nothing_do_not_count() -> None:
    rows = [row(1000, 3000), row(reason=Reason.NOT_FOUND), row(text=" "), row(9000, 12_000)]
    assert ghosts_in(rows, TALK) == (Ghost(4000, 7000),)


@pytest.mark.parametrize(("ms", "start"), [(0, 4000), (4000, 9000), (8999, 9000), (9500, 4000)])
def test_the_next_one_is_looked_for_from_here_and_round(ms: int, start: int) -> None:
    found = next_ghost((Ghost(4000, 7000), Ghost(9000, 12_000)), ms)
    assert found is not None
    assert found.start == start


def test_without_ghosts_there_is_no_next_one() -> None:
    assert next_ghost((), 0) is None


@pytest.mark.parametrize(
    ("ms", "is_there"), [(3999, False), (4000, True), (6999, True), (7900, True), (8100, False)]
)
def test_one_counts_as_at_hand_until_a_second_after_its_end(ms: int, is_there: bool) -> None:
    assert (ghost_at((Ghost(4000, 7000),), ms) is not None) is is_there


def test_its_row_comes_below_the_last_one_that_begins_before_it() -> None:
    rows = [row(1000, 3000), row(), row(9000, 12_000)]
    edit, place = row_for(rows, Ghost(4000, 7000), 2)
    assert place == 1
    (splice,) = edit.splices
    assert (splice.at, splice.old) == (1, ())
    assert splice.new[0].slot == TimeSlot(4000, 7000, Origin.ALIGNED)
    assert splice.new[0].texts == ("", "")


def test_before_all_rows_it_comes_first() -> None:
    assert row_for([row(9000, 12_000)], Ghost(4000, 7000), 1)[1] == 0
