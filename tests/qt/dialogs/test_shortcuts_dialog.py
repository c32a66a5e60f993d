"""A person changes keys: conflicts are told, a key has one owner, and it is all kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from editor.qt.dialogs.program.shortcuts_dialog import ShortcutsDialog
from editor.qt.main_window import MainWindow
from editor.qt.settings import Settings
from tests.qt.conftest import press, texts
from tests.qt.test_accessibility import nameless


@pytest.fixture
def dialog(opened: MainWindow, qtbot: QtBot) -> ShortcutsDialog:
    made = ShortcutsDialog(opened.actions_by_id, letters=True)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_conflict_is_told_before_the_key_changes_hands(dialog: ShortcutsDialog) -> None:
    dialog.choose("note")
    QTest.keyClick(dialog.pressed, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert dialog.told.text() == "Ctrl+D belongs to “Duplicate rows”, which will lose it."
    dialog._add.click()
    assert dialog.keys["note"] == ("Ctrl+M", "Ctrl+D")
    assert dialog.keys["duplicate"] == ()


def test_a_key_of_the_rows_cannot_be_taken(dialog: ShortcutsDialog) -> None:
    dialog.choose("note")
    dialog.press("Return")
    assert "needed in the rows" in dialog.told.text()
    assert not dialog._add.isEnabled()


def test_one_key_alone_none_and_the_own_ones_again(dialog: ShortcutsDialog) -> None:
    dialog.choose("bookmark")
    dialog.press("Ctrl+Y")
    dialog._replace.click()
    assert dialog.keys["bookmark"] == ("Ctrl+Y",)
    assert dialog.keys["redo"] == ("Ctrl+Shift+Z",)
    dialog._clear.click()
    assert dialog.keys["bookmark"] == ()
    dialog._reset.click()
    assert dialog.keys["bookmark"] == ("Ctrl+B", "B")


def test_commands_are_found_by_name_and_by_key(dialog: ShortcutsDialog) -> None:
    QTest.keyClicks(dialog.search, "ctrl+d")
    assert dialog.list.topLevelItem(0).text(0) == "Rows › Duplicate rows"
    dialog.search.setText("bookmark")
    assert dialog.list.topLevelItem(0).text(0) == "Rows › Bookmark"


def test_keys_of_another_program_and_our_own_again(dialog: ShortcutsDialog) -> None:
    dialog.presets.activated.emit(dialog.presets.findText("Aegisub"))
    assert dialog.keys["swap-up"] == ("Alt+Up",)
    assert dialog.keys["column-up"] == ("Alt+Shift+Up",)
    dialog.presets.activated.emit(dialog.presets.findText("Interlinear"))
    assert dialog.keys["column-up"] == ("Alt+Up",)


def test_keys_go_into_a_file_and_come_back(
    dialog: ShortcutsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(file), ""))
    dialog.choose("note")
    dialog.press("Ctrl+D")
    dialog._replace.click()
    mine = dict(dialog.keys)
    dialog._export.click()
    dialog.use_preset(None)
    dialog._import.click()
    assert dialog.keys == mine
    file.write_text("nonsense", encoding="utf-8")
    dialog._import.click()
    assert "no list of keys" in dialog.told.text()
    assert dialog.keys == mine


def test_changed_keys_work_at_once_and_at_the_next_start(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: ShortcutsDialog) -> int:
        dialog.choose("duplicate")
        dialog.press("Ctrl+F12")
        dialog._replace.click()
        dialog.letters.setChecked(False)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ShortcutsDialog, "exec", fill)
    opened.actions_by_id["shortcuts"].trigger()
    opened.view.setFocus()
    opened.view.go_to(0)
    press(opened, "Ctrl+D")
    assert len(texts(opened)) == 3
    press(opened, "Ctrl+F12", "B")
    assert len(texts(opened)) == 4
    assert not opened.session.document.segments[opened.view.current_row()].bookmark
    assert Settings().keys == {"duplicate": ("Ctrl+F12",)}
    assert not Settings().letters


def test_everything_in_it_has_a_name(dialog: ShortcutsDialog) -> None:
    assert nameless(dialog) == []
