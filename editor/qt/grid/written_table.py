"""The table as somebody is in it: where, and what is written there."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from editor.qt.grid import confirming
from editor.qt.grid.cell_editor import CellEditor
from editor.qt.grid.columns import Column
from editor.qt.grid.editing import AT_START, CellEditing
from editor.qt.grid.lazy_table import Index
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.painted_table import PaintedTable
from editor.qt.grid.placed_editor import Caret


class WrittenTable(PaintedTable):
    """Move mode and edit mode.

    `current_changed` (row, track) is sent when another row or text is current, `failed` (a
    sentence) when something typed was refused, `editing_changed` (bool) when edit mode begins or
    ends.
    """

    current_changed = Signal(int, int)
    failed = Signal(str)
    editing_changed = Signal(bool)

    def __init__(self, model: TranscriptModel, parent: QWidget | None = None) -> None:
        """Walk and write in the rows of a model."""
        super().__init__(model, parent)
        self._told = (-1, -1)
        self._track = 0
        self._editing = CellEditing(self, model)
        self.writing = self._editing
        self._editing.failed.connect(self.failed)
        self._editing.moved.connect(self._show_frame)
        self._editing.mode_changed.connect(self.editing_changed)
        self._editing.grown.connect(self._grown)
        self._editing.editor.cursorPositionChanged.connect(self._show_caret)
        self.laid_out.connect(self._editing.place)
        self.focus_changed.connect(self._show_frame)
        self.dress(model)

    # -- where one is ---------------------------------------------------------------------------

    def current_row(self) -> int:
        """Return the current row of the document, -1 when there is none."""
        return self._model.shown.row(self.currentIndex().row())

    def current_track(self) -> int:
        """Return the track of the text that is, or last was, current."""
        return max(0, min(self._track, len(self._model.columns.tracks) - 1))

    def frame(self) -> tuple[int, int]:
        """Return the place and column that the frame is around, and that Enter edits."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if self._model.columns.is_editable(column):
            return row, column
        return row, Column.TEXT + self.current_track()

    def tell_current(self) -> None:
        """Take note of the current cell, and tell of it if it is another."""
        track = self._model.columns.track_of(self.currentIndex().column())
        if track is not None:
            self._track = track
        self._show_frame()
        now = (self.current_row(), self.current_track())
        if now != self._told:
            self._told = now
            self.current_changed.emit(*now)

    def _show_frame(self) -> None:
        """Put the frame around the current cell; only rows that have or had it are painted."""
        painter = self.row_painter
        before = painter.current, painter.edited, painter.has_focus
        painter.current, painter.edited = self.frame(), self._editing.cell
        painter.has_focus = self.hasFocus() or self._editing.is_open
        now = painter.current, painter.edited, painter.has_focus
        if now != before:
            for row in {before[0][0], before[1][0], now[0][0], now[1][0]}:
                self.paint_row(row)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Follow the current cell."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.texts.set_here("", 0, None)
        self.tell_current()

    def copy(self) -> None:
        """Put the selected rows on the clipboard, as tab-separated text and as a table."""
        from editor.qt.grid import clipboard

        rows = self._model.rows
        chosen = [row for first, last in self.selected_ranges() for row in rows[first : last + 1]]
        if chosen:
            QGuiApplication.clipboard().setMimeData(clipboard.mime_data(chosen))

    # -- editing --------------------------------------------------------------------------------

    @property
    def cell_editor(self) -> CellEditor:
        """The one editor of cells, hidden in move mode."""
        return self._editing.editor

    def is_editing(self) -> bool:
        """Return True in edit mode."""
        return self._editing.is_open

    def caret(self) -> tuple[int, int, int] | None:
        """Return row, track and offset (code points) of the caret; None in move mode."""
        caret = self._editing.caret()
        return (self._model.shown.row(caret[0]), *caret[1:]) if caret else None

    def typed(self) -> tuple[int, int, str] | None:
        """Return row, track and text of a cell that is being changed; None where none is."""
        return self._editing.typed()

    def commit(self) -> bool:
        """Leave edit mode and keep what was typed; False when it was refused and stays open."""
        return self._editing.commit()

    def edit_cell(self, row: int, track: int, caret: Caret = AT_START) -> bool:
        """Put the caret into a text; False when that was not possible."""
        if not self._editing.commit():
            return False
        row = self._model.reveal(row)
        return self._editing.open(row, self._model.columns.texts[track], caret)

    def edit_current(self) -> bool:
        """Begin to edit the current cell, as Enter does."""
        row, column = self.frame()
        track = self._model.columns.track_of(column)
        if row < 0 or track is None:
            return self._editing.open(row, column)
        segment = self._model.segment(row)
        here = self.texts.here(segment.id, track)
        length = len(segment.texts[track])
        return self._editing.open(row, column, here[:2] if here else (length, length))

    def confirm(self) -> None:
        """Confirm the current row, with what was typed in it, and go to the next unconfirmed."""
        if self._editing.is_open:
            self._editing.confirm()
            return
        row = self.current_row()
        if row >= 0 and self._model.do(confirming.confirm_edit(self._model.rows, row)):
            target = self._model.next_unconfirmed(self.currentIndex().row())
            if target is not None:
                self.show_cell(target, self.frame()[1])

    def set_zoom(self, percent: int) -> None:
        """Show text in another size, kept between 60 and 300 percent."""
        caret = self.caret()
        if not self._editing.commit():
            return
        self.show_at(percent)
        if caret is not None:
            row, track, offset = caret
            self.edit_cell(row, track, (offset, offset))

    def show_speakers(self, *, wanted: bool) -> None:
        """Put the column of speakers into sight or out of it, unless one is being written."""
        if wanted != self.shows_speakers() and (wanted or self._editing.commit()):
            super().show_speakers(wanted=wanted)

    def _grown(self, row: int) -> None:
        self.measure_row(row)
        self._show_caret()

    def _show_caret(self) -> None:
        """Keep the caret in sight, also in a row that is higher than the window."""
        if self._editing.is_open and not self._editing.editor.isHidden():
            self.scroll_into_sight(self._editing.placed.caret_rect())
