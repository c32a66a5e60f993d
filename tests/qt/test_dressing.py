"""Colours are given to the whole program once, however many windows it has."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.qt import icons
from editor.qt.theme import DARK, LIGHT, Scheme, apply_scheme


class Counting(QWidget):
    """Counts how often Qt says that its style has changed."""

    changes = 0

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - the name that Qt calls
        self.changes += event.type() is QEvent.Type.StyleChange


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    apply_scheme(qapp, Scheme.LIGHT)
    yield qapp
    apply_scheme(qapp, Scheme.LIGHT)


def test_what_is_dressed_so_already_is_left_alone(app: QApplication, qtbot: QtBot) -> None:
    widget = Counting()
    qtbot.addWidget(widget)
    widget.show()
    widget.changes = 0
    assert apply_scheme(app, Scheme.LIGHT) is LIGHT
    assert widget.changes == 0
    assert apply_scheme(app, Scheme.DARK) is DARK
    assert widget.changes > 0


def test_an_icon_is_drawn_once_for_each_colour(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def draw(name: str, colour: object, scale: int) -> QPixmap:
        drawn.append(f"{name} {scale}")
        return QPixmap(icons.SIZE, icons.SIZE)

    monkeypatch.setattr(icons, "_drawn", draw)
    icons.icon("an icon of no file", LIGHT)
    first = len(drawn)
    icons.icon("an icon of no file", LIGHT)
    assert len(drawn) == first == 4
    icons.icon("an icon of no file", DARK)
    assert len(drawn) > first
