"""The Edit menu leads to the glossary and to the replacement list."""

import pytest
from PySide6.QtWidgets import QDialog

from editor.core.glossary import Term
from editor.core.replacements import Rule
from editor.qt.dialogs.lists.glossary_dialog import GlossaryDialog
from editor.qt.dialogs.lists.replacements_dialog import ReplacementsDialog
from editor.qt.main_window import MainWindow

from .conftest import texts


def test_the_glossary_is_written_and_undone(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(dialog: GlossaryDialog) -> int:
        dialog.add_terms((Term("Marisol", ("Marisole",)),))
        dialog.accept()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(GlossaryDialog, "exec", write)
    opened.actions_by_id["glossary"].trigger()
    document = opened.session.document
    assert document.snapshot().glossary.terms == (Term("Marisol", ("Marisole",)),)
    opened.actions_by_id["undo"].trigger()
    assert document.snapshot().glossary.terms == ()


def test_a_list_replaces_in_one_step(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    before = texts(opened)

    def write(dialog: ReplacementsDialog) -> int:
        dialog.model.add([Rule("lamp", "lantern"), Rule("tide", "sea")])
        dialog.look()
        dialog.accept()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ReplacementsDialog, "exec", write)
    opened.actions_by_id["replacements"].trigger()
    assert "lantern" in texts(opened)[0]
    assert "sea" in texts(opened)[1]
    opened.actions_by_id["undo"].trigger()
    assert texts(opened) == before
    assert opened.session.document.snapshot().replacements == ()
