"""The waveform: what is painted, what a click and a drag do."""

import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.core.timeslots import Origin
from editor.qt.audio.scene import label
from editor.qt.audio.strip import StripView
from editor.qt.main_window import MainWindow

from .conftest import slots, type_keys, wind
from .fakes import FakeBackend

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def at(strip: StripView, ms: int, y: int = 70) -> QPoint:
    return QPoint(round(strip.viewport.x_of(ms)), y)


def drag(strip: StripView, start: int, end: int, held: Qt.KeyboardModifier = NONE) -> None:
    """Drag from one moment to another; a step is a pixel, which is up to 12 ms here."""
    QTest.mousePress(strip, LEFT, held, at(strip, start))
    for share in (0.3, 0.7, 1):
        point = QPointF(at(strip, round(start + (end - start) * share)))
        move(strip, point, held)
    QTest.mouseRelease(strip, LEFT, held, at(strip, end))


def move(strip: StripView, point: QPointF, held: Qt.KeyboardModifier) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    event = QMouseEvent(
        QEvent.Type.MouseMove, point, strip.mapToGlobal(point), Qt.MouseButton.NoButton, LEFT, held
    )
    QApplication.sendEvent(strip, event)


@pytest.fixture
def strip(heard: MainWindow) -> StripView:
    heard.view.go_to(0)
    return heard.audio.strip


def test_a_click_seeks_and_chooses_the_row(heard: MainWindow, strip: StripView) -> None:
    QTest.mouseClick(strip, LEFT, NONE, at(strip, 4000))
    assert abs(heard.audio.player.position() - 4000) <= 13
    assert heard.view.current_row() == 1


def test_a_click_on_the_ruler_only_seeks(heard: MainWindow, strip: StripView) -> None:
    QTest.mouseClick(strip, LEFT, NONE, at(strip, 4000, 5))
    assert abs(heard.audio.player.position() - 4000) <= 13
    assert heard.view.current_row() == 0


def test_a_double_click_plays_the_row(
    heard: MainWindow, strip: StripView, backend: FakeBackend
) -> None:
    QTest.mouseDClick(strip, LEFT, NONE, at(strip, 4000))
    wind(heard.audio.player, backend, 2500)
    assert heard.audio.player.position() == 5000
    assert not heard.audio.player.is_playing


def test_an_edge_is_dragged_in_one_step(heard: MainWindow, strip: StripView) -> None:
    before = heard.session.document.revision
    drag(strip, 1000, 1500)
    start, end = slots(heard)[0]
    assert abs((start or 0) - 1500) <= 13
    assert end == 3000
    assert heard.session.document.segments[0].slot.origin is Origin.TYPED
    assert heard.session.document.revision == before + 1
    type_keys(heard, "Ctrl+Z")
    assert slots(heard)[0] == (1000, 3000)


def test_an_edge_snaps_to_the_end_of_silence(heard: MainWindow, strip: StripView) -> None:
    drag(strip, 5000, 6090)
    assert slots(heard)[1] == (3200, 6000)
    drag(strip, 6000, 6090, ALT)
    end = slots(heard)[1][1] or 0
    assert 6000 < end <= 6103


def test_shift_takes_the_neighbours_edge_along(heard: MainWindow, strip: StripView) -> None:
    drag(strip, 3000, 2500, SHIFT | ALT)
    (start, end), (second, last) = slots(heard)[:2]
    assert (start, last) == (1000, 5000)
    assert abs((end or 0) - 2500) <= 13
    assert (second or 0) - (end or 0) == 200


def test_a_body_is_dragged_as_a_whole(heard: MainWindow, strip: StripView) -> None:
    drag(strip, 4000, 7500, ALT)
    start, end = slots(heard)[1]
    assert (end or 0) - (start or 0) == 1800
    assert abs((start or 0) - 6700) <= 13


