"""Many files at once: found, shown by right form, corrected with a backup, stopped and gone on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from editor.core.progress import Cancelled
from editor.core.replacements import Rule
from editor.qt.dialogs.archives import batch_work
from editor.qt.dialogs.archives.batch_dialog import BatchDialog
from editor.qt.jobs import JobRunner
from editor.workflows.archives import batch
from editor.workflows.archives.batch import Destination
from editor.workflows.corrections.replacement_lists import save_user_rules
from editor.workflows.names.ignored_names import keep_ignored
from tests.archives import archive_in
from tests.qt.conftest import press

PAIRS = """So Wojtek Zelinsky lit the lamp.
Wojtek Zieliński 点亮了灯。
And Zelinsky slept, teh end.
Zieliński 睡着了。
"""
ALONE = "Then Zelinsky came back.\nNobody knew teh reason.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return archive_in(tmp_path, PAIRS, ALONE)


@pytest.fixture
def dialog(qtbot: QtBot, archive: Path) -> BatchDialog:
    made = BatchDialog(JobRunner(executor=lambda task: task()))
    qtbot.addWidget(made)
    made.show()
    assert not made.look_button.isEnabled()
    made.form.sources.add([archive])
    return made


def rights(dialog: BatchDialog) -> list[str]:
    return [card.right for card in dialog.model.groups]


def test_what_is_found_is_shown_by_right_form_and_one_bad_file_stops_nothing(
    dialog: BatchDialog,
) -> None:
    press(dialog.look_button, "Space")
    dialog.look()
    assert rights(dialog) == ["Zieliński"]
    assert dialog.model.groups[0].file_count == 2
    assert dialog._told.text() == "3 files looked through. 1 file was left out."
    assert "bad.srt" in dialog._details[0]
    assert dialog.write_button.text() == "Correct 3 ticked places"


def test_files_are_corrected_and_the_old_ones_kept(dialog: BatchDialog, archive: Path) -> None:
    dialog.look()
    dialog.tree.setFocus()
    press(dialog.tree, "Down", "Space")
    dialog.write_button.click()
    said = dialog._told.text()
    assert said.startswith("2 places corrected in ")
    folder = Path(said.partition("“")[2].partition("”")[0])
    kept = [path for path in folder.rglob("*") if path.is_file()]
    assert kept
    assert all(path.read_text("utf-8") in (PAIRS, ALONE) for path in kept)
    assert not dialog.model.groups
    dialog.look()
    assert sum(len(card.proposals) for card in dialog.model.groups) == 1


def test_corrected_files_can_go_into_a_folder_of_their_own(
    dialog: BatchDialog, archive: Path, tmp_path: Path
) -> None:
    dialog.look()
    dialog.write(Destination(folder=tmp_path / "out"))
    assert (tmp_path / "out" / "more" / "two.txt").read_text("utf-8").startswith("Then Zieliński")
    assert (archive / "one.txt").read_text("utf-8") == PAIRS


def test_the_list_is_applied_too(dialog: BatchDialog, archive: Path) -> None:
    save_user_rules([Rule("teh", "the")])
    dialog.form.rules.setChecked(True)
    dialog.look()
    assert set(rights(dialog)) == {"Zieliński", "teh → the"}
    dialog.write_in_place()
    assert (archive / "more" / "two.txt").read_text("utf-8") == ALONE.replace("teh", "the").replace(
        "Zelinsky", "Zieliński"
    )


def test_a_damaged_list_is_told(dialog: BatchDialog, tmp_path: Path) -> None:
    path = tmp_path / "rules.csv"
    path.write_bytes(b"\x00\x01")
    dialog.form.use_list(path)
    dialog.look()
    assert "rules.csv" in dialog._told.text()
    assert not dialog.model.groups


@pytest.mark.parametrize("suffix", [".csv", ".html"])
def test_a_report_says_what_where_why_and_how_sure(
    dialog: BatchDialog, tmp_path: Path, suffix: str
) -> None:
    assert not dialog.report_button.isEnabled()
    dialog.look()
    path = tmp_path / f"names{suffix}"
    dialog.save_report(path)
    text = path.read_text("utf-8")
    for said in ("two.txt", "Zelinsky", "Zieliński", "the glossary has", "%"):
        assert said in text


def test_del_skips_a_card_and_ignored_forms_are_not_shown(dialog: BatchDialog) -> None:
    dialog.look()
    dialog.tree.setFocus()
    press(dialog.tree, "Delete")
    assert rights(dialog) == []
    assert not dialog.write_button.isEnabled()
    keep_ignored(["Zelinsky"])
    dialog.look()
    assert rights(dialog) == []


def test_work_that_was_stopped_goes_on_from_there(
    dialog: BatchDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    real = batch.look
    read: list[str] = []

    def stopping(files, task, executor, progress, known, found):  # type: ignore[no-untyped-def]
        found(batch.look_into(files[0], task))
        raise Cancelled

    monkeypatch.setattr(batch_work.batch, "look", stopping)
    dialog.look()
    qtbot.waitUntil(lambda: dialog._told.text().startswith("Stopped after 1 file."))
    assert dialog.line.isHidden()

    def counting(files, task, executor, progress, known, found):  # type: ignore[no-untyped-def]
        def note(one: batch.Findings) -> None:
            read.append(one.file.path.name)
            found(one)

        return real(files, task, executor, progress, known, note)

    monkeypatch.setattr(batch_work.batch, "look", counting)
    dialog.look()
    assert len(read) == 2
    assert rights(dialog) == ["Zieliński"]


def test_other_files_need_another_look(dialog: BatchDialog, archive: Path) -> None:
    dialog.look()
    dialog.form.sources.selectAll()
    press(dialog.form.sources, "Tab")
    dialog.form.sources.remove_chosen()
    assert not dialog.model.groups
    assert not dialog.look_button.isEnabled()


def test_files_can_be_dropped(dialog: BatchDialog, archive: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(archive)), QUrl.fromLocalFile(str(archive / "one.txt"))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    dialog.form.sources.dropEvent(event)
    assert dialog.form.sources.paths() == (archive, archive / "one.txt")


def test_the_model_keeps_the_rules_of_qt(dialog: BatchDialog, qtmodeltester: ModelTester) -> None:
    dialog.look()
    qtmodeltester.check(dialog.model)


def test_a_folder_without_transcripts_is_told(dialog: BatchDialog, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    dialog.form.sources.add([empty])
    dialog.look()
    assert "empty" in dialog._told.text()
    assert dialog.line.isHidden()
