"""By keyboard from one part of the window to the next, and back to the grid."""

import pytest
from PySide6.QtWidgets import QApplication

from editor.qt.main_window import MainWindow
from editor.qt.panels.replace_panel import ReplacePanel
from editor.search.query import Mode

from .conftest import press


def here(window: MainWindow) -> str:
    focused = QApplication.focusWidget()
    parts = {"grid": window.view, "side": window.side, "find": window.find_field}
    return next(
        (name for name, one in parts.items() if one is focused or one.isAncestorOf(focused)), "?"
    )


def walked(window: MainWindow, keys: str, steps: int) -> list[str]:
    places = []
    for _ in range(steps):
        press(window, keys)
        places.append(here(window))
    return places


def test_without_a_panel_it_goes_between_grid_and_find_field(opened: MainWindow) -> None:
    opened.view.setFocus()
    assert walked(opened, "Ctrl+Tab", 2) == ["find", "grid"]


@pytest.mark.parametrize(
    ("keys", "places"),
    [
        ("Ctrl+Tab", ["side", "find", "grid"]),
        ("Ctrl+Shift+Tab", ["find", "side", "grid"]),
    ],
)
def test_an_open_panel_is_on_the_way(opened: MainWindow, keys: str, places: list[str]) -> None:
    opened.actions_by_id["replace"].trigger()
    opened.view.setFocus()
    assert walked(opened, keys, 3) == places


def test_what_is_written_in_a_cell_is_kept_on_the_way(opened: MainWindow) -> None:
    opened.view.edit_cell(0, 0)
    press(opened, "A", "Ctrl+Tab")
    assert here(opened) == "find"
    assert opened.session.document.segments[0].texts[0].startswith("a")


def test_escape_leads_from_the_panel_to_the_grid_and_leaves_it_open(opened: MainWindow) -> None:
    opened.actions_by_id["replace"].trigger()
    assert here(opened) == "side"
    press(opened, "Escape")
    assert here(opened) == "grid"
    assert opened.side.isVisible()


def test_closing_the_panel_takes_its_marks_out_of_the_grid(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.actions_by_id["replace"].trigger()
    marks = []
    monkeypatch.setattr(opened.view.marking, "set_highlights", marks.append)
    opened.side._close.click()
    assert not opened.side.isVisible()
    assert marks == [None]
    assert here(opened) == "grid"


def test_a_panel_opened_again_knows_what_was_written_meanwhile(opened: MainWindow) -> None:
    opened.actions_by_id["replace"].trigger()
    panel = opened.side.findChild(ReplacePanel)
    panel.look_for("Marysol", Mode.LITERAL)
    panel.search()
    assert panel.model.ticked_count() == 1
    opened.actions_by_id["side"].trigger()
    opened.view.edit_cell(0, 0)
    press(opened, "M", "A", "R", "Y", "S", "O", "L")
    opened.view.commit()
    opened.actions_by_id["replace"].trigger()
    assert panel.model.ticked_count() == 2


def test_tab_leads_to_the_other_text_and_not_to_a_button(opened: MainWindow) -> None:
    opened.view.setFocus()
    press(opened.view, "Tab")
    assert (opened.view.current_row(), opened.view.current_track()) == (0, 1)
    assert opened.view.hasFocus()
    press(opened.view, "Shift+Backtab")
    assert opened.view.current_track() == 0
    assert opened.view.hasFocus()


def test_the_next_problem_has_the_keyboard_also_after_a_button(opened: MainWindow) -> None:
    opened.checking.problems.finish()
    opened.find_field.setFocus()
    press(opened, "F8")
    assert opened.view.hasFocus()
    press(opened, "Ctrl+F8")
    assert not opened.view.hasFocus()
    press(opened, "F8")
    assert opened.side.isAncestorOf(QApplication.focusWidget())
