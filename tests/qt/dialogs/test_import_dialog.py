"""A doubtful file is looked at before it opens: Enter opens it, Esc leaves everything as it was."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton

from editor.qt.dialogs.documents.import_dialog import ImportDialog
from editor.qt.dialogs.documents.import_model import ImportModel
from editor.qt.main_window import MainWindow
from editor.workflows.documents.importing import suspicious_rows
from editor.workflows.documents.opening import open_file
from tests.qt.conftest import press, texts

RUSSIAN = ["Мы зажгли лампу в башне, и прилив был высок.", "Потом мы пошли домой."]


@pytest.fixture
def russian(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_bytes("\n".join(RUSSIAN * 5).encode("koi8_r"))
    return path


def dialog_of(window: MainWindow) -> ImportDialog:
    (dialog,) = (one for one in window.findChildren(ImportDialog) if one.isVisible())
    return dialog


def test_a_tidy_file_opens_without_a_question(opened: MainWindow) -> None:
    assert len(texts(opened)) == 3
    assert not opened.findChildren(ImportDialog)


def test_enter_opens_a_doubtful_file_as_it_is_shown(window: MainWindow, russian: Path) -> None:
    window.open_path(russian)
    assert texts(window) == []
    dialog = dialog_of(window)
    assert "guess" in dialog.reasons.text()
    dialog.encodings.setCurrentIndex(dialog.encodings.findData("koi8_r"))
    assert dialog.model.index(0, 1).data() == RUSSIAN[0]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert texts(window) == RUSSIAN * 5
    assert window.session.name == "talk.txt"


def test_escape_leaves_the_document_that_was_open(opened: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "other.txt"
    path.write_bytes("\n".join(RUSSIAN * 5).encode("koi8_r"))
    before = texts(opened)
    opened.open_path(path)
    dialog = dialog_of(opened)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert texts(opened) == before


def test_what_was_agreed_to_and_changed_is_not_asked_again(
    window: MainWindow, russian: Path
) -> None:
    window.open_path(russian)
    dialog = dialog_of(window)
    dialog.encodings.setCurrentIndex(dialog.encodings.findData("koi8_r"))
    dialog.accept()
    window.view.edit_cell(0, 0)
    press(window, "X", "Return")
    changed = texts(window)
    window.session.leave()
    window.open_path(russian)
    assert texts(window) == changed


def test_another_kind_and_other_columns_are_shown_at_once(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "talk.txt"
    lines = [f"So we lit lamp {n} in the tower.\n我们点亮了第{n}盏灯。" for n in range(9)]
    path.write_text("\n".join([*lines, "One more.", "And one more.", lines[0]]), encoding="utf-8")
    window.open_path(path)
    dialog = dialog_of(window)
    assert dialog.model.index(0, 3).data() == "no counterpart"
    dialog.swap.setChecked(True)
    assert dialog.model.headerData(1, Qt.Orientation.Horizontal) == "中文"
    dialog.swap.setChecked(False)
    dialog.formats.setCurrentIndex(dialog.formats.findData("text"))
    assert dialog.model.columnCount() == 3
    assert dialog.reasons.text() == "Nothing is in doubt now."


def test_a_kind_that_it_is_not_says_so_and_cannot_be_opened(
    window: MainWindow, russian: Path
) -> None:
    window.open_path(russian)
    dialog = dialog_of(window)
    dialog.formats.addItem("SubRip", "srt")
    dialog.formats.setCurrentIndex(dialog.formats.findData("srt"))
    assert "times" in dialog.problem.text()
    assert not dialog.agree.isEnabled()
    dialog.reject()


def test_a_file_without_its_signature_is_opened_anyway(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "talk.vtt"
    path.write_text("00:01.000 --> 00:02.000\nThe lamp.\n", encoding="utf-8")
    window.open_path(path)
    assert "WEBVTT" in window.notices.text
    buttons = window.notices.findChildren(QPushButton)
    next(one for one in buttons if one.text() == "Open anyway").click()
    assert texts(window) == ["The lamp."]


def test_its_model_keeps_qts_rules(russian: Path) -> None:
    model = ImportModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    opened = open_file(russian)
    model.show(opened.transcript, suspicious_rows(opened.transcript))
    assert model.rowCount() == 10
