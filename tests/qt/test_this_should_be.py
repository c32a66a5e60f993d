"""F3 on a word: what it should be, everywhere it stands, as one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton

from editor.qt.dialogs.rows.right_name import RightNameDialog
from editor.qt.main_window import MainWindow
from editor.qt.panels.replace_panel import ReplacePanel

from .conftest import press, texts


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> list[RightNameDialog]:
    """The dialogs that were shown, each answered with Enter."""
    shown: list[RightNameDialog] = []

    def accept(dialog: RightNameDialog) -> int:
        shown.append(dialog)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(RightNameDialog, "exec", accept)
    return shown


def test_the_likeliest_form_is_there_and_enter_is_enough(
    opened: MainWindow, answer: list[RightNameDialog]
) -> None:
    before = texts(opened)
    opened.view.edit_cell(0, 0, (4, 4))
    press(opened.view, "F3")
    assert answer[0].field.text() == "Marisol"
    assert texts(opened)[0] == "So Marisol lit the lamp in the tower."
    assert opened.view.caret() == (0, 0, 3)
    opened.view.commit()
    opened.actions_by_id["undo"].trigger()
    assert texts(opened) == before


def test_what_was_said_is_learnt(opened: MainWindow, answer: list[RightNameDialog]) -> None:
    opened.view.edit_cell(1, 0, (6, 6))
    press(opened.view, "F3")
    (term,) = opened.session.document.snapshot().glossary.terms
    assert (term.preferred, term.heard) == ("Marisol", ("Marysol",))


def test_without_a_caret_it_says_where_to_put_it(
    opened: MainWindow, answer: list[RightNameDialog]
) -> None:
    opened.view.commit()
    opened.actions_by_id["this-should-be"].trigger()
    assert not answer
    assert "caret" in opened.notices.text


def test_down_and_up_choose_from_the_list(opened: MainWindow) -> None:
    dialog = RightNameDialog("Ties", ["Thijs", "Tess", "Theo"], 3, opened)
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    assert dialog.field.text() == "Tess"
    QTest.keyClick(dialog.field, Qt.Key.Key_Up)
    QTest.keyClick(dialog.field, Qt.Key.Key_Up)
    assert dialog.field.text() == "Theo"
    assert dialog.everywhere.text() == "In all 3 places"


def test_the_word_itself_is_no_answer(opened: MainWindow) -> None:
    dialog = RightNameDialog("Ties", [], 1, opened)
    assert dialog.right() == "Ties"
    assert not dialog._buttons.buttons()[0].isEnabled()
    dialog.field.setText("  Thijs  ")
    assert dialog.right() == "Thijs"
    assert dialog._buttons.buttons()[0].isEnabled()


def test_others_like_it_are_found_with_one_click(
    opened: MainWindow, answer: list[RightNameDialog]
) -> None:
    opened.view.edit_cell(0, 0, (4, 4))
    press(opened.view, "F3")
    assert opened.notices.text == "1 place corrected. 1 more is like “Marisol”."
    link = next(one for one in opened.notices.findChildren(QPushButton) if "others" in one.text())
    link.click()
    panel = opened.side.findChild(ReplacePanel)
    assert panel.isVisible()
    assert [one.form for one in panel.model.groups] == ["Marysol"]
    assert texts(opened)[1] == "And Marysol's brother uh watched the tide."
