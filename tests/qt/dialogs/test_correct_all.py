"""Names and words in all open documents: one step to undo in each, nothing saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.core import edits
from editor.core.document import Document
from editor.qt.dialogs.archives.correct_all import CorrectAllDialog
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.workflows.documents.opening import open_text
from editor.workflows.documents.untitled import keep

PAIRS = """So Wojtek Zelinsky lit the lamp.
Wojtek Zieliński 点亮了灯。
And Zelinsky slept, teh end.
Zieliński 睡着了。
"""
ALONE = "Then Zelinsky came back.\nNobody knew teh reason.\n"


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Session:
    made = Session()
    for number, text in enumerate((PAIRS, ALONE)):
        document = Document(open_text(text).transcript)
        made.show(keep(document, made.surroundings()), tmp_path / f"{number}" / "talk.txt")
    return made


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> CorrectAllDialog:
    made = CorrectAllDialog(session, JobRunner(executor=lambda task: task()))
    qtbot.addWidget(made)
    made.show()
    return made


def written(session: Session) -> list[list[str]]:
    return [[row.texts[0] for row in one.document.segments] for one in session.documents]


def test_what_one_document_shows_is_corrected_in_the_other(
    dialog: CorrectAllDialog, session: Session
) -> None:
    dialog.look()
    (card,) = dialog.model.groups
    assert (card.right, card.file_count) == ("Zieliński", 2)
    dialog.write_in_place()
    assert written(session) == [
        ["So Wojtek Zieliński lit the lamp.", "And Zieliński slept, teh end."],
        ["Then Zieliński came back.", "Nobody knew teh reason."],
    ]
    assert dialog._told.text() == "3 places corrected in 2 files."


def test_each_document_gets_one_step(dialog: CorrectAllDialog, session: Session) -> None:
    before = written(session)
    dialog.look()
    dialog.write_in_place()
    for one in session.documents:
        assert one.document.is_modified
        one.document.undo()
    assert written(session) == before


def test_a_word_is_replaced_in_all(dialog: CorrectAllDialog, session: Session) -> None:
    dialog.form.names.setChecked(False)
    assert not dialog.look_button.isEnabled()
    dialog.form.word.setText("teh")
    dialog.form.by.setText("the")
    assert dialog.form.words.isChecked()
    dialog.look()
    dialog.write_in_place()
    assert [texts[1] for texts in written(session)] == [
        "And Zelinsky slept, the end.",
        "Nobody knew the reason.",
    ]


def test_only_ticked_documents_are_looked_through(
    dialog: CorrectAllDialog, session: Session
) -> None:
    dialog.form.sources.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.look()
    assert dialog._told.text() == "1 file looked through."
    dialog.form.sources.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.look_button.isEnabled()


def test_what_may_only_be_read_is_left_and_told(dialog: CorrectAllDialog, session: Session) -> None:
    first = session.documents[0]
    assert first.project is not None
    first.project.is_read_only = True
    before = written(session)
    dialog.look()
    dialog.write_in_place()
    assert written(session)[0] == before[0]
    assert written(session)[1] != before[1]
    assert "open for reading" in dialog._details[0]


def test_a_place_that_was_changed_meanwhile_is_left_and_told(
    dialog: CorrectAllDialog, session: Session
) -> None:
    dialog.look()
    document = session.documents[1].document
    document.do(edits.set_text(document.segments, 0, 0, "Nothing of the kind."))
    dialog.write_in_place()
    assert written(session)[1][0] == "Nothing of the kind."
    assert any("changed since" in line for line in dialog._details)


def test_documents_of_one_name_are_told_apart(qtbot: QtBot, session: Session) -> None:
    for _number in range(2):
        document = Document(open_text(ALONE).transcript)
        session.show(keep(document, session.surroundings()), None)
    dialog = CorrectAllDialog(session, JobRunner(executor=lambda task: task()))
    qtbot.addWidget(dialog)
    assert [path.name for path in dialog.form.sources.paths()][2:] == ["Untitled", "Untitled 2"]
    dialog.look()
    dialog.write_in_place()
    assert all("Zieliński" in texts[0] for texts in written(session))
