"""The outline of a recording: shown while it is made, kept, never trusted blindly."""

import os
from pathlib import Path

import numpy as np
import pytest

from editor import paths
from editor.audio.peaks import Outline
from editor.core.errors import InputError
from editor.core.progress import Cancelled, NoProgress
from editor.storage import fs
from editor.workflows.sound import waveforms
from editor.workflows.sound.recordings import digest
from editor.workflows.sound.waveforms import CACHE, Waveform, waveform
from tests.audio.sounds import silence, tone, write_wav


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    parts = [silence(1), tone(2), silence(1), tone(1), silence(1)]
    return write_wav(tmp_path / "a.wav", np.concatenate(parts))


def test_it_shows_where_the_sound_is_and_where_silence_ends(sound: Path) -> None:
    made = waveform(sound, digest(sound), NoProgress())
    assert made.is_whole
    assert len(made.peaks) == 600
    assert made.peaks[50].tolist() == [0, 0]
    assert made.peaks[150, 1] > 15_000
    assert np.allclose(made.edges, (1000, 3000, 4000, 5000), atol=30)


def test_a_part_is_given_before_the_whole(sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waveforms, "_FIRST_PART_S", 0.0)
    monkeypatch.setattr(waveforms, "_LATER_PART_S", 0.0)
    parts: list[Waveform] = []
    whole = waveform(sound, "x", NoProgress(), parts.append)
    assert len(parts) > 1
    assert len(parts[0].peaks) < len(whole.peaks)
    assert not parts[0].is_whole


def test_the_second_time_it_comes_from_the_cache(sound: Path) -> None:
    key = digest(sound)
    first = waveform(sound, key, NoProgress())
    sound.unlink()
    second = waveform(sound, key, NoProgress())
    assert np.array_equal(first.peaks, second.peaks)
    assert first.edges == second.edges
    assert CACHE.file(key).is_relative_to(paths.cache_dir())


@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-1], lambda data: b"", lambda data: b"x" * 99]
)
def test_a_spoilt_cache_is_made_again(sound: Path, spoil) -> None:
    key = digest(sound)
    first = waveform(sound, key, NoProgress())
    CACHE.file(key).write_bytes(spoil(CACHE.file(key).read_bytes()))
    assert np.array_equal(waveform(sound, key, NoProgress()).peaks, first.peaks)


def test_a_cache_that_cannot_be_written_does_not_matter(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert len(waveform(sound, "x", NoProgress()).peaks) == 600


def test_stopping_leaves_nothing(sound: Path) -> None:
    class Stop:
        def step(self, _done: int, _total: int, _text: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        waveform(sound, "x", Stop())
    assert not CACHE.file("x").exists()


def test_what_is_no_sound_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_text("words")
    with pytest.raises(InputError):
        waveform(path, "x", NoProgress())


def test_a_hash_from_a_project_cannot_name_another_file() -> None:
    assert CACHE.file("../../x").parent == CACHE.file("a").parent


def test_the_cache_forgets_what_was_used_longest_ago(tmp_path: Path) -> None:
    for number in range(5):
        path = tmp_path / f"{number}"
        path.write_bytes(bytes(100))
        os.utime(path, (number, number))
    fs.mark_used(tmp_path / "0")
    fs.trim_folder(tmp_path, 250)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0", "4"]


def test_a_bar_is_never_less_than_nothing() -> None:
    outline = Outline(np.array([[5000, 6000], [-6000, -5000], [700, -700]] * 50, np.int16))
    assert min(outline.heights(0, 10, 150)) > 0
    assert Outline(np.zeros((0, 2), np.int16)).heights(0, 10, 3) == [0, 0, 0]


def test_an_outline_is_the_same_at_every_scale() -> None:
    loud = np.zeros((40_000, 2), np.int16)
    loud[12_345] = (-20_000, 3)
    outline = Outline(loud)
    for bar in (10.0, 37.0, 160.0, 1000.0, 9000.0):
        heights = outline.heights(0, bar, int(400_000 / bar) + 3)
        assert max(heights) == 1
        assert heights.index(1) in {int(123_450 / bar), int(123_450 / bar) - 1}
    assert outline.heights(-500, 10, 20) == [0] * 20
    assert outline.heights(500_000, 10, 2) == [0, 0]
