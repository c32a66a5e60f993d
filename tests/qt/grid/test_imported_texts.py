"""What was changed: the text as it came in above the corrected one."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from editor.core import edits
from editor.qt.grid.columns import Column
from editor.qt.main_window import MainWindow

TEXT = """Marisole drew the first tide map of the harbour.
Marisol 画了第一张潮汐图。
The harbour was full of boats.
港口里停满了船。
"""
RIGHT = "Marisol drew the first tide map of the harbour."


@pytest.fixture
def corrected(window: MainWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "talk.txt"
    path.write_text(TEXT, encoding="utf-8")
    window.open_path(path)
    session = window.session
    session.do(edits.set_text(session.document.segments, 0, 0, RIGHT))
    return window


def heights(window: MainWindow) -> tuple[int, int]:
    return window.view.rowHeight(0), window.view.rowHeight(1)


def show(window: MainWindow) -> None:
    window.actions_by_id["changes"].trigger()


def test_a_corrected_row_grows_by_the_old_text_and_the_others_do_not(
    corrected: MainWindow,
) -> None:
    before = heights(corrected)
    show(corrected)
    after = heights(corrected)
    assert after[0] > before[0]
    assert after[1] == before[1]
    show(corrected)
    assert heights(corrected) == before


def test_undone_the_old_text_goes_from_above(corrected: MainWindow) -> None:
    show(corrected)
    tall = heights(corrected)[0]
    corrected.actions_by_id["undo"].trigger()
    assert heights(corrected)[0] < tall


def test_the_caret_stays_while_changes_are_shown_and_the_text_stands_below_the_old_one(
    corrected: MainWindow, qtbot: QtBot
) -> None:
    view = corrected.view
    view.edit_cell(0, 0, (3, 3))
    top = view.cell_editor.y()
    show(corrected)
    assert view.caret() == (0, 0, 3)
    assert view.cell_editor.y() - top >= view.metrics.pitch
    rect = view.cell_rect(0, Column.TEXT)
    assert view.cell_editor.geometry().bottom() <= rect.bottom()


def test_a_click_places_the_caret_in_the_corrected_text(
    corrected: MainWindow, qtbot: QtBot
) -> None:
    show(corrected)
    view = corrected.view
    rect = view.cell_rect(0, Column.TEXT)
    point = QPoint(rect.x() + 12, rect.y() + view.text_top(0, Column.TEXT) + 5)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    caret = view.caret()
    assert caret is not None
    assert caret[:2] == (0, 0)
    assert caret[2] <= 2


def test_typing_makes_nothing_jump_until_the_cell_is_left(
    corrected: MainWindow, qtbot: QtBot
) -> None:
    show(corrected)
    view = corrected.view
    view.edit_cell(1, 0, (0, 0))
    top = view.cell_editor.y()
    qtbot.keyClicks(view.cell_editor, "So ")
    assert view.cell_editor.y() == top
    before = view.rowHeight(1)
    view.commit()
    assert view.rowHeight(1) > before


def test_a_screen_reader_says_what_came_in_while_changes_are_shown(
    corrected: MainWindow,
) -> None:
    index = corrected.view.model().index(0, Column.TEXT)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert "Marisole" not in index.data(role)
    show(corrected)
    assert "Marisole" in index.data(role)
    assert "came in" not in corrected.view.model().index(1, Column.TEXT).data(role)


def test_a_row_that_a_person_has_made_has_nothing_above(corrected: MainWindow) -> None:
    rows = corrected.session.document.segments
    made = edits.empty_segment(2)._replace(texts=("A row of my own.", "我的行。"))
    corrected.session.do(edits.insert(rows, 1, [made]))
    plain = heights(corrected)[1]
    show(corrected)
    assert heights(corrected)[1] == plain
