"""What can be done with rows is offered at the mouse, and at the current cell by the menu key."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from editor.qt.main_window import MainWindow

from .conftest import texts


def ask(window: MainWindow, reason: QContextMenuEvent.Reason, place: QPoint) -> QMenu:
    viewport = window.view.viewport()
    event = QContextMenuEvent(reason, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_menu_of_a_row_does_what_is_chosen_in_it(opened: MainWindow) -> None:
    before = texts(opened)
    place = opened.view.cell_rect(1, 5).center()
    QTest.mouseClick(opened.view.viewport(), Qt.MouseButton.RightButton, pos=place)
    menu = ask(opened, QContextMenuEvent.Reason.Mouse, place)
    assert opened.view.current_row() == 1
    assert not opened.view.is_editing()
    duplicate = opened.actions_by_id["duplicate"]
    assert duplicate in menu.actions()
    menu.close()
    duplicate.trigger()
    assert texts(opened) == [*before[:2], before[1], *before[2:]]


def test_the_menu_key_opens_it_below_the_current_cell(opened: MainWindow) -> None:
    opened.view.go_to(2)
    menu = ask(opened, QContextMenuEvent.Reason.Keyboard, QPoint(0, 0))
    rect = opened.view.visualRect(opened.view.currentIndex())
    assert menu.pos().x() >= opened.view.viewport().mapToGlobal(rect.bottomLeft()).x() - 8
    menu.close()


def test_nothing_opens_where_there_is_no_row(window: MainWindow) -> None:
    place = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place)
    QApplication.sendEvent(window.view.viewport(), event)
    assert QApplication.activePopupWidget() is None
