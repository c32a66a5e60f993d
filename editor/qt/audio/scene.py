"""The picture of the recording: ruler, rows and bars, painted once and then only copied."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPixmap

from editor.alignment.base import Ghost
from editor.core import timecode
from editor.core.i18n import _
from editor.qt.audio.regions import Region
from editor.qt.audio.viewport import Viewport
from editor.qt.families import clock_font, text_font
from editor.qt.grid.states import State, state_colour
from editor.qt.theme import Theme

if TYPE_CHECKING:
    from editor.audio.peaks import Outline
    from editor.audio.spectrum import Spectrum

    Sound = Outline | Spectrum

Stamp = Callable[[QPainter], None]
"""Puts the sound into a picture."""

RULER = 20
BAR, PITCH = 2, 3
_STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600)
_LABEL_ROOM = 84
_FOOT = 6
_GRIP = QRectF(-2.5, -11, 5, 22)
_NUMBER_ROOM = 26
_MIDDLE = 128
_MARGIN = 5
_HATCH_ALPHA = 110


@dataclass(frozen=True, slots=True)
class Scene:
    """What is in sight: the regions, which row is current, which are held, and ghosts."""

    regions: tuple[Region, ...]
    current: int = -1
    pending: frozenset[int] = frozenset()
    ghosts: tuple[Ghost, ...] = ()


class ScenePainter:
    """Paints a scene twice: as it is before it was played, and after."""

    def __init__(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._theme = theme
        self._ruler_font: QFont = clock_font(7.5)
        self._number_font: QFont = text_font(7.5)

    def paint(
        self, view: Viewport, height: int, ratio: float, sound: "Sound | None", scene: Scene
    ) -> tuple[QPixmap, QPixmap]:
        """Return the picture left of the playhead and the one right of it."""
        box = QRectF(0, RULER, view.width, height - RULER)
        if sound is not None and not sound.has_bars:
            coming, played = (
                _spectrum_stamp(view, box, sound, (self._theme.surface, colour))
                for colour in (self._theme.soft, self._theme.accent)
            )
        else:
            bars = _bars(view, height, sound)
            coming, played = (
                _bars_stamp(bars, colour) for colour in (self._theme.faint, self._theme.accent)
            )
        left = self._one(view, height, ratio, scene, played)
        return left, self._one(view, height, ratio, scene, coming)

    def _one(
        self, view: Viewport, height: int, ratio: float, scene: Scene, stamp: Stamp
    ) -> QPixmap:
        made = QPixmap(ceil(view.width * ratio), ceil(height * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(self._theme.surface)
        painter = QPainter(made)
        self._ruler(painter, view)
        self._bodies(painter, view, height, scene)
        self._ghosts(painter, view, height, scene)
        stamp(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._edges(painter, view, height, scene)
        painter.end()
        return made

    def _ruler(self, painter: QPainter, view: Viewport) -> None:
        painter.fillRect(QRectF(0, 0, view.width, RULER), self._theme.quiet)
        step = next((s for s in _STEPS_S if s * view.px_per_s >= _LABEL_ROOM), _STEPS_S[-1]) * 1000
        painter.setFont(self._ruler_font)
        first = floor(view.start_ms / step)
        for number in range(first, ceil(min(view.end_ms, view.duration) / step) + 1):
            x = round(view.x_of(number * step)) + 0.5
            painter.setPen(self._theme.faint)
            painter.drawLine(QLineF(x, RULER - 5, x, RULER))
            painter.setPen(self._theme.soft)
            painter.drawText(QPointF(x + 5, RULER - 6), label(round(number * step), step < 1000))
        painter.setPen(self._theme.line)
        painter.drawLine(QLineF(0, RULER - 0.5, view.width, RULER - 0.5))

    def _bodies(self, painter: QPainter, view: Viewport, height: int, scene: Scene) -> None:
        for region in scene.regions:
            left, right = view.x_of(region.start), view.x_of(region.end)
            box = QRectF(left, RULER, right - left, height - RULER)
            if region.row == scene.current:
                painter.fillRect(box, self._theme.tint)
            elif region.row in scene.pending:
                painter.fillRect(box, self._theme.quiet)

    def _ghosts(self, painter: QPainter, view: Viewport, height: int, scene: Scene) -> None:
        """Hatch the speech that no row has, and name it where there is room."""
        colour = self._theme.guess
        painter.setFont(self._number_font)
        name = _("no row")
        room = painter.fontMetrics().horizontalAdvance(name) + 2 * _MARGIN
        for ghost in scene.ghosts:
            left, right = view.x_of(ghost.start), view.x_of(ghost.end)
            box = QRectF(left, RULER, right - left, height - RULER)
            hatch = QColor(colour)
            hatch.setAlpha(_HATCH_ALPHA)
            painter.fillRect(box, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
            if right - left > room:
                painter.setPen(colour)
                painter.drawText(QPointF(left + _MARGIN, RULER + 13), name)

    def _edges(self, painter: QPainter, view: Viewport, height: int, scene: Scene) -> None:
        painter.setFont(self._number_font)
        free = float("-inf")
        for region in scene.regions:
            colour = state_colour(region.state, self._theme)
            is_current = region.row == scene.current
            left, right = round(view.x_of(region.start)), round(view.x_of(region.end))
            style = Qt.PenStyle.DashLine if region.state is State.GUESSED else Qt.PenStyle.SolidLine
            painter.setPen(QPen(colour, 2 if is_current else 1.4, style))
            painter.drawLine(QLineF(left, RULER, left, height))
            if right - left > PITCH:
                ending = QColor(colour)
                ending.setAlpha(255 if is_current else 110)
                painter.setPen(QPen(ending, 2 if is_current else 1, style))
                painter.drawLine(QLineF(right, RULER, right, height))
            if is_current:
                self._grips(painter, colour, height, (left, right))
            if left >= free and right - left > _NUMBER_ROOM / 2:
                painter.setPen(self._theme.accent if is_current else self._theme.soft)
                painter.drawText(QPointF(left + 5, RULER + 13), str(region.row + 1))
                free = left + _NUMBER_ROOM

    def _grips(
        self, painter: QPainter, colour: QColor, height: int, places: tuple[int, int]
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for x in places:
            middle = (RULER + height) / 2
            painter.drawRoundedRect(_GRIP.translated(x, middle), 2.5, 2.5)


def _bars_stamp(bars: list[QRectF], colour: QColor) -> Stamp:
    def stamp(painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(bars)

    return stamp


def _spectrum_stamp(
    view: Viewport, box: QRectF, spectrum: "Spectrum", colours: tuple[QColor, QColor]
) -> Stamp:
    from editor.qt.audio.spectrum_picture import spectrum_image

    image = spectrum_image(view, spectrum, colours)
    modes = QPainter.CompositionMode
    is_dark = colours[0].lightness() < _MIDDLE
    mode = modes.CompositionMode_Lighten if is_dark else modes.CompositionMode_Darken

    def stamp(painter: QPainter) -> None:
        # Where it is silent it lets the tint of the rows through.
        painter.setCompositionMode(mode)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.drawImage(box, image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    return stamp


def _bars(view: Viewport, height: int, outline: "Outline | None") -> list[QRectF]:
    """Return a rectangle each three pixels; they stand at the same moments however it scrolls."""
    bar_ms = view.ms_of(PITCH)
    first = floor(view.start_ms / bar_ms)
    count = ceil(view.width / PITCH) + 1
    known = min(view.duration, view.end_ms)
    heights = outline.heights(first * bar_ms, bar_ms, count) if outline else [0.0] * count
    room = height - RULER - 2 * _FOOT
    middle = RULER + _FOOT + room / 2
    bars = []
    for number, loud in enumerate(heights):
        moment = (first + number) * bar_ms
        if moment > known:
            break
        tall = max(1.5, loud**0.8 * room)
        bars.append(QRectF(view.x_of(moment), middle - tall / 2, BAR, tall))
    return bars


def label(ms: int, with_tenths: bool) -> str:
    """Return a time on the ruler: 1:02:03, 2:03, or 2:03.4."""
    text = timecode.clock(ms, hour_digits=1)
    whole = text[:-4].removeprefix("0:").removeprefix("0")
    return whole + text[-4:-2] if with_tenths else whole
