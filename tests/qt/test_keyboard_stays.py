"""The keyboard is not lost when what it was on goes, and Undo works from a field to look in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from editor.core import edits
from editor.qt.main_window import MainWindow
from editor.qt.panels.clean_panel import CleanPanel
from editor.qt.panels.names_panel import NamesPanel

from .conftest import press, texts


@pytest.fixture
def names(opened: MainWindow) -> NamesPanel:
    press(opened.view, "N")
    panel = opened.side.findChild(NamesPanel)
    assert panel.model.ticked_count()
    return panel


def test_a_click_on_the_button_of_a_panel_leaves_the_keyboard(
    names: NamesPanel, opened: MainWindow
) -> None:
    before = texts(opened)
    QTest.mouseClick(names.button, Qt.MouseButton.LeftButton)
    assert texts(opened) != before
    assert opened.side.isAncestorOf(QApplication.focusWidget())
    press(QApplication.focusWidget(), "Ctrl+Z")
    assert texts(opened) == before


def test_a_key_on_the_button_of_a_panel_gives_it_back(
    names: NamesPanel, opened: MainWindow
) -> None:
    names.button.setFocus()
    press(names.button, "Space")
    assert not names.button.isEnabled()
    assert opened.side.isAncestorOf(QApplication.focusWidget())


def test_undo_in_a_field_is_its_own_while_it_has_any(opened: MainWindow) -> None:
    before = texts(opened)
    opened.session.do(edits.set_text(opened.session.document.segments, 0, 0, "The tide."))
    opened.find_field.setFocus()
    press(opened.find_field, "T", "I")
    press(opened.find_field, "Ctrl+Z")
    assert opened.find_field.text() == ""
    assert texts(opened)[0] == "The tide."
    press(opened.find_field, "Ctrl+Z")
    assert texts(opened) == before


def test_a_click_on_dismiss_leaves_the_keyboard_in_the_text(opened: MainWindow) -> None:
    opened.view.edit_cell(0, 0)
    opened.notices.tell("There is no text on the clipboard.")
    buttons = opened.notices.findChildren(QPushButton)
    dismiss = next(one for one in buttons if one.text() == "Dismiss")
    QTest.mouseClick(dismiss, Qt.MouseButton.LeftButton)
    assert opened.notices.text == ""
    assert opened.view.is_editing()


def test_tidying_all_leaves_the_keyboard_in_the_panel(opened: MainWindow) -> None:
    text = "Uh the the tide, uh, came."
    opened.session.do(edits.set_text(opened.session.document.segments, 0, 0, text))
    press(opened.view, "Ctrl+Shift+L")
    panel = opened.side.findChild(CleanPanel)
    QTest.mouseClick(panel.button, Qt.MouseButton.LeftButton)
    assert texts(opened)[0] != text
    assert opened.side.isAncestorOf(QApplication.focusWidget())
