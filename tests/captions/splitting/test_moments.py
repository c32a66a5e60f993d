"""One language is drawn towards the other where both say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.captions.prepared import prepare
from editor.captions.splitting.moments import Pace, drawn, shifts_between
from editor.core.guideline import Limits

LATIN = Limits(42, 2, 20)
SECONDS = st.floats(0, 60)


def test_a_moment_beside_an_anchor_moves_half_of_the_way() -> None:
    assert drawn([10.0], [(10.0, 2.0)]) == [11.0]


def test_two_anchors_that_agree_move_it_farther() -> None:
    assert drawn([10.0], [(10.0, 2.0), (10.0, 2.0)])[0] > 11.0


def test_far_from_any_anchor_nothing_moves() -> None:
    assert drawn([0.0, 20.0], [(10.0, 2.0)]) == [0.0, 20.0]


def test_without_anchors_nothing_moves() -> None:
    assert drawn([0.0, 1.0], []) == [0.0, 1.0]


@given(
    st.lists(SECONDS, max_size=30).map(sorted),
    st.lists(st.tuples(SECONDS, st.floats(-30, 30)), max_size=12).map(sorted),
)
def test_moments_never_run_backwards(
    moments: list[float], shifts: list[tuple[float, float]]
) -> None:
    found = drawn(moments, shifts)
    assert len(found) == len(moments)
    assert found == sorted(found)


def test_a_language_takes_as_long_as_it_is_told() -> None:
    side = prepare("one two three four five", "en", LATIN)
    pace = Pace(side, 0, side.last, seconds=8.0)
    assert pace.seconds == 8.0
    moments = pace.moments(range(side.last + 1))
    assert moments[0] == 0.0
    assert moments[-1] == pytest.approx(8.0)


def test_a_language_without_sound_stands_still() -> None:
    side = prepare("... ... ...", "en", LATIN)
    assert Pace(side, 0, side.last, seconds=8.0).moments([0, side.last]) == [0.0, 0.0]


def test_the_shift_of_an_anchor_is_how_much_later_the_first_language_says_it() -> None:
    one = prepare("and so we all went home to sleep in Delft", "en", LATIN)
    other = prepare("in Delft sliepen we toen allemaal gewoon thuis", "nl", LATIN)
    pace = Pace(one, 0, one.last)
    other_pace = Pace(other, 0, other.last, pace.seconds)
    anchor = one.text.index("Delft"), other.text.index("Delft")
    ((moment, shift),) = shifts_between(pace, other_pace, [anchor])
    assert moment + shift == pytest.approx(pace.moments_at([anchor[0]])[0])
    assert shift > 0
