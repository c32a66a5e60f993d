"""What presses, strokes, Enter and Backspace make of rows; how the delay is measured."""

import io
import wave
from pathlib import Path
from statistics import median

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.core.progress import NoProgress
from editor.core.segments import Segment
from editor.core.timeslots import Origin, TimeSlot
from editor.workflows.sound.waveforms import waveform
from editor.workflows.times import calibrating
from editor.workflows.times.calibrating import BEEPS_MS, LENGTH_MS, beeps_wav, delay_of
from editor.workflows.times.tapping import TapPass
from tests.benchmarks.bench_tapping import lines_of, tapped_errors

ROWS = tuple(Segment(f"s{n}", (f"Row {n}",)) for n in range(5))


def times(tapped: TapPass) -> dict[int, tuple[int | None, int | None]]:
    return {row: slot[:2] for row, slot in tapped.slots().items()}


def hold(tapped: TapPass, start: int, end: int) -> None:
    tapped.press(start)
    tapped.release(end, end - start)


def test_a_held_key_is_a_row() -> None:
    tapped = TapPass(ROWS, 1)
    hold(tapped, 1000, 2000)
    hold(tapped, 2500, 4000)
    assert times(tapped) == {1: (1000, 2000), 2: (2500, 4000)}
    assert tapped.row == 3


@pytest.mark.parametrize("held", [80, 700])
def test_a_release_that_was_none_is_taken_back(held: int) -> None:
    tapped = TapPass(ROWS, 0)
    hold(tapped, 200, 900)
    tapped.press(1000)
    tapped.release(1000 + held, held)
    tapped.resume()
    tapped.release(2200, 1200)
    assert times(tapped) == {0: (200, 900), 1: (1000, 2200)}
    tapped.resume()
    tapped.resume()
    assert tapped.is_open


def test_strokes_begin_and_end_a_row() -> None:
    tapped = TapPass(ROWS, 0)
    for at in (1000, 2000, 2500, 4000):
        tapped.press(at)
        tapped.release(at + 80, 80)
    assert times(tapped) == {0: (1000, 2000), 1: (2500, 4000)}


def test_enter_leaves_no_gap() -> None:
    tapped = TapPass(ROWS, 0)
    tapped.next(1000)
    tapped.next(2000)
    tapped.next(3000)
    assert times(tapped) == {0: (1000, 2000), 1: (2000, 3000)}
    assert tapped.is_open


def test_enter_while_the_key_is_held_goes_on_with_the_next_row() -> None:
    tapped = TapPass(ROWS, 0)
    tapped.press(1000)
    tapped.next(2000)
    tapped.release(3000, 2000)
    assert times(tapped) == {0: (1000, 2000), 1: (2000, 3000)}


def test_taps_snap_to_the_edges_of_silence() -> None:
    tapped = TapPass(ROWS, 0, edges=(950, 2100))
    hold(tapped, 1000, 2000)
    hold(tapped, 2300, 3000)
    assert times(tapped) == {0: (950, 2100), 1: (2300, 3000)}


def test_backspace_takes_back_one_tap_and_says_where_to_listen_again() -> None:
    tapped = TapPass(ROWS, 0)
    assert tapped.back() is None
    hold(tapped, 1000, 2000)
    hold(tapped, 5000, 6000)
    assert tapped.back() == 3000
    assert times(tapped) == {0: (1000, 2000)}
    assert tapped.row == 1
    assert tapped.back() == 0
    assert tapped.row == 0


def test_backspace_takes_back_an_open_row() -> None:
    tapped = TapPass(ROWS, 0)
    hold(tapped, 1000, 2000)
    tapped.press(5000)
    assert tapped.back() == 3000
    assert times(tapped) == {0: (1000, 2000)}
    assert not tapped.is_open


def test_backspace_after_enter_takes_back_what_enter_ended() -> None:
    tapped = TapPass(ROWS, 0)
    tapped.next(3000)
    tapped.next(5000)
    assert tapped.back() == 1000
    assert times(tapped) == {}
    assert tapped.row == 0


def test_the_pass_ends_with_the_rows() -> None:
    tapped = TapPass(ROWS, 4)
    hold(tapped, 1000, 2000)
    assert tapped.is_done
    tapped.press(3000)
    tapped.next(4000)
    assert tapped.count == 1


def test_the_edit_follows_rows_that_moved_and_leaves_out_those_that_are_gone() -> None:
    tapped = TapPass(ROWS, 0)
    hold(tapped, 1000, 2000)
    hold(tapped, 3000, 4000)
    edit = tapped.edit((ROWS[4], ROWS[1]))
    (splice,) = edit.splices
    assert splice.at == 1
    assert splice.new[0].slot == TimeSlot(3000, 4000, Origin.TAPPED)


@given(
    st.lists(st.tuples(st.sampled_from("pnb"), st.integers(0, 3000), st.integers(0, 900))),
    st.lists(st.integers(0, 60_000)),
)
def test_rows_never_overlap_whatever_is_pressed(
    keys: list[tuple[str, int, int]], edges: list[int]
) -> None:
    tapped = TapPass(ROWS * 4, 0, sorted(edges))
    ms = 0
    for key, gap, held in keys:
        ms += gap
        if key == "p":
            tapped.press(ms)
            tapped.release(ms + held, held)
            ms += held
        elif key == "n":
            tapped.next(ms)
        else:
            again = tapped.back()
            ms = ms if again is None else again
    last = 0
    for _row, slot in sorted(tapped.slots().items()):
        assert slot.start is not None
        assert slot.start >= last
        assert (slot.duration or 0) >= 50
        last = slot.end or 0


@given(st.integers(-100, 500), st.lists(st.integers(-30, 30), min_size=8, max_size=8))
def test_the_delay_is_the_median_of_the_presses(delay: int, noise: list[int]) -> None:
    presses = [beep + delay + off for beep, off in zip(BEEPS_MS, noise, strict=True)]
    found = delay_of(presses)
    assert found is not None
    assert abs(found - delay) <= 30


def test_one_wild_press_does_not_matter_and_too_few_are_no_measure() -> None:
    presses = [beep + 140 for beep in BEEPS_MS]
    assert delay_of([*presses, presses[3] + 250]) == 140
    assert delay_of(presses[:4]) is None
    assert delay_of([]) is None


def test_the_beeps_sound_when_they_should() -> None:
    with wave.open(io.BytesIO(beeps_wav())) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    assert len(samples) == LENGTH_MS * 16
    loud = np.abs(samples) > 2000
    for beep in BEEPS_MS:
        assert not loud[(beep - 20) * 16 : beep * 16].any()
        assert loud[(beep + 5) * 16 : (beep + 20) * 16].any()


def test_the_beeps_are_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    path = calibrating.beeps_file()
    before = path.stat().st_mtime_ns
    assert calibrating.beeps_file() == path
    assert path.stat().st_mtime_ns == before


def test_a_calibrated_person_taps_starts_within_60_ms() -> None:
    """Pressing 180 ms late, give or take 40 ms, on a recording whose times are known."""
    path = Path(__file__).parents[2] / "alignment" / "acoustic" / "recordings" / "lighthouse.mp3"
    times = lines_of(path.with_suffix(".json"))
    edges = waveform(path, "lighthouse", NoProgress()).edges
    for snaps in (edges, ()):
        errors = [error for seed in range(20) for error in tapped_errors(times, snaps, seed)]
        assert median(errors) < 60
