"""How a recording sounds: sharp or dull, and where syllables are at their loudest."""

import numpy as np

from editor.audio.resampling import RATE
from editor.audio.texture import Texture, TextureMeter

from .sounds import silence, tone


def texture(samples: np.ndarray, block: int = RATE) -> Texture:
    meter = TextureMeter()
    whole = np.rint(samples * 32767).astype(np.int16)
    for begin in range(0, len(whole), block):
        meter.feed(whole[begin : begin + block])
    return meter.texture()


def test_a_hiss_is_sharper_than_a_hum() -> None:
    hum, hiss = texture(tone(1, 200)), texture(tone(1, 6000))
    assert hum.sharpness[10:-10].max() < 10
    assert hiss.sharpness[10:-10].min() > 150


def test_each_syllable_has_one_peak() -> None:
    swell = np.sin(np.pi * np.arange(RATE // 5) / (RATE // 5))
    syllables = np.concatenate([tone(0.2, 200) * swell] * 5)
    assert texture(syllables).peaks.sum() == 5


def test_blocks_of_any_size_say_the_same() -> None:
    samples = np.random.default_rng(1).uniform(-0.5, 0.5, RATE)
    one, many = texture(samples), texture(samples, 333)
    assert np.array_equal(one.sharpness, many.sharpness)
    assert np.array_equal(one.peaks, many.peaks)


def test_silence_and_nothing_have_no_syllables() -> None:
    assert not texture(silence(1)).peaks.any()
    assert len(texture(silence(0)).sharpness) == 0
