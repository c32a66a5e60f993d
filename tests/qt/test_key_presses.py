"""What a whole job costs in presses of keys, counted with real key events."""

import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from editor.core.edits import set_meta
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, Term
from editor.qt.main_window import MainWindow
from editor.qt.panels.names_panel import NamesPanel

from .conftest import press

Label = dict[str, Any]
NOT_ON_THE_PAGE = (Term("Oriol Vinyals"), Term("Noam Shazeer"))


class Keys:
    """Presses keys and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.count = 0

    def press(self, *keys: str) -> None:
        press(self.window.view, *keys)
        self.count += len(keys)


@pytest.mark.parametrize(("terms", "least"), [((), 10), (NOT_ON_THE_PAGE, 12)])
def test_eight_presses_correct_the_names_of_the_real_transcript(
    window: MainWindow,
    real_transcript: Path,
    shared: Path,
    terms: tuple[Term, ...],
    least: int,
) -> None:
    window.open_path(real_transcript)
    if terms:
        window.session.do(set_meta("glossary", EMPTY_GLOSSARY, Glossary(terms), "Fill"))
    before = real_transcript.read_text(encoding="utf-8").split("\n")
    keys = Keys(window)
    keys.press("F9")
    panel = window.side.findChild(NamesPanel)
    while panel.model.rowCount() and keys.count < 8:
        card = panel.model.group_row(panel.tree.currentIndex())
        keys.press(*(["Return"] if panel.model.ticked_in(card) else ["Space", "Return"]))
    assert keys.count <= 8
    truth = json.loads((shared / "data" / "podcast-en-zh.names.json").read_text("utf-8"))
    rows = window.session.document.segments
    after = [text for row in rows for text in row.texts]
    right = 0
    for line, (old, new) in enumerate(zip(before[2:], after, strict=True), 3):
        labels = [one for one in truth["labels"] if one["line"] == line]
        corrected = the_corrected(old, new, labels)
        assert corrected is not None, (line, new)
        right += sum(one["tier"] in ("name", "term") for one in corrected)
    assert right >= least


def the_corrected(old: str, new: str, labels: list[Label]) -> list[Label] | None:
    """Return the labels whose right form a line now has; None when anything else has changed."""
    ordered = sorted(labels, key=lambda one: -one["start"])
    for choice in product(*([None, one["right"], *one["right_alt"]] for one in ordered)):
        text = old
        for one, right in zip(ordered, choice, strict=True):
            if right is not None:
                text = text[: one["start"]] + right + text[one["end"] :]
        if text == new:
            return [one for one, right in zip(ordered, choice, strict=True) if right is not None]
    return None


def test_a_line_on_which_anything_else_was_changed_is_noticed() -> None:
    label = {"start": 3, "end": 8, "right": "Oriol", "right_alt": []}
    assert the_corrected("So Oriel said", "So Oriol said", [label]) == [label]
    assert the_corrected("So Oriel said", "So Oriel said", [label]) == []
    assert the_corrected("So Oriel said", "So Oriol sad", [label]) is None
    assert the_corrected("So Oriel said", "So Oriols said", [label]) is None
