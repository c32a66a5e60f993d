"""Who goes to a problem hears its row, where there is something to hear."""

import pytest

from editor.core import edits
from editor.qt.main_window import MainWindow
from editor.qt.panels.problems_panel import ProblemsPanel

from .conftest import type_keys


@pytest.fixture
def doubled(heard: MainWindow) -> MainWindow:
    """A window in which a row that has times is wrong, and one that has none."""
    for row in (1, 2):
        rows = heard.session.document.segments
        heard.session.do(edits.set_text(rows, row, 0, "The the lamp."))
    heard.checking.problems.look()
    heard.checking.problems.finish()
    return heard


def test_f8_plays_the_row_that_it_goes_to(doubled: MainWindow) -> None:
    doubled.view.go_to(1)
    type_keys(doubled, "F8")
    assert doubled.view.current_row() == 1
    assert doubled.audio.player.is_playing
    assert doubled.audio.player.position() == 3200


def test_a_row_without_a_time_is_not_heard(doubled: MainWindow) -> None:
    doubled.view.go_to(2)
    type_keys(doubled, "F8")
    assert doubled.view.current_row() == 2
    assert not doubled.audio.player.is_playing


def test_enter_in_the_list_plays_the_row(doubled: MainWindow) -> None:
    type_keys(doubled, "Ctrl+F8")
    panel = doubled.side.findChild(ProblemsPanel)
    panel.choose(next(one for one in doubled.checking.problems.issues if one.row == 1))
    type_keys(doubled, "Return")
    assert doubled.view.hasFocus()
    assert doubled.view.current_row() == 1
    assert doubled.audio.player.is_playing
    assert doubled.audio.player.position() == 3200
