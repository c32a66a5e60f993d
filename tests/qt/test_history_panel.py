"""The list of steps, and the way to any of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.core import edits
from editor.qt.main_window import MainWindow
from editor.qt.panels.history_panel import HistoryPanel

from .conftest import press, texts
from .test_accessibility import nameless


@pytest.fixture
def panel(opened: MainWindow) -> HistoryPanel:
    """The panel after three steps: the first text is 1, 2, 3."""
    for text in "123":
        rows = opened.session.document.segments
        opened.session.do(edits.set_text(rows, 0, 0, text))
    opened.view.setFocus()
    press(opened, "Ctrl+Shift+Y")
    return opened.side.currentWidget()


def listed(panel: HistoryPanel) -> list[str]:
    model = panel.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_steps_are_listed_and_the_last_is_present(panel: HistoryPanel) -> None:
    assert listed(panel) == ["As it was opened", "Edit row 1", "Edit row 1", "Edit row 1"]
    assert panel.list.currentIndex().row() == 3
    assert panel.list.hasFocus()


def test_enter_goes_back_to_a_step_and_forward_again(
    panel: HistoryPanel, opened: MainWindow
) -> None:
    press(opened, "Up", "Up", "Return")
    assert texts(opened)[0] == "1"
    assert len(listed(panel)) == 4
    assert panel.list.currentIndex().row() == 1
    press(opened, "End", "Return")
    assert texts(opened)[0] == "3"
    press(opened, "Home", "Return")
    assert texts(opened)[0].startswith("So Marisole")
    assert not opened.session.document.is_modified


def test_a_click_goes_to_a_step(panel: HistoryPanel, opened: MainWindow) -> None:
    rect = panel.list.visualRect(panel.list.model().index(2, 0))
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert texts(opened)[0] == "2"


def test_a_new_step_forgets_those_that_were_taken_back(
    panel: HistoryPanel, opened: MainWindow
) -> None:
    press(opened, "Home", "Return")
    opened.session.do(edits.set_text(opened.session.document.segments, 1, 0, "x"))
    assert listed(panel) == ["As it was opened", "Edit row 2"]


def test_a_screen_reader_hears_which_step_is_present(panel: HistoryPanel) -> None:
    panel.wanted.emit(1)
    spoken = [
        panel.list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(4)
    ]
    assert spoken[1] == "Edit row 1, the present state"
    assert spoken[3] == "Edit row 1, taken back"


def test_what_is_being_typed_is_kept_first(panel: HistoryPanel, opened: MainWindow) -> None:
    opened.view.edit_cell(1, 0, (0, 0))
    press(opened, "X")
    panel.wanted.emit(3)
    assert texts(opened)[1].startswith("And")
    assert len(listed(panel)) == 5


def test_everything_in_it_has_a_name(panel: HistoryPanel) -> None:
    assert nameless(panel) == []
