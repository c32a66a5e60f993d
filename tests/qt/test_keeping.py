"""What the window says and does about what is kept: crashes, locks, other programs, full disks."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from editor import paths
from editor.core import edits
from editor.qt.dialogs.documents.versions_dialog import VersionsDialog
from editor.qt.main_window import MainWindow
from editor.qt.widgets.notice_bar import NoticeBar
from editor.qt.widgets.status_line import StatusLine
from editor.storage import fs
from editor.storage.places import Places
from tests.drill.work import a_project, abandon, drive
from tests.qt.conftest import press, texts


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return a_project(tmp_path)


def crash(path: Path, *commands: dict) -> None:
    """Let a program change the file and die."""
    driver = drive(path, paths.state_dir())
    driver.answer({"do": "open"})
    for command in commands:
        answer = driver.answer(command)
        assert "err" not in answer, answer
    abandon(driver)


def edit(row: int, value: str) -> dict:
    return {"do": "edit", "row": f"r{row}", "field": "src", "value": value}


def state(window: MainWindow) -> str:
    return window.findChild(StatusLine)._saved.text()


def link(bar: NoticeBar, text: str) -> QPushButton:
    (found,) = [one for one in bar.findChildren(QPushButton) if one.text() == text]
    return found


def choose(monkeypatch: pytest.MonkeyPatch, text: str) -> list[str]:
    """Answer the next questions with the button of that text; return what was asked."""
    asked: list[str] = []

    def answer(box: QMessageBox) -> int:
        asked.append(box.text())
        for button in box.buttons():
            if button.text() == text:
                button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return asked


def test_after_a_crash_the_document_opens_as_it_was_and_says_so(
    window: MainWindow, project: Path
) -> None:
    crash(project, edit(1, "Rescued"), edit(2, "Rescued too"))
    window.open_path(project)
    assert texts(window)[1:3] == ["Rescued", "Rescued too"]
    assert window.notices.text == "Recovered 2 changes"
    assert window.isWindowModified()
    link(window.notices, "Undo them").click()
    assert texts(window)[1] == "The lamp of keeper 1 burns"
    assert window.notices.isHidden()
    press(window.view, "Ctrl+Z")
    assert texts(window)[1:3] == ["Rescued", "Rescued too"]


def test_what_came_back_can_be_looked_at(
    window: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash(project, edit(1, "Rescued"))
    window.open_path(project)
    shown: list[VersionsDialog] = []
    monkeypatch.setattr(VersionsDialog, "exec", lambda dialog: shown.append(dialog))
    link(window.notices, "Show").click()
    (dialog,) = shown
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    line = [dialog.model.data(dialog.model.index(0, column)) for column in range(3)]
    assert line == ["2", "The lamp of keeper 1 burns", "Rescued"]


def test_undo_goes_on_where_the_last_session_ended(window: MainWindow, project: Path) -> None:
    crash(project, edit(1, "First"), {"do": "save"}, edit(1, "Second"))
    window.open_path(project)
    press(window.view, "Ctrl+Z", "Ctrl+Z")
    assert texts(window)[1] == "The lamp of keeper 1 burns"


def test_a_text_that_was_never_saved_is_offered_in_the_empty_window(
    qtbot: QtBot, talk: Path, window: MainWindow
) -> None:
    driver = drive(talk, paths.state_dir())
    driver.answer({"do": "open"})
    row = driver.answer({"do": "dump"})["rows"][0]["id"]
    driver.answer({"do": "edit", "row": row, "field": "src", "value": "Kept"})
    abandon(driver)
    again = MainWindow(window.jobs)
    qtbot.addWidget(again, before_close_func=lambda one: one.session.disown())
    offered = [one for one in again.empty.findChildren(QPushButton) if "talk.txt" in one.text()]
    assert "1 change" in offered[0].text()
    offered[0].click()
    assert texts(again)[0] == "Kept"
    assert again.session.name == "talk.txt"
    again.session.document.history.mark_saved()


def test_the_status_line_says_what_is_on_the_disk(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    window.open_path(project)
    assert "All changes saved" in state(window)
    window.session.do(edits.set_text(window.session.document.segments, 0, 0, "New"))
    qtbot.waitUntil(lambda: window.session.project.keeper.kept == 1)
    qtbot.waitUntil(lambda: "All changes kept · not saved yet" in state(window))
    press(window.view, "Ctrl+S")
    assert "All changes saved" in state(window)
    window.session.do(edits.set_text(window.session.document.segments, 0, 0, "Newer"))
    qtbot.waitUntil(lambda: "All changes kept · file saved " in state(window))


class NoRoom(fs.Disk):
    def write(self, handle: int, data: memoryview) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_lasting_bar_says_when_changes_are_not_kept(
    window: MainWindow, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_path(project)
    with fs.writing_to(NoRoom()):
        window.session.do(edits.set_text(window.session.document.segments, 0, 0, "New"))
        qtbot.waitUntil(lambda: "the disk is full" in window.safety.text)
        assert "Newest changes not kept" in state(window)
        assert [
            one.text() for one in window.safety.findChildren(QPushButton) if not one.isHidden()
        ] == ["Save elsewhere…"]
    window.session.do(edits.set_text(window.session.document.segments, 0, 0, "Newer"))
    qtbot.waitUntil(window.safety.isHidden)
    assert window.session.project.keeper.kept == 2


def test_what_is_being_typed_is_kept_before_the_cell_is_left(
    window: MainWindow, project: Path, qtbot: QtBot
) -> None:
    window.open_path(project)
    window.view.edit_cell(0, 0, None)
    QTest.keyClicks(window.view.focusWidget() or window.view, "x")
    editor = window.focusWidget()
    QTest.keyClicks(editor, "Half a sent")
    journal = Places(project, paths.state_dir()).journals[0]
    qtbot.waitUntil(lambda: journal.exists() and "Half a sent" in journal.read_text("utf-8"))
    window.view.commit()
    assert texts(window)[0].endswith("Half a sent")
    qtbot.waitUntil(lambda: journal.read_text("utf-8").endswith('{"draft":null}\n'))


@pytest.mark.parametrize(
    ("answer", "check"),
    [
        ("Open for reading", lambda window: window.session.is_read_only),
        ("Open a copy", lambda window: window.session.document.path is None),
    ],
)
def test_a_file_that_another_window_has_open_may_be_read_or_copied(
    window: MainWindow,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    check: Callable[[MainWindow], bool],
) -> None:
    asked = choose(monkeypatch, answer)
    first = drive(project, paths.state_dir())
    first.answer({"do": "open"})
    window.open_path(project)
    assert "another window" in asked[0]
    assert len(texts(window)) == 12
    assert check(window)
    first.close()


def test_a_document_for_reading_is_not_changed(
    window: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "Open for reading")
    first = drive(project, paths.state_dir())
    first.answer({"do": "open"})
    window.open_path(project)
    window.session.do(edits.set_text(window.session.document.segments, 0, 0, "New"))
    assert texts(window)[0] == "The lamp of keeper 0 burns"
    assert "for reading" in window.notices.text
    first.close()


def test_a_locked_file_may_be_left_alone(
    window: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "none of them")
    first = drive(project, paths.state_dir())
    first.answer({"do": "open"})
    window.open_path(project)
    assert not window.session.is_open
    first.close()


def conflicting(window: MainWindow, project: Path) -> None:
    """Change a row here and another one behind the window's back, and save."""
    window.open_path(project)
    window.session.do(edits.set_text(window.session.document.segments, 0, 0, "Mine"))
    project.write_bytes(project.read_bytes().replace(b"keeper 5", b"keeper five"))
    press(window.view, "Ctrl+S")


