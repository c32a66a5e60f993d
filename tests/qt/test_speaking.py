"""Who speaks: the column, the dialogs and what they change."""

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from editor.core import edits
from editor.qt.dialogs.rows.speakers import GuessDialog, RenameDialog, SpeakerDialog
from editor.qt.grid.columns import Column
from editor.qt.main_window import MainWindow
from editor.workflows.corrections.speakers import SpeakerGuess

from .conftest import press, texts
from .test_accessibility import nameless


def speakers(window: MainWindow) -> list[str]:
    return [row.speaker for row in window.session.document.segments]


def test_the_column_is_there_when_somebody_is_named(opened: MainWindow) -> None:
    assert not opened.view.shows_speakers()
    assert opened.view.isColumnHidden(Column.SPEAKER)
    opened.speaking.name([1], "Juniper")
    assert opened.view.shows_speakers()
    assert opened.view.columnWidth(Column.SPEAKER) > 0
    press(opened, "Ctrl+Z")
    assert not opened.view.shows_speakers()


def test_rows_with_speakers_come_and_go_with_the_column(opened: MainWindow) -> None:
    rows = opened.session.document.segments
    new = [edits.empty_segment(2)._replace(speaker="Ann") for _ in range(20)]
    opened.session.do(edits.insert(rows, 1, new))
    assert opened.view.shows_speakers()
    opened.session.do(edits.remove(rows, range(1, 23)))
    assert not opened.view.shows_speakers()
    press(opened, "Ctrl+Z", "Ctrl+Z")
    assert len(texts(opened)) == 3


def test_a_person_can_ask_for_the_column(opened: MainWindow) -> None:
    action = opened.actions_by_id["speaker-column"]
    action.trigger()
    assert opened.view.shows_speakers()
    assert action.isChecked()
    action.trigger()
    assert not opened.view.shows_speakers()
    assert not action.isChecked()


def test_the_keys_step_over_a_column_that_is_out_of_sight(opened: MainWindow) -> None:
    opened.view.setFocus()
    opened.view.go_to(0)
    press(opened, "Left")
    assert opened.view.currentIndex().column() == Column.END
    press(opened, "Right")
    assert opened.view.currentIndex().column() == Column.TEXT
    opened.actions_by_id["speaker-column"].trigger()
    press(opened, "Left")
    assert opened.view.currentIndex().column() == Column.SPEAKER
    opened.actions_by_id["speaker-column"].trigger()
    assert opened.view.currentIndex().column() == Column.TEXT


def test_a_speaker_is_typed_in_the_cell(opened: MainWindow) -> None:
    opened.actions_by_id["speaker-column"].trigger()
    opened.view.setFocus()
    opened.view.go_to(0)
    press(opened, "Left", "Return", "A", "N", "Return")
    assert speakers(opened)[0] == "an"


def test_selected_rows_get_a_speaker_as_one_step(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: SpeakerDialog) -> int:
        dialog.field.setEditText("  Juniper   Vale ")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(SpeakerDialog, "exec", fill)
    opened.view.setFocus()
    opened.view.select_rows(0, 1)
    press(opened, "Ctrl+K")
    assert speakers(opened) == ["Juniper Vale", "Juniper Vale", ""]
    press(opened, "Ctrl+Z")
    assert speakers(opened) == ["", "", ""]


def test_a_speaker_is_renamed_everywhere(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.speaking.name([0, 2], "Ann")
    opened.speaking.name([1], "Bo")

    def fill(dialog: RenameDialog) -> int:
        assert dialog.old.currentText() == "Ann"
        dialog.new.setText("Bo")
        assert "both will be one" in dialog._told.text()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(RenameDialog, "exec", fill)
    opened.view.go_to(0)
    opened.actions_by_id["rename-speaker"].trigger()
    assert speakers(opened) == ["Bo", "Bo", "Bo"]


def test_names_in_front_of_texts_become_speakers(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = opened.session.document.segments
    given = {(0, 0): "Ann: one", (1, 0): "two", (2, 0): "Ann: three"}
    opened.session.do(edits.replace_texts(rows, given, "x"))

    def fill(dialog: GuessDialog) -> int:
        assert dialog.names() == {"Ann"}
        dialog.carry_on.setChecked(True)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(GuessDialog, "exec", fill)
    opened.actions_by_id["guess-speakers"].trigger()
    assert texts(opened) == ["one", "two", "three"]
    assert speakers(opened) == ["Ann", "Ann", "Ann"]


def test_when_no_text_begins_with_a_name_that_is_said(opened: MainWindow) -> None:
    opened.actions_by_id["guess-speakers"].trigger()
    assert "a colon" in opened.notices.text


def test_everything_in_the_dialogs_has_a_name(qtbot: QtBot) -> None:
    guess = SpeakerGuess("Ann", 2, is_likely=True, example="Ann: one")
    for dialog in (
        SpeakerDialog("Who?", ["Ann"], ""),
        RenameDialog(["Ann"], "Ann"),
        GuessDialog([guess]),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == []
