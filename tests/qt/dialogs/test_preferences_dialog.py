"""The preferences show every setting, and what is chosen holds at once and the next time."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from editor.core.preference import Group, Kind
from editor.core.preference_table import declared
from editor.qt.dialogs.program.preferences_dialog import PreferencesDialog
from editor.qt.main_window import MainWindow
from editor.qt.theme import CONTRAST, LIGHT, theme_of
from editor.qt.widgets.path_field import PathField
from editor.workflows.program import preferences


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> PreferencesDialog:
    made = PreferencesDialog(window.settings, window.preferring._begin_anew, window)
    made.changed.connect(window.preferring.apply)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: PreferencesDialog, key: str, value: object) -> None:
    field = dialog.field(key)
    if isinstance(field, QCheckBox):
        field.setChecked(value is True)
    elif isinstance(field, QSpinBox):
        field.setValue(int(str(value)))
    elif isinstance(field, QComboBox):
        field.setCurrentIndex(field.findData(value))
    elif isinstance(field, PathField):
        field.line.setText(f" {value} ")
        field.line.editingFinished.emit()
    elif isinstance(field, QLineEdit):
        field.setText(f" {value} ")
        field.editingFinished.emit()


def another(key: str) -> object:
    one = next(one for one in declared() if one.key == key)
    if one.kind is Kind.FLAG:
        return not one.default
    if one.kind is Kind.NUMBER:
        return one.least + 1
    if one.kind in {Kind.TEXT, Kind.PATH}:
        return "/opt/models/large v3"
    return {"reading.guideline": "bbc", "reading.export-guideline": ""}.get(
        key, one.choices[1][0] if one.choices else None
    )


@pytest.mark.parametrize("key", [one.key for one in declared() if one.kind is not Kind.FONT])
def test_every_setting_is_chosen_kept_and_reset(dialog: PreferencesDialog, key: str) -> None:
    wanted = another(key)
    assert not dialog.reset_button(key).isEnabled()
    choose(dialog, key, wanted)
    assert preferences.load()[key] == wanted
    assert dialog.reset_button(key).isEnabled()
    dialog.reset_button(key).click()
    assert key not in preferences.load().chosen
    choose(dialog, "look.theme", "light")


def test_there_is_a_page_for_each_group(dialog: PreferencesDialog) -> None:
    titles = [dialog.pages.item(row).text() for row in range(dialog.pages.count())]
    assert titles == [group.title for group in Group]


def test_a_setting_takes_effect_at_once(window: MainWindow, dialog: PreferencesDialog) -> None:
    choose(dialog, "playback.backstep", 250)
    choose(dialog, "tapping.snap", False)
    choose(dialog, "reading.guideline", "bbc")
    choose(dialog, "keys.letters", False)
    choose(dialog, "look.theme", "contrast")
    assert window.audio.player.backstep_ms == 250
    assert not window.actions_by_id["tap-snap"].isChecked()
    assert window.checking.problems.guideline.id == "bbc"
    assert not window.actions_by_id.has_letters
    assert theme_of(window.palette()) == CONTRAST
    assert window.actions_by_id["theme-contrast"].isChecked()
    choose(dialog, "look.theme", "light")
    assert theme_of(window.palette()) == LIGHT


def test_a_broken_file_is_told_and_put_aside_only_when_asked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = preferences.preferences_file()
    file.parent.mkdir(parents=True)
    file.write_text("look.theme = \n", encoding="utf-8")
    window = MainWindow()
    qtbot.addWidget(window)
    assert "cannot be read" in window.notices.text
    window.settings.prefer("tapping.snap", False)
    assert file.read_text(encoding="utf-8") == "look.theme = \n"
    dialog = PreferencesDialog(window.settings, window.preferring._begin_anew, window)
    qtbot.addWidget(dialog)
    dialog._start_again()
    window.settings.prefer("tapping.snap", False)
    assert not preferences.load().flag("tapping.snap")
    assert len(list(file.parent.glob("settings.broken-*.toml"))) == 1


def test_an_unknown_setting_is_told_at_the_start(qtbot: QtBot) -> None:
    file = preferences.preferences_file()
    file.parent.mkdir(parents=True)
    file.write_text("look.thema = 'dark'\n", encoding="utf-8")
    window = MainWindow()
    qtbot.addWidget(window)
    assert "did you mean “look.theme”" in window.notices.text


def test_the_path_of_a_model_is_chosen_among_files_or_folders(
    dialog: PreferencesDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    field = dialog.field("aligning.model")
    assert isinstance(field, PathField)
    menu = field.button.menu()
    assert menu is not None
    file, folder = menu.actions()
    begun: list[str] = []

    def answer(_parent: object, _title: str, start: str) -> str:
        begun.append(start)
        return str(tmp_path)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", answer)
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *asked: (f"{answer(*asked)}/tiny.pt", "")
    )
    folder.trigger()
    assert preferences.load()["aligning.model"] == str(tmp_path)
    file.trigger()
    assert preferences.load()["aligning.model"] == f"{tmp_path}/tiny.pt"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: ("", ""))
    file.trigger()
    assert preferences.load()["aligning.model"] == f"{tmp_path}/tiny.pt"
    assert begun == ["", str(tmp_path)]
