"""Copying rows and pasting tables, by the keys of the clipboard."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from editor.qt.main_window import MainWindow
from editor.workflows.corrections import pasting

from .conftest import press, texts


@pytest.fixture
def moving(opened: MainWindow) -> MainWindow:
    """The window in move mode on the first row."""
    opened.view.go_to(0)
    opened.view.setFocus()
    return opened


def test_copied_rows_are_pasted_below_as_one_step(moving: MainWindow) -> None:
    before = texts(moving)
    moving.view.select_rows(0, 1)
    press(moving, "Ctrl+C")
    assert QGuiApplication.clipboard().mimeData().hasHtml()
    moving.view.go_to(2)
    press(moving, "Ctrl+V")
    assert texts(moving) == [*before, *before[:2]]
    assert moving.view.current_row() == 3
    press(moving, "Ctrl+Z")
    assert texts(moving) == before


def test_cells_of_a_spreadsheet_are_pasted_from_the_current_one_on(moving: MainWindow) -> None:
    QGuiApplication.clipboard().setText("one\tyi\ntwo\ter\n")
    moving.view.go_to(1, 0)
    press(moving, "Ctrl+V")
    assert texts(moving)[1:] == ["one", "two"]
    assert texts(moving, 1)[1:] == ["yi", "er"]


def test_in_a_cell_the_clipboard_is_text(moving: MainWindow) -> None:
    QGuiApplication.clipboard().setText("x\ty")
    moving.view.edit_cell(0, 0, (0, 0))
    press(moving, "Ctrl+V")
    moving.view.commit()
    assert texts(moving)[0].startswith("x\tySo")


@pytest.mark.parametrize(("answer", "rows"), [("Yes", 1001), ("Cancel", 3)])
def test_a_large_table_is_asked_about(
    moving: MainWindow, monkeypatch: pytest.MonkeyPatch, answer: str, rows: int
) -> None:
    asked = []

    def reply(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box.text().split("\n\n"))
        return QMessageBox.StandardButton[answer]

    monkeypatch.setattr(QMessageBox, "exec", reply)
    QGuiApplication.clipboard().setText("<b>cell</b>\n" * 1001)
    press(moving, "Ctrl+V")
    assert len(texts(moving)) == rows
    assert asked[0][0] == "Paste 1001 cells from row 1 on? 998 rows are added."
    assert asked[0][1].startswith("<b>cell</b>\n")


def test_too_much_is_refused_with_a_sentence(
    moving: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pasting, "MOST_BYTES", 3)
    QGuiApplication.clipboard().setText("four")
    press(moving, "Ctrl+Shift+V")
    assert "on the clipboard" in moving.notices.text


def test_an_empty_clipboard_is_told(moving: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    press(moving, "Ctrl+V")
    assert "no text on the clipboard" in moving.notices.text


def test_nothing_is_pasted_into_an_empty_window(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("x")
    window.view.paste_wanted.emit()
    assert not window.session.is_open


def test_a_table_of_three_columns_says_what_has_no_place(moving: MainWindow) -> None:
    QGuiApplication.clipboard().setText("one\teins\tuno\ntwo\tzwei\tdos\n")
    moving.view.go_to(0)
    press(moving, "Ctrl+Shift+V")
    assert texts(moving)[:2] == ["one", "two"]
    assert "2 cells have no column here" in moving.notices.text
