"""The title lines of a document, changed in the window."""

import pytest
from PySide6.QtWidgets import QDialog

from editor.qt.dialogs.documents.titles_dialog import TitlesDialog
from editor.qt.main_window import MainWindow


def change(window: MainWindow, monkeypatch: pytest.MonkeyPatch, text: str, *, keep: bool) -> str:
    """Write these lines in the dialog, keep or leave; returns what stood there."""
    before = []

    def answer(dialog: TitlesDialog) -> QDialog.DialogCode:
        before.append(dialog.field.toPlainText())
        dialog.field.setPlainText(text)
        return QDialog.DialogCode.Accepted if keep else QDialog.DialogCode.Rejected

    monkeypatch.setattr(TitlesDialog, "exec", answer)
    window.actions_by_id["title-lines"].trigger()
    return before[0]


def test_lines_are_changed_as_one_step_of_undo(opened: MainWindow, monkeypatch) -> None:
    document = opened.session.document
    old, steps = document.header, len(document.history.labels())
    change(opened, monkeypatch, " The keeper \n\nHarbour Lights\n", keep=True)
    assert document.header == ("The keeper", "Harbour Lights")
    assert len(document.history.labels()) == steps + 1
    assert change(opened, monkeypatch, "x", keep=False) == "The keeper\nHarbour Lights"
    opened.actions_by_id["undo"].trigger()
    assert document.header == old


def test_leaving_or_the_same_lines_change_nothing(opened: MainWindow, monkeypatch) -> None:
    document = opened.session.document
    old = document.header
    change(opened, monkeypatch, "Another", keep=False)
    change(opened, monkeypatch, "\n".join(old), keep=True)
    assert document.header == old
    assert not document.history.is_modified


def test_signs_of_markup_are_only_text(opened: MainWindow, monkeypatch) -> None:
    change(opened, monkeypatch, "<b>Bold</b> & --> so on", keep=True)
    assert opened.session.document.header == ("<b>Bold</b> & --> so on",)
