"""At the end of a row stand its reading speed when it is too high, and a count of what is wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from editor.core import edits
from editor.core.timeslots import Origin, TimeSlot
from editor.qt.grid.columns import Column
from editor.qt.main_window import MainWindow
from editor.qt.theme import theme_of
from editor.workflows.problems.row_marks import UNMARKED, RowMark

TALK = """The tide came in over the harbour wall before anybody had seen it.
潮水漫过了港口的围墙。
The lamp is lit.
灯亮了。
The the keeper slept.
看守人睡了。
"""


@pytest.fixture
def timed(window: MainWindow, tmp_path: Path) -> MainWindow:
    """Three rows of which the first is said in a second, the others in four."""
    path = tmp_path / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    window.open_path(path)
    for row, (start, end) in enumerate(((0, 1000), (2000, 6000), (7000, 11000))):
        slot = TimeSlot(start, end, Origin.TYPED)
        window.session.do(edits.set_slot(window.session.document.segments, row, slot))
    _check(window)
    return window


def _check(window: MainWindow) -> None:
    window.checking.problems.look()
    window.checking.problems.finish()
    window.checking.mark_rows()


def _mark(window: MainWindow, row: int) -> RowMark | None:
    mark = window.view.model().mark(row)
    return None if mark == UNMARKED else mark


def _said(window: MainWindow, row: int, role: Qt.ItemDataRole) -> str:
    model = window.view.model()
    return model.index(row, model.columns.marks).data(role) or ""


def _colours(window: MainWindow, row: int) -> set[str]:
    view = window.view
    rect = view.visualRect(view.model().index(row, view.model().columns.marks))
    image = view.viewport().grab(rect).toImage()
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_what_is_read_too_fast_shows_its_speed(timed: MainWindow) -> None:
    mark = _mark(timed, 0)
    assert mark is not None
    assert mark.speed is not None
    assert mark.speed > 20
    assert theme_of(timed.view.palette()).guess.name() in _colours(timed, 0)


def test_a_row_in_which_all_is_well_shows_nothing(timed: MainWindow) -> None:
    assert _mark(timed, 1) is None
    assert theme_of(timed.view.palette()).guess.name() not in _colours(timed, 1)


def test_what_else_is_wrong_is_counted(timed: MainWindow) -> None:
    mark = _mark(timed, 2)
    assert mark is not None
    assert (mark.speed, mark.others) == (None, 1)
    assert theme_of(timed.view.palette()).guess.name() in _colours(timed, 2)


def test_a_tip_and_a_screen_reader_say_what_is_wrong(timed: MainWindow) -> None:
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert "characters a second" in _said(timed, 0, role)
        assert "twice" in _said(timed, 2, role)
    assert _said(timed, 1, Qt.ItemDataRole.ToolTipRole) == ""


def test_the_sign_goes_once_the_row_is_put_right(timed: MainWindow, qtbot: QtBot) -> None:
    rows = timed.session.document.segments
    timed.session.do(edits.set_text(rows, 2, 0, "The keeper slept."))
    timed.checking.problems.finish()
    qtbot.waitUntil(lambda: _mark(timed, 2) is None)


def test_the_column_of_signs_grows_with_the_text(timed: MainWindow) -> None:
    header = timed.view.horizontalHeader()
    marks = timed.view.model().columns.marks
    before = header.sectionSize(marks)
    timed.view.set_zoom(200)
    assert header.sectionSize(marks) == 2 * before
    assert marks > Column.TEXT
