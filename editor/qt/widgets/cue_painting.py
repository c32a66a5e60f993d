"""A cue as viewers see it: centred lines with an outline, near the foot of the picture."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from editor.qt.theme import text_font

_SHARE = 0.055
_LEAST_POINTS, _MOST_POINTS = 9.0, 40.0
_EDGE = 0.12
_FOOT = 0.05
_ROOM = 0.9
_BETWEEN = 0.25


def paint_cue(painter: QPainter, box: QRectF, texts: Sequence[str], grow: float = 1.0) -> None:
    """Paint the texts of a cue, one under the other, into a picture that fills the box.

    Each text may have several lines; what is too wide is broken. `grow` makes all larger.
    """
    shown = [text for text in texts if text.strip()]
    if not shown or box.isEmpty():
        return
    font = _font(box, grow)
    metrics = QFontMetricsF(font)
    lines = [_lines(text, font, box.width() * _ROOM) for text in shown]
    between = metrics.height() * _BETWEEN
    height = sum(map(len, lines)) * metrics.height() + between * (len(lines) - 1)
    y = max(box.top(), box.bottom() - box.height() * _FOOT - height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for text in lines:
        for line in text:
            _paint_line(painter, line, font, QPointF(box.center().x(), y + metrics.ascent()))
            y += metrics.height()
        y += between
    painter.restore()


def _font(box: QRectF, grow: float) -> QFont:
    font = text_font(10)
    points = min(max(box.height() * _SHARE, _LEAST_POINTS), _MOST_POINTS) * grow
    font.setPixelSize(round(points * 1.2))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _lines(text: str, font: QFont, width: float) -> list[str]:
    """Return the lines of a text, those that are too wide broken."""
    out = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start, length = line.textStart(), line.textLength()
            # Qt counts in UTF-16.
            part = paragraph.encode("utf-16-le")[2 * start : 2 * (start + length)]
            out.append(part.decode("utf-16-le", "replace").strip())
        layout.endLayout()
    return out


def _paint_line(painter: QPainter, line: str, font: QFont, middle: QPointF) -> None:
    path = QPainterPath()
    path.addText(QPointF(0, 0), font, line)
    width = QFontMetricsF(font).horizontalAdvance(line)
    path.translate(middle.x() - width / 2, middle.y())
    edge = QPen(QColor(0, 0, 0, 220), max(2.0, font.pixelSize() * _EDGE))
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, edge)
    painter.fillPath(path, QColor(255, 255, 255))
