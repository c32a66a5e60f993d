"""Paints the cells straight from the segments; there are thousands of them in a scroll."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.core import timecode
from editor.core.segments import Segment
from editor.qt.grid.chips import Chips
from editor.qt.grid.columns import TIMES, Column
from editor.qt.grid.cut_signs import ChosenCut, CutLook, CutSigns, CutsOf
from editor.qt.grid.imported_texts import ImportedTexts
from editor.qt.grid.layouts import BASELINE, CellLayout, LayoutCache
from editor.qt.grid.metrics import FRAME, PAD_TOP, PAD_X, Metrics
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.row_signs import RowSigns
from editor.qt.grid.spans import FillersOf, Highlights, Mark, Misspelt, Span
from editor.qt.grid.states import StateSigns, state_of
from editor.qt.grid.times import value_of
from editor.qt.theme import LIGHT, Theme

_GLYPH = 11.0
_BOOKMARK = 4
_PAIR = 2
_NOTE = 8.0
_SELECTED = QStyle.StateFlag.State_Selected
_NOWHERE = (-1, -1)


class CellDelegate(QStyledItemDelegate):
    """What stands in the cells, and how high it makes a row.

    It asks neither the style nor the model's roles; that is what makes a page cheap.
    """

    def __init__(self, model: TranscriptModel, metrics: Metrics, parent: QWidget) -> None:
        """Paint the rows of a model."""
        super().__init__(parent)
        self._model = model
        self._theme = LIGHT
        self._highlights: Highlights | None = None
        self.misspelt: Misspelt | None = None
        self.fillers: FillersOf | None = None
        self._here: tuple[str, int, Span] | None = None
        self.current = _NOWHERE
        self.edited = _NOWHERE
        self.has_focus = False
        self.cuts: CutsOf | None = None
        self.chosen_cut = ChosenCut()
        self.set_metrics(metrics)

    def set_metrics(self, metrics: Metrics) -> None:
        """Paint at another zoom."""
        self._metrics = metrics
        self._prepare()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self._prepare()

    def _prepare(self) -> None:
        metrics = self._metrics
        self._cache = LayoutCache(metrics.text, metrics.pitch)
        self._times = LayoutCache(metrics.clock, metrics.pitch)
        self._imported = ImportedTexts(self._cache, self._theme)
        self._chips = Chips(metrics, self._theme)
        self._signs = StateSigns(metrics.scaled(_GLYPH), metrics.chip, self._theme)
        self._cut_signs = CutSigns(metrics.pitch, self._theme)
        self._row_signs = RowSigns(metrics, self._theme)
        above = QFontMetricsF(metrics.text).capHeight() / 2
        self._middle = PAD_TOP + metrics.pitch * BASELINE - above

    def set_highlights(self, provider: Highlights | None) -> None:
        """Mark the spans that a function gives for each text in sight."""
        self._highlights = provider

    def set_here(self, segment_id: str, track: int, span: tuple[int, int] | None) -> None:
        """Mark the one place that a person was led to, or none."""
        self._here = (segment_id, track, Span(*span, Mark.HERE)) if span else None

    def here(self, segment_id: str, track: int) -> Span | None:
        """Return the span that a person was led to in a cell, None where it is elsewhere."""
        if self._here is None or self._here[:2] != (segment_id, track):
            return None
        return self._here[2]

    def spans(self, segment: Segment, track: int) -> tuple[Span, ...]:
        """Return what is marked in a text."""
        text = segment.texts[track]
        found: list[Span] = []
        if self.misspelt is not None:
            found += [Span(word[0], word[1], Mark.MISSPELT) for word in self.misspelt(track, text)]
        if self.fillers is not None:
            places = self.fillers(segment)[track : track + 1]
            found += [Span(*place, Mark.FILLER) for some in places for place in some]
        if self._highlights is not None:
            found += [Span(*span) for span in self._highlights(segment.id, track, text)]
        if self._model.shows_changes:
            found += self._imported.new_words(segment, track)
        here = self.here(segment.id, track)
        return (*found, here) if here else tuple(found)

    def text_height(self, row: int, track: int, width: int) -> int:
        """Return the pixels that a text takes in a column of this width, with what is above it."""
        segment = self._model.segment(row)
        layout = self._layout(segment, track, width)
        return self._above(segment, track, width) + layout.height

    def height_above(self, row: int, track: int, width: int) -> int:
        """Return the pixels that the text as it came in takes above one that was corrected."""
        return self._above(self._model.segment(row), track, width)

    def _above(self, segment: Segment, track: int, width: int) -> int:
        old = self._imported.above(segment, track, width) if self._model.shows_changes else None
        return old.height if old is not None else 0

    def sizeHint(self, option: QStyleOptionViewItem, _index: object) -> QSize:
        """Return one line's height; the view measures rows itself."""
        return QSize(option.rect.width(), self._metrics.row_height(self._metrics.pitch))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell with its part of the row's background and lower line."""
        row, column = index.row(), index.column()
        rect: QRect = option.rect
        theme = self._theme
        if row == self.current[0] or option.state & _SELECTED:
            painter.fillRect(rect, theme.tint)
        painter.setPen(theme.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if (row, column) == self.current:
            self._paint_frame(painter, rect)
        segment = self._model.segment(row)
        track = column - Column.TEXT
        if (row, column) == self.edited:
            if 0 <= track < len(segment.texts):
                self._paint_above(painter, rect, segment, track)
        elif 0 <= track < len(segment.texts):
            self._paint_text(painter, rect, segment, row, track)
        else:
            self._paint_about(painter, rect, segment, row, column)

    def _paint_about(
        self, painter: QPainter, rect: QRect, segment: Segment, row: int, column: int
    ) -> None:
        """Paint what is known of a row beside its texts."""
        if column in TIMES:
            self._paint_time(painter, rect, value_of(segment.slot, column))
        elif column == Column.STATE:
            self._paint_state(painter, rect, segment)
        elif column == Column.SPEAKER:
            self._paint_speaker(painter, rect, segment.speaker)
        elif column == Column.NUMBER:
            self._paint_number(painter, rect, self._model.shown.row(row) + 1)
            if segment.bookmark:
                painter.fillRect(
                    rect.x(), rect.y(), _BOOKMARK, rect.height() - 1, self._theme.accent
                )
        elif column == self._model.columns.marks:
            self._row_signs.draw(painter, self._model.mark(row), rect)

    def _layout(self, segment: Segment, track: int, width: int) -> CellLayout:
        text = segment.texts[track]
        spans = self.spans(segment, track)
        if not spans:
            return self._cache.get(text, width - 2 * PAD_X)
        formats = [(span.start, span.end, self._format(span.kind)) for span in spans]
        return self._cache.get(text, width - 2 * PAD_X, formats, spans)

    def _format(self, kind: str) -> QTextCharFormat:
        shape = QTextCharFormat()
        theme = self._theme
        if kind == Mark.MISSPELT:
            return misspelt_format(theme)
        if kind == Mark.FILLER:
            shape.setForeground(theme.soft)
            shape.setFontStrikeOut(True)
        elif kind in (Mark.FOUND, Mark.HERE):
            colour = QColor(theme.guess if kind == Mark.FOUND else theme.accent)
            colour.setAlpha(56)
            shape.setBackground(colour)
        elif kind == Mark.NEW:
            shape.setForeground(theme.accent)
        else:
            shape.setBackground(theme.name_tint)
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            shape.setUnderlineColor(theme.name)
        return shape

    def _paint_frame(self, painter: QPainter, rect: QRect) -> None:
        theme = self._theme
        pen = QPen(theme.accent if self.has_focus else theme.faint, FRAME)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(pen)
        painter.setBrush(theme.surface)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_text(
        self, painter: QPainter, rect: QRect, segment: Segment, row: int, track: int
    ) -> None:
        if track and self._model.mark(row).pair:
            painter.fillRect(rect.x(), rect.y(), _PAIR, rect.height() - 1, self._theme.guess)
        top = rect.y() + PAD_TOP + self._paint_above(painter, rect, segment, track)
        painter.setPen(self._theme.text)
        layout = self._layout(segment, track, rect.width())
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
        if not self._model.shows_changes:
            return 0
        old = self._imported.above(segment, track, rect.width())
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

    def _paint_speaker(self, painter: QPainter, rect: QRect, speaker: str) -> None:
        if speaker:
            width = rect.width() - PAD_X - 4
            self._chips.draw(painter, speaker, rect.x() + PAD_X, rect.y() + PAD_TOP, width)

    def _paint_number(self, painter: QPainter, rect: QRect, number: int) -> None:
        painter.setPen(self._theme.soft)
        shown = self._cache.line(str(number))
        shown.draw(painter, rect.x() + rect.width() - PAD_X - shown.width, rect.y() + PAD_TOP)


def misspelt_format(theme: Theme) -> QTextCharFormat:
    """Return how a word is marked that no dictionary knows."""
    shape = QTextCharFormat()
    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    shape.setUnderlineColor(theme.alarm)
    return shape
