"""The sizes and fonts of the grid at one zoom."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontInfo, QFontMetrics

from editor.qt.families import clock_font, text_font

PAD_X = 8
PAD_TOP = 6
PAD_BOTTOM = 8
FRAME = 2
MIN_ZOOM, MAX_ZOOM = 60, 300
MIN_TEXT_WIDTH = 120

_TEXT_SIZE = 10.0
_CLOCK_SIZE = 9.0
_CHIP_SIZE = 8.5
_LINE_HEIGHT = 1.4


@dataclass(frozen=True, slots=True)
class Metrics:
    """Fonts, and the distance of lines in pixels."""

    zoom: int
    text: QFont
    clock: QFont
    chip: QFont
    pitch: int

    def text_in(self, language: str) -> QFont:
        """Return the font of texts in a language (BCP 47)."""
        return text_font(_TEXT_SIZE * self.zoom / 100, language)

    def row_height(self, lines_height: int) -> int:
        """Return the pixels of a row whose tallest text takes `lines_height` of them."""
        return lines_height + PAD_TOP + PAD_BOTTOM + 1

    def scaled(self, pixels: float) -> float:
        """Return a length at this zoom."""
        return pixels * self.zoom / 100

    def number_width(self, rows: int) -> int:
        """Return how wide the column of numbers is for so many rows."""
        digits = max(2, len(str(rows)))
        return QFontMetrics(self.text).horizontalAdvance("0" * digits) + 2 * PAD_X

    def time_width(self) -> int:
        """Return how wide a column of times is, so that one fits while it is edited."""
        return QFontMetrics(self.clock).horizontalAdvance("00:00:00.000") + PAD_X + 4


def metrics_at(zoom: int) -> Metrics:
    """Return the sizes and fonts at a zoom in percent, kept between 60 and 300."""
    zoom = max(MIN_ZOOM, min(MAX_ZOOM, zoom))
    text = text_font(_TEXT_SIZE * zoom / 100)
    chip = text_font(_CHIP_SIZE * zoom / 100)
    chip.setWeight(QFont.Weight.DemiBold)
    pixels = QFontInfo(text).pointSizeF() / 72 * 96
    return Metrics(
        zoom=zoom,
        text=text,
        clock=clock_font(_CLOCK_SIZE * zoom / 100),
        chip=chip,
        pitch=max(8, round(max(pixels * _LINE_HEIGHT, QFontMetrics(text).height()))),
    )
