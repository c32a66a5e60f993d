"""Exporting from the window, and the same once more with one key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from editor.captions.layouts import Layout
from editor.core import edits
from editor.core.timeslots import TimeSlot
from editor.qt.dialogs.exports.export_dialog import ExportDialog
from editor.qt.main_window import MainWindow

from .conftest import press


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[ExportDialog]:
    """The export windows that were opened; each is answered with Export."""
    seen: list[ExportDialog] = []

    def answer(dialog: QDialog) -> int:
        if isinstance(dialog, ExportDialog):
            seen.append(dialog)
            dialog.form.choose_format("webvtt")
            dialog.form.choose_layout(Layout.TWO_FILES)
            dialog._export()
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", answer)
    return seen


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_one_key_exports_again_as_before(
    opened: MainWindow, asked: list[ExportDialog], talk: Path
) -> None:
    opened.actions_by_id["fill"].trigger()
    press(opened.view, "Ctrl+Shift+E")
    assert len(asked) == 1
    assert files(talk.parent) == ["talk.en.vtt", "talk.txt", "talk.zh.vtt"]
    (talk.parent / "talk.en.vtt").unlink()
    told: list[str] = []
    opened.session.noted.connect(told.append)
    press(opened.view, "Ctrl+Shift+E")
    assert len(asked) == 1
    assert "talk.en.vtt" in files(talk.parent)
    assert told[-1] == "Exported talk.en.vtt, talk.zh.vtt · 1 remark"


def test_the_window_begins_as_it_was_left_and_at_the_present_row(
    opened: MainWindow, asked: list[ExportDialog]
) -> None:
    opened.actions_by_id["export"].trigger()
    opened.view.go_to(1)
    opened.actions_by_id["export"].trigger()
    first, second = asked
    assert second.target == first.target
    assert second.form.choice() == first.form.choice()


def test_a_row_that_is_asked_for_is_gone_to(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(dialog: QDialog) -> int:
        if isinstance(dialog, ExportDialog):
            dialog.losses.row_wanted.emit(2)
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", look)
    opened.actions_by_id["export"].trigger()
    assert opened.view.current_row() == 2


def test_an_export_waits_for_the_work_that_goes_on(
    opened: MainWindow, asked: list[ExportDialog], talk: Path, qtbot: QtBot
) -> None:
    tasks: list[Callable[[], None]] = []
    opened.jobs._execute = tasks.append
    rows = opened.session.document.segments

    def time_all(_none: None) -> None:
        slots = {row: TimeSlot(row * 5000, row * 5000 + 4000) for row in range(len(rows))}
        opened.session.do(edits.set_slots(rows, slots, "Align"))

    opened.jobs.run(lambda _progress: None, time_all, opened.notices.alarm)
    opened.actions_by_id["export"].trigger()
    assert asked == []
    assert "waits" in opened.notices.text
    opened.jobs._execute = lambda task: task()
    tasks[0]()
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert "00:00:10.000" in (talk.parent / "talk.en.vtt").read_text("utf-8")
    assert "waits" not in opened.notices.text
