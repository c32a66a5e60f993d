"""All open documents exported from one dialog."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor.core.document import Document
from editor.qt.dialogs.exports.export_all import ExportAllDialog
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.workflows.documents.opening import open_text
from editor.workflows.documents.untitled import keep
from editor.workflows.exports.export_choices import ExportChoice

LAST = ExportChoice("webvtt", "source", "estimate")


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Session:
    made = Session()
    for name in ("gulls", "bell"):
        document = Document(open_text(f"The {name} is heard.\nThen it is quiet.\n").transcript)
        made.show(keep(document, made.surroundings()), tmp_path / f"{name}.txt")
    return made


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> ExportAllDialog:
    made = ExportAllDialog(session, JobRunner(executor=lambda task: task()), LAST)
    qtbot.addWidget(made)
    made.show()
    return made


def test_all_are_written_beside_their_texts_as_the_last_time(
    dialog: ExportAllDialog, tmp_path: Path
) -> None:
    assert dialog.how.currentText() == "As the last export"
    dialog.export()
    assert [path.name for path in dialog.written] == ["gulls.vtt", "bell.vtt"]
    assert dialog._told.text() == "2 files were written."
    assert "The bell is heard." in (tmp_path / "bell.vtt").read_text(encoding="utf-8")


def test_what_is_there_is_told_before_it_is_replaced(
    dialog: ExportAllDialog, tmp_path: Path
) -> None:
    (tmp_path / "bell.vtt").write_text("mine", encoding="utf-8")
    dialog.sources.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog._told.text().startswith("1 file of that name is there already")
    assert dialog.export_button.text() == "Replace"
    dialog.export()
    assert [path.name for path in dialog.written] == ["bell.vtt"]


def test_without_a_folder_nothing_can_be_written(dialog: ExportAllDialog, tmp_path: Path) -> None:
    dialog.folder.setText(str(tmp_path / "nowhere"))
    assert not dialog.export_button.isEnabled()
    assert dialog._told.text() == "There is no such folder."


def test_a_preset_is_offered_for_all(dialog: ExportAllDialog, tmp_path: Path) -> None:
    dialog.how.setCurrentText("Copy for reading")
    dialog.export()
    assert sorted(path.name for path in dialog.written) == ["bell.html", "gulls.html"]


def test_a_folder_that_may_not_be_written_is_told(
    dialog: ExportAllDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("os.open", refuse)
    dialog.export()
    monkeypatch.undo()
    assert dialog.written == ()
    assert "2 documents could not be." in dialog._told.text()
