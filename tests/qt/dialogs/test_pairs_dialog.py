"""The rows in question of two paired files are shown, and settled with single keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.core.segments import Status
from editor.qt.dialogs.documents.pairs_dialog import PairsDialog
from editor.qt.main_window import MainWindow
from tests.workflows.documents.test_pairing_files import DUTCH, ENGLISH


def asked(window: MainWindow, folder: Path) -> PairsDialog:
    """Open two files, and return the dialog that asks about them."""
    files = folder / "talk.en.txt", folder / "talk.nl.txt"
    for file, lines in zip(files, (ENGLISH, DUTCH), strict=True):
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    window.open_paths(files)
    return window.findChild(PairsDialog)


def test_space_says_that_a_row_is_right_and_enter_agrees(
    window: MainWindow, tmp_path: Path
) -> None:
    dialog = asked(window, tmp_path)
    assert [doubt.row for doubt in dialog.model.doubts] == [2]
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    document = window.session.document
    assert {row.status for row in document.segments} == {Status.RAW}
    document.undo()
    assert document.segments[2].status is Status.QUESTION


def test_later_leaves_all_in_question(window: MainWindow, tmp_path: Path) -> None:
    dialog = asked(window, tmp_path)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    dialog.reject()
    assert window.session.document.segments[2].status is Status.QUESTION


def test_a_row_without_a_counterpart_cannot_be_taken_apart(
    window: MainWindow, tmp_path: Path
) -> None:
    dialog = asked(window, tmp_path)
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert dialog.model.verdicts() == {}


def test_columns_have_the_names_of_their_languages(window: MainWindow, tmp_path: Path) -> None:
    model = asked(window, tmp_path).model
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert titles == ["Row", "In question", "English", "Nederlands"]
