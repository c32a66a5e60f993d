"""Recordings that are not what they seem, in the window: it says why, and text work goes on."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.qt.audio.player import AudioPlayer
from editor.qt.main_window import MainWindow

from .conftest import slots, type_keys
from .fakes import FakeBackend

SAMPLES = Path(__file__).parents[2] / "audio" / "samples"


@pytest.fixture
def real(qapp: object) -> AudioPlayer:
    """A player with Qt's own library."""
    return AudioPlayer()


def test_a_film_is_played_with_its_picture(real: AudioPlayer, qtbot: QtBot) -> None:
    frames: list[object] = []
    real.framed.connect(frames.append)
    with qtbot.waitSignal(real.opened, timeout=10_000):
        real.open(SAMPLES / "film.mp4")
    assert real.has_picture
    qtbot.waitUntil(lambda: bool(frames), timeout=10_000)
    real.play()
    qtbot.waitUntil(lambda: real.position() > 300, timeout=10_000)
    real.seek(2000)
    real.pause()
    real.close()
    assert not real.has_picture


def test_a_film_without_sound_is_told(real: AudioPlayer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(real.failed, timeout=10_000) as told:
        real.open(SAMPLES / "silent-film.mp4")
    assert "no sound" in told.args[0]


def test_a_bit_rate_that_varies_does_not_mislead_the_player(
    real: AudioPlayer, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(real.opened, timeout=10_000):
        real.open(SAMPLES / "tones-vbr.mp3")
    assert real.duration == pytest.approx(6000, abs=150)
    real.close()


@pytest.mark.parametrize("name", ["-talk.mp3", "a\nb.mp3", "--audio.mp3"])
def test_an_odd_name_is_opened_as_it_is(
    heard: MainWindow, sound: Path, name: str, backend: FakeBackend
) -> None:
    odd = sound.rename(sound.with_name(name))
    heard.audio.keeper.choose(odd)
    assert heard.audio.player.path == odd
    assert heard.session.document.snapshot().media[0].path == name


@pytest.mark.parametrize(
    "content", [b"only words\n", b"#EXTM3U\nhttp://localhost:9/a.mp3\n", b""], ids=repr
)
def test_what_is_no_sound_is_told_in_the_strip_and_times_are_still_typed(
    heard: MainWindow, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "words.mp3"
    path.write_bytes(content)
    heard.audio.keeper.choose(path)
    assert not heard.audio.player.is_open
    assert "words.mp3" in heard.audio.message.text
    heard.view.go_to(0)
    type_keys(heard, "BracketLeft")
    assert slots(heard)[0][0] == 950
