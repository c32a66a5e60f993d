"""Recordings out of the ordinary: cut short, of varying bit rate, of six channels, of ten hours."""

from pathlib import Path

import numpy as np
import pytest

from editor.audio.decoding import decode
from editor.audio.peaks import Outline, PeakMeter
from editor.audio.resampling import RATE
from editor.audio.speech import LoudnessMeter, speech_mask, stretches
from editor.core.errors import InputError

from .sounds import tone, write_wav

SAMPLES = Path(__file__).parent / "samples"
LIGHTHOUSE = Path(__file__).parents[1] / "alignment" / "acoustic" / "recordings" / "lighthouse.mp3"


def seconds(path: Path) -> float:
    return sum(map(len, decode(path))) / RATE


@pytest.mark.parametrize("share", [0.9, 0.5, 0.1])
def test_an_mp3_that_is_cut_short_gives_what_it_has(tmp_path: Path, share: float) -> None:
    whole = LIGHTHOUSE.read_bytes()
    path = tmp_path / "cut.mp3"
    path.write_bytes(whole[: round(len(whole) * share)])
    assert seconds(path) == pytest.approx(seconds(LIGHTHOUSE) * share, rel=0.05)


def test_an_mp3_whose_beginning_is_gone_is_heard_or_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "torn.mp3"
    path.write_bytes(LIGHTHOUSE.read_bytes()[5000:])
    try:
        assert seconds(path) > 1
    except InputError as error:
        assert "torn.mp3" in str(error)


def test_moments_are_right_where_the_bit_rate_varies() -> None:
    loudness = LoudnessMeter()
    for block in decode(SAMPLES / "tones-vbr.mp3"):
        loudness.feed(block)
    heard = stretches(speech_mask(loudness.loudness()))
    assert len(heard) == 6
    for second, one in enumerate(heard):
        assert one.start == pytest.approx(second * 1000 + 300, abs=60)
        assert one.end == pytest.approx(second * 1000 + 900, abs=60)


def test_six_channels_of_96_khz_become_one(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "wide.wav", tone(2, rate=96_000), 96_000, channels=6)
    samples = np.concatenate(list(decode(path)))
    assert len(samples) == pytest.approx(2 * RATE, abs=RATE // 50)
    spectrum = np.abs(np.fft.rfft(samples[:RATE].astype(float)))
    assert int(spectrum.argmax()) == pytest.approx(440, abs=2)


def test_a_film_gives_its_sound_and_a_silent_one_is_refused() -> None:
    assert seconds(SAMPLES / "film.mp4") == pytest.approx(3, abs=0.2)
    with pytest.raises(InputError, match="no sound"):
        seconds(SAMPLES / "silent-film.mp4")


def test_an_outline_of_ten_hours_is_drawn_from_few_values() -> None:
    meter = PeakMeter()
    minute = np.random.default_rng(1).integers(-9000, 9000, RATE * 60).astype(np.int16)
    for _minute in range(600):
        meter.feed(minute[: RATE * 6])
    peaks = np.repeat(meter.peaks(), 10, axis=0)
    outline = Outline(peaks)
    assert outline.length_ms == pytest.approx(36_000_000, rel=0.001)
    heights = outline.heights(0, 36_000_000 / 400, 400)
    assert min(heights[:-1]) > 0.5