def test_an_empty_stretch_gives_the_current_row_its_time(
    heard: MainWindow, strip: StripView
) -> None:
    heard.view.go_to(2)
    drag(strip, 6050, 7950)
    assert slots(heard)[2] == (6000, 8000)
    drag(strip, 9000, 10_000)
    assert slots(heard)[2] == (6000, 8000)


def test_escape_lets_go_of_a_drag(heard: MainWindow, strip: StripView) -> None:
    strip.setFocus()
    QTest.mousePress(strip, LEFT, NONE, at(strip, 1000))
    move(strip, QPointF(at(strip, 2000)), NONE)
    QTest.keyClick(strip, Qt.Key.Key_Escape)
    QTest.mouseRelease(strip, LEFT, NONE, at(strip, 2000))
    assert slots(heard)[0] == (1000, 3000)


def test_zooming_keeps_the_moment_under_the_mouse(strip: StripView) -> None:
    def wheel(turned: int, held: Qt.KeyboardModifier) -> None:
        point = QPointF(500, 60)
        event = QWheelEvent(
            point, strip.mapToGlobal(point), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
            held, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(strip, event)

    strip.scroll_to(20_000)
    before = strip.viewport.ms_at(500)
    wheel(120, Qt.KeyboardModifier.ControlModifier)
    assert abs(strip.viewport.ms_at(500) - before) <= 1
    scale = strip.viewport.px_per_s
    wheel(-120, NONE)
    assert strip.viewport.px_per_s == scale
    assert strip.viewport.ms_at(500) > before


def test_it_never_zooms_out_beyond_the_whole(strip: StripView) -> None:
    strip.setFocus()
    for _ in range(40):
        QTest.keyClick(strip, Qt.Key.Key_Minus)
    assert strip.viewport.start_ms == 0
    assert abs(strip.viewport.span_ms - 60_000) < 1
    for _ in range(40):
        QTest.keyClick(strip, Qt.Key.Key_Plus)
    assert strip.viewport.px_per_s == 400


def test_the_page_turns_with_the_playhead(
    heard: MainWindow, strip: StripView, backend: FakeBackend
) -> None:
    heard.audio.player.seek(round(strip.viewport.end_ms) - 1500)
    heard.audio.player.play()
    before = strip.viewport.start_ms
    wind(heard.audio.player, backend, 2000)
    assert strip.viewport.start_ms > before


def test_the_playhead_repaints_its_stripe_in_under_a_millisecond(strip: StripView) -> None:
    strip.repaint()
    began = time.thread_time()
    for step in range(200):
        strip.set_playhead(2000 + step * 13, follow=False)
        strip.repaint(max(0, round(strip.viewport.x_of(2000 + step * 13)) - 3), 0, 6, 118)
    assert (time.thread_time() - began) / 200 < 0.001


def test_estimated_rows_are_dashed_and_the_rest_are_not(strip: StripView) -> None:
    picture = strip.grab().toImage()

    def painted(ms: int) -> int:
        x = round(strip.viewport.x_of(ms))
        colours = {picture.pixelColor(x, y).name() for y in range(24, 116)}
        return len(colours)

    strip.set_current(2)
    picture = strip.grab().toImage()
    assert painted(3200) > painted(1000)


@pytest.mark.parametrize(
    ("ms", "tenths", "text"),
    [(0, False, "0:00"), (5000, False, "0:05"), (65_000, False, "1:05"), (600_000, False, "10:00"),
     (3_723_000, False, "1:02:03"), (2500, True, "0:02.5"), (36_000_000, False, "10:00:00")],
)  # fmt: skip
def test_the_ruler_writes_times(ms: int, tenths: bool, text: str) -> None:
    assert label(ms, tenths) == text


def test_the_strip_passes_letters_on(heard: MainWindow, strip: StripView) -> None:
    strip.setFocus()
    heard.audio.player.seek(1500)
    QTest.keyClick(strip, Qt.Key.Key_I)
    assert slots(heard)[0] == (1500, 3000)
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert heard.audio.player.position() == 2500
