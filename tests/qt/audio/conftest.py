"""A player on an invented sound, and a window that plays through it."""

from pathlib import Path

import pytest

from editor.qt.audio.player import AudioPlayer

from .fakes import FakeBackend, FakeTime


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A file that begins like a recording; the fake backend does not look further."""
    path = tmp_path / "talk.mp3"
    path.write_bytes(b"ID3\x04\x00\x00" + bytes(range(256)) * 8)
    return path


@pytest.fixture
def backend(qapp: object) -> FakeBackend:
    return FakeBackend(FakeTime())


@pytest.fixture
def player(backend: FakeBackend, sound: Path) -> AudioPlayer:
    """A player with the sound open."""
    made = AudioPlayer(now=backend.time, make_backend=lambda _parent: backend)
    made.open(sound)
    return made


def wind(player: AudioPlayer, backend: FakeBackend, ms: int) -> None:
    """Let time pass while the player's timer ticks."""
    for _ in range(ms // 10):
        backend.wind(10)
        player.tick()
