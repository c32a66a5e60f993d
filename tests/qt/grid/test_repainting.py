"""What is on the screen after a change is what a fresh look at the rows would show."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from editor.core import edits


def settle() -> None:
    """Let all that was put off be done."""
    for _round in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def on_screen(grid) -> QImage:
    """Return the viewport as it stands on the screen; nothing is painted for it."""
    settle()
    viewport = grid.view.viewport()
    corner = viewport.mapTo(viewport.window(), viewport.rect().topLeft())
    whole = viewport.screen().grabWindow(
        viewport.window().winId(), corner.x(), corner.y(), viewport.width(), viewport.height()
    )
    return whole.toImage().convertToFormat(QImage.Format.Format_RGB32)


def fresh(grid) -> QImage:
    return grid.view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def write(grid, row: int, text: str) -> None:
    grid.session.do(edits.set_text(grid.document.segments, row, 0, text))


@pytest.fixture
def long(grid_of, document_of):
    grid = grid_of(document_of(60))
    assert on_screen(grid) == fresh(grid)
    return grid


@pytest.mark.parametrize("row", [0, 2, 5])
def test_rows_below_one_that_grows_and_shrinks_again(long, row):
    write(long, row, "The tide came in and the lamp was lit. " * 8)
    assert on_screen(long) == fresh(long)
    write(long, row, "Short.")
    assert on_screen(long) == fresh(long)


def test_a_row_that_grows_above_what_is_seen(long):
    long.view.go_to(40)
    settle()
    write(long, 1, "The tide came in and the lamp was lit. " * 8)
    assert on_screen(long) == fresh(long)


def test_a_row_that_begins_above_the_window(long):
    bar = long.view.verticalScrollBar()
    bar.setValue(bar.value() + 20)
    settle()
    write(long, 0, "The tide came in and the lamp was lit. " * 8)
    assert on_screen(long) == fresh(long)
    write(long, 0, "Short.")
    assert on_screen(long) == fresh(long)


def test_a_row_that_comes_and_goes(long):
    rows = long.document.segments
    long.session.do(edits.insert(rows, 3, [edits.empty_segment(2)]))
    assert on_screen(long) == fresh(long)
    long.document.undo()
    assert on_screen(long) == fresh(long)


def test_rows_are_painted_once_when_one_is_inserted(long):
    painted = []
    paint = long.view.row_painter.paint
    long.view.row_painter.paint = lambda *what, **how: (
        painted.append(what[1]) or paint(*what, **how)
    )
    long.session.do(edits.insert(long.document.segments, 3, [edits.empty_segment(2)]))
    settle()
    assert painted
    assert len(painted) == len(set(painted))


def test_what_is_below_a_row_that_grows_moves_without_being_painted(long):
    painted = set()
    paint = long.view.row_painter.paint
    long.view.row_painter.paint = lambda *what, **how: painted.add(what[1]) or paint(*what, **how)
    write(long, 4, "The tide came in and the lamp was lit. " * 8)
    settle()
    assert 4 in painted
    assert painted <= {4, 5}
