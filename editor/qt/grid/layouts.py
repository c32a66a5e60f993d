"""Texts laid out for painting, kept while they are likely to be painted again.

All lines have one pitch with the baseline at 4/5 of it, whatever fonts are in them, so that two
languages in one row stand on the same lines, and the cell editor puts its lines there too.
"""

import unicodedata
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from editor.core.bidi import made_visible, reads_from_right
from editor.qt.grid.spans import to_units

MAX_PAINTED = 2000
MAX_LINES = 100
BASELINE = 0.8
_KEPT = 1200

Formats = Sequence[tuple[int, int, QTextCharFormat]]


_ONE_LINE = 1 << 20
_LONGEST_LETTER = 60
_JOINER = "\u200d"
_JOINING = frozenset((_JOINER, "\ufe0f", *map(chr, range(0x1F3FB, 0x1F400))))


class CellLayout:
    """One text in lines; `height` and `width` are the pixels that they take."""

    __slots__ = ("_layout", "_places", "height", "width")

    def __init__(self, layout: QTextLayout, height: int) -> None:
        """Keep a finished layout."""
        self._layout = layout
        self._places: dict[int, tuple[float, int]] = {}
        self.height = height
        self.width = layout.maximumWidth()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint in the painter's pen, with the upper left corner at x, y."""
        self._layout.draw(painter, QPointF(x, y))

    def place(self, text: str, offset: int) -> tuple[float, int]:
        """Return where a code point of the text stands: pixels from the left, and the line."""
        found = self._places.get(offset)
        if found is None:
            units = to_units(text, offset)
            line = self._layout.lineForTextPosition(units)
            found = (_x_in(line, units), line.lineNumber()) if line.isValid() else (0.0, 0)
            self._places[offset] = found
        return found


class LayoutCache:
    """Makes layouts in one font; the least recently used of many are forgotten."""

    def __init__(self, font: QFont, pitch: int) -> None:
        """Lay out in this font, with lines `pitch` pixels apart."""
        self._font = font
        self._pitch = pitch
        self._from_left = _wrapping(Qt.AlignmentFlag.AlignLeft)
        self._from_right = _wrapping(Qt.AlignmentFlag.AlignRight)
        self._kept: OrderedDict[tuple[object, ...], CellLayout] = OrderedDict()

    def get(self, text: str, width: int, formats: Formats = (), key: object = None) -> CellLayout:
        """Return the layout of a text in lines of at most `width` pixels.

        `formats` are (start, end, format) in code points; `key` tells them apart for the cache.
        Of a very long text only the beginning is laid out, of one in very many lines the first.
        """
        name = (text, width, key)
        found = self._kept.get(name)
        if found is not None:
            self._kept.move_to_end(name)
            return found
        made = self._make(text, width, formats)
        self._kept[name] = made
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made

    def line(self, text: str) -> CellLayout:
        """Return the layout of a text that is not wrapped.

        Painted so, a short text costs a tenth of `QPainter.drawText`, which looks its font up anew
        after each `setFont`.
        """
        return self.get(text, _ONE_LINE)

    def _make(self, text: str, width: int, formats: Formats) -> CellLayout:
        shown = text if len(text) <= MAX_PAINTED else text[: _whole(text, MAX_PAINTED - 1)] + "…"
        shown = made_visible(shown)
        layout = QTextLayout(shown.replace("\n", "\u2028"), self._font)
        at_right = width != _ONE_LINE and reads_from_right(shown)
        layout.setTextOption(self._from_right if at_right else self._from_left)
        layout.setCacheEnabled(True)
        if formats:
            layout.setFormats([_range(shown, *part) for part in formats if part[0] < len(shown)])
        return CellLayout(layout, self._break_lines(layout, max(1, width)))

    def _break_lines(self, layout: QTextLayout, width: int) -> int:
        base = self._pitch * BASELINE
        top = 0
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid() and top < MAX_LINES * self._pitch:
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + base - line.ascent() - max(0.0, line.leading())))
            top += self._pitch
            line = layout.createLine()
        layout.endLayout()
        return max(top, self._pitch)


def _wrapping(side: Qt.AlignmentFlag) -> QTextOption:
    # Made with its side, an option would turn each text the way of the program's own language.
    option = QTextOption()
    option.setAlignment(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _x_in(line: QTextLine, units: int) -> float:
    """Return the place of a letter in its line; PySide gives it with the letter it belongs to."""
    x: Any = line.cursorToX(units)
    return float(x[0] if isinstance(x, tuple) else x)


def _whole(text: str, end: int) -> int:
    """Return where to cut so that no letter loses the marks and joined signs that follow it."""
    for at in range(end, max(0, end - _LONGEST_LETTER), -1):
        if not (unicodedata.combining(text[at]) or text[at] in _JOINING or text[at - 1] == _JOINER):
            return at
    return end


def _range(text: str, start: int, end: int, shape: QTextCharFormat) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start = to_units(text, start)
    part.length = to_units(text, min(end, len(text))) - part.start
    part.format = shape
    return part