def test_mine_is_saved_beside_what_another_program_made(
    window: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "Save mine as a copy")
    conflicting(window, project)
    copy = project.with_name("talk (mine).interlinear")
    assert "Mine" in copy.read_text("utf-8")
    assert "keeper five" in project.read_text("utf-8")
    assert window.session.document.path == copy


def test_what_another_program_made_is_loaded_when_a_person_says_so(
    window: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "Reload theirs")
    conflicting(window, project)
    assert "keeper five" in texts(window)[5]
    assert texts(window)[0] == "The lamp of keeper 0 burns"


def test_replacing_what_another_program_made_keeps_a_version_of_it(
    window: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "Replace theirs")
    conflicting(window, project)
    assert "Mine" in project.read_text("utf-8")
    backups = Places(project, paths.state_dir()).backups
    assert any("keeper five" in one.read_text("utf-8") for one in backups.iterdir())


def test_both_can_be_compared_row_by_row(
    window: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[VersionsDialog] = []
    monkeypatch.setattr(VersionsDialog, "exec", lambda dialog: shown.append(dialog))
    choose(monkeypatch, "Compare")
    conflicting(window, project)
    (dialog,) = shown
    assert dialog.count.text() == "2 rows differ"
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    dialog.row_button.click()
    assert "keeper five" in texts(window)[5]
    assert texts(window)[0] == "Mine"
    assert dialog.count.text() == "1 row differs"


def test_an_earlier_version_comes_back_row_by_row_or_whole(
    window: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.open_path(project)
    window.session.project.keeper.settle()
    rows = window.session.document.segments
    window.session.do(edits.set_text(rows, 0, 0, "Changed"))
    window.session.do(edits.remove(rows, [3, 4]))
    press(window.view, "Ctrl+S")
    shown: list[VersionsDialog] = []
    monkeypatch.setattr(VersionsDialog, "exec", lambda dialog: shown.append(dialog))
    window.actions_by_id["versions"].trigger()
    (dialog,) = shown
    assert dialog.list.count() == 2
    assert dialog.count.text() == "0 rows differ"
    assert not dialog.all_button.isEnabled()
    dialog.list.setCurrentRow(1)
    assert dialog.count.text() == "3 rows differ"
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    QTest.mouseClick(dialog.row_button, Qt.MouseButton.LeftButton)
    assert len(texts(window)) == 11
    dialog.all_button.click()
    assert len(texts(window)) == 12
    assert texts(window)[0] == "The lamp of keeper 0 burns"
    press(window.view, "Ctrl+Z", "Ctrl+Z")
    assert texts(window)[0] == "Changed"


def test_a_row_goes_back_to_the_text_with_which_it_came(opened: MainWindow) -> None:
    before = texts(opened)
    opened.session.do(edits.set_text(opened.session.document.segments, 0, 0, "Spoilt"))
    opened.view.go_to(0)
    opened.actions_by_id["imported-text"].trigger()
    assert texts(opened) == before


def test_discarded_changes_do_not_come_back(window: MainWindow, project: Path, talk: Path) -> None:
    window.open_path(project)
    window.session.do(edits.set_text(window.session.document.segments, 0, 0, "Unwanted"))
    window.documents.close(window.session.front)
    window.open_path(talk)
    window.open_path(project)
    assert texts(window)[0] == "The lamp of keeper 0 burns"
    assert window.notices.isHidden()


def links(bar: NoticeBar) -> list[str]:
    hidden = {"Dismiss", "Show all"}
    found = [one.text() for one in bar.findChildren(QPushButton) if not one.isHidden()]
    return [text for text in found if text not in hidden]


def test_a_project_that_was_cut_off_comes_back_from_its_copy_and_journal(
    window: MainWindow, project: Path
) -> None:
    crash(project, edit(1, "Rescued"))
    whole = project.read_bytes()
    project.write_bytes(whole[: len(whole) // 2])
    window.open_path(project)
    assert not window.session.is_open
    assert "stops in the middle" in window.notices.text
    with_changes, rows = links(window.notices)
    assert with_changes.endswith("with 1 change since")
    assert rows.startswith("Open the ")
    link(window.notices, with_changes).click()
    assert texts(window)[1] == "Rescued"
    assert len(texts(window)) == 12
    assert window.session.document.path is None
    assert project.read_bytes() == whole[: len(whole) // 2]


def test_the_rows_that_can_be_read_open_as_a_copy(window: MainWindow, project: Path) -> None:
    whole = project.read_bytes()
    project.write_bytes(whole[: whole.index(b'"id":"r7"') + 30] + bytes(200))
    window.open_path(project)
    (text,) = links(window.notices)
    link(window.notices, text).click()
    assert texts(window) == [f"The lamp of keeper {n} burns" for n in range(7)]


def test_an_emptied_project_without_a_copy_offers_nothing(
    window: MainWindow, project: Path
) -> None:
    project.write_bytes(bytes(4096))
    window.open_path(project)
    assert "nothing in this project" in window.notices.text
    assert links(window.notices) == []


def test_changes_for_another_version_of_the_file_can_be_opened(
    window: MainWindow, project: Path
) -> None:
    crash(project, edit(1, "Rescued"))
    project.write_bytes(project.read_bytes().replace(b"keeper 5", b"keeper five"))
    window.open_path(project)
    assert "1 change was kept for another version" in window.notices.text
    assert "keeper five" in texts(window)[5]
    link(window.notices, "Open that version").click()
    assert texts(window)[1] == "Rescued"
    assert "keeper five" in project.read_text("utf-8")


def test_the_window_that_has_a_file_open_can_be_called(
    qtbot: QtBot, window: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_path(project)
    shown: list[Path] = []
    monkeypatch.setattr(window.neighbours, "_show", shown.append)
    second = MainWindow(window.jobs)
    qtbot.addWidget(second)
    asked = choose(monkeypatch, "Go to that window")
    second.open_path(project)
    assert "another window" in asked[0]
    assert not second.session.is_open
    qtbot.waitUntil(lambda: shown == [project])
    monkeypatch.setattr(window.neighbours, "_show", lambda: None)


def test_a_window_that_does_not_answer_is_told(
    window: MainWindow, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "Go to that window")
    first = drive(project, paths.state_dir())
    first.answer({"do": "open"})
    window.open_path(project)
    assert "does not answer" in window.notices.text
    first.close()
