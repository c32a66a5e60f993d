"""A film has its picture, with the cue of the playhead over it in both languages."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from editor.qt.main_window import MainWindow
from editor.qt.picture.screen import paint_texts

from .conftest import wind
from .fakes import FakeBackend


class Frame:
    """What a QVideoFrame is to the view."""

    def __init__(self, colour: QColor) -> None:
        self.image = QImage(320, 180, QImage.Format.Format_RGB32)
        self.image.fill(colour)

    def toImage(self) -> QImage:  # noqa: N802 - called so by Qt
        return self.image


def white(image: QImage, box: QRectF) -> int:
    """Return how many pixels of a part are white."""
    part = image.copy(box.toRect())
    return sum(
        part.pixelColor(x, y).lightness() > 240
        for x in range(part.width())
        for y in range(part.height())
    )


@pytest.fixture
def film(heard: MainWindow, backend: FakeBackend) -> MainWindow:
    """The window with a film open."""
    path = heard.audio.player.path
    assert path is not None
    backend.has_picture = True
    heard.audio.player.open(path)
    return heard


def test_a_recording_without_a_picture_shows_none(heard: MainWindow) -> None:
    assert heard.watching.dock is None or not heard.watching.dock.isVisible()


def test_a_film_shows_its_frames_and_the_cue_in_both_languages(
    film: MainWindow, backend: FakeBackend
) -> None:
    assert film.watching.dock is not None
    assert film.watching.dock.isVisible()
    backend.framed.emit(Frame(QColor(200, 0, 0)))
    film.audio.player.seek(2000)
    view = film.watching.dock.view
    assert len(view.texts) == 2
    assert all(view.texts)
    image = view.grab().toImage()
    middle = view.picture_box().center()
    assert image.pixelColor(round(middle.x()), round(middle.y() / 2)).red() > 150
    film.audio.player.seek(5500)
    assert view.texts == ()


def test_the_cue_follows_what_is_edited(film: MainWindow) -> None:
    from editor.core import edits

    assert film.watching.dock is not None
    film.audio.player.seek(2000)
    film.session.do(edits.set_text(film.session.document.segments, 0, 0, "Another text."))
    assert film.watching.dock.view.texts[0] == "Another text."


def test_the_picture_goes_with_the_film(film: MainWindow) -> None:
    assert film.watching.dock is not None
    film.audio.player.close()
    assert not film.watching.dock.isVisible()
    assert film.watching.dock.view.texts == ()


def test_playing_moves_the_cue(film: MainWindow, backend: FakeBackend) -> None:
    assert film.watching.dock is not None
    film.audio.player.seek(2900)
    film.audio.player.play()
    wind(film.audio.player, backend, 200)
    assert film.watching.dock.view.texts == ()
    wind(film.audio.player, backend, 300)
    assert film.watching.dock.view.texts


def test_a_cue_stands_centred_near_the_foot_and_inside(qapp: object) -> None:
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(QColor(0, 0, 0))
    painter = QPainter(image)
    paint_texts(painter, QRectF(0, 0, 640, 360), ("One line of it", "第二种语言", ""))
    painter.end()
    assert white(image, QRectF(0, 0, 640, 240)) == 0
    left = white(image, QRectF(0, 240, 320, 120))
    right = white(image, QRectF(320, 240, 320, 120))
    assert left > 200
    assert 0.6 < left / right < 1.7


def test_a_text_that_is_too_wide_is_broken(qapp: object) -> None:
    image = QImage(320, 180, QImage.Format.Format_RGB32)
    image.fill(QColor(0, 0, 0))
    painter = QPainter(image)
    paint_texts(painter, QRectF(0, 0, 320, 180), ("word " * 30,))
    painter.end()
    assert white(image, QRectF(0, 0, 12, 180)) == 0
    assert white(image, QRectF(12, 0, 296, 180)) > 300
