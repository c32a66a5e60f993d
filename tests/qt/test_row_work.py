"""What the Rows menu does with rows and cells, by keys as a person presses them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core import edits
from editor.core.segments import Status
from editor.qt.main_window import MainWindow

from .conftest import press, texts


def statuses(window: MainWindow) -> list[Status]:
    return [row.status for row in window.session.document.segments]


@pytest.fixture
def moving(opened: MainWindow) -> MainWindow:
    """The window in move mode on the first row."""
    opened.view.go_to(0)
    opened.view.setFocus()
    return opened


def test_selected_rows_are_duplicated_below_as_one_step(moving: MainWindow) -> None:
    before = texts(moving)
    moving.view.select_rows(0, 1)
    press(moving, "Ctrl+D")
    assert texts(moving) == [*before[:2], *before[:2], before[2]]
    assert moving.view.current_row() == 2
    press(moving, "Ctrl+Z")
    assert texts(moving) == before


def test_the_columns_of_selected_rows_are_swapped(moving: MainWindow) -> None:
    one, other = texts(moving), texts(moving, 1)
    moving.view.select_rows(1, 2)
    press(moving, "Ctrl+Shift+X")
    assert texts(moving) == [one[0], *other[1:]]
    press(moving, "Ctrl+Shift+X")
    assert (texts(moving), texts(moving, 1)) == (one, other)


def test_a_text_changes_places_with_its_neighbour_and_stays_current(moving: MainWindow) -> None:
    before = texts(moving, 1)
    moving.view.go_to(0, 1)
    press(moving, "Alt+Shift+Down")
    assert texts(moving, 1) == [before[1], before[0], before[2]]
    assert moving.view.current_row() == 1
    press(moving, "Alt+Shift+Up")
    assert texts(moving, 1) == before


def test_words_go_down_and_come_back(moving: MainWindow) -> None:
    before = texts(moving)
    press(moving, "Alt+Right", "Alt+Right")
    assert texts(moving)[0].endswith("lamp in")
    assert texts(moving)[1].startswith("the tower. And")
    moving.view.go_to(1)
    press(moving, "Alt+Left", "Alt+Left")
    assert texts(moving) == before


def test_in_edit_mode_the_caret_stays_in_the_cell(moving: MainWindow) -> None:
    moving.view.edit_cell(0, 0, (5, 5))
    press(moving, "X", "Alt+Right", "Ctrl+3")
    assert moving.view.caret() == (0, 0, 6)
    assert texts(moving)[0].startswith("So Max")
    assert statuses(moving)[0] is Status.QUESTION


def test_a_text_swapped_while_it_is_edited_takes_the_caret_along(moving: MainWindow) -> None:
    first = texts(moving)[0]
    moving.view.edit_cell(0, 0, (2, 2))
    press(moving, "Alt+Shift+Down")
    assert moving.view.caret() == (1, 0, 2)
    assert texts(moving)[1] == first


def test_rows_are_confirmed_questioned_and_neither(moving: MainWindow) -> None:
    moving.view.select_rows(0, 1)
    press(moving, "Ctrl+2")
    assert statuses(moving) == [Status.CONFIRMED, Status.CONFIRMED, Status.RAW]
    moving.view.select_rows(0, 0)
    press(moving, "Ctrl+3")
    assert statuses(moving)[0] is Status.QUESTION
    press(moving, "Ctrl+1")
    assert statuses(moving)[0] is Status.RAW


def test_confirming_goes_to_the_next_unconfirmed_in_both_modes(moving: MainWindow) -> None:
    press(moving, "Ctrl+Return")
    assert moving.view.current_row() == 1
    moving.view.edit_current()
    press(moving, "Ctrl+Return")
    assert moving.view.caret() == (2, 0, 0)
    assert statuses(moving) == [Status.CONFIRMED, Status.CONFIRMED, Status.RAW]


def test_bookmarks_are_found_again_in_both_directions(moving: MainWindow) -> None:
    press(moving, "Ctrl+B")
    moving.view.go_to(2)
    press(moving, "Ctrl+B")
    press(moving, "Ctrl+PageDown")
    assert moving.view.current_row() == 0
    press(moving, "Ctrl+PageUp")
    assert moving.view.current_row() == 2


def test_without_a_bookmark_there_is_none_to_go_to(moving: MainWindow) -> None:
    assert not moving.actions_by_id["next-bookmark"].isEnabled()
    press(moving, "Ctrl+B")
    assert moving.actions_by_id["next-bookmark"].isEnabled()
    press(moving, "Ctrl+Z")
    assert not moving.actions_by_id["next-bookmark"].isEnabled()


def test_what_has_no_neighbour_is_off(moving: MainWindow) -> None:
    assert not moving.actions_by_id["swap-up"].isEnabled()
    assert moving.actions_by_id["swap-down"].isEnabled()
    moving.view.go_to(2)
    assert not moving.actions_by_id["word-down"].isEnabled()
    assert moving.actions_by_id["word-up"].isEnabled()


def test_the_next_unconfirmed_row_is_found_from_the_top_again(moving: MainWindow) -> None:
    moving.view.go_to(2)
    press(moving, "Ctrl+U")
    assert moving.view.current_row() == 0
    moving.view.select_rows(0, 2)
    press(moving, "Ctrl+2")
    assert not moving.actions_by_id["next-unconfirmed"].isEnabled()


def test_rows_of_one_speaker_are_joined(moving: MainWindow) -> None:
    assert not moving.actions_by_id["join-speakers"].isEnabled()
    rows = moving.session.document.segments
    changed = {row: rows[row]._replace(speaker="Juniper") for row in (0, 1)}
    moving.session.do(edits.replace_rows(rows, changed, "speakers"))
    press(moving, "Ctrl+Shift+J")
    assert len(texts(moving)) == 2
    press(moving, "Ctrl+Shift+J")
    assert "one after another" in moving.notices.text


def test_a_note_is_kept_and_shown_in_words(moving: MainWindow) -> None:
    moving.row_work.write_note(0, " ask her ")
    assert moving.session.document.segments[0].note == "ask her"
    index = moving.view.model().index(0, 1)
    assert "note: ask her" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_letters_are_commands_only_while_moving(moving: MainWindow) -> None:
    press(moving, "B")
    assert moving.session.document.segments[0].bookmark
    moving.view.edit_cell(0, 0, (0, 0))
    press(moving, "B")
    moving.view.commit()
    assert texts(moving)[0].startswith("bSo")
    assert moving.session.document.segments[0].bookmark


def test_a_letter_of_an_action_that_is_off_does_nothing(window: MainWindow) -> None:
    window.actions_by_id.run_letter("M")
    assert not window.session.is_open


def test_letters_typed_in_a_field_are_no_commands(moving: MainWindow) -> None:
    press(moving, "Ctrl+F")
    QTest.keyClicks(QApplication.focusWidget(), "bm")
    assert not moving.session.document.segments[0].bookmark
    assert len(texts(moving)) == 3
