"""Replacement lists in a table: written, tried, applied as one edit."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QMessageBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from editor import paths
from editor.core.document import Document
from editor.core.replacements import Rule, RuleKind
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.qt.dialogs.lists import replacements_dialog
from editor.qt.dialogs.lists.replacements_dialog import ReplacementsDialog
from editor.qt.dialogs.lists.replacements_model import (
    CASE,
    FIND,
    KIND,
    ON,
    PLACES,
    REPLACEMENT,
    RulesModel,
)
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.workflows.corrections.replacement_lists import save_user_rules, user_rules

RULES = (Rule("gonna", "going to"), Rule("teh", "the", RuleKind.WHOLE_WORD))
TEXTS = ("We was gonna, gonna row.", "Teh lamp, gonna burn.")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "config_dir", lambda: tmp_path / "config")
    return tmp_path / "config"


@pytest.fixture
def session() -> Session:
    made = Session()
    rows = tuple(Segment(str(n), (text,)) for n, text in enumerate(TEXTS))
    made.set_document(Document(Transcript((Track("a", "en"),), rows, replacements=RULES)))
    return made


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> ReplacementsDialog:
    return shown(session, qtbot)


def shown(session: Session, qtbot: QtBot) -> ReplacementsDialog:
    made = ReplacementsDialog(session, JobRunner(executor=lambda task: task()))
    qtbot.addWidget(made, before_close_func=lambda made: made.done(0))
    made.show()
    return made


def write(model: RulesModel, row: int, column: int, text: str) -> None:
    model.setData(model.index(row, column), text)


def tick(model: RulesModel, row: int, column: int, state: Qt.CheckState) -> None:
    model.setData(model.index(row, column), state.value, Qt.ItemDataRole.CheckStateRole)


def texts(session: Session) -> list[str]:
    return [row.texts[0] for row in session.document.segments]


def counts(dialog: ReplacementsDialog) -> list[str | None]:
    model = dialog.model
    return [model.index(row, PLACES).data() for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = RulesModel(RULES)
    qtmodeltester.check(model)
    model.add([Rule("a"), Rule("b")])
    assert model.move(3, -1) == 2
    assert model.move(0, 1) == 1
    assert model.move(0, -1) == 0
    model.remove([1, 2])
    assert [rule.find for rule in model.rules] == ["teh", "a"]
    qtmodeltester.check(model)


def test_each_rule_tells_how_many_places_it_changes(dialog: ReplacementsDialog) -> None:
    assert counts(dialog) == ["3", "1"]
    assert "4 places" in dialog.replace_button.text()


def test_the_places_of_the_chosen_rule_are_listed(dialog: ReplacementsDialog) -> None:
    assert dialog.places.count() == 2
    assert "gonna → going to × 2" in dialog.places.item(0).text()
    dialog.table.selectRow(1)
    assert dialog.places.count() == 1


def test_all_of_it_is_one_edit(dialog: ReplacementsDialog, session: Session) -> None:
    dialog.accept()
    assert texts(session) == ["We was going to, going to row.", "the lamp, going to burn."]
    session.document.undo()
    assert texts(session) == list(TEXTS)
    assert session.document.history.undo_edit is None


def test_an_unticked_row_is_left_alone(
    dialog: ReplacementsDialog, session: Session, qtbot: QtBot
) -> None:
    dialog.places.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.replace_button.isEnabled()
    qtbot.waitUntil(dialog.replace_button.isEnabled)
    assert dialog.places.item(0).checkState() is Qt.CheckState.Unchecked
    dialog.accept()
    assert texts(session) == [TEXTS[0], "the lamp, going to burn."]


def test_the_count_follows_what_is_written(dialog: ReplacementsDialog, qtbot: QtBot) -> None:
    write(dialog.model, 0, FIND, "a")
    tick(dialog.model, 1, ON, Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: counts(dialog) == ["5", "–"])
    tick(dialog.model, 0, CASE, Qt.CheckState.Checked)
    write(dialog.model, 0, FIND, "T")
    qtbot.waitUntil(lambda: counts(dialog) == ["1", "–"])


def test_the_order_matters(dialog: ReplacementsDialog, qtbot: QtBot) -> None:
    dialog.model.add([Rule("going", "walking")])
    qtbot.waitUntil(lambda: counts(dialog) == ["3", "1", "3"])
    dialog.table.selectRow(2)
    dialog._move(-1)
    dialog._move(-1)
    qtbot.waitUntil(lambda: counts(dialog) == ["0", "3", "1"])


def test_a_bad_expression_is_told_and_the_others_count(
    dialog: ReplacementsDialog, qtbot: QtBot
) -> None:
    dialog.model.add([Rule("(", "", RuleKind.REGEX)])
    qtbot.waitUntil(lambda: counts(dialog) == ["3", "1", "!"])
    assert "regular expression" in dialog._problem.text()


def test_a_kind_is_chosen_from_a_list(dialog: ReplacementsDialog) -> None:
    dialog.table.edit(dialog.model.index(0, KIND))
    box = dialog.table.viewport().findChild(QComboBox)
    box.setCurrentIndex(box.findData("regex"))
    box.activated.emit(box.currentIndex())
    assert dialog.model.rule(0).kind is RuleKind.REGEX


def test_the_list_is_saved_without_replacing(dialog: ReplacementsDialog, session: Session) -> None:
    write(dialog.model, 0, REPLACEMENT, "will")
    dialog.save()
    assert texts(session) == list(TEXTS)
    assert session.document.snapshot().replacements[0].replacement == "will"


def test_the_users_list_is_kept_in_its_file(dialog: ReplacementsDialog, session: Session) -> None:
    dialog.choose(1)
    dialog.model.add([Rule("lamp", "light")])
    dialog.look()
    dialog.accept()
    assert user_rules()[0] == (Rule("lamp", "light"),)
    assert session.document.snapshot().replacements == RULES
    assert texts(session)[1] == "Teh light, gonna burn."


def test_a_damaged_users_list_is_told(session: Session, qtbot: QtBot, folder: Path) -> None:
    folder.mkdir()
    (folder / "replacements.csv").write_text("a,b,c", encoding="utf-8")
    dialog = shown(session, qtbot)
    assert "replacements.csv" in dialog._problem.text()
    assert not dialog.scopes[1].isEnabled()


def test_rules_go_out_and_come_in(dialog: ReplacementsDialog, tmp_path: Path) -> None:
    dialog.export_to(tmp_path / "list.template", "subtitle-edit-json")
    save_user_rules(())
    dialog.choose(1)
    dialog.import_from(tmp_path / "list.template")
    assert dialog.model.rules[0].find == "gonna"
    dialog.import_from(tmp_path / "nothing.csv")
    assert "nothing.csv" in dialog._problem.text()


def test_leaving_with_changes_asks(
    dialog: ReplacementsDialog, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(replacements_dialog, "ask_about_changes", lambda *_: answers.pop(0))
    write(dialog.model, 0, FIND, "x")
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()
    assert session.document.snapshot().replacements == RULES


def test_leaving_without_changes_asks_nothing(dialog: ReplacementsDialog, session: Session) -> None:
    dialog.reject()
    assert not dialog.isVisible()
    assert not session.document.is_modified


def test_what_needs_a_rule_is_off_without_one(dialog: ReplacementsDialog) -> None:
    assert all(one.isEnabled() for one in dialog._of_a_rule)
    dialog.table.clearSelection()
    assert not any(one.isEnabled() for one in dialog._of_a_rule)
    dialog.choose(1)
    assert not any(one.isEnabled() for one in dialog._of_a_rule)
