"""A speaker's name on a soft rounded ground, in a colour of its own."""

from zlib import crc32

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from editor.qt.grid.layouts import LayoutCache
from editor.qt.grid.metrics import Metrics
from editor.qt.theme import Theme

_PAD = 7
_ALPHA = 30


def chip_colour(speaker: str, theme: Theme) -> QColor:
    """Return a speaker's colour, the same each time the program runs."""
    colours = (theme.name, theme.sure, theme.guess, theme.likely)
    return colours[crc32(speaker.encode("utf-8", "surrogatepass")) % len(colours)]


class Chips:
    """Paints chips at one zoom and in one theme."""

    def __init__(self, metrics: Metrics, theme: Theme) -> None:
        """Take fonts and colours."""
        self._theme = theme
        self._fonts = QFontMetrics(metrics.chip)
        self._cache = LayoutCache(metrics.chip, metrics.pitch)
        self._shown: dict[tuple[str, int], str] = {}

    def draw(self, painter: QPainter, speaker: str, x: float, top: float, width: int) -> None:
        """Paint a name on the line that begins at `top`, shortened to `width` pixels."""
        layout = self._cache.line(self._shortened(speaker, width - 2 * _PAD))
        colour = chip_colour(speaker, self._theme)
        ground = QColor(colour)
        ground.setAlpha(_ALPHA)
        height = self._fonts.height() + 1
        box = QRectF(x, round(top + (layout.height - height) / 2 + 0.5), layout.width, height)
        box.setWidth(layout.width + 2 * _PAD)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(colour)
        layout.draw(painter, x + _PAD, top)

    def _shortened(self, speaker: str, width: int) -> str:
        name = (speaker, width)
        if name not in self._shown:
            self._shown[name] = self._fonts.elidedText(
                speaker, Qt.TextElideMode.ElideRight, max(8, width)
            )
        return self._shown[name]
