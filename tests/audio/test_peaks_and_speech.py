"""The outline of a sound, and where it is loud enough to be a voice."""

import numpy as np
import pytest

from editor.audio.peaks import PeakMeter
from editor.audio.speech import LoudnessMeter, speech_mask, stretches
from tests.audio.sounds import silence, tone


def samples(*parts: np.ndarray) -> np.ndarray:
    return np.rint(np.concatenate(parts) * 32767).astype(np.int16)


def loudness(sound: np.ndarray, pieces: int = 7) -> np.ndarray:
    meter = LoudnessMeter()
    for piece in np.array_split(sound, pieces):
        meter.feed(piece)
    return meter.loudness()


def test_peaks_are_those_of_each_step_however_the_blocks_fall() -> None:
    sound = np.random.default_rng(1).integers(-9000, 9000, 16_050).astype(np.int16)
    meter = PeakMeter()
    for piece in np.array_split(sound, 11):
        meter.feed(piece)
    peaks = meter.peaks()
    assert peaks.shape == (101, 2)
    assert peaks[3].tolist() == [sound[480:640].min(), sound[480:640].max()]
    assert peaks[100].tolist() == [sound[16_000:].min(), sound[16_000:].max()]


def test_no_sound_has_no_peaks_and_no_speech() -> None:
    assert PeakMeter().peaks().shape == (0, 2)
    assert not len(speech_mask(LoudnessMeter().loudness()))


def test_what_is_loud_is_found_within_a_few_hundredths() -> None:
    sound = samples(silence(1), tone(2), silence(0.5), tone(1), silence(2))
    found = stretches(speech_mask(loudness(sound)))
    assert len(found) == 2
    expected = [(1000, 3000), (3500, 4500)]
    assert np.abs(np.array(found) - expected).max() <= 30


def test_a_short_gap_is_no_pause_and_a_click_is_no_speech() -> None:
    click = tone(0.01)
    sound = samples(silence(1), tone(1), silence(0.03), tone(1), silence(1), click, silence(1))
    (only,) = stretches(speech_mask(loudness(sound)))
    assert only.start == pytest.approx(1000, abs=30)
    assert only.end == pytest.approx(3030, abs=30)


def test_silence_is_no_speech_and_an_offset_of_the_samples_neither() -> None:
    assert not speech_mask(loudness(samples(silence(5)))).any()
    assert not speech_mask(loudness(samples(silence(5) + 0.3))).any()


def test_a_quiet_speaker_far_from_a_loud_one_is_heard() -> None:
    quiet = tone(5, loud=0.01)
    sound = samples(tone(30, loud=0.8), silence(35), quiet, silence(5))
    assert any(abs(one.start - 65_000) < 50 for one in stretches(speech_mask(loudness(sound))))
