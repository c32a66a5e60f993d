"""The export dialog shows what will be written and writes just that."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor.captions.layouts import Layout
from editor.core.document import Document
from editor.core.segments import Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.qt.dialogs.export_dialog import ExportDialog
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.workflows.exporting import Untimed
from editor.workflows.opening import Opened, open_text
from editor.workflows.timing import fill_edit, fill_empty

TALK = "One lamp.\n一盏灯。\nTwo tides.\n两次潮。\nThree wheels.\n三个轮。\n"


@pytest.fixture
def session() -> Session:
    made = Session()
    opened: Opened = open_text(TALK)
    made.open(opened)
    slots = (*fill_empty(opened.transcript, 9000)[:2], opened.transcript.segments[2].slot)
    made.do(fill_edit(made.document.segments, slots))
    return made


@pytest.fixture
def dialog(session: Session, qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    made = ExportDialog(session, tmp_path / "talk.srt")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_preview_is_how_the_file_will_begin(dialog: ExportDialog) -> None:
    assert dialog.preview.toPlainText().startswith("1\n00:00:00,000 --> ")
    dialog._export()
    written = dialog.written[0].read_text(encoding="utf-8")
    assert written.startswith(dialog.preview.toPlainText().rstrip("\n"))


def test_the_preview_follows_every_choice(dialog: ExportDialog) -> None:
    dialog.form.choose_layout(Layout.TRANSLATION)
    assert "One lamp" not in dialog.preview.toPlainText()
    dialog.form.choose_format("webvtt")
    assert dialog.preview.toPlainText().startswith("WEBVTT")
    dialog.form.choose_format("ass")
    assert "[Script Info]" in dialog.preview.toPlainText()


def test_the_suffix_follows_the_format(dialog: ExportDialog) -> None:
    dialog.form.choose_format("webvtt")
    assert dialog.target.name == "talk.vtt"


def test_rows_without_a_time_are_left_out_or_estimated_as_chosen(dialog: ExportDialog) -> None:
    assert "Three wheels" not in dialog.preview.toPlainText()
    dialog.form.choose_untimed(Untimed.ESTIMATE)
    assert "Three wheels" in dialog.preview.toPlainText()
    dialog._export()
    assert dialog.remarks == ("1 row had no time; it was estimated.",)


def test_two_files_are_written_beside_each_other(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.form.choose_layout(Layout.TWO_FILES)
    dialog._export()
    assert dialog.written == (tmp_path / "talk.en.srt", tmp_path / "talk.zh.srt")


def test_an_existing_file_is_named_before_it_is_replaced(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "talk.srt").write_text("old", encoding="utf-8")
    dialog = ExportDialog(session, tmp_path / "talk.srt")
    qtbot.addWidget(dialog)
    assert "“talk.srt” exists" in dialog._note.text()
    assert dialog._accept_button.text() == "Replace"


def test_a_folder_that_is_not_there_keeps_the_dialog_open(
    dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.path_edit.setText(str(tmp_path / "nowhere" / "talk.srt"))
    dialog._export()
    assert dialog.isVisible()
    assert "folder does not exist" in dialog._problem.text()


LONG = (
    "So the keeper climbed the stairs, because the lamp had gone out in the night, and he found "
    "that the tide had come in, while nobody in the harbour had seen a thing of all of it."
)


def long_row(session: Session) -> None:
    rows = (Segment("1", (LONG,), TimeSlot(0, 12_000, Origin.TYPED)),)
    session.set_document(Document(Transcript((Track("a", "en"),), rows)))


def test_rows_are_cut_by_the_chosen_guideline(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    long_row(session)
    made = ExportDialog(session, tmp_path / "talk.srt", guideline="netflix")
    qtbot.addWidget(made)
    assert made.form.guideline == "netflix"
    assert made.preview.toPlainText().count("-->") > 1
    made.form.choose_guideline("")
    assert made.preview.toPlainText().count("-->") == 1
    made.form.choose_format("csv")
    assert not made.form._cues.isVisibleTo(made)


def test_the_work_is_done_by_a_job_and_can_be_left(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    long_row(session)
    waiting: list = []
    jobs = JobRunner(None, waiting.append)
    made = ExportDialog(session, tmp_path / "talk.srt", jobs=jobs, guideline="interlinear")
    qtbot.addWidget(made)
    made._export()
    assert not made._accept_button.isEnabled()
    assert not made.written
    waiting.pop()()
    assert made.written == (tmp_path / "talk.srt",)
    assert made.written[0].read_text("utf-8").count("-->") > 1
    other = ExportDialog(session, tmp_path / "other.srt", jobs=jobs)
    qtbot.addWidget(other)
    other._export()
    other.reject()
    waiting.pop()()
    assert not (tmp_path / "other.srt").exists()
