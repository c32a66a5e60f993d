"""What stands at the end of a row: what is read too fast, and how much else is wrong with it."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPolygonF

from editor.qt.grid.layouts import BASELINE, CellLayout, LayoutCache
from editor.qt.grid.metrics import PAD_TOP, Metrics
from editor.qt.theme import Theme
from editor.workflows.problems.row_marks import RowMark

_RIGHT = 12
_SIDE = 8.0
_GAP = 3.0
_MOST = 99


class RowSigns:
    """Paints the signs at one zoom and in one theme: the speed, below it a triangle and a count."""

    def __init__(self, metrics: Metrics, theme: Theme) -> None:
        """Take fonts and colours."""
        self._theme = theme
        self._pitch = metrics.pitch
        self._side = metrics.scaled(_SIDE)
        self._gap = metrics.scaled(_GAP)
        self._cache = LayoutCache(metrics.chip, metrics.pitch)

    def draw(self, painter: QPainter, mark: RowMark, rect: QRect) -> None:
        """Paint what is marked of a row into the cell at its end.

        Speeds are rounded up, so that none seems to be within the limit. In a row of one line the
        speed stands there alone if there is one; the tip has the rest.
        """
        painter.setPen(self._theme.guess)
        right, top = rect.right() - _RIGHT, rect.y() + PAD_TOP
        if mark.speed is not None:
            shown = self._cache.line(str(ceil(mark.speed)))
            shown.draw(painter, right - shown.width, top)
            top += self._pitch
        if mark.others and top + self._pitch <= rect.bottom():
            self._draw_count(painter, right, top, min(mark.others, _MOST))

    def _draw_count(self, painter: QPainter, right: float, top: float, count: int) -> None:
        shown: CellLayout = self._cache.line(str(count))
        shown.draw(painter, right - shown.width, top)
        left = right - shown.width - self._gap - self._side
        low = top + self._pitch * BASELINE
        high = low - self._side * 0.9
        peak = QPointF(left + self._side / 2, high)
        corners = [QPointF(left, low), QPointF(left + self._side, low), peak]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(self._theme.guess)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF(corners))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
