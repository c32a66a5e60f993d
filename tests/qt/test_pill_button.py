"""A count behind the words of a button: seen whole, said by screen readers, gone at nothing."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from editor.qt.widgets.pill_button import PillButton
from editor.qt.widgets.toolbar import ToolBar


@pytest.fixture
def toolbar(qtbot: QtBot) -> ToolBar:
    made = ToolBar(QLineEdit())
    qtbot.addWidget(made)
    return made


def _counted(toolbar: ToolBar) -> tuple[QAction, PillButton]:
    action = QAction("Names that may be misheard", toolbar)
    action.setIconText("Names")
    toolbar.add_right([action])
    return action, toolbar.findChildren(PillButton)[0]


def test_a_button_shows_what_stands_behind_a_tab_in_a_pill(toolbar: ToolBar) -> None:
    action, button = _counted(toolbar)
    action.setIconText("Names\t12")
    assert (button.text(), button.pill) == ("Names", "12")
    assert button.accessibleName() == "Names 12"


def test_the_tip_of_a_counted_button_names_its_count_and_keys(toolbar: ToolBar) -> None:
    action, button = _counted(toolbar)
    action.setIconText("Names\t12")
    action.setShortcut("F9")
    assert "Names 12  F9" in button.toolTip()


def test_a_pill_gets_room_of_its_own(toolbar: ToolBar) -> None:
    action, button = _counted(toolbar)
    plain = button.sizeHint().width()
    action.setIconText("Names\t12")
    counted = button.sizeHint().width()
    assert counted > plain + button.fontMetrics().horizontalAdvance("12")
    action.setIconText("Names\t1234")
    assert button.minimumSizeHint().width() > counted


def test_no_count_means_no_pill(toolbar: ToolBar) -> None:
    action, button = _counted(toolbar)
    plain = button.sizeHint()
    action.setIconText("Names\t3")
    action.setIconText("Names")
    assert button.pill == ""
    assert button.sizeHint() == plain
    assert button.accessibleName() == "Names"


def test_a_pill_is_painted_behind_the_words(qtbot: QtBot) -> None:
    button = PillButton("Names")
    qtbot.addWidget(button)
    button.show_words("Names", "12")
    button.resize(button.sizeHint())
    with_pill = button.grab().toImage()
    button.show_words("Names", "77")
    assert button.grab().toImage() != with_pill


def test_the_least_width_does_not_depend_on_what_is_shown_by_now(toolbar: ToolBar) -> None:
    actions = [QAction(word, toolbar) for word in ("Names", "Clean up", "Replace", "Export")]
    for action in actions:
        action.setIconText(action.text())
    toolbar.add_right(actions, actions[1:3])
    toolbar.resize(2000, 40)
    toolbar.show()
    wide = toolbar.minimumSizeHint().width()
    toolbar.resize(wide + 120, 40)
    assert toolbar.minimumSizeHint().width() == wide
