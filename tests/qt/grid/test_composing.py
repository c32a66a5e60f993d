"""Nothing that an input method is composing is lost, doubled or disturbed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

BEFORE = "Marisol 画了第一张潮汐图。"


@pytest.fixture
def composing(grid):
    """The grid with "ni hao" being composed in front of the first Chinese text."""
    grid.view.edit_cell(0, 1)
    grid.compose("ni hao")
    assert grid.editor.is_composing
    return grid


@pytest.mark.parametrize(
    "key",
    [
        Qt.Key_Return, Qt.Key_Enter, Qt.Key_Tab, Qt.Key_Escape,
        Qt.Key_Up, Qt.Key_Down, Qt.Key_F5, Qt.Key_Backtab,
    ],
)  # fmt: skip
def test_keys_belong_to_the_input_method_while_it_composes(composing, key):
    QTest.keyClick(composing.editor, key)
    assert composing.view.caret()[:2] == (0, 1)
    assert composing.editor.is_composing
    composing.compose("", "你好")
    composing.view.commit()
    assert composing.text(0, 1) == "你好" + BEFORE


def test_no_shortcut_of_the_window_fires_while_composing(composing):
    fired = []
    shortcut = QShortcut(QKeySequence(Qt.Key_F5), composing.view)
    shortcut.activated.connect(lambda: fired.append("F5"))
    QTest.keyClick(composing.editor, Qt.Key_F5)
    assert fired == []
    composing.compose("", "你好")
    QTest.keyClick(composing.editor, Qt.Key_F5)
    assert fired == ["F5"]


def test_leaving_the_cell_keeps_the_composition_once(composing):
    composing.view.commit()
    assert composing.text(0, 1) == "ni hao" + BEFORE


def test_the_focus_going_elsewhere_keeps_the_composition_once(composing):
    composing.view.setFocus()
    QApplication.processEvents()
    assert composing.text(0, 1) == "ni hao" + BEFORE


def test_going_to_another_row_keeps_the_composition_once(composing):
    composing.view.go_to(2, 0)
    assert composing.text(0, 1) == "ni hao" + BEFORE
    assert composing.steps() == 1


def test_a_click_in_the_text_keeps_the_composition_once(composing):
    QTest.mouseClick(composing.editor.viewport(), Qt.LeftButton)
    composing.view.commit()
    assert composing.text(0, 1) == "ni hao" + BEFORE


def test_committed_text_is_one_step_of_undo_in_the_cell(composing):
    composing.compose("", "你好")
    composing.press(Qt.Key_Z, Qt.ControlModifier)
    assert composing.editor.text() == BEFORE


def test_the_input_method_is_off_in_move_mode(grid):
    grid.view.go_to(1, 1)
    assert not grid.view.testAttribute(Qt.WA_InputMethodEnabled)
    assert grid.view.inputMethodQuery(Qt.ImEnabled) is False
    grid.view.edit_current()
    grid.press(Qt.Key_Escape)
    assert not grid.view.testAttribute(Qt.WA_InputMethodEnabled)


def test_text_that_an_input_method_sends_to_move_mode_is_not_lost(grid):
    grid.view.go_to(0, 1)
    grid.compose("", "好", target=grid.view)
    grid.view.commit()
    assert grid.text(0, 1) == BEFORE + "好"
