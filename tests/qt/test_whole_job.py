"""The whole job once in the window: open, correct, edit, time, undo, save, open again, export."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from editor.core.timeslots import Origin
from editor.qt.dialogs.exports.export_dialog import ExportDialog
from editor.qt.main_window import MainWindow
from editor.qt.panels.replace_panel import ReplacePanel
from editor.search.query import Mode
from editor.workflows.documents.opening import open_file

from .conftest import press, texts


def correct(window: MainWindow, name: str) -> None:
    window.actions_by_id["replace"].trigger()
    panel = window.side.findChild(ReplacePanel)
    panel.look_for(name, Mode.FUZZY)
    press(panel, "Return")


@pytest.mark.parametrize(
    ("which", "name", "wrong"),
    [
        ("sample", "Skerrivane", r"Scary Vane|Skerry Vane|Scarivane"),
        ("real", "Oriol", r"Or[ei]+a?l\b"),
    ],
)
def test_from_a_raw_transcript_to_subtitles(
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    which: str,
    name: str,
    wrong: str,
) -> None:
    if which == "sample":
        window.opening.open_sample()
    else:
        window.open_path(request.getfixturevalue("real_transcript"))
    untouched = texts(window)
    assert any(re.search(wrong, text) for text in untouched)

    correct(window, name)
    corrected = texts(window)
    assert not any(re.search(wrong, text) for text in corrected)
    assert all(new == old or name in new for old, new in zip(untouched, corrected, strict=True))

    window.view.edit_cell(3, 0)
    press(window, "W", "E", "L", "L", "Space", "Return")
    window.view.commit()
    assert texts(window)[3].startswith("well ")

    window.times.fill("15:00")
    slots = [row.slot for row in window.session.document.segments]
    assert slots[-1].end == 900_000
    assert {slot.origin for slot in slots} == {Origin.ESTIMATED}

    for _step in range(3):
        window.actions_by_id["undo"].trigger()
    assert texts(window) == untouched
    assert not window.isWindowModified()
    for _step in range(3):
        window.actions_by_id["redo"].trigger()

    project = tmp_path / "talk.interlinear"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(project), ""))
    window.actions_by_id["save"].trigger()
    again = open_file(project)
    assert again.transcript.segments == window.session.document.snapshot().segments
    assert again.transcript.header == window.session.document.header

    dialog = ExportDialog(window.session, tmp_path / "talk.srt", window)
    dialog._export()
    (subtitles,) = dialog.written
    read = open_file(subtitles).transcript
    assert [row.texts for row in read.segments] == [
        row.texts for row in window.session.document.segments
    ]
    assert [row.slot[:2] for row in read.segments] == [slot[:2] for slot in slots]
