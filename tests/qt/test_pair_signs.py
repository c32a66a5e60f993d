"""Rows whose languages may not say the same: marked between the columns, with the reason."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from editor.core import edits
from editor.qt.grid.columns import Column
from editor.qt.main_window import MainWindow
from editor.qt.theme import theme_of

PAIRS = """The tower is 25 feet high.
塔高35英尺。
The tide came in.
潮水来了。
"""


@pytest.fixture
def pairs(window: MainWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "pairs.txt"
    path.write_text(PAIRS, encoding="utf-8")
    window.open_path(path)
    window.checking.problems.look()
    window.checking.problems.finish()
    window.checking.mark_rows()
    return window


def edge(window: MainWindow, row: int) -> QColor:
    """Return the colour at the left edge of a row's translation."""
    view = window.view
    index = view.model().index(row, Column.TEXT + 1)
    rect = view.visualRect(index)
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(round((rect.x() + 1) * ratio), round(rect.center().y() * ratio))


def told(window: MainWindow, row: int, role: Qt.ItemDataRole) -> str:
    return window.view.model().index(row, Column.TEXT + 1).data(role) or ""


def test_an_unhealthy_pair_has_a_bar_and_a_healthy_one_none(pairs: MainWindow) -> None:
    guess = theme_of(pairs.view.palette()).guess
    assert edge(pairs, 0) == guess
    assert edge(pairs, 1) != guess


def test_its_tool_tip_and_a_screen_reader_say_why(pairs: MainWindow) -> None:
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert "25" in told(pairs, 0, role)
    assert told(pairs, 1, Qt.ItemDataRole.ToolTipRole) == ""


def test_the_bar_goes_when_the_pair_is_well(pairs: MainWindow, qtbot: QtBot) -> None:
    rows = pairs.session.document.segments
    pairs.session.do(edits.set_text(rows, 0, 1, "塔高25英尺。"))
    pairs.checking.problems.finish()
    qtbot.waitUntil(lambda: not pairs.view.model().mark(0).pair)
    assert edge(pairs, 0) != theme_of(pairs.view.palette()).guess


def test_another_document_begins_without_bars(pairs: MainWindow) -> None:
    pairs.checking.problems._begin()
    pairs.checking.mark_rows()
    assert not pairs.view.model().mark(0).pair
