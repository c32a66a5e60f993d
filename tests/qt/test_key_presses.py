"""What a whole job costs in presses of keys, counted with real key events."""

import json
from pathlib import Path

from editor.qt.main_window import MainWindow
from editor.qt.panels.names_panel import NamesPanel

from .conftest import press


class Keys:
    """Presses keys and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.count = 0

    def press(self, *keys: str) -> None:
        press(self.window.view, *keys)
        self.count += len(keys)


def test_eight_presses_correct_the_names_of_the_real_transcript(
    window: MainWindow, real_transcript: Path, shared: Path
) -> None:
    window.open_path(real_transcript)
    before = real_transcript.read_text(encoding="utf-8").split("\n")
    keys = Keys(window)
    keys.press("F9")
    panel = window.side.findChild(NamesPanel)
    while panel.model.rowCount() and keys.count < 8:
        card = panel.model.group_row(panel.tree.currentIndex())
        keys.press(*(["Return"] if panel.model.ticked_in(card) else ["Space", "Return"]))
    assert keys.count <= 8
    truth = json.loads((shared / "data" / "podcast-en-zh.names.json").read_text("utf-8"))
    right = wrong = 0
    rows = window.session.document.segments
    after = [text for row in rows for text in row.texts]
    for line, (old, new) in enumerate(zip(before[2:], after, strict=True), 3):
        labels = [one for one in truth["labels"] if one["line"] == line]
        right += sum(
            one["tier"] in ("name", "term") and one["right"] in new and one["wrong"] not in new
            for one in labels
        )
        wrong += old != new and not labels
    assert right >= 10
    assert wrong == 0
