"""Texts without measure, turned texts and letters of many characters, as the window shows them."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QLabel, QPushButton

from editor.core.document import Document
from editor.core.segments import Segment, Track
from editor.core.transcript import Transcript
from editor.qt.grid.cell_editor import CellEditor
from editor.qt.grid.layouts import MAX_LINES, MAX_PAINTED, LayoutCache
from editor.qt.grid.text_limits import LONGEST
from editor.qt.main_window import MainWindow

HUGE = "So we lit the lamp in the tower. " * 320_000
ZALGO = "Z" + "\u0337\u0328\u0301" * 500 + "algo"
FAMILY = "👩\u200d👩\u200d👧\u200d👦"


def show(window: MainWindow, *texts: str) -> None:
    rows = tuple(Segment(str(n), (text,)) for n, text in enumerate(texts))
    window.session.set_document(Document(Transcript((Track("s"),), rows)))
    window.grab()


@pytest.fixture
def cache(qtbot) -> LayoutCache:
    return LayoutCache(QFont(), 20)


def test_13_ten_megabytes_in_a_cell_are_painted_at_once(window: MainWindow) -> None:
    show(window, "Before.", HUGE, "After.")
    began = time.process_time()
    window.view.viewport().grab()
    assert time.process_time() - began < 0.5
    assert window.view.rowHeight(1) <= (MAX_LINES + 2) * window.view.rowHeight(0)


def test_13_of_a_long_text_the_beginning_is_laid_out(cache: LayoutCache) -> None:
    began = time.process_time()
    layout = cache.get(HUGE, 300)
    assert time.process_time() - began < 0.5
    assert len(layout._layout.text()) <= MAX_PAINTED


def test_13_a_cell_that_cannot_be_written_in_says_why(window: MainWindow) -> None:
    show(window, HUGE, "a" * LONGEST, "lamp " * 2000, "灯，" * 3000)
    began = time.process_time()
    assert not window.view.edit_cell(0, 0)
    assert time.process_time() - began < 1
    assert f"{len(HUGE)} characters" in window.notices.text
    assert not window.view.edit_cell(1, 0)
    assert "word without end" in window.notices.text
    for row in (2, 3):
        assert window.view.edit_cell(row, 0)
        assert window.view.commit()
    assert not window.session.document.is_modified


def test_43_too_much_is_not_pasted_into_a_cell_and_that_is_told(window: MainWindow) -> None:
    show(window, "So we lit the lamp.")
    assert window.view.edit_cell(0, 0)
    (editor,) = window.findChildren(CellEditor)
    data = QMimeData()
    data.setText("x" * (50 << 20))
    data.setHtml("<img src=canary>")
    began = time.process_time()
    editor.insertFromMimeData(data)
    assert time.process_time() - began < 1
    assert editor.text() == "So we lit the lamp."
    assert "room for" in window.notices.text


def test_33_signs_that_turn_a_text_are_painted(cache: LayoutCache) -> None:
    shown = cache.get("talk \u202egnp\u202c \u2067x\u2069", 900)._layout.text()
    assert shown == "talk ⇤gnp⇹ ⇤x⇹"


def test_33_signs_that_turn_a_text_are_painted_while_it_is_edited(window: MainWindow) -> None:
    def red_pixels(text: str) -> int:
        show(window, text)
        assert window.view.edit_cell(0, 0)
        (editor,) = window.findChildren(CellEditor)
        image = editor.viewport().grab().toImage()
        assert editor.text() == text
        assert window.view.commit()
        places = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return sum(is_red(image.pixelColor(*place)) for place in places)

    def is_red(colour: QColor) -> bool:
        return colour.red() > colour.green() + 60 and colour.red() > colour.blue() + 60

    assert red_pixels("talk gnp") == 0
    assert red_pixels("talk \u202egnp") > 10


def test_33_a_file_name_that_turns_is_seen_everywhere(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "talk\u202egnp.txt"
    path.write_text("So we lit the lamp.\nThe tide was high.\n")
    window.open_path(path)
    window.empty.show_recent([path])
    window.notices.alarm(f"“{path}”: bad")
    shown = [label.text() for label in window.findChildren(QLabel)]
    shown += [button.text() for button in window.findChildren(QPushButton)]
    shown.append(window.windowTitle())
    assert not [text for text in shown if "\u202e" in text]
    assert [text for text in shown if "talk⇤gnp.txt" in text]


@pytest.mark.parametrize(
    "text", [ZALGO, FAMILY * 30, "ที่นี่มีแสงสว่าง " * 20, "السلام عليكم " * 20, "é" * 100, "각" * 100]
)
def test_35_a_row_is_as_high_as_its_lines(cache: LayoutCache, text: str) -> None:
    layout = cache.get(text, 300)
    lines = layout._layout.lineCount()
    assert layout.height == lines * 20
    wide = QFontMetricsF(QFont()).horizontalAdvance("M") * len(text)
    assert lines <= wide / 150 + 2


def test_35_a_row_of_very_many_lines_has_a_highest_height(cache: LayoutCache) -> None:
    assert cache.get("\n" * 1900, 300).height == MAX_LINES * 20


@pytest.mark.parametrize("letter", [FAMILY, "e\u0301", "👍🏽", "❤\ufe0f", "각"], ids=ascii)
@pytest.mark.parametrize("shift", range(8))
def test_35_a_long_text_is_not_cut_inside_a_letter(
    cache: LayoutCache, letter: str, shift: int
) -> None:
    text = "x" * shift + letter * (MAX_PAINTED + 9)
    shown = cache.get(text, 10_000)._layout.text().removesuffix("…")
    assert text[len(shown) :].startswith(letter)
