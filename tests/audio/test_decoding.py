"""Any sound comes out as 16 kHz, one channel, of the same length; what is no sound is told."""

import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from editor.audio import decoding
from editor.audio.decoding import decode
from editor.audio.resampling import RATE, Resampler
from editor.core.errors import InputError
from editor.core.progress import Cancelled
from tests.audio.sounds import silence, tone, write_wav


def whole(path: Path) -> np.ndarray:
    return np.concatenate(list(decode(path)))


@pytest.mark.parametrize(
    ("rate", "channels"), [(16_000, 1), (44_100, 2), (48_000, 1), (96_000, 6), (8_000, 1)]
)
def test_a_tone_keeps_its_place_and_its_pitch(tmp_path: Path, rate: int, channels: int) -> None:
    samples = np.concatenate([silence(0.5, rate), tone(1, 440, rate), silence(0.25, rate)])
    sound = whole(write_wav(tmp_path / "tone.wav", samples, rate, channels))
    assert abs(len(sound) - 1.75 * RATE) <= 2
    heard = np.flatnonzero(np.abs(sound.astype(int)) > 3000)
    assert abs(heard[0] / RATE - 0.5) < 0.003
    assert abs(heard[-1] / RATE - 1.5) < 0.003
    middle = sound[RATE * 6 // 10 : RATE * 14 // 10]
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    assert abs(spectrum.argmax() / len(middle) * RATE - 440) < 2
    assert abs(np.abs(middle).max() / 32767 - 0.5) < 0.01


@pytest.mark.parametrize("rate", [8_000, 11_025, 22_050, 44_100, 44_101, 48_000, 192_000])
def test_resampling_in_pieces_is_resampling_at_once(rate: int) -> None:
    samples = np.random.default_rng(7).normal(0, 0.1, rate).astype(np.float32)
    at_once = Resampler(rate)
    expected = np.concatenate([at_once.feed(samples), at_once.flush()])
    assert abs(len(expected) - RATE) <= 1
    in_pieces = Resampler(rate)
    parts = [in_pieces.feed(piece) for piece in np.array_split(samples, 13)]
    assert np.allclose(np.concatenate([*parts, in_pieces.flush()]), expected, atol=1e-5)


def test_what_is_above_the_new_rate_does_not_come_back_as_a_lower_tone() -> None:
    resampler = Resampler(44_100)
    out = resampler.feed(tone(1, 12_000, 44_100).astype(np.float32))
    assert np.abs(out[1000:-1000]).max() < 0.002


def test_blocks_are_short_so_that_memory_is_bounded(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "long.wav", tone(20))
    assert max(len(block) for block in decode(path)) <= RATE


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("words.mp3", b"These are only words.\n"),
        ("list.m3u8", b"#EXTM3U\n#EXTINF:9,\nhttp://example.org/a.mp3\n"),
        ("list.mp3", b"#EXTM3U\n\x00\x01\x02 http://example.org/a.mp3\n"),
        ("concat.mp3", b"ffconcat version 1.0\nfile /etc/hostname\n\x00"),
        ("list.pls", b"[playlist]\nFile1=http://example.org/a.mp3\n"),
        ("dash.mp4", b'<?xml version="1.0"?><MPD></MPD>'),
        ("empty.wav", b""),
        ("noise.mp3", bytes(range(256)) * 40),
        ("head.wav", b"RIFF\x00\x00\x00\x00WAVE"),
    ],
)
def test_what_is_no_sound_is_refused_with_its_name(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError, match=name):
        whole(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "absent.mp3", tmp_path, tmp_path / "pipe", Path("http://a.org/b.mp3")):
        with pytest.raises(InputError):
            whole(path)


def test_a_sound_without_a_sample_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no sound"):
        whole(write_wav(tmp_path / "nothing.wav", silence(0)))


def test_a_file_cut_short_gives_what_it_has(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "cut.wav", tone(4))
    path.write_bytes(path.read_bytes()[: 2 * RATE])
    assert 0.9 * RATE < len(whole(path)) <= RATE


class Impatient:
    def __init__(self) -> None:
        self.asked = 0.0

    def step(self, done: int, total: int, text: str = "") -> None:
        self.asked = time.monotonic()
        raise Cancelled


def test_cancelling_ends_the_process(tmp_path: Path, started) -> None:
    path = write_wav(tmp_path / "long.wav", tone(60))
    impatient = Impatient()
    with pytest.raises(Cancelled):
        list(decode(path, impatient))
    assert time.monotonic() - impatient.asked < 2
    assert started[0].poll() is not None


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that decode."""
    processes: list[subprocess.Popen[bytes]] = []
    real = decoding._start

    def start(path: Path) -> subprocess.Popen[bytes]:
        processes.append(real(path))
        return processes[-1]

    monkeypatch.setattr(decoding, "_start", start)
    return processes


def saying(code: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)


def test_a_decoder_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_wav(tmp_path / "talk.wav", tone(1))
    process = saying("import time; time.sleep(60)")
    monkeypatch.setattr(decoding, "_start", lambda _path: process)
    with pytest.raises(InputError, match="nothing came"):
        list(decode(path, patience_s=0.3))
    assert process.poll() is not None


@pytest.mark.parametrize("code", ["raise SystemExit(3)", "import os; os.write(1, b'D\\x10')"])
def test_a_decoder_that_dies_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    path = write_wav(tmp_path / "talk.wav", tone(1))
    monkeypatch.setattr(decoding, "_start", lambda _path: saying(code))
    with pytest.raises(InputError, match="ended early"):
        list(decode(path))


def test_leaving_off_in_the_middle_ends_the_process(tmp_path: Path, started) -> None:
    blocks = decode(write_wav(tmp_path / "long.wav", tone(60)))
    next(blocks)
    blocks.close()
    assert started[0].poll() is not None
