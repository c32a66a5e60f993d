"""The export dialog shows what will be written and writes just that."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from editor.captions.layouts import Layout
from editor.core.document import Document
from editor.core.errors import RequestError
from editor.core.segments import Segment, Track
from editor.core.timeslots import Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.qt.dialogs.exports.export_dialog import ExportDialog
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.qt.widgets.ask import AskDialog
from editor.workflows.documents.opening import Opened, open_text
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import Untimed
from editor.workflows.times.timing import fill_edit, fill_empty

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


def test_estimated_times_in_the_preview_are_those_of_the_whole(
    qtbot: QtBot, tmp_path: Path
) -> None:
    session = Session()
    session.open(
        open_text(TALK * 15 + "The lamp turns, and the sea answers it.\n灯在转，海回答它。\n" * 60)
    )
    dialog = ExportDialog(session, tmp_path / "talk.srt")
    qtbot.addWidget(dialog)
    dialog.form.choose_untimed(Untimed.ESTIMATE)
    shown = dialog.preview.toPlainText().rstrip("\n")
    dialog._export()
    assert dialog.written[0].read_text(encoding="utf-8").startswith(shown)


def test_the_preview_follows_every_choice(dialog: ExportDialog) -> None:
    dialog.form.choose_layout(Layout.TRANSLATION)
    assert "One lamp" not in dialog.preview.toPlainText()
    dialog.form.choose_format("webvtt")
    assert dialog.preview.toPlainText().startswith("WEBVTT")
    dialog.form.choose_format("ass")
    assert "[Script Info]" in dialog.preview.toPlainText()


def test_what_is_no_subtitle_has_no_screen(dialog: ExportDialog) -> None:
    assert dialog.shown.picture.isVisible()
    dialog.form.choose_format("docx")
    assert not dialog.shown.picture.isVisible()
    dialog.form.choose_format("srt")
    assert dialog.shown.picture.isVisible()


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


def test_the_picture_shows_the_cue_in_both_languages_and_steps(dialog: ExportDialog) -> None:
    picture = dialog.shown.picture
    assert [one.text for one in picture.texts] == ["One lamp.", "一盏灯。"]
    dialog.shown.step(1)
    assert [one.text for one in picture.texts] == ["Two tides.", "两次潮。"]
    dialog.shown.step(5)
    assert picture.texts[0].text == "Two tides."
    dialog.form.choose_layout(Layout.TRANSLATION_FIRST)
    assert [one.text for one in picture.texts] == ["两次潮。", "Two tides."]
    dialog.form.choose_format("ass")
    assert picture.texts[0].size > picture.texts[1].size
    assert not picture.grab().isNull()


def test_what_will_be_left_out_is_said_before_with_a_way_there(dialog: ExportDialog) -> None:
    assert dialog.losses.count() == 1
    assert "1 row without a time was left out (3)" in dialog.losses.item(0).text()
    assert "2 of 2 cues are as they should be" in dialog._checked.text()
    dialog.losses.itemClicked.emit(dialog.losses.item(0))
    assert dialog.wanted_row == 2
    assert not dialog.isVisible()
    assert not dialog.written


def test_the_keyboard_comes_to_a_loss_that_is_seen_and_enter_goes_there(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    dialog.show()
    dialog.losses.setFocus()
    qtbot.waitUntil(dialog.losses.hasFocus)
    assert dialog.losses.item(0).isSelected()
    QTest.keyClick(dialog.losses, Qt.Key.Key_Return)
    assert dialog.wanted_row == 2


def test_enter_presses_the_button_that_has_the_keyboard(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pressed: list[str] = []
    monkeypatch.setattr(AskDialog, "exec", lambda asking: pressed.append(asking.windowTitle()))
    dialog.show()
    button = dialog.form.presets.findChild(QToolButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == ["Keep as preset"]
    assert dialog.written == ()
    dialog.form.presets.box.setFocus()
    QTest.keyClick(dialog.form.presets.box, Qt.Key.Key_Return)
    assert [path.name for path in dialog.written] == ["talk.srt"]


def test_a_preset_chooses_everything_and_own_ones_are_kept(dialog: ExportDialog) -> None:
    presets = dialog.form.presets
    assert presets.box.currentText() == "Own choice"
    presets.choose("Bilibili, two styles")
    assert dialog.target.suffix == ".ass"
    assert dialog.form.options().layout is Layout.TRANSLATION_FIRST
    assert presets.box.currentText() == "Bilibili, two styles"
    dialog.form.choose_layout(Layout.SOURCE)
    assert presets.box.currentText() == "Own choice"
    presets.keep("Mine")
    assert presets.box.currentText() == "Mine"
    mine = dialog.form.choice()
    presets.choose("Copy for reading")
    presets.choose("Mine")
    assert dialog.form.choice() == mine
    presets._button.click()
    assert presets.box.findText("Mine") < 0
    with pytest.raises(RequestError):
        presets.keep("Bilibili, two styles")


def test_what_reads_back_otherwise_is_told_and_not_written(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "talk.srt").write_text("old", encoding="utf-8")

    def spoilt(*args: object) -> exporting.Exported:
        made = build(*args)
        file = replace(made.files[0], data=made.files[0].data.replace(b"lamp", b"damp"))
        return replace(made, files=(file,))

    build = exporting.build
    monkeypatch.setattr(exporting, "build", spoilt)
    dialog._export()
    assert "“One lamp.” at 00:00:00.000 is not in it" in dialog._problem.text()
    assert (tmp_path / "talk.srt").read_text("utf-8") == "old"


def test_a_format_is_asked_only_what_it_can_do(dialog: ExportDialog) -> None:
    form = dialog.form
    assert form._crlf.isVisible()
    assert form._cues.isVisible()
    form.choose_format("docx")
    assert not form._crlf.isVisible()
    assert not form._bom.isVisible()
    assert not form._cues.isVisible()
    form.choose_format("csv")
    assert form._bom.isVisible()


def test_languages_are_named_as_they_lie_in_the_format(dialog: ExportDialog) -> None:
    first = dialog.form._layouts._group.button(0)
    assert first.text() == "English above 中文"
    dialog.form.choose_format("docx")
    assert first.text() == "English, then 中文"


def test_a_preset_stays_chosen_where_no_row_has_a_time(qtbot: QtBot, tmp_path: Path) -> None:
    session = Session()
    session.open(open_text(TALK))
    dialog = ExportDialog(session, tmp_path / "talk.srt")
    qtbot.addWidget(dialog)
    presets = dialog.form.presets
    for title in [presets.box.itemText(at) for at in range(1, presets.box.count())]:
        presets.choose(title)
        assert presets.box.currentText() == title
    presets.choose("YouTube, a file for each language")
    assert dialog.form.options().untimed is Untimed.ESTIMATE


def test_the_names_of_two_files_are_told_before(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.form.choose_layout(Layout.TWO_FILES)
    assert "talk.en.srt, talk.zh.srt" in dialog._note.text()
    (tmp_path / "talk.zh.srt").write_text("old", encoding="utf-8")
    dialog._show_state()
    assert "“talk.zh.srt” exists" in dialog._note.text()


def test_fillers_are_left_out_of_the_file_alone(qtbot: QtBot, tmp_path: Path) -> None:
    session = Session()
    session.open(open_text("Um, we have lit the the lamp.\n我们点亮了灯。\nUh.\n呃。\n"))
    dialog = ExportDialog(session, tmp_path / "talk.srt")
    qtbot.addWidget(dialog)
    dialog.form.choose_untimed(Untimed.ESTIMATE)
    dialog.form._tidied.setChecked(True)
    assert dialog.form.choice().tidied
    assert "1 row is without its fillers and doubled words (1)." in [
        dialog.losses.item(at).text() for at in range(dialog.losses.count())
    ]
    dialog._export()
    written = dialog.written[0].read_text(encoding="utf-8")
    assert "We have lit the lamp." in written
    assert "Uh." in written
    assert session.document.segments[0].texts[0] == "Um, we have lit the the lamp."
