"""Misspelt words: underlined, walked through, and put right from a menu with the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from editor.qt.grid.columns import Column
from editor.qt.main_window import MainWindow
from editor.qt.spelling import spell_keeper
from editor.workflows.corrections import spelling
from editor.workflows.corrections.spelling import Spelling, names_in
from tests.workflows.corrections.fake_dictionary import FakeDictionary

from .conftest import texts

TEXT = """The tide map is fine.
潮汐图很好。
And teh harbour is full of baots.
港口满了。
"""
WORDS = "the tide map is fine and harbour full of boats"


@pytest.fixture
def talk(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Return a window with dictionaries of a few words, which are the same on every machine."""

    def make(_tracks: object, glossary: object) -> Spelling:
        return Spelling({0: FakeDictionary(WORDS)}, names_in(glossary) | spelling.accepted_words())

    monkeypatch.setattr(spell_keeper, "of_the_system", make)
    monkeypatch.setattr(window.spelling._keeper, "_make", make)
    monkeypatch.setattr(window.spelling, "_has_a_dictionary", lambda: True)
    path = tmp_path / "talk.txt"
    path.write_text(TEXT, encoding="utf-8")
    window.open_path(path)
    return window


def run(window: MainWindow, action: str) -> None:
    window.actions_by_id[action].trigger()


def marked(window: MainWindow, row: int) -> list[str]:
    view = window.view
    segment = window.session.document.segments[row]
    return [segment.texts[0][one.start : one.end] for one in view.texts.spans(segment, 0)]


def menu(window: MainWindow) -> QMenu:
    return window.findChild(QMenu, "misspelt")


def entries(of: QMenu) -> list[str]:
    return [one.text() for one in of.actions() if not one.isSeparator()]


def choose(window: MainWindow, text: str) -> None:
    shown = menu(window)
    next(one for one in shown.actions() if one.text().startswith(text)).trigger()
    shown.close()


def test_misspelt_words_are_underlined_as_long_as_that_is_wanted(talk: MainWindow) -> None:
    assert marked(talk, 1) == []
    run(talk, "spelling")
    assert marked(talk, 0) == []
    assert marked(talk, 1) == ["teh", "baots"]
    run(talk, "spelling")
    assert marked(talk, 1) == []


def test_it_is_remembered_for_the_next_start(talk: MainWindow) -> None:
    run(talk, "spelling")
    assert talk.settings.shows_spelling
    run(talk, "spelling")
    assert not talk.settings.shows_spelling


def test_the_next_one_is_opened_with_a_menu_and_enter_takes_the_first(
    talk: MainWindow, qtbot: QtBot
) -> None:
    run(talk, "spelling")
    run(talk, "next-misspelt")
    assert talk.view.caret() == (1, 0, 7)
    assert entries(menu(talk)) == ["the", "Accept “teh” always", "Put “teh” into the glossary"]
    qtbot.keyClick(menu(talk), Qt.Key.Key_Return)
    talk.view.commit()
    assert texts(talk)[1] == "And the harbour is full of baots."
    run(talk, "undo")
    assert texts(talk)[1] == "And teh harbour is full of baots."


def test_from_the_caret_the_one_after_it_is_next(talk: MainWindow) -> None:
    run(talk, "spelling")
    talk.view.edit_cell(1, 0, (8, 8))
    run(talk, "next-misspelt")
    assert talk.view.caret() == (1, 0, 32)
    assert talk.view.cell_editor.textCursor().selectedText() == "baots"


def test_an_accepted_word_is_right_and_is_kept(talk: MainWindow) -> None:
    run(talk, "spelling")
    run(talk, "next-misspelt")
    choose(talk, "Accept")
    assert marked(talk, 1) == ["baots"]
    assert "teh" in spelling.accepted_words()


def test_a_word_put_into_the_glossary_is_a_name_of_the_project(talk: MainWindow) -> None:
    run(talk, "spelling")
    run(talk, "next-misspelt")
    choose(talk, "Put")
    glossary = talk.session.document.snapshot().glossary
    assert [term.preferred for term in glossary.terms] == ["teh"]
    assert marked(talk, 1) == ["baots"]
    talk.view.commit()
    run(talk, "undo")
    assert marked(talk, 1) == ["teh", "baots"]


def test_the_word_being_written_is_left_alone_until_it_is_finished(
    talk: MainWindow, qtbot: QtBot
) -> None:
    run(talk, "spelling")
    talk.view.edit_cell(0, 0, (0, 0))
    editor = talk.view.cell_editor
    qtbot.keyClicks(editor, "Teh")
    assert editor.extraSelections() == []
    qtbot.keyClicks(editor, " ")
    assert [one.cursor.selectedText() for one in editor.extraSelections()] == ["Teh"]


def test_the_menu_of_the_mouse_offers_the_same(talk: MainWindow, qtbot: QtBot) -> None:
    run(talk, "spelling")
    talk.view.edit_cell(1, 0, (5, 5))
    editor = talk.view.cell_editor
    point = editor.cursorRect().center()
    shown: list[list[str]] = []
    editor.menu_opening.connect(lambda menu, _offset: shown.append(entries(menu)))
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, editor.mapToGlobal(QPoint(point))
    )
    QApplication.sendEvent(editor.viewport(), event)
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    assert entries(opened)[:2] == ["the", "Accept “teh” always"]
    assert len(entries(opened)) > 6
    opened.close()


def test_where_all_is_right_that_is_said(talk: MainWindow) -> None:
    run(talk, "spelling")
    talk.spelling._keeper.spelling.accept(["teh", "baots"])
    run(talk, "next-misspelt")
    assert "Every word" in talk.notices.text


def test_away_from_a_misspelt_word_it_is_said_where_to_go(talk: MainWindow) -> None:
    run(talk, "spelling")
    talk.view.edit_cell(0, 0, (0, 0))
    run(talk, "spell-word")
    assert menu(talk) is None
    assert "underlined" in talk.notices.text


def test_without_a_dictionary_it_is_said_what_to_install(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from editor.language.vocabulary import spelling as dictionaries

    monkeypatch.setattr(dictionaries, "_enchant", lambda: None)
    path = tmp_path / "talk.txt"
    path.write_text(TEXT, encoding="utf-8")
    window.open_path(path)
    run(window, "spelling")
    assert not window.actions_by_id["spelling"].isChecked()
    assert "libenchant" in window.notices.text
    assert not window.settings.shows_spelling


def test_the_caret_stays_in_sight_of_another_column(talk: MainWindow) -> None:
    run(talk, "spelling")
    talk.view.edit_cell(1, 1, (0, 0))
    assert talk.view.cell_editor.extraSelections() == []
    assert talk.view.frame() == (1, Column.TEXT + 1)
