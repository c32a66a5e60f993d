"""The playhead is true to ten milliseconds though the library tells it in steps."""

from random import Random

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
    piece=st.sampled_from((20.0, 21.33, 23.22, 24.0, 26.12)),
    rate=st.sampled_from((0.5, 1.0, 1.5, 2.0)),
    seed=st.integers(),
)
def test_it_is_true_to_ten_milliseconds(piece: float, rate: float, seed: int) -> None:
    """Opus, AAC and MP3 come in pieces of such lengths; Qt asks each 50 ms, or a little later."""
    chance = Random(seed)
    time = FakeTime()
    clock = PlayClock(time)
    clock.set_rate(rate)
    clock.start()
    began, last = time.seconds, 0.0
    for number in range(160):
        time.seconds = began + (number + 1) * 0.05 + chance.uniform(0, 0.008)
        truth = (time.seconds - began) * 1000 * rate
        clock.told(truth // piece * piece)
        time.seconds += 0.003
        here = clock.position()
        assert here >= last
        last = here
        if number > 30:
            truth += 3 * rate
            assert abs(here - truth) <= 10 * max(1, rate)


def test_it_is_true_for_the_long_pieces_of_speech_recordings() -> None:
    """An MP3 of 16 kHz comes in pieces of 36 milliseconds."""
    time = FakeTime()
    clock = PlayClock(time)
    clock.start()
    for number in range(1, 100):
        time.seconds += 0.05
        clock.told(number * 50 // 36 * 36)
        if number > 20:
            assert abs(clock.position() - number * 50) <= 10


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
