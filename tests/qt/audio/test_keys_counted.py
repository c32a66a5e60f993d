"""What the commonest work on rows costs in presses of keys, counted with real key events."""

import pytest
from PySide6.QtWidgets import QApplication

from editor.core import edits
from editor.core.segments import Status
from editor.qt.main_window import MainWindow

from ..conftest import press, texts
from .conftest import slots
from .fakes import FakeBackend

ONE = ("So the lamp was lit. The tide came.", "所以灯亮了。潮水来了。")


@pytest.fixture
def still(heard: MainWindow) -> MainWindow:
    """The window with two sentences in its first row, in move mode there."""
    rows = heard.session.document.segments
    heard.session.do(edits.replace_texts(rows, {(0, 0): ONE[0], (0, 1): ONE[1]}, "two sentences"))
    heard.view.go_to(0)
    heard.view.setFocus()
    return heard


@pytest.fixture
def writing(still: MainWindow) -> MainWindow:
    """The same with the caret between the sentences."""
    still.view.edit_cell(0, 0, (20, 20))
    return still


def row(window: MainWindow, number: int) -> tuple[str, ...]:
    return window.session.document.segments[number].texts


@pytest.mark.parametrize("key", ["Ctrl+Backslash", "Ctrl+Shift+K"])
def test_one_press_cuts_both_columns(writing: MainWindow, key: str) -> None:
    press(writing.view, key)
    assert row(writing, 0) == ("So the lamp was lit.", "所以灯亮了。")
    assert row(writing, 1) == ("The tide came.", "潮水来了。")
    assert writing.view.caret() == (1, 0, 0)


def test_the_other_cut_moves_with_left_and_right_and_stays_one_step(writing: MainWindow) -> None:
    press(writing.view, "Ctrl+Backslash", "Right", "Right")
    assert row(writing, 0) == ("So the lamp was lit.", "所以灯亮了。潮水")
    assert row(writing, 1) == ("The tide came.", "来了。")
    press(writing.view, "Left")
    assert row(writing, 1) == ("The tide came.", "水来了。")
    assert writing.view.is_editing()
    press(writing.view, "Escape", "Ctrl+Z")
    assert row(writing, 0) == ONE


def test_any_other_key_gives_left_and_right_back_to_the_caret(writing: MainWindow) -> None:
    press(writing.view, "Ctrl+Backslash", "End", "Left")
    assert row(writing, 1) == ("The tide came.", "潮水来了。")
    assert writing.view.caret() == (1, 0, len("The tide came"))


def test_the_cut_goes_no_further_than_the_ends(writing: MainWindow) -> None:
    press(writing.view, "Ctrl+Backslash", *["Right"] * 20)
    assert row(writing, 0)[1] == ONE[1]
    press(writing.view, *["Left"] * 30)
    assert row(writing, 0)[1] == ""
    assert row(writing, 1)[1] == ONE[1]


def test_s_cuts_at_the_playhead(still: MainWindow) -> None:
    still.audio.player.seek(2000)
    press(still.view, "S")
    assert slots(still)[:2] == [(1000, 2000), (2000, 3000)]
    assert row(still, 0)[0].endswith("lit.")


@pytest.mark.parametrize("key", ["M", "Ctrl+J"])
def test_one_press_joins(still: MainWindow, key: str) -> None:
    count = len(texts(still))
    below = texts(still)[1]
    press(still.view, key)
    assert len(texts(still)) == count - 1
    assert row(still, 0)[0] == f"{ONE[0]} {below}"


def test_one_press_pulls_a_column_up(still: MainWindow) -> None:
    source, translation = texts(still), texts(still, 1)
    still.view.go_to(1, 1)
    press(still.view, "Alt+Up")
    assert texts(still) == source
    assert texts(still, 1)[1:] == [*translation[2:], ""]


@pytest.mark.parametrize("is_editing", [False, True])
def test_one_press_plays_the_row_again(
    still: MainWindow, backend: FakeBackend, is_editing: bool
) -> None:
    if is_editing:
        still.view.edit_cell(0, 0)
    press(still.view, "F6")
    assert still.audio.player.is_playing
    assert still.audio.player.position() == 1000
    assert still.view.is_editing() is is_editing


def test_one_press_goes_to_the_next_problem(still: MainWindow) -> None:
    rows = still.session.document.segments
    still.session.do(edits.set_text(rows, 2, 0, "The the lamp."))
    still.view.go_to(2)
    still.checking.problems.look()
    still.checking.problems.finish()
    first = next(one for one in still.checking.problems.issues if one.row >= 2)
    press(still.view, "F8")
    assert still.view.current_row() == first.row


@pytest.mark.parametrize("is_editing", [False, True])
def test_one_press_confirms_and_goes_to_the_next(still: MainWindow, is_editing: bool) -> None:
    if is_editing:
        still.view.edit_cell(0, 0)
    press(still.view, "Ctrl+Return")
    assert still.session.document.segments[0].status is Status.CONFIRMED
    assert still.view.current_row() == 1
    assert QApplication.focusWidget() is not None
