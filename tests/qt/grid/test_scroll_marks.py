"""Where found places are in the whole document, seen at the scroll bar."""

import pytest
from PySide6.QtWidgets import QApplication

from editor.core import edits
from editor.qt.grid.scroll_marks import MarkedScrollBar
from editor.qt.main_window import MainWindow
from editor.qt.theme import theme_of

ROWS = 200


@pytest.fixture
def long(opened: MainWindow) -> MainWindow:
    """Two hundred rows more, three of which say "beacon"."""
    document = opened.session.document
    row = document.segments[0]
    new = [
        row._replace(id=f"n{n}", texts=("A beacon." if n in (20, 100, 180) else "A row.", "一行"))
        for n in range(ROWS)
    ]
    opened.session.do(edits.insert(document.segments, len(document.segments), new))
    QApplication.processEvents()
    return opened


def bar(window: MainWindow) -> MarkedScrollBar:
    found = window.view.verticalScrollBar()
    assert isinstance(found, MarkedScrollBar)
    return found


def find(window: MainWindow, text: str) -> None:
    window.find_field.setText(text)
    window.find_field._show()


def test_each_found_row_has_its_mark_at_its_height(long: MainWindow) -> None:
    find(long, "beacon")
    heights = bar(long).heights()
    total = bar(long).height()
    assert [round(height / total, 1) for height in heights] == [0.1, 0.5, 0.9]


def test_marks_are_painted_and_go_with_the_search(long: MainWindow) -> None:
    before = bar(long).grab().toImage()
    find(long, "beacon")
    assert bar(long).grab().toImage() != before
    find(long, "")
    assert bar(long).heights() == []
    assert bar(long).grab().toImage() == before


def test_they_have_the_one_colour_of_the_program(long: MainWindow) -> None:
    find(long, "beacon")
    image = bar(long).grab().toImage()
    ratio = image.devicePixelRatio()
    middle = round(bar(long).width() / 2 * ratio)
    colours = [image.pixelColor(middle, round((at + 1) * ratio)) for at in bar(long).heights()]
    assert theme_of(long.view.palette()).accent in colours


def test_rows_that_a_filter_hides_have_no_mark(long: MainWindow) -> None:
    bar(long).mark([10, 120])
    assert len(bar(long).heights()) == 2
    long.view.show_only(list(range(50)))
    assert len(bar(long).heights()) == 1


def test_rows_that_are_gone_have_no_mark(long: MainWindow) -> None:
    bar(long).mark([5, 10_000])
    assert len(bar(long).heights()) == 1


def test_very_many_are_marked_in_a_moment_and_no_pixel_twice(long: MainWindow) -> None:
    bar(long).mark(range(3000))
    heights = bar(long).heights()
    assert heights == sorted(set(heights))
    assert len(heights) <= bar(long).height()
