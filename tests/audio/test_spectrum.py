"""The spectrum shows tones where they sound, at every scale."""

import numpy as np

from editor.audio.resampling import RATE
from editor.audio.spectrum import BANDS, STEP_MS, Spectrum, SpectrumMeter

from .sounds import silence, tone


def columns(samples: np.ndarray, block: int = RATE) -> np.ndarray:
    meter = SpectrumMeter()
    whole = np.rint(samples * 32767).astype(np.int16)
    for begin in range(0, len(whole), block):
        meter.feed(whole[begin : begin + block])
    return meter.columns()


def test_a_higher_tone_stands_higher() -> None:
    bands = [int(columns(tone(1, hertz))[25].argmax()) for hertz in (200, 800, 3000, 7000)]
    assert bands == sorted(bands)
    assert len(set(bands)) == 4


def test_silence_is_dark_and_a_column_is_20_milliseconds() -> None:
    found = columns(np.concatenate([silence(1), tone(1, 1000)]))
    assert abs(len(found) - 2000 // STEP_MS) <= 1
    assert found[:48].max() == 0
    assert found[60:].max() > 150


def test_blocks_of_any_size_say_the_same() -> None:
    samples = np.random.default_rng(1).uniform(-0.5, 0.5, 2 * RATE)
    assert np.array_equal(columns(samples), columns(samples, 777))


def test_at_every_scale_a_short_tone_is_seen_where_it_is() -> None:
    samples = np.concatenate([silence(30), tone(0.5, 1000), silence(30)])
    spectrum = Spectrum(columns(samples))
    for pixel_ms in (5.0, 100.0, 400.0):
        count = round(60_500 / pixel_ms)
        loud = spectrum.picture(0, pixel_ms, count).max(axis=1) > 100
        first = float(np.flatnonzero(loud)[0]) * pixel_ms
        assert abs(first - 30_000) <= 4 * max(pixel_ms, STEP_MS)


def test_outside_of_the_recording_there_is_nothing() -> None:
    picture = Spectrum(columns(tone(1))).picture(-500, 10, 400)
    assert picture.shape == (400, BANDS)
    assert picture[:45].max() == 0
    assert picture[-200:].max() == 0
