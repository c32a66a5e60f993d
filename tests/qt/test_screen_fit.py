"""All of the window is on the screen, its frame too."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.qt.screen_fit import ScreenFit

SCREEN = QRect(0, 0, 1280, 800)


class Framed(QWidget):
    """A window in a frame of so many pixels at the left, top, right and bottom."""

    frame = (5, 24, 5, 8)

    def frameGeometry(self) -> QRect:  # noqa: N802 - Qt's name
        left, top, right, bottom = self.frame
        return self.geometry().adjusted(-left, -top, right, bottom)

    def move(self, left: int, top: int) -> None:  # type: ignore[override]
        self.setGeometry(left + self.frame[0], top + self.frame[1], self.width(), self.height())


@pytest.fixture
def framed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Framed:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: SCREEN)
    window = Framed()
    qtbot.addWidget(window)
    return window


def test_a_window_as_large_as_the_screen_leaves_room_for_its_frame(
    framed: Framed, qtbot: QtBot
) -> None:
    ScreenFit(framed, QSize(1280, 800), QSize(900, 560))
    framed.show()
    qtbot.waitUntil(lambda: SCREEN.contains(framed.frameGeometry()))
    assert framed.height() > 740
    assert framed.width() == 1270


def test_a_window_that_fits_stays_as_it_is(framed: Framed, qtbot: QtBot) -> None:
    fit = ScreenFit(framed, QSize(1000, 600), QSize(900, 560))
    framed.show()
    framed.setGeometry(20, 60, 1000, 600)
    fit.fit()
    assert framed.geometry() == QRect(20, 60, 1000, 600)


def test_a_window_that_lies_beyond_the_edge_comes_back(framed: Framed) -> None:
    fit = ScreenFit(framed, QSize(1000, 600), QSize(900, 560))
    framed.show()
    framed.setGeometry(700, 500, 1000, 600)
    fit.fit()
    assert SCREEN.contains(framed.frameGeometry())
    assert framed.size() == QSize(1000, 600)


def test_the_least_size_gives_way_on_a_small_screen(
    framed: Framed, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = QRect(0, 0, 800, 480)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: small)
    fit = ScreenFit(framed, QSize(1280, 800), QSize(900, 560))
    framed.show()
    fit.fit()
    assert small.contains(framed.frameGeometry())
