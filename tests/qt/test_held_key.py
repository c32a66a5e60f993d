"""All keys are shown while F1 is held; pressed shortly, it searches the commands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from editor.qt.actions.key_groups import key_groups
from editor.qt.actions.table import table
from editor.qt.main_window import MainWindow
from editor.qt.widgets.key_overlay import KeyOverlay


@pytest.fixture
def asked(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The dialogs that were opened."""
    found: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: found.append(type(dialog).__name__) or 0)
    return found


def hold(window: MainWindow, qtbot: QtBot) -> KeyOverlay:
    overlay = window.held_key.overlay
    QTest.keyPress(QApplication.focusWidget() or window, Qt.Key.Key_F1)
    qtbot.waitUntil(overlay.isVisible)
    return overlay


@pytest.mark.parametrize("is_writing", [False, True])
def test_the_keys_are_shown_while_the_key_is_held_and_no_command_is_asked_for(
    opened: MainWindow, qtbot: QtBot, asked: list[str], is_writing: bool
) -> None:
    opened.view.setFocus()
    if is_writing:
        opened.view.edit_cell(0, 0)
    overlay = hold(opened, qtbot)
    assert overlay.geometry() == opened.rect()
    QTest.keyRelease(QApplication.focusWidget(), Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: not overlay.isVisible())
    QApplication.processEvents()
    assert not asked
    assert opened.view.is_editing() is is_writing


def test_a_short_press_asks_for_a_command(
    opened: MainWindow, qtbot: QtBot, asked: list[str]
) -> None:
    opened.view.setFocus()
    QTest.keyClick(opened.view, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: asked == ["PaletteDialog"])
    assert not opened.held_key.overlay.isVisible()


def test_a_key_that_the_system_repeats_is_still_held(
    opened: MainWindow, qtbot: QtBot, asked: list[str]
) -> None:
    opened.view.setFocus()
    overlay = hold(opened, qtbot)
    for _repeat in range(3):
        QTest.keyRelease(opened.view, Qt.Key.Key_F1)
        QTest.keyPress(opened.view, Qt.Key.Key_F1)
    qtbot.wait(120)
    assert overlay.isVisible()
    QTest.keyRelease(opened.view, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: not overlay.isVisible())
    assert not asked


def test_another_key_ends_it_and_does_what_it_does(opened: MainWindow, qtbot: QtBot) -> None:
    opened.view.setFocus()
    overlay = hold(opened, qtbot)
    row = opened.view.current_row()
    QTest.keyClick(opened.view, Qt.Key.Key_Down)
    assert not overlay.isVisible()
    assert opened.view.current_row() == row + 1


def test_with_another_key_for_the_commands_that_key_is_held(
    opened: MainWindow, qtbot: QtBot, asked: list[str]
) -> None:
    opened.actions_by_id.set_keys({"palette": ("F10",)})
    opened.view.setFocus()
    QTest.keyPress(opened.view, Qt.Key.Key_F10)
    qtbot.waitUntil(opened.held_key.overlay.isVisible)
    QTest.keyRelease(opened.view, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: not opened.held_key.overlay.isVisible())
    assert not asked


def test_every_action_with_keys_is_shown_and_pale_when_it_is_off(window: MainWindow) -> None:
    groups = key_groups(window.actions_by_id)
    lines = {line.text: line for group in groups for line in group.lines}
    for spec in table():
        assert bool(spec.keys) == (spec.text.rstrip("…") in lines), spec.id
    assert lines["Open"].is_on
    assert not lines["Split at the caret"].is_on
    assert "S" in lines["Split at the caret"].keys


@pytest.mark.parametrize("size", [(900, 560), (1280, 770), (2560, 1400)])
def test_all_keys_are_in_sight_and_none_lies_on_another(
    window: MainWindow, size: tuple[int, int]
) -> None:
    overlay = KeyOverlay(window)
    window.resize(*size)
    overlay.show_groups(key_groups(window.actions_by_id))
    places = [place for place, _line in overlay.shown()]
    assert len(places) == sum(len(one.lines) for one in key_groups(window.actions_by_id))
    assert all(overlay.rect().contains(place) for place in places)
    assert not any(
        one.intersects(other) for n, one in enumerate(places) for other in places[n + 1 :]
    )
