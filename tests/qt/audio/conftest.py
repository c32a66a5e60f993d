"""A player on an invented sound, and a window that plays through it."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from editor.core import edits
from editor.core.timeslots import Origin, TimeSlot
from editor.qt.audio import recording
from editor.qt.audio.player import AudioPlayer
from editor.qt.jobs import JobRunner
from editor.qt.main_window import MainWindow
from editor.workflows.sound.waveforms import Waveform

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


@pytest.fixture
def heard(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, backend: FakeBackend, talk: Path, sound: Path
) -> Iterator[MainWindow]:
    """The window with the text open and its recording beside it; three rows, two with times."""
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Discard)
    monkeypatch.setattr(recording, "waveform", outline_of_a_minute)
    player = AudioPlayer(now=backend.time, make_backend=lambda _parent: backend)
    window = MainWindow(AtOnce(), player)
    qtbot.addWidget(window, before_close_func=lambda one: one.session.document.history.mark_saved())
    window.resize(1200, 700)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_path(talk)
    window.audio.keeper.choose(sound)
    rows = window.session.document.segments
    slots = {
        0: TimeSlot(1000, 3000, Origin.ALIGNED),
        1: TimeSlot(3200, 5000, Origin.ESTIMATED),
    }
    window.session.do(edits.set_slots(rows, slots, "times"))
    window.view.setFocus()
    yield window
    window.view.commit()


def outline_of_a_minute(
    _path: Path, _digest: str, _progress: object, _on_part: object = None
) -> Waveform:
    """An outline with sound from 1 to 3, 3.2 to 5 and 6 to 8 seconds."""
    peaks = np.zeros((6000, 2), np.int16)
    edges = (1000, 3000, 3200, 5000, 6000, 8000)
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        peaks[start // 10 : end // 10] = (-9000, 9000)
    return Waveform(peaks, edges, is_whole=True)


class AtOnce(JobRunner):
    """Runs each job before `run` returns."""

    def __init__(self) -> None:
        super().__init__(None, lambda task: task())


def slots(window: MainWindow) -> list[tuple[int | None, int | None]]:
    """Return start and end of each row."""
    return [row.slot[:2] for row in window.session.document.segments]


def type_keys(window: MainWindow, *keys: str) -> None:
    """Press keys as a person does, into whatever has the keyboard."""
    held = {
        "Ctrl": Qt.KeyboardModifier.ControlModifier,
        "Shift": Qt.KeyboardModifier.ShiftModifier,
        "Alt": Qt.KeyboardModifier.AltModifier,
    }
    for written in keys:
        *modifiers, name = written.split("+")
        state = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            state |= held[modifier]
        target = QApplication.focusWidget() or window
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"), state)
