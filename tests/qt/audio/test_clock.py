"""The playhead is true to ten milliseconds though the library tells it in steps."""

from hypothesis import given
from hypothesis import strategies as st

from editor.qt.audio.clock import PlayClock

from .fakes import FakeTime


def test_it_stands_until_the_first_step() -> None:
    time = FakeTime()
    clock = PlayClock(time)
    clock.jump(5000)
    clock.start()
    time.seconds += 0.1
    clock.told(5000)
    assert clock.position() == 5000


@given(
    piece=st.integers(5, 36),
    rate=st.sampled_from((0.5, 1.0, 1.5, 2.0)),
    late=st.lists(st.floats(0, 0.012), min_size=120, max_size=120),
    poll=st.sampled_from((0.047, 0.05, 0.053)),
)
def test_it_is_true_to_ten_milliseconds(
    piece: int, rate: float, late: list[float], poll: float
) -> None:
    """Steps are whole pieces of the sound, rounded down, and reach us some milliseconds late."""
    time = FakeTime()
    clock = PlayClock(time)
    clock.set_rate(rate)
    clock.start()
    began = time.seconds
    last = 0.0
    for number, delay in enumerate(late):
        told_at = began + (number + 1) * poll
        time.seconds = told_at + delay
        clock.told((told_at - began) * 1000 * rate // piece * piece)
        here = clock.position()
        assert here >= last
        last = here
        if number > 20:
            # Fast play makes more of each millisecond by which a step is late.
            truth = (time.seconds - began) * 1000 * rate
            assert abs(here - truth) <= 10 * max(1, rate) + 0.4 * piece
    time.seconds += 0.02
    assert clock.position() > last


def test_it_stops_when_the_sound_hangs() -> None:
    time = FakeTime()
    clock = PlayClock(time)
    clock.start()
    time.seconds += 0.05
    clock.told(50)
    time.seconds += 5
    assert clock.position() <= 50 + 400


def test_it_follows_a_jump_of_the_library() -> None:
    time = FakeTime()
    clock = PlayClock(time)
    clock.start()
    time.seconds += 0.05
    clock.told(50)
    time.seconds += 0.05
    clock.told(9000)
    assert clock.position() == 9000


def test_it_knows_where_it_was_a_moment_ago() -> None:
    time = FakeTime()
    clock = PlayClock(time)
    clock.start()
    for _ in range(10):
        time.seconds += 0.05
        clock.told((time.seconds - 100) * 1000)
    assert abs(clock.position_at(time.seconds - 0.08) - 420) < 1


def test_another_rate_does_not_move_the_playhead() -> None:
    time = FakeTime()
    clock = PlayClock(time)
    clock.start()
    time.seconds += 0.05
    clock.told(50)
    time.seconds += 0.05
    clock.set_rate(2.0)
    assert abs(clock.position() - 100) < 1
    time.seconds += 0.1
    assert abs(clock.position() - 300) < 1
