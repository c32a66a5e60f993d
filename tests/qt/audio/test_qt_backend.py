"""Qt's own player, without a sound device: it loads, plays, refuses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.qt.audio.player import AudioPlayer
from tests.audio.sounds import silence, tone, write_wav


@pytest.fixture
def real(qtbot: QtBot) -> Iterator[AudioPlayer]:
    """A player on Qt's; it ends inside the event loop.

    Ending it from Python would hold Python's lock while its threads end, and they need that lock
    to say something, since pytest-qt listens to all that Qt says.
    """
    player = AudioPlayer()
    yield player
    player.close()
    player.deleteLater()
    qtbot.wait(100)


def test_a_recording_is_played_by_qt(real: AudioPlayer, tmp_path: Path, qtbot: QtBot) -> None:
    import numpy as np

    path = write_wav(tmp_path / "a.wav", np.concatenate([tone(1), silence(1), tone(1)]))
    with qtbot.waitSignal(real.opened, timeout=10_000):
        real.open(path)
    assert abs(real.duration - 3000) <= 60
    real.play_span(500, 1500)
    qtbot.waitUntil(lambda: not real.is_playing, timeout=10_000)
    assert real.position() == 1500


@pytest.mark.qt_log_ignore("Could not open media")
def test_a_broken_file_is_told(real: AudioPlayer, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(bytes(range(256)) * 40)
    with qtbot.waitSignal(real.failed, timeout=10_000) as told:
        real.open(path)
    assert "a.mp3" in told.args[0]
    assert not real.is_open
