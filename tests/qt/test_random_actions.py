"""Whatever a person does in whatever order can be taken back to the start and done again.

INTERLINEAR_SEQUENCES sets how many sequences are tried (1,000), INTERLINEAR_SEED the first of
their numbers, by which a failure can be had again.
"""

import os
import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from editor.core.document import Document
from editor.core.segments import Role, Segment, Status, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Transcript
from editor.qt.actions.table import Action, Menu
from editor.qt.grid.cell_editor import CellEditor
from editor.qt.main_window import MainWindow

SEQUENCES = int(os.environ.get("INTERLINEAR_SEQUENCES", "1000"))
SEED = int(os.environ.get("INTERLINEAR_SEED", "0"))
STEPS = 5
PARTS = 10  # each in a window of its own: panels that were opened go on working
PANELS = {"names", "problems", "find", "filter", "save", "versions"}
TRACKS = (Track("en", "en"), Track("zh", "zh", Role.TRANSLATION))
OTHER_DOCUMENTS = {"close", "documents", "open", "paste-text", "sample", "new-window", "quit"}
STRANGERS = OTHER_DOCUMENTS | {"undo", "redo"}
WORDS = ("lamp", "tide", "灯", "潮水", "Ann:", "one two.", "é\u0301", "🌊", "", " ", "안녕", "a\nb")
CLIPS = ("x", "a\tb\nc\td\n", "0:01\t0:02\tAnn\tone\t一\n", "")


def a_text(dice: random.Random) -> str:
    return " ".join(dice.choice(WORDS) for _ in range(dice.randrange(4)))


def a_row(dice: random.Random, number: int) -> Segment:
    start = dice.randrange(100_000)
    slot = TimeSlot(start, start + 900, Origin.TYPED) if dice.random() < 0.5 else EMPTY_SLOT
    texts = (a_text(dice), a_text(dice))
    speaker = dice.choice(("", "Ann", "Bo"))
    return Segment(f"r{number}", texts, slot, speaker, dice.choice(list(Status)), imported=texts)


def a_document(dice: random.Random) -> Document:
    rows = tuple(a_row(dice, number) for number in range(dice.randrange(6)))
    tracks = TRACKS if dice.random() < 0.8 else TRACKS[:1]
    if len(tracks) == 1:
        rows = tuple(row._replace(texts=row.texts[:1], imported=None) for row in rows)
    return Document(Transcript(tracks, rows))


def content(window: MainWindow) -> Transcript:
    snapshot = window.session.document.snapshot()
    assert snapshot.segments == tuple(window.session.document.segments)
    return replace(snapshot, revision=0)


def go_somewhere(window: MainWindow, dice: random.Random) -> str:
    count = len(window.session.document.segments)
    if not count:
        return "nowhere"
    window.view.commit()
    row, track = dice.randrange(count), dice.randrange(len(window.session.document.tracks))
    if dice.random() < 0.4:
        length = len(window.session.document.segments[row].texts[track])
        window.view.edit_cell(row, track, (0, min(length, dice.randrange(3))))
        text = a_text(dice)
        window.view.findChild(CellEditor).insertPlainText(text)
        return f"write {text!r} in {row}, {track}"
    window.view.go_to(row, track)
    last = min(count - 1, row + dice.randrange(3))
    window.view.select_rows(row, last)
    return f"select {row} to {last}"


def is_costly(spec: Action) -> bool:
    """True for what opens dialogs or panels, or gives the window another look."""
    return spec.text.endswith("…") or spec.menu in (Menu.VIEW, Menu.HELP) or spec.id in PANELS


def do_something(window: MainWindow, dice: random.Random) -> str:
    if dice.random() < 0.4:
        return go_somewhere(window, dice)
    if dice.random() < 0.1:
        QGuiApplication.clipboard().setText(dice.choice(CLIPS))
    actions = window.actions_by_id
    is_rare = dice.random() < 0.01
    ids = [
        one
        for one, spec in actions.specs.items()
        if one not in STRANGERS and actions[one].isEnabled() and is_rare == is_costly(spec)
    ]
    chosen = dice.choice(ids)
    actions[chosen].trigger()
    return chosen


def play(window: MainWindow, number: int) -> None:
    dice = random.Random(number)
    window.session.set_document(a_document(dice))
    document = window.session.document
    start = content(window)
    done: list[str] = []
    for _ in range(STEPS):
        done.append(do_something(window, dice))
    window.view.commit()
    assert window.session.document is document, done
    end = content(window)
    count = document.history.done_count
    for _ in range(count):
        window.actions_by_id["undo"].trigger()
    assert content(window) == start, (number, done)
    for _ in range(count):
        window.actions_by_id["redo"].trigger()
    assert content(window) == end, (number, done)
    shown = window.view.shown
    assert window.view.model().rowCount() == shown.count(len(document.segments)), (number, done)


@pytest.fixture
def alone(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window whose dialogs are all cancelled."""
    monkeypatch.setattr(QDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, lambda *_a, **_k: ("", ""))
    window.hide()
    return window


@pytest.mark.parametrize("part", range(PARTS))
def test_random_actions_are_undone_to_the_start_and_redone_to_the_end(
    alone: MainWindow, part: int
) -> None:
    for number in range(SEED + part, SEED + SEQUENCES, PARTS):
        play(alone, number)
        alone.searching.close_side()
        alone.filtering.leave()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
