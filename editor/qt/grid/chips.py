"""A speaker's name on a soft rounded ground, in a colour of its own."""

from math import ceil
from zlib import crc32

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap

from editor.qt.grid.layouts import LayoutCache
from editor.qt.grid.metrics import Metrics
from editor.qt.theme import Theme

_PAD = 7
_ALPHA = 16


def chip_colour(speaker: str, theme: Theme) -> QColor:
    """Return a speaker's colour, the same each time the program runs."""
    colours = (theme.name, theme.sure, theme.guess, theme.likely)
    return colours[crc32(speaker.encode("utf-8", "surrogatepass")) % len(colours)]


def chip_ground(colour: QColor) -> QColor:
    """Return what a name in this colour stands on, as it lies over the row."""
    soft = QColor(colour)
    soft.setAlpha(_ALPHA)
    return soft


class Chips:
    """Paints chips at one zoom and in one theme."""

    def __init__(self, metrics: Metrics, theme: Theme) -> None:
        """Take fonts and colours."""
        self._theme = theme
        self._fonts = QFontMetrics(metrics.chip)
        self._cache = LayoutCache(metrics.chip, metrics.pitch)
        self._made: dict[tuple[int, float, float], QPixmap] = {}
        self._shown: dict[tuple[str, int], str] = {}

    def draw(self, painter: QPainter, speaker: str, x: float, top: float, width: int) -> None:
        """Paint a name on the line that begins at `top`, shortened to `width` pixels."""
        layout = self._cache.line(self._shortened(speaker, width - 2 * _PAD))
        colour = chip_colour(speaker, self._theme)
        height = self._fonts.height() + 1
        ground = self._ground(colour, layout.width + 2 * _PAD, painter.device().devicePixelRatio())
        painter.drawPixmap(QPointF(x, round(top + (layout.height - height) / 2 + 0.5)), ground)
        painter.setPen(colour)
        layout.draw(painter, x + _PAD, top)

    def _ground(self, colour: QColor, width: float, ratio: float) -> QPixmap:
        """Return the soft ground of a name, painted once for all rows of a speaker."""
        name = (colour.rgba(), width, ratio)
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = self._make(colour, width, ratio)
        return made

    def _make(self, colour: QColor, width: float, ratio: float) -> QPixmap:
        height = self._fonts.height() + 1
        ground = QPixmap(ceil(width * ratio), ceil(height * ratio))
        ground.setDevicePixelRatio(ratio)
        ground.fill(Qt.GlobalColor.transparent)
        painter = QPainter(ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(chip_ground(colour))
        painter.drawRoundedRect(QRectF(0, 0, width, height), height / 2, height / 2)
        painter.end()
        return ground

    def _shortened(self, speaker: str, width: int) -> str:
        name = (speaker, width)
        if name not in self._shown:
            self._shown[name] = self._fonts.elidedText(
                speaker, Qt.TextElideMode.ElideRight, max(8, width)
            )
        return self._shown[name]
