"""The model is read, and sound becomes scores, the same in blocks as at once."""

import numpy as np
import pytest

from editor.alignment.acoustic import features, model
from editor.alignment.acoustic.features import BandMeter
from editor.alignment.acoustic.scores import scores_of
from editor.core.progress import Cancelled, NoProgress
from tests.audio.sounds import silence


def noise(seconds: float) -> np.ndarray:
    samples = np.random.default_rng(3).normal(0, 2000, round(seconds * features.RATE))
    return samples.astype(np.int16)


def bands(sound: np.ndarray, pieces: int = 1) -> np.ndarray:
    meter = BandMeter()
    for piece in np.array_split(sound, pieces):
        meter.feed(piece)
    return meter.bands()


def test_the_model_has_its_phones_and_its_weights() -> None:
    known = model.load()
    assert len(known.phones) == 42
    assert {"SIL", "AA", "ZH", "+NSN+"} <= set(known.phones)
    for stream in known.streams:
        assert stream.factors.shape == (26, 42 * 128)
        # The weights of a mixture make up one, but for the steps that they are stored in.
        assert np.abs(stream.weights.sum(axis=1) - 1).max() < 0.1


def test_blocks_of_any_size_give_the_same_bands() -> None:
    sound = noise(3)
    whole = bands(sound)
    assert len(whole) == (len(sound) - 410) // 160 + 1
    assert np.allclose(bands(sound, 17), whole, atol=1e-3)
    assert np.allclose(bands(sound, 1000), whole, atol=1e-3)


def test_a_score_is_relative_to_the_best_phone() -> None:
    scores = scores_of(bands(noise(4)), NoProgress()).astype(float)
    assert scores.shape == (132, 42)
    assert (scores.max(axis=1) == 0).all()
    assert scores.min() >= -40


def vowel(seconds: float, formants: tuple[int, ...]) -> np.ndarray:
    """A buzz of 120 Hz through a resonance at each formant, as the mouth does it."""
    count = round(seconds * features.RATE)
    spectrum = np.fft.rfft((np.arange(count) % 133 == 0).astype(float))
    at = np.fft.rfftfreq(count, 1 / features.RATE)
    for formant in formants:
        spectrum /= 1 - (at / formant) ** 2 + 1j * at * 80 / formant**2
    sound = np.fft.irfft(spectrum, count)
    return sound / np.abs(sound).max() / 2


@pytest.mark.parametrize(
    ("formants", "like", "unlike"),
    [((730, 1090, 2440), {"AA", "AO", "AH"}, {"IY", "S"}), ((270, 2290, 3010), {"IY"}, {"AA"})],
)
def test_vowels_are_told_apart(formants: tuple[int, ...], like: set[str], unlike: set[str]) -> None:
    ways = [vowel(0.5, formants), silence(0.4), vowel(0.3, (450, 1500, 2500)), silence(0.4)]
    sound = np.concatenate([*ways, *ways])
    hiss = np.random.default_rng(1).normal(0, 0.001, len(sound))
    scores = scores_of(bands(np.rint((sound + hiss) * 32767).astype(np.int16)), NoProgress())
    mean = dict(zip(model.phone_names(), scores[4:14].astype(float).mean(axis=0), strict=True))
    assert max(mean[one] for one in like) > max(mean[one] for one in unlike) + 2


def test_scoring_can_be_cancelled() -> None:
    class Impatient:
        def step(self, done: int, total: int, text: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        scores_of(bands(noise(1)), Impatient())


def test_too_little_sound_has_no_scores() -> None:
    assert bands(noise(0.01)).shape == (0, 25)
    assert len(scores_of(bands(noise(0.03)), NoProgress())) == 0
