"""Menus open with Alt and a letter of their name, in every language."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.qt.actions.mnemonics import with_letters
from editor.qt.main_window import MainWindow


@pytest.mark.parametrize(
    ("titles", "shown"),
    [
        (("File", "Edit", "View"), ["&File", "&Edit", "&View"]),
        (("Bestand", "Bewerken", "Beeld"), ["&Bestand", "B&ewerken", "Bee&ld"]),
        (("文件", "编辑", "视图"), ["文件(&F)", "编辑(&E)", "视图(&V)"]),
        (("R&D", "Edit", "d"), ["&R&&D", "&Edit", "&d"]),
        (("A", "a", "B"), ["&A", "a", "&B"]),
        (("ßf", "\0", "ä"), ["ß&f", "\0(&E)", "ä(&V)"]),
    ],
)
def test_each_menu_has_a_letter_of_its_own(titles: tuple[str, ...], shown: list[str]) -> None:
    assert with_letters(titles, "FEV") == shown


@given(st.lists(st.text(max_size=8), min_size=1, max_size=7))
def test_no_letter_opens_two_menus_and_no_title_changes(titles: list[str]) -> None:
    shown = with_letters(titles, "FERTAVH"[: len(titles)])
    found = [re.search(r"(?<!&)(?:&&)*&(?!&)(.)", one, re.DOTALL) for one in shown]
    letters = [one[1].upper() for one in found if one is not None]
    assert len(set(letters)) == len(letters)
    for title, one in zip(titles, shown, strict=True):
        bare = re.sub("&(.)", r"\1", one, flags=re.DOTALL)
        assert bare == title or bare.startswith(f"{title}(")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_alt_and_its_letter_open_the_menu(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    menus = [action.menu() for action in window.menuBar().actions()]
    shown = [menu for menu in menus if menu is not None and menu.isVisible()]  # type: ignore[attr-defined]
    assert [menu.title() for menu in shown] == ["&Time"]  # type: ignore[attr-defined]
    shown[0].close()  # type: ignore[attr-defined]
