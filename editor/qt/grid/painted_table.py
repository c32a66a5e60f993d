"""The table of rows as it looks: its sizes at a zoom, its columns, its painting."""

from collections.abc import Iterable, Iterator
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QItemSelection, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from editor.core import edits
from editor.qt.grid import moving
from editor.qt.grid.cell_texts import CellTexts
from editor.qt.grid.column_widths import ColumnWidths
from editor.qt.grid.columns import Column
from editor.qt.grid.lazy_table import ROW, LazyTable
from editor.qt.grid.metrics import PAD_TOP, Metrics, metrics_at
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.row_painter import RowPainter, Strip
from editor.qt.grid.scroll_marks import MarkedScrollBar
from editor.qt.theme import theme_of


class Writing(Protocol):
    """What a person writes in a cell, which may need another room than the text that was there."""

    @property
    def cell(self) -> tuple[int, int]:
        """Place and column that are written in, (-1, -1) where none is."""

    def text_height(self, row: int) -> int:
        """Return the pixels that the text takes in the row at a place, 0 where none is written."""


class PaintedTable(LazyTable):
    """Shows the rows of a model; what can be done with them is the work of others.

    `zoom_changed` (percent) is sent when the text has another size. `writing` is what is being
    written.
    """

    zoom_changed = Signal(int)

    def __init__(self, model: TranscriptModel, parent: QWidget | None = None) -> None:
        """Prepare for a model, which `dress` puts in."""
        super().__init__(parent)
        self._model = model
        self._metrics = metrics_at(100)
        theme = theme_of(self.palette())
        self.scroll_bar = MarkedScrollBar(self, lambda: model.shown)
        self.setVerticalScrollBar(self.scroll_bar)
        self.texts = CellTexts(model, self._metrics, theme)
        self.row_painter = RowPainter(model, self.texts, self._metrics, theme)
        self.writing: Writing | None = None
        self._widths = ColumnWidths(self.horizontalHeader())
        self._widths.text_resized.connect(self.measure_all)

    # -- sizes ----------------------------------------------------------------------------------

    @property
    def metrics(self) -> Metrics:
        """The fonts and sizes at the present zoom."""
        return self._metrics

    def zoom(self) -> int:
        """Return the size of the text in percent."""
        return self._metrics.zoom

    def show_at(self, percent: int) -> None:
        """Show text in another size, kept between 60 and 300 percent."""
        self._metrics = metrics_at(percent)
        self._redress()
        guess = self._metrics.row_height(2 * self._metrics.pitch)
        self.verticalHeader().setDefaultSectionSize(guess)
        self.arrange()
        self.measure_all()
        self.zoom_changed.emit(self._metrics.zoom)

    def column_share(self) -> float:
        """Return the first text's part of the width for texts, from 0 to 1."""
        return self._widths.share

    def set_column_share(self, share: float) -> None:
        """Divide the width for texts in another ratio."""
        self._widths.set_share(share)
        self.arrange()

    def arrange(self) -> None:
        """Give the columns their widths anew."""
        rows = len(self._model.rows)
        self._widths.arrange(self._model.columns, self._metrics, rows, self.viewport().width())

    def needed_height(self, row: int) -> int:
        """Return the pixels that the tallest text of a row needs, the edited one as it is now."""
        written = self.writing.cell if self.writing is not None else None
        tallest = max(self._height_written(row), self._metrics.pitch)
        for track, column in enumerate(self._model.columns.texts):
            if (row, column) != written:
                tallest = max(tallest, self.texts.height(row, track, self.columnWidth(column)))
        return self._metrics.row_height(tallest)

    def _height_written(self, row: int) -> int:
        height = self.writing.text_height(row) if self.writing is not None else 0
        if self.writing is None or not height:
            return 0
        return height + self.text_top(row, self.writing.cell[1]) - PAD_TOP

    def text_top(self, row: int, column: int) -> int:
        """Return how many pixels below the top of its cell a text begins."""
        track = self._model.columns.track_of(column)
        if track is None:
            return PAD_TOP
        return PAD_TOP + self.texts.height_above(row, track, self.columnWidth(column))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns; a current row that was in sight stays so."""
        current = self.currentIndex()
        top = self.rowViewportPosition(current.row())
        height = self.rowHeight(current.row())
        was_seen = current.isValid() and -height < top < event.oldSize().height()
        super().resizeEvent(event)
        self.arrange()
        self.settle()
        if was_seen:
            self.scrollTo(current)

    # -- selected rows --------------------------------------------------------------------------

    def selected_ranges(self) -> list[tuple[int, int]]:
        """Return first and last row of each stretch of selected rows, from the top."""
        places = moving.merged(self._chosen())
        shown = self._model.shown
        if shown.is_everything:
            return places
        rows = [shown.row(place) for first, last in places for place in range(first, last + 1)]
        return edits.runs(rows)

    def select_rows(self, first: int, last: int) -> None:
        """Select what is shown of the rows first to last; the current one stays."""
        first, last = self._model.shown.places(first, last)
        corners = self._model.index(first, 0), self._model.index(last, self._model.columns.marks)
        self.selectionModel().select(QItemSelection(*corners), ROW)

    def _chosen(self) -> list[tuple[int, int]]:
        """Return first and last place of the stretches of selected rows, in no order."""
        return [(one.top(), one.bottom()) for one in self.selectionModel().selection().toList()]

    # -- painting -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint rows whole; an item view asks a dozen things for each cell."""
        strips = self._strips(event.rect())
        if not strips:
            return
        chosen = self._chosen()
        painter = QPainter(self.viewport())
        for row in self._rows_in(event.region()):
            place = self.rowViewportPosition(row), self.rowHeight(row)
            is_chosen = any(first <= row <= last for first, last in chosen)
            self.row_painter.paint(painter, row, place, strips, is_chosen=is_chosen)
        painter.end()

    def paint_row(self, row: int) -> None:
        """Paint the row at a place anew, soon."""
        if 0 <= row < self._model.rowCount():
            viewport = self.viewport()
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            viewport.update(0, top, viewport.width(), height)

    def _strips(self, rect: QRect) -> list[Strip]:
        """Return the columns that have a part in a rectangle of the viewport."""
        found = []
        for column in range(self._model.columns.count):
            x, width = self.columnViewportPosition(column), self.columnWidth(column)
            if width and x <= rect.right() and x + width > rect.left():
                found.append(Strip(column, x, width))
        return found

    def _rows_in(self, region: QRegion) -> Iterator[int]:
        """Give the rows that have a part in a region of the viewport, from the top."""
        done = -1
        for rect in cast("Iterable[QRect]", region):
            first, last = self.rowAt(rect.top()), self.rowAt(rect.bottom())
            if first >= 0:
                last = self._model.rowCount() - 1 if last < 0 else last
                yield from range(max(first, done + 1), last + 1)
                done = max(done, last)

    def changeEvent(self, event: QEvent) -> None:
        """Take other colours when the palette changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._redress()
            self.viewport().update()

    def _redress(self) -> None:
        theme = theme_of(self.palette())
        self.texts.dress(self._metrics, theme)
        self.row_painter.dress(self._metrics, theme)

    # -- columns --------------------------------------------------------------------------------

    def shows_speakers(self) -> bool:
        """True while the column of speakers is in sight."""
        return self._model.columns.has_speakers

    def show_speakers(self, *, wanted: bool) -> None:
        """Put the column of speakers into sight or out of it."""
        if wanted == self.shows_speakers():
            return
        current = self.currentIndex()
        if not wanted and current.column() == Column.SPEAKER:
            self.show_cell(current.row(), Column.TEXT)
        self._model.show_speakers(wanted)
        self.arrange()
        self.viewport().update()
