"""The glossary in a table: written, checked, kept for a project or for the user."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from editor import paths
from editor.core.document import Document
from editor.core.glossary import Glossary, Term
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.qt.dialogs.lists import glossary_dialog
from editor.qt.dialogs.lists.glossary_dialog import GlossaryDialog
from editor.qt.dialogs.lists.glossary_model import HEARD, NOTE, RIGHT, GlossaryModel
from editor.qt.dialogs.lists.glossary_picking import PickingDialog
from editor.qt.session import Session
from editor.workflows.names.glossaries import save_user_glossary, user_glossary

TERMS = (Term("Marisol", ("Marisole", "Mary Sol"), "玛丽索尔", "pilot"), Term("Thijs"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "config_dir", lambda: tmp_path / "config")
    return tmp_path / "config"


@pytest.fixture
def session() -> Session:
    made = Session()
    rows = (Segment("1", ("Marisole.",)),)
    made.set_document(Document(Transcript((Track("a", "en"),), rows, glossary=Glossary(TERMS))))
    return made


@pytest.fixture
def dialog(session: Session, qtbot: QtBot) -> GlossaryDialog:
    made = GlossaryDialog(session)
    qtbot.addWidget(made, before_close_func=lambda made: made.done(0))
    made.show()
    return made


def write(model: GlossaryModel, row: int, column: int, text: str) -> None:
    model.setData(model.index(row, column), text)


def terms(session: Session) -> tuple[Term, ...]:
    return session.document.snapshot().glossary.terms


def problem(dialog: GlossaryDialog) -> str:
    return dialog._problem.text()


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = GlossaryModel(TERMS)
    qtmodeltester.check(model)
    model.add([Term("Anna"), Term("Ema"), Term("Ida")])
    model.remove([0, 2, 3])
    assert [term.preferred for term in model.terms] == ["Thijs", "Ida"]
    qtmodeltester.check(model)


def test_heard_forms_stand_in_one_cell(dialog: GlossaryDialog) -> None:
    cell = dialog.model.index(0, HEARD)
    assert cell.data() == "Marisole | Mary Sol"
    write(dialog.model, 0, HEARD, " Marysol |Marisole|| Marysol")
    assert dialog.model.terms[0].heard == ("Marysol", "Marisole")


def test_what_is_written_becomes_one_edit(dialog: GlossaryDialog, session: Session) -> None:
    write(dialog.model, 1, HEARD, "Ties")
    write(dialog.model, 1, NOTE, "second pilot")
    dialog.accept()
    assert terms(session)[1] == Term("Thijs", ("Ties",), "", "second pilot")
    session.document.undo()
    assert terms(session) == TERMS


def test_nothing_changed_is_no_edit(dialog: GlossaryDialog, session: Session) -> None:
    dialog.accept()
    assert not session.document.is_modified


def test_a_row_is_added_and_written_in(dialog: GlossaryDialog, qtbot: QtBot) -> None:
    dialog.add_row()
    editor = dialog.table.viewport().findChild(type(dialog.filter))
    qtbot.keyClicks(editor, "Anna")
    dialog.accept()
    assert dialog.model.terms[2] == Term("Anna")


def test_an_empty_row_is_not_kept(dialog: GlossaryDialog, session: Session) -> None:
    dialog.add_row()
    dialog.accept()
    assert terms(session) == TERMS


def test_chosen_rows_are_removed_where_a_filter_hides_others(dialog: GlossaryDialog) -> None:
    dialog.filter.setText("thij")
    dialog.table.selectRow(0)
    dialog.remove_rows()
    assert dialog.model.terms == TERMS[:1]


def test_contradictions_are_told_while_writing(dialog: GlossaryDialog, qtbot: QtBot) -> None:
    write(dialog.model, 1, HEARD, "Marisol")
    qtbot.waitUntil(lambda: "right form" in problem(dialog))
    write(dialog.model, 1, HEARD, "")
    qtbot.waitUntil(lambda: not problem(dialog))


def test_the_users_glossary_is_kept_in_its_file(dialog: GlossaryDialog, session: Session) -> None:
    dialog.choose(1)
    dialog.add_terms((Term("Anna", ("Hanna",)),))
    dialog.accept()
    assert user_glossary()[0].terms == (Term("Anna", ("Hanna",)),)
    assert terms(session) == TERMS


def test_a_damaged_users_glossary_is_told_and_left_alone(
    session: Session, qtbot: QtBot, folder: Path
) -> None:
    folder.mkdir()
    (folder / "glossary.csv").write_text("nonsense", encoding="utf-8")
    dialog = GlossaryDialog(session)
    qtbot.addWidget(dialog, before_close_func=lambda made: made.done(0))
    assert "glossary.csv" in problem(dialog)
    assert not dialog.scopes[1].isEnabled()
    dialog.accept()
    assert (folder / "glossary.csv").read_text(encoding="utf-8") == "nonsense"


def test_a_glossary_that_cannot_be_kept_keeps_the_dialog_open(
    dialog: GlossaryDialog, folder: Path
) -> None:
    folder.write_text("in the way", encoding="utf-8")
    dialog.choose(1)
    dialog.add_terms((Term("Anna"),))
    dialog.accept()
    assert dialog.isVisible()
    assert "could not be made" in problem(dialog)


@pytest.mark.parametrize("name", ["terms.csv", "terms.tbx"])
def test_terms_go_out_and_come_in(dialog: GlossaryDialog, tmp_path: Path, name: str) -> None:
    dialog.export_to(tmp_path / name)
    dialog.choose(1)
    dialog.import_from(tmp_path / name)
    assert dialog.model.terms == TERMS


def test_a_file_that_is_no_glossary_is_told(dialog: GlossaryDialog, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Anna", encoding="utf-8")
    dialog.import_from(path)
    assert "letter.txt" in problem(dialog)
    assert dialog.model.terms == TERMS


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        (QMessageBox.StandardButton.Save, True),
        (QMessageBox.StandardButton.Discard, False),
        (QMessageBox.StandardButton.Cancel, False),
    ],
)
def test_leaving_with_changes_asks(
    dialog: GlossaryDialog,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    answer: QMessageBox.StandardButton,
    kept: bool,
) -> None:
    monkeypatch.setattr(glossary_dialog, "ask_about_changes", lambda *_: answer)
    write(dialog.model, 0, RIGHT, "Marisol Quandt")
    dialog.reject()
    assert dialog.isVisible() == (answer is QMessageBox.StandardButton.Cancel)
    assert (terms(session)[0].preferred == "Marisol Quandt") == kept


def test_names_of_a_text_are_offered_with_ticks(qtbot: QtBot) -> None:
    dialog = PickingDialog(Glossary((Term("Thijs"),)))
    qtbot.addWidget(dialog, before_close_func=lambda made: made.done(0))
    dialog.text.setPlainText("In April, Thijs met Marisol Quandt and Anna Kowalska.")
    qtbot.waitUntil(lambda: dialog.names.count() == 3)
    assert [term.preferred for term in dialog.terms()] == ["Marisol Quandt", "Anna Kowalska"]
    dialog.names.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert [term.preferred for term in dialog.terms()] == ["Anna Kowalska"]
    assert "1 name" in dialog._add.text()


def test_many_terms_are_filtered_by_any_cell(
    dialog: GlossaryDialog, qtmodeltester: ModelTester
) -> None:
    many = (Term(f"Name {n}", (f"Nam {n}",), "", f"Note {n}") for n in range(2000))
    dialog.model.show_terms(many)
    shown = dialog.table.model()
    for text in ("name 1999", "NAM 1999", "note 1999"):
        dialog.filter.setText(text)
        assert shown.rowCount() == 1
    qtmodeltester.check(shown)
    dialog.filter.clear()
    assert shown.rowCount() == 2000


def test_the_users_terms_are_shown_behind_the_other_button(session: Session, qtbot: QtBot) -> None:
    save_user_glossary(Glossary((Term("Anna"),)))
    dialog = GlossaryDialog(session)
    qtbot.addWidget(dialog, before_close_func=lambda made: made.done(0))
    dialog.scopes[1].click()
    assert dialog.model.terms == (Term("Anna"),)


def test_enter_writes_in_the_table_and_does_not_leave(dialog: GlossaryDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    dialog.filter.setFocus()
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(dialog.table.model().index(1, NOTE))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.isVisible()
    editor = dialog.table.viewport().findChild(type(dialog.filter))
    qtbot.keyClicks(editor, "co-pilot")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.model.terms[1].note == "co-pilot")
    assert dialog.isVisible()
