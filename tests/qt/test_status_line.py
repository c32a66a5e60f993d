"""The line at the bottom: what is true, and how far a long job is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.qt.jobs import JobRunner
from editor.qt.main_window import MainWindow
from editor.qt.session import Session
from editor.qt.widgets.status_line import StatusLine


@pytest.fixture
def waiting() -> list:
    return []


@pytest.fixture
def line(qtbot: QtBot, waiting: list) -> StatusLine:
    made = StatusLine(Session(), JobRunner(None, waiting.append))
    qtbot.addWidget(made)
    made.show()
    return made


def begin(line: StatusLine) -> None:
    line._job._jobs.run(lambda _progress: None, lambda _r: None, print)


def test_a_short_job_does_not_flicker(line: StatusLine, waiting: list) -> None:
    begin(line)
    assert not line._job.isVisible()
    waiting.pop()()
    assert not line._job._patience.isActive()


def test_a_long_job_shows_itself_and_goes_when_it_is_over(
    line: StatusLine, waiting: list, qtbot: QtBot
) -> None:
    begin(line)
    qtbot.waitUntil(line._job.isVisible)
    line._job._jobs.progressed.emit(1, 4, "Reading")
    assert (line._job._bar.value(), line._job._bar.maximum()) == (1, 4)
    assert line._job._text.text() == "Reading"
    waiting.pop()()
    assert not line._job.isVisible()


def test_cancel_is_answered_at_once(line: StatusLine, waiting: list, qtbot: QtBot) -> None:
    begin(line)
    qtbot.waitUntil(line._job.isVisible)
    line._job._cancel.click()
    assert line._job._text.text() == "Stopping…"
    assert not line._job._cancel.isEnabled()
    waiting.pop()()
    begin(line)
    assert line._job._cancel.isEnabled()


def test_a_click_on_cancel_leaves_the_keyboard_where_it_was(
    line: StatusLine, waiting: list, qtbot: QtBot
) -> None:
    window, other, first = QWidget(), QLineEdit(), QLineEdit()
    column = QVBoxLayout(window)
    for widget in (other, first, line):
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    first.setFocus()
    begin(line)
    qtbot.waitUntil(line._job._cancel.isVisible)
    qtbot.mouseClick(line._job._cancel, Qt.MouseButton.LeftButton)
    waiting.pop()()
    qtbot.waitUntil(lambda: not line._job.isVisible())
    assert window.focusWidget() is first
    line.setParent(None)


def test_the_line_is_as_high_with_problems_as_without(opened: MainWindow) -> None:
    opened.status.show_problems(0)
    QApplication.processEvents()
    before = opened.status.height()
    opened.status.show_problems(12)
    QApplication.processEvents()
    assert opened.status.height() == before
