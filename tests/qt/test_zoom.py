"""The text of the grid from 60 to 300 percent, by keys and with Ctrl and the wheel."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from editor.qt.main_window import MainWindow
from editor.qt.settings import Settings

from .conftest import press


@pytest.fixture
def moving(opened: MainWindow) -> MainWindow:
    """The window in move mode on the first row."""
    opened.view.go_to(0)
    opened.view.setFocus()
    return opened


def test_keys_make_the_text_larger_smaller_and_normal(moving: MainWindow) -> None:
    press(moving, "Ctrl+Equal", "Ctrl+Plus")
    assert moving.view.zoom() == 120
    press(moving, "Ctrl+Minus")
    assert moving.view.zoom() == 110
    press(moving, "Ctrl+0")
    assert moving.view.zoom() == 100


@pytest.mark.parametrize(("key", "end"), [("Ctrl+Equal", 300), ("Ctrl+Minus", 60)])
def test_the_text_stays_between_60_and_300_percent(moving: MainWindow, key: str, end: int) -> None:
    height = moving.view.rowHeight(0)
    press(moving, *[key] * 25)
    assert moving.view.zoom() == end
    assert Settings().zoom == end
    assert (moving.view.rowHeight(0) > height) == (end > 100)


def test_the_caret_stays_where_it_was(moving: MainWindow) -> None:
    moving.view.edit_cell(1, 0, (4, 4))
    press(moving, "Ctrl+Equal")
    assert moving.view.caret() == (1, 0, 4)


def test_ctrl_and_the_wheel_zoom(moving: MainWindow) -> None:
    point = QPointF(20, 20)
    event = QWheelEvent(
        point, moving.view.viewport().mapToGlobal(point), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(moving.view.viewport(), event)
    assert moving.view.zoom() == 110
