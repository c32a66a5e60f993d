"""A whole window on a little transcript of our own, with jobs that run at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QProcess, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from editor.language.vocabulary import spelling
from editor.qt.jobs import JobRunner
from editor.qt.main_window import MainWindow

TALK = """Harbour Lights: With Juniper Vale
Tides, Lamps and Gears
So Marisole lit the lamp in the tower.
Marisol 点亮了塔里的灯。
And Marysol's brother uh watched the tide.
Marisol 的哥哥看着潮水。
The original gear, it is said, is still there.
据说，原来的齿轮还在那里。
"""


class AtOnce(JobRunner):
    """Runs each job before `run` returns."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, lambda task: task())


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """An empty window; a question that no test expects is answered with Discard.

    No other program is started from it, and it has no dictionaries, whatever the system has.
    """
    monkeypatch.setattr(spelling, "_enchant", lambda: None)
    monkeypatch.setattr(QProcess, "startDetached", lambda *_how: (True, 0))
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Discard)
    made = MainWindow(AtOnce())
    made.session.patience_s = 60
    qtbot.addWidget(made, before_close_func=_forget_changes)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.view.commit()


def _forget_changes(window: MainWindow) -> None:
    for one in window.session.documents:
        one.document.history.mark_saved()


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """A bilingual text with two header lines, three pairs and no times."""
    path = tmp_path / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


@pytest.fixture
def opened(window: MainWindow, talk: Path) -> MainWindow:
    """The window with that text open."""
    window.open_path(talk)
    return window


def texts(window: MainWindow, track: int = 0) -> list[str]:
    """Return what stands in one column."""
    return [row.texts[track] for row in window.session.document.segments]


def press(widget: QWidget, *keys: str) -> None:
    """Press keys as a person does, written like Ctrl+Shift+Z, into whatever has the keyboard."""
    for written in keys:
        *modifiers, name = written.split("+")
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= {
                "Ctrl": Qt.KeyboardModifier.ControlModifier,
                "Shift": Qt.KeyboardModifier.ShiftModifier,
                "Alt": Qt.KeyboardModifier.AltModifier,
            }[modifier]
        target = QApplication.focusWidget() or widget
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"), held)
