"""Paints the rows straight from the segments; there are hundreds of them in a scroll."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from editor.core import timecode
from editor.core.segments import Segment
from editor.qt.grid.cell_texts import CellTexts
from editor.qt.grid.chips import Chips
from editor.qt.grid.columns import TIMES, Column
from editor.qt.grid.cut_signs import NO_CUT, ChosenCut, CutLook, CutSigns, CutsOf
from editor.qt.grid.layouts import BASELINE, LayoutCache
from editor.qt.grid.metrics import FRAME, PAD_TOP, PAD_X, Metrics
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.row_signs import RowSigns
from editor.qt.grid.states import StateSigns, state_of
from editor.qt.grid.times import value_of
from editor.qt.theme import Theme
from editor.workflows.problems.row_marks import RowMark

_GLYPH = 11.0
_BOOKMARK = 4
_PAIR = 2
_NOTE = 8.0
_NOWHERE = (-1, -1)


class Strip(NamedTuple):
    """A column that is in sight: pixels from the left of the viewport, and how many."""

    column: int
    x: int
    width: int


class _Shown(NamedTuple):
    """A row that is painted: its place, what it holds, what checks have found in it."""

    row: int
    segment: Segment
    mark: RowMark


class RowPainter:
    """What stands in a row, painted at once for all of its cells.

    Neither the style nor the model's roles are asked, nor anything twice; an item view asks a
    dozen things for each cell. `current` is the cell with the frame, `edited` the one that an
    editor stands in, `has_focus` says whether keys come to the grid; `cuts` tells where the cues
    of a row begin.
    """

    def __init__(
        self, model: TranscriptModel, texts: CellTexts, metrics: Metrics, theme: Theme
    ) -> None:
        """Paint the rows of a model, with texts that are laid out elsewhere."""
        self._model = model
        self._texts = texts
        self.current = _NOWHERE
        self.edited = _NOWHERE
        self.has_focus = False
        self.cuts: CutsOf | None = None
        self.chosen_cut: ChosenCut = NO_CUT
        self.dress(metrics, theme)

    def dress(self, metrics: Metrics, theme: Theme) -> None:
        """Paint at a zoom and in the colours of a theme from now on."""
        self._metrics = metrics
        self._theme = theme
        self._numbers = LayoutCache(metrics.text, metrics.pitch)
        self._times = LayoutCache(metrics.clock, metrics.pitch)
        self._chips = Chips(metrics, theme)
        self._signs = StateSigns(metrics.scaled(_GLYPH), metrics.chip, theme)
        self._cut_signs = CutSigns(metrics.pitch, theme)
        self._row_signs = RowSigns(metrics, theme)
        above = QFontMetricsF(metrics.text).capHeight() / 2
        self._middle = PAD_TOP + metrics.pitch * BASELINE - above

    def paint(
        self,
        painter: QPainter,
        row: int,
        place: tuple[int, int],
        strips: Sequence[Strip],
        *,
        is_chosen: bool,
    ) -> None:
        """Paint a row at a `place` (top, height in pixels), its ground and lower line."""
        top, height = place
        left, right = strips[0].x, strips[-1].x + strips[-1].width
        if is_chosen or row == self.current[0]:
            painter.fillRect(left, top, right - left, height, self._theme.tint)
        painter.fillRect(left, top + height - 1, right - left, 1, self._theme.line)
        shown = _Shown(row, self._model.segment(row), self._model.mark(row))
        for column, x, width in strips:
            rect = QRect(x, top, width, height)
            if (row, column) == self.current:
                self._paint_frame(painter, rect)
            track = column - Column.TEXT
            if not 0 <= track < len(shown.segment.texts):
                self._paint_about(painter, rect, shown, column)
            elif (row, column) == self.edited:
                self._paint_above(painter, rect, shown.segment, track)
            else:
                self._paint_text(painter, rect, shown, track)

    def _paint_about(self, painter: QPainter, rect: QRect, shown: _Shown, column: int) -> None:
        """Paint what is known of a row beside its texts."""
        row, segment, mark = shown
        if column == Column.NUMBER:
            self._paint_number(painter, rect, self._model.shown.row(row) + 1)
            if segment.bookmark:
                painter.fillRect(
                    rect.x(), rect.y(), _BOOKMARK, rect.height() - 1, self._theme.accent
                )
        elif column == Column.STATE:
            self._paint_state(painter, rect, segment)
        elif column == self._model.columns.marks:
            self._row_signs.draw(painter, mark, rect)
        elif (row, column) == self.edited:
            return
        elif column in TIMES:
            self._paint_time(painter, rect, value_of(segment.slot, column))
        elif column == Column.SPEAKER and segment.speaker:
            width = rect.width() - PAD_X - 4
            self._chips.draw(painter, segment.speaker, rect.x() + PAD_X, rect.y() + PAD_TOP, width)

    def _paint_frame(self, painter: QPainter, rect: QRect) -> None:
        theme = self._theme
        pen = QPen(theme.accent if self.has_focus else theme.faint, FRAME)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(pen)
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_text(self, painter: QPainter, rect: QRect, shown: _Shown, track: int) -> None:
        segment = shown.segment
        if track and shown.mark.pair:
            painter.fillRect(rect.x(), rect.y(), _PAIR, rect.height() - 1, self._theme.guess)
        top = rect.y() + PAD_TOP + self._paint_above(painter, rect, segment, track)
        painter.setPen(self._theme.text)
        layout = self._texts.layout(segment, track, rect.width())
        layout.draw(painter, rect.x() + PAD_X, top)
        cuts = self.cuts(segment) if self.cuts is not None else ()
        if cuts:
            chosen = self.chosen_cut.in_cell(segment.id, track)
            corner = QPointF(rect.x() + PAD_X, top)
            for number, cut in enumerate(cuts):
                place = layout.place(segment.texts[track], cut.offsets[track])
                look = chosen if number == self.chosen_cut.number else CutLook.QUIET
                self._cut_signs.draw(painter, corner, place, cut, look)

    def _paint_above(self, painter: QPainter, rect: QRect, segment: Segment, track: int) -> int:
        """Paint the text as it came in, if that is shown; return its height."""
        old = self._texts.imported(segment, track, rect.width())
        if old is None:
            return 0
        painter.setPen(self._theme.soft)
        old.draw(painter, rect.x() + PAD_X, rect.y() + PAD_TOP)
        return old.height

    def _paint_time(self, painter: QPainter, rect: QRect, value: int | None) -> None:
        painter.setPen(self._theme.soft if value is None else self._theme.text)
        shown = self._times.line("–" if value is None else timecode.clock_centi(value))
        shown.draw(painter, rect.x() + PAD_X, rect.y() + PAD_TOP)

    def _paint_state(self, painter: QPainter, rect: QRect, segment: Segment) -> None:
        centre = QPointF(rect.x() + rect.width() / 2, rect.y() + self._middle)
        self._signs.draw(painter, state_of(segment), centre)
        if segment.note:
            corner = QPointF(rect.topRight())
            side = self._metrics.scaled(_NOTE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.guess)
            painter.drawPolygon([corner, corner - QPointF(side, 0), corner + QPointF(0, side)])

    def _paint_number(self, painter: QPainter, rect: QRect, number: int) -> None:
        painter.setPen(self._theme.soft)
        shown = self._numbers.line(str(number))
        shown.draw(painter, rect.x() + rect.width() - PAD_X - shown.width, rect.y() + PAD_TOP)
