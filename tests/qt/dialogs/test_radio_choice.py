"""One of a few values with the keyboard: Tab leads to the one that counts, arrows take another."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.qt.widgets.radio_choice import RadioChoice


def test_tab_leads_to_the_chosen_one_and_arrows_choose_another(qtbot: QtBot) -> None:
    window, before, after = QWidget(), QLineEdit(), QLineEdit()
    choice = RadioChoice([("a", "One"), ("b", "Two"), ("c", "Three")], "a")
    choice.choose("c")
    column = QVBoxLayout(window)
    for widget in (before, choice, after):
        column.addWidget(widget)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    before.setFocus()
    told: list[str] = []
    choice.changed.connect(lambda: told.append(choice.value))
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(QApplication.focusWidget(), key)
    assert told == ["b", "a"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
