"""Painting a cue as players show it: below, in the middle, white with a dark rim."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from editor.qt.families import text_font

_SAFE = 0.05
"""The part of the picture at each side that old screens cut off (EBU R 95)."""
_LOWER_EDGE = 0.07
_RIM = 0.14
_LINE = 1.22
_BETWEEN = 0.25
_SMALLEST = 0.5
_LEAST_PIXELS = 11
_STEP = 0.92
_MOST_LETTERS = 2000

_BEHIND = QColor("#14161a")
_INK = QColor("#ffffff")
_RIM_COLOUR = QColor("#000000")
_SAFE_COLOUR = QColor(255, 255, 255, 60)


class ScreenText(NamedTuple):
    """One language of a cue: its lines joined by newlines, and its size as a part of the height."""

    text: str
    size: float = 0.056


class _Line(NamedTuple):
    text: str
    font: QFont
    width: float
    height: float


def paint_frame(painter: QPainter, frame: QRectF, *, safe_area: bool = True) -> None:
    """Paint the dark picture, and what of it every screen shows, as a dotted line."""
    painter.fillRect(frame, _BEHIND)
    if safe_area:
        across, down = frame.width() * _SAFE, frame.height() * _SAFE
        painter.setPen(QPen(_SAFE_COLOUR, 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame.adjusted(across, down, -across, -down))


def paint_cue(painter: QPainter, frame: QRectF, texts: Sequence[ScreenText]) -> None:
    """Paint the texts of a cue into a picture, the first above the others.

    Lines that are too wide are broken, as players do it; a text too high for the picture is
    painted smaller.
    """
    filled = [one for one in texts if one.text.strip()]
    if not filled or frame.height() < 1:
        return
    blocks = _fitting(frame, filled)
    bottom = frame.bottom() - frame.height() * _LOWER_EDGE
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for block in reversed(blocks):
        for line in reversed(block):
            bottom -= line.height
            _paint_line(painter, frame, line, bottom)
        bottom -= block[-1].height * _BETWEEN if block else 0
    painter.restore()


def paint_texts(painter: QPainter, frame: QRectF, texts: Sequence[str]) -> None:
    """Paint the texts of a cue into a picture, all of the usual size."""
    paint_cue(painter, frame, [ScreenText(text) for text in texts])


def _fitting(frame: QRectF, texts: Sequence[ScreenText]) -> list[list[_Line]]:
    scale = 1.0
    while True:
        blocks = [_lines(frame, one, scale) for one in texts]
        height = sum(line.height for block in blocks for line in block)
        if height <= frame.height() * (1 - 2 * _SAFE) or scale <= _SMALLEST:
            return blocks
        scale *= _STEP


def _lines(frame: QRectF, one: ScreenText, scale: float) -> list[_Line]:
    font = text_font(10)
    font.setWeight(QFont.Weight.DemiBold)
    usual = max(_LEAST_PIXELS, frame.height() * one.size)
    font.setPixelSize(max(5, round(usual * scale)))
    metrics = QFontMetricsF(font)
    widest = frame.width() * (1 - 2 * _SAFE)
    found = []
    for text in one.text[:_MOST_LETTERS].split("\n"):
        for part in _wrapped(text, font, widest):
            found.append(
                _Line(part, font, metrics.horizontalAdvance(part), font.pixelSize() * _LINE)
            )
    return found


def _wrapped(text: str, font: QFont, widest: float) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    units = text.encode("utf-16-le", "surrogatepass")
    parts = []
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(widest)
        begin, length = line.textStart(), line.textLength()
        part = units[2 * begin : 2 * (begin + length)].decode("utf-16-le", "surrogatepass")
        parts.append(part.strip())
    layout.endLayout()
    return parts


def _paint_line(painter: QPainter, frame: QRectF, line: _Line, top: float) -> None:
    path = QPainterPath()
    ascent = QFontMetricsF(line.font).ascent()
    path.addText(QPointF(frame.center().x() - line.width / 2, top + ascent), line.font, line.text)
    rim = QPen(_RIM_COLOUR, line.font.pixelSize() * _RIM)
    rim.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, rim)
    painter.fillPath(path, QBrush(_INK))
