"""A speaker's name on a soft rounded ground, in a colour of its own."""

from zlib import crc32

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from editor.qt.theme import Theme

_PAD = 7
_ALPHA = 30


def chip_colour(speaker: str, theme: Theme) -> QColor:
    """Return a speaker's colour, the same each time the program runs."""
    colours = (theme.name, theme.sure, theme.guess, theme.likely)
    return colours[crc32(speaker.encode("utf-8", "surrogatepass")) % len(colours)]


def draw_chip(
    painter: QPainter, speaker: str, space: QRectF, baseline: float, theme: Theme
) -> None:
    """Paint a name in the painter's font, shortened to the width of `space`."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(
        speaker, Qt.TextElideMode.ElideRight, max(8, int(space.width()) - 2 * _PAD)
    )
    height = metrics.height() + 1
    width = metrics.horizontalAdvance(shown) + 2 * _PAD
    box = QRectF(space.x(), round(baseline - metrics.ascent() - 0.5), width, height)
    colour = chip_colour(speaker, theme)
    ground = QColor(colour)
    ground.setAlpha(_ALPHA)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(colour)
    painter.drawText(int(box.x()) + _PAD, int(baseline), shown)
