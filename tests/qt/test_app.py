"""The program around the window: what happens at the start, and when something breaks."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.paths import state_dir
from editor.qt import app, neighbours
from editor.qt.main_window import MainWindow
from editor.storage.places import Places


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, qapp: QApplication) -> list[MainWindow]:
    """The windows that `run` makes, in the application of the tests."""
    windows: list[MainWindow] = []

    class Noted(MainWindow):
        def __init__(self) -> None:
            super().__init__()
            windows.append(self)
            qtbot.addWidget(self)

    monkeypatch.setattr(app, "QApplication", lambda _argv: qapp)
    monkeypatch.setattr(app, "MainWindow", Noted)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    before = signal.getsignal(signal.SIGINT)
    yield windows
    signal.signal(signal.SIGINT, before)


def when(condition, act) -> QTimer:
    """Act once, as soon as the condition holds."""
    timer = QTimer()

    def look() -> None:
        if condition():
            timer.stop()
            act()

    timer.timeout.connect(look)
    timer.start(5)
    return timer


def test_a_file_is_opened_and_the_exit_code_is_nought(
    launched: list[MainWindow], talk: Path
) -> None:
    seen: list[int] = []

    def leave() -> None:
        seen.append(len(launched[0].session.document.segments))
        launched[0].close()

    timer = when(lambda: launched and launched[0].session.is_open, leave)
    assert app.run([talk]) == 0
    assert seen == [3]
    assert not timer.isActive()


def test_ctrl_c_in_the_terminal_closes_the_window(launched: list[MainWindow]) -> None:
    timer = when(
        lambda: launched and launched[0].isVisible(), lambda: os.kill(os.getpid(), signal.SIGINT)
    )
    assert app.run([]) == 0
    assert not launched[0].isVisible()
    assert not timer.isActive()


def test_a_fault_is_a_sentence_with_its_trace_on_demand(
    launched: list[MainWindow], capsys: pytest.CaptureFixture[str]
) -> None:
    said: list[tuple[str, tuple[str, ...]]] = []

    def fail() -> None:
        fault = ValueError("<b>a tide</b>")
        sys.excepthook(type(fault), fault, None)
        said.append((launched[0].notices.text, launched[0].notices.details))
        launched[0].close()

    timer = when(lambda: launched and launched[0].isVisible(), fail)
    app.run([])
    sentence, details = said[0]
    assert "<b>a tide</b>. Save your work" in sentence
    assert "ValueError: <b>a tide</b>" in details
    assert "ValueError" in capsys.readouterr().err
    assert not timer.isActive()


@pytest.mark.parametrize(("asked", "used"), [("fcitx5", "ibus"), ("ibus", "ibus")])
def test_an_input_method_without_a_plugin_is_reached_through_another(
    launched: list[MainWindow], monkeypatch: pytest.MonkeyPatch, asked: str, used: str
) -> None:
    monkeypatch.setenv("QT_IM_MODULE", asked)
    timer = when(lambda: launched and launched[0].isVisible(), lambda: launched[0].close())
    app.run([])
    assert os.environ["QT_IM_MODULE"] == used
    assert not timer.isActive()


class Painted(QWidget):
    """A widget that writes down when it is painted."""

    def __init__(self, order: list[str]) -> None:
        super().__init__()
        self._order = order

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - the name is of Qt
        self._order.append("painted")


def test_nothing_is_begun_before_the_window_is_painted(qtbot: QtBot) -> None:
    order: list[str] = []
    widget = Painted(order)
    qtbot.addWidget(widget)
    app.AfterFirstPaint(widget, lambda: order.append("called"))
    widget.ensurePolished()
    QApplication.processEvents()
    assert order == []
    widget.show()
    qtbot.waitUntil(lambda: "called" in order)
    widget.repaint()
    QApplication.processEvents()
    assert order[0] == "painted"
    assert order.count("called") == 1


_COPIES = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from editor.qt import app

class Copying(app.MainWindow):
    def __init__(self):
        super().__init__()
        self.session.document_changed.connect(lambda: QTimer.singleShot(50, self.copy))

    def copy(self):
        self.view.go_to(0, 0)
        self.actions_by_id["copy-rows"].trigger()
        self.close()

app.MainWindow = Copying
sys.exit(app.run([Path(sys.argv[1])]))
"""


def test_leaving_with_copied_rows_ends_the_process_well(talk: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _COPIES, str(talk)], check=False, capture_output=True, timeout=120
    )
    assert done.returncode == 0


def test_a_file_that_a_window_has_open_comes_to_the_front_there(
    launched: list[MainWindow], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    knocked: list[Path] = []
    monkeypatch.setattr(neighbours, "knock", lambda path, _state: knocked.append(path) or True)
    path = tmp_path / "talk.interlinear"
    Places(path, state_dir()).locks[0].write_text("", encoding="utf-8")
    assert app.run([path]) == 0
    assert knocked == [path]
    assert not launched
