"""A second start of the program: its file opens in the window that is there."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from editor import paths
from editor.qt import neighbours
from editor.qt.main_window import MainWindow

from .conftest import texts

_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from editor.qt.neighbours import hand_over
app = QCoreApplication([])
*files, state = [Path(word) for word in sys.argv[1:]]
sys.exit(0 if hand_over(files, None, state) else 9)
"""


@pytest.fixture
def first(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    window.open_the_door()
    return window


@pytest.fixture
def second(qtbot: QtBot) -> Iterator[QProcess]:
    """Another start of the program, in a process of its own."""
    process = QProcess()
    yield process
    process.kill()
    process.waitForFinished()


def start(process: QProcess, qtbot: QtBot, *files: Path) -> int:
    with qtbot.waitSignal(process.finished, timeout=20_000):
        # What the tests keep a window from is to start others.
        words = [str(path) for path in (*files, paths.state_dir())]
        process.start(sys.executable, ["-c", _SECOND, *words])
    return process.exitCode()


def test_the_file_opens_in_the_first_window(
    first: MainWindow, second: QProcess, talk: Path, qtbot: QtBot
) -> None:
    assert start(second, qtbot, talk) == 0
    assert len(texts(first)) == 3


def test_several_files_open_in_the_first_window(
    first: MainWindow, second: QProcess, talk: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The bell rings twice.\n钟响了两次。\n", "utf-8")
    assert start(second, qtbot, talk, tmp_path / "gone.txt", other) == 0
    assert [one.name for one in first.session.documents] == ["talk.txt", "other.txt"]
    assert "gone.txt" in first.notices.text


def test_while_a_question_stands_the_second_opens_it_by_itself(
    first: MainWindow, second: QProcess, talk: Path, qtbot: QtBot
) -> None:
    dialog = QDialog(first)
    qtbot.addWidget(dialog)
    dialog.open()
    assert QApplication.activeModalWidget() is dialog
    assert start(second, qtbot, talk) == 9
    assert not first.session.is_open
    dialog.close()


def test_another_version_has_a_door_of_its_own(
    first: MainWindow, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbours, "__version__", "9.9")
    assert not neighbours.hand_over([talk], None, paths.state_dir())


def test_the_door_that_a_killed_window_left_is_taken_over(window: MainWindow) -> None:
    name = neighbours._door_name(paths.state_dir())
    left = QLocalServer()
    assert left.listen(name)
    socket = Path(left.fullServerName())
    aside = socket.with_name(socket.name + ".aside")
    socket.rename(aside)
    left.close()
    aside.rename(socket)
    window.open_the_door()
    assert neighbours._connected(name) is not None


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]\n",
        b"{}\n",
        b"show\n",
        b'{"open": 3}\n',
        b'{"open": []}\n',
        b'{"open": [3]}\n',
        b"\xff\n",
    ],
)
def test_anything_else_that_is_said_is_not_listened_to(line: bytes) -> None:
    assert neighbours._wanted(line) is None
