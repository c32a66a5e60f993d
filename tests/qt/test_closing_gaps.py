"""A column that stands a row off is found, and put right by one step."""

import random
from pathlib import Path

import pytest

from editor.core.document import Document
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Transcript
from editor.qt.main_window import MainWindow
from editor.qt.panels.problem_work import COLUMN_SHIFT

from .conftest import press, texts

TRACKS = (Track("source", "en"), Track("translation", "zh", Role.TRANSLATION))
ROWS, AT = 60, 30


def pairs(seed: int) -> list[tuple[str, str]]:
    dice = random.Random(seed)
    lengths = [dice.randint(4, 40) for _ in range(ROWS)]
    return [("lamp " * count, "灯塔" * (count + dice.randint(-1, 1))) for count in lengths]


def show(window: MainWindow, sources: list[str], translations: list[str]) -> None:
    rows = [
        Segment(f"r{number}", both)
        for number, both in enumerate(zip(sources, translations, strict=True))
    ]
    window.session.set_document(Document(Transcript(TRACKS, tuple(rows))))
    window.view.go_to(AT + 5, 1)
    window.view.setFocus()
    look(window)


def look(window: MainWindow) -> int:
    """Look for problems, and return from how many rows on a column is off."""
    window.checking.problems.look()
    window.checking.problems.finish()
    return sum(one.check == COLUMN_SHIFT for one in window.checking.problems.issues)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("is_low", [True, False])
def test_one_action_closes_the_gap_and_one_undo_opens_it(
    window: MainWindow, seed: int, is_low: bool
) -> None:
    sources, right = map(list, zip(*pairs(seed), strict=True))
    wrong = [*right[:AT], "", *right[AT:-1]] if is_low else [*right[:AT], *right[AT + 1 :], ""]
    show(window, sources, wrong)
    assert look(window)
    window.actions_by_id["close-gap"].trigger()
    after = texts(window, 1)[: ROWS - 1]
    off = [row for row in range(ROWS - 1) if after[row].strip() != right[row].strip()]
    assert set(off) <= set(range(AT - 2, AT + 3))
    assert not look(window)
    press(window.view, "Ctrl+Z")
    assert texts(window, 1) == wrong


def test_without_a_gap_it_is_said(window: MainWindow, talk: Path) -> None:
    window.open_path(talk)
    before = texts(window, 1)
    look(window)
    window.actions_by_id["close-gap"].trigger()
    assert texts(window, 1) == before
    assert window.notices.isVisible()
