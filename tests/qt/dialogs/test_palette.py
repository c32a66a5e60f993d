"""Commands found by their names and run by Enter."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.qt.actions.ways.finding import ranked
from editor.qt.dialogs.program.palette import PaletteDialog
from editor.qt.main_window import MainWindow
from tests.qt.conftest import press, texts

TITLES = ["Rows Delete rows Ctrl+Delete", "Rows Duplicate rows Ctrl+D", "File Save as…"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", [0, 1, 2]),
        ("dupl", [1]),
        ("duplicat", [1]),
        ("dulpicate", [1]),
        ("rows del", [0]),
        ("rows", [0, 1]),
        ("save AS", [2]),
        ("ctrl+d", [1, 0]),
        ("zeppelin", []),
        ("x", []),
    ],
)
def test_words_are_found_begun_misspelt_and_in_any_order(asked: str, found: list[int]) -> None:
    assert ranked(asked, TITLES) == found


@pytest.fixture
def palette(opened: MainWindow, qtbot: QtBot) -> PaletteDialog:
    dialog = PaletteDialog(opened.actions_by_id, opened)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def in_palette(window: MainWindow, do: Callable[[PaletteDialog], None]) -> None:
    """Open the palette by its key, and do something once it is there."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PaletteDialog) and dialog.isActiveWindow() and not met:
            met.append(dialog)
            try:
                do(dialog)
            finally:
                dialog.close()

    met: list[PaletteDialog] = []
    timer = QTimer()
    timer.timeout.connect(act)
    timer.start(5)
    press(window, "F1")
    deadline = QDeadlineTimer(5000)
    while not met and not deadline.hasExpired():
        QApplication.processEvents()
    timer.stop()
    assert met


def test_every_command_is_listed_with_its_keys(palette: PaletteDialog, opened: MainWindow) -> None:
    assert len(palette.texts()) == len(opened.actions_by_id.specs) - 1
    item = palette.list.topLevelItem(palette.texts().index("Rows › Bookmark"))
    assert item.text(1) == "Ctrl+B, B"


def test_what_is_off_is_grey_and_says_why(palette: PaletteDialog) -> None:
    QTest.keyClicks(palette.field, "show all rows")
    (text,) = palette.texts()
    assert text == "Edit › Show all rows — all rows are shown"
    assert palette.list.topLevelItem(0).isDisabled()
    press(palette, "Return")
    assert palette.isVisible()


def test_nothing_found_is_said(palette: PaletteDialog) -> None:
    QTest.keyClicks(palette.field, "zeppelin")
    assert palette._none.isVisible()
    press(palette, "Return")
    assert palette.isVisible()


def test_composed_text_is_not_taken_before_it_is_committed(palette: PaletteDialog) -> None:
    count = len(palette.texts())
    QApplication.sendEvent(palette.field, QInputMethodEvent("dup", []))
    assert len(palette.texts()) == count


def test_enter_runs_what_was_found(opened: MainWindow) -> None:
    opened.view.go_to(0)
    opened.view.setFocus()

    def choose(dialog: PaletteDialog) -> None:
        QTest.keyClicks(dialog.field, "duplicate")
        press(dialog, "Return")

    in_palette(opened, choose)
    assert len(texts(opened)) == 4


def test_the_arrows_walk_from_the_field(opened: MainWindow) -> None:
    opened.view.go_to(0)
    opened.view.setFocus()
    chosen = []

    def choose(dialog: PaletteDialog) -> None:
        QTest.keyClicks(dialog.field, "bookmark")
        press(dialog, "Down", "Up")
        chosen.append(dialog.list.currentItem().text(0))
        press(dialog, "Return")

    in_palette(opened, choose)
    assert chosen == ["Rows › Bookmark"]
    assert opened.session.document.segments[0].bookmark


def test_the_caret_stays_for_what_needs_it(opened: MainWindow) -> None:
    opened.view.edit_cell(2, 0, (18, 18))

    def choose(dialog: PaletteDialog) -> None:
        QTest.keyClicks(dialog.field, "split")
        press(dialog, "Return")

    in_palette(opened, choose)
    assert texts(opened)[2] == "The original gear,"


def test_esc_does_nothing(opened: MainWindow) -> None:
    before = texts(opened)
    opened.view.setFocus()
    in_palette(opened, lambda dialog: press(dialog, "Escape"))
    assert texts(opened) == before
