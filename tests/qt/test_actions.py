"""Every action of the table does something, and what it does to rows is one step."""

from collections import Counter

import pytest
from PySide6.QtWidgets import QAbstractButton, QMenu

from editor.core import edits
from editor.core.timeslots import Origin, TimeSlot
from editor.qt.actions.table import table
from editor.qt.main_window import MainWindow

from .conftest import press, texts


def run(window: MainWindow, *action_ids: str) -> None:
    for action_id in action_ids:
        action = window.actions_by_id[action_id]
        assert action.isEnabled(), action_id
        action.trigger()


def test_no_action_is_without_a_handler(window: MainWindow) -> None:
    assert window.actions_by_id.unhandled() == set()


def test_no_two_actions_share_a_key() -> None:
    keys = Counter(key for action in table() for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_action_stands_in_a_menu(window: MainWindow) -> None:
    listed = {action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    assert all(window.actions_by_id[action.id] in listed for action in table())


def test_no_menu_is_longer_than_a_low_screen_shows(window: MainWindow) -> None:
    counts = {menu.title(): len(menu.actions()) for menu in window.menuBar().findChildren(QMenu)}
    assert counts["Speed"] == 3
    (audio,) = [count for title, count in counts.items() if title.replace("&", "") == "Audio"]
    assert audio <= 24


def test_a_row_is_inserted_below_and_edited_at_once(opened: MainWindow) -> None:
    opened.view.go_to(0)
    run(opened, "insert")
    assert len(texts(opened)) == 4
    assert opened.view.caret() == (1, 0, 0)
    press(opened, "A")
    opened.view.commit()
    run(opened, "undo", "undo")
    assert len(texts(opened)) == 3


def test_selected_rows_are_deleted_in_one_step(opened: MainWindow) -> None:
    before = texts(opened)
    opened.view.go_to(0)
    opened.view.select_rows(0, 1)
    run(opened, "delete")
    assert texts(opened) == before[2:]
    run(opened, "undo")
    assert texts(opened) == before


def test_a_row_is_split_at_the_caret_in_both_columns(opened: MainWindow) -> None:
    opened.view.edit_cell(2, 0, (len("The original gear,"), len("The original gear,")))
    run(opened, "split")
    assert texts(opened)[2:] == ["The original gear,", "it is said, is still there."]
    assert texts(opened, 1)[2:] == ["据说，", "原来的齿轮还在那里。"]
    assert opened.view.caret() == (3, 0, 0)
    run(opened, "undo")
    assert len(texts(opened)) == 3


def test_a_split_without_a_caret_says_how(opened: MainWindow) -> None:
    opened.view.go_to(0)
    run(opened, "split")
    assert "caret" in opened.notices.text
    assert len(texts(opened)) == 3


def test_rows_are_joined_with_the_next(opened: MainWindow) -> None:
    before = texts(opened)
    opened.view.go_to(0)
    run(opened, "join")
    assert texts(opened)[0] == f"{before[0]} {before[1]}"
    assert texts(opened, 1)[0] == "Marisol 点亮了塔里的灯。Marisol 的哥哥看着潮水。"
    run(opened, "undo")
    assert texts(opened) == before


def test_joining_the_last_row_changes_nothing(opened: MainWindow) -> None:
    opened.view.go_to(2)
    run(opened, "join")
    assert len(texts(opened)) == 3


def test_one_column_moves_down_and_up_again(opened: MainWindow) -> None:
    before = texts(opened, 1)
    opened.view.go_to(0, 1)
    run(opened, "column-down")
    assert texts(opened, 1) == ["", *before]
    assert opened.view.current_row() == 1
    run(opened, "column-up")
    assert texts(opened, 1)[:3] == before


def test_the_first_row_cannot_move_up(opened: MainWindow) -> None:
    opened.view.go_to(0)
    assert not opened.actions_by_id["column-up"].isEnabled()


def test_empty_slots_are_filled_up_to_a_length_and_cleared_again(opened: MainWindow) -> None:
    opened.times.fill("30")
    slots = [row.slot for row in opened.session.document.segments]
    assert slots[-1].end == 30_000
    assert {slot.origin for slot in slots} == {Origin.ESTIMATED}
    opened.view.go_to(0)
    run(opened, "clear-times")
    assert opened.session.document.segments[0].slot == TimeSlot()
    run(opened, "undo", "undo")
    assert all(row.slot.is_empty for row in opened.session.document.segments)


def test_filling_when_nothing_is_empty_says_so(opened: MainWindow) -> None:
    opened.times.fill("")
    run(opened, "fill")
    assert "has a time already" in opened.notices.text


@pytest.mark.parametrize(("written", "row"), [("2", 1), ("0:11", 1), ("0:00", 0), ("99:00", 2)])
def test_a_row_is_found_by_number_or_time(opened: MainWindow, written: str, row: int) -> None:
    opened.times.fill("30")
    opened.looks.go_to(written)
    assert opened.view.current_row() == row


def test_the_text_is_made_larger_and_normal_again(opened: MainWindow) -> None:
    run(opened, "zoom-in", "zoom-in")
    assert opened.view.zoom() == 120
    assert opened.settings.zoom == 120
    run(opened, "zoom-reset")
    assert opened.view.zoom() == 100


def test_a_long_label_does_not_make_a_menu_as_wide_as_the_screen(opened: MainWindow) -> None:
    rows = opened.session.document.segments
    opened.session.do(edits.replace_texts(rows, {(0, 0): "x"}, "Replace\n" + "tide " * 100))
    text = opened.actions_by_id["undo"].text()
    assert text.startswith("Undo Replace tide tide")
    assert text.endswith("…")
    assert len(text) < 70


def test_the_tips_of_the_buttons_follow_a_key_that_was_changed(window: MainWindow) -> None:
    buttons = [one for one in window.findChildren(QAbstractButton) if one.toolTip()]
    export = next(one for one in buttons if "Ctrl+E" in one.toolTip())
    undo = next(one for one in buttons if "Ctrl+Z" in one.toolTip())
    window.actions_by_id.set_keys({"export": ("Alt+F2",), "undo": ("Alt+F3",)})
    assert "Alt+F2" in export.toolTip()
    assert "Alt+F3" in undo.toolTip()
