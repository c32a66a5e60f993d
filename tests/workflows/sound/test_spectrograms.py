"""The spectrum of a recording is made once and kept; a damaged cache is made again."""

from pathlib import Path

import numpy as np
import pytest

from editor.core.progress import Cancelled, NoProgress
from editor.workflows.sound import spectrograms
from editor.workflows.sound.spectrograms import CACHE, spectrogram
from tests.audio.sounds import tone, write_wav


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "a.wav", tone(3))


def test_it_is_kept_and_read_again(sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = spectrogram(sound, "abc", NoProgress())
    sound.unlink()
    assert np.array_equal(spectrogram(sound, "abc", NoProgress()), made)


def test_a_part_is_given_before_the_whole(sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spectrograms, "_PART_S", 0.0)
    parts: list[np.ndarray] = []
    whole = spectrogram(sound, "parts", NoProgress(), parts.append)
    assert 0 < len(parts[0]) < len(whole)


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"ILSP0001\xff\xff\xff\xff"])
def test_a_damaged_cache_is_made_again(sound: Path, damage: bytes) -> None:
    made = spectrogram(sound, "abc", NoProgress())
    CACHE.file("abc").write_bytes(damage)
    assert np.array_equal(spectrogram(sound, "abc", NoProgress()), made)


def test_it_can_be_cancelled(sound: Path) -> None:
    class Stop:
        def step(self, done: int, total: int, text: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        spectrogram(sound, "stopped", Stop())
    assert not CACHE.file("stopped").exists()
