"""What the model hears does not depend on the room, the microphone and how loud it is."""

import numpy as np
import pytest

from editor.alignment.acoustic import model
from editor.alignment.acoustic.features import RATE, BandMeter
from editor.alignment.acoustic.levelling import levelled
from editor.alignment.acoustic.model import Floats

SPREAD = model.load().spread
SECOND = 100


def heard(sound: Floats) -> Floats:
    meter = BandMeter()
    meter.feed(np.rint(sound).astype(np.int16))
    return levelled(meter.bands(), SPREAD)


def babble(seconds: int, seed: int = 3) -> Floats:
    """Return bursts of sound of changing colour with pauses, as loud as a voice."""
    rng = np.random.default_rng(seed)
    out = rng.normal(0, 8, seconds * RATE)
    for begin in range(0, len(out) - RATE // 2, RATE // 4):
        if rng.random() < 0.7:
            burst = rng.normal(0, 1, RATE // 5)
            dull = np.convolve(burst, np.ones(rng.integers(1, 30)), "same")
            out[begin : begin + len(dull)] += dull / dull.std() * 2000
    return out.astype(np.float32)


def hiss(sound: Floats, below_db: float) -> Floats:
    power = 2000 * 10 ** (-below_db / 20)
    return np.random.default_rng(9).normal(0, power, len(sound)).astype(np.float32)


def test_it_does_not_matter_how_loud_a_recording_is() -> None:
    sound = babble(8)
    assert np.abs(heard(sound) - heard(sound / 4)).mean() < 0.05 * SPREAD.mean()


def test_it_does_not_matter_which_microphone_was_used() -> None:
    sound = babble(8)
    dull = np.convolve(sound, [0.5, 0.3, 0.2], "same").astype(np.float32)
    assert np.abs(heard(sound) - heard(dull)).mean() < 0.1 * SPREAD.mean()


@pytest.mark.parametrize("below_db", [15, 8])
def test_noise_hides_little_of_what_is_said(below_db: float) -> None:
    sound = babble(12)
    clean, noisy = heard(sound), heard(sound + hiss(sound, below_db))
    likeness = [np.corrcoef(clean[:, one], noisy[:, one])[0, 1] for one in range(3)]
    assert min(likeness) > 0.7
    assert noisy.std(axis=0)[:3] == pytest.approx(SPREAD[:3], rel=0.1)


def test_a_steady_hum_is_taken_out() -> None:
    sound = babble(12)
    at = np.arange(len(sound)) / RATE
    hum = 2500 * np.sin(2 * np.pi * 300 * at) + hiss(sound, 14)
    clean, humming = heard(sound), heard((sound + hum).astype(np.float32))
    assert np.corrcoef(clean[:, 0], humming[:, 0])[0, 1] > 0.95


def test_nothing_is_taken_out_in_a_quiet_room() -> None:
    sound = babble(8)
    fainter = sound.copy()
    fainter[4 * RATE : 4 * RATE + RATE // 5] = hiss(fainter, 26)[: RATE // 5]
    before, after = heard(sound), heard(fainter)
    here = slice(4 * SECOND + 4, 4 * SECOND + 16)
    pause = before[before[:, 0] < -SPREAD[0]].mean(axis=0)
    assert after[here, 0].mean() > pause[0] + SPREAD[0] / 3


@pytest.mark.parametrize("seconds", [0, 1, 2])
def test_silence_and_short_sounds_are_no_trouble(seconds: int) -> None:
    assert np.isfinite(heard(np.zeros(seconds * RATE, np.float32))).all()
    assert np.isfinite(heard(np.zeros(seconds * RATE // 4, np.float32))).all()
