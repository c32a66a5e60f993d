"""A cue is painted as players show it: below, in the middle, inside the safe area."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from editor.qt.picture.screen import ScreenText, paint_cue, paint_frame
from editor.qt.picture.screen_view import ScreenView

WIDTH, HEIGHT = 320, 180


def painted(*texts: str) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    frame = QRectF(0, 0, WIDTH, HEIGHT)
    paint_frame(painter, frame, safe_area=False)
    paint_cue(painter, frame, [ScreenText(text) for text in texts])
    painter.end()
    return image


def ink(image: QImage) -> list[tuple[int, int]]:
    return [
        (x, y)
        for y in range(HEIGHT)
        for x in range(WIDTH)
        if image.pixelColor(x, y).lightness() > 150
    ]


@pytest.mark.usefixtures("qapp")
def test_the_text_stands_below_and_in_the_middle() -> None:
    places = ink(painted("One lamp was lit.", "一盏灯"))
    columns = [x for x, _y in places]
    assert min(y for _x, y in places) > HEIGHT / 2
    assert abs((min(columns) + max(columns)) / 2 - WIDTH / 2) < 4


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "text",
    [
        "word " * 60,
        "x" * 300,
        "字" * 200,
        "\n" * 20,
        "שלום עולם",
        "👩‍👩‍👧 a\ud800b",
        "e\u0301" * 999,
    ],
)
def test_whatever_the_text_it_stays_inside_the_picture(text: str) -> None:
    places = ink(painted(text, "two"))
    assert all(0 < x < WIDTH - 1 for x, _y in places)


def test_the_picture_keeps_the_shape_of_a_screen(qtbot: QtBot) -> None:
    view = ScreenView()
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show_texts([ScreenText("One"), ScreenText("一")])
    assert view.frame().width() / view.frame().height() == pytest.approx(16 / 9)
    assert view.accessibleDescription() == "One\n一"
    assert not view.grab().isNull()
