"""The grid: a table of rows that are read, walked and edited in place."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from editor.core import edits
from editor.core.edit import Edit
from editor.qt.grid import confirming, moving
from editor.qt.grid.cell_editor import CellEditor
from editor.qt.grid.columns import Column
from editor.qt.grid.editing import AT_START, Caret, CellEditing
from editor.qt.grid.lazy_table import ROW, Index
from editor.qt.grid.marking import Marking
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.painted_table import PaintedTable
from editor.qt.grid.shown_rows import ShownRows
from editor.qt.session import Session

_ZOOM_STEP = 10
_CONTROL = Qt.KeyboardModifier.ControlModifier


class TranscriptView(PaintedTable):
    """Shows the session's document; letters are left to the window while no cell is edited.

    `current_changed` (row, track) is sent when another row or text is current, `failed` (a
    sentence) when something typed was refused, `editing_changed` (bool) when edit mode begins
    or ends, `letter_typed` (such as "B" or "Shift+B") for a key that would write something, in
    move mode, `escaped` for Esc there when there is no selection to clear, `paste_wanted` for the
    key that pastes there.
    """

    current_changed = Signal(int, int)
    failed = Signal(str)
    editing_changed = Signal(bool)
    letter_typed = Signal(str)
    escaped = Signal()
    paste_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Show what the session has open."""
        super().__init__(TranscriptModel(session), parent)
        self._model.setParent(self)
        self._told = (-1, -1)
        self._track = 0
        self._place: moving.Place | None = None
        self._last_place: moving.Place | None = None
        self._editing = CellEditing(self, self._model)
        self.writing = self._editing
        self.marking = Marking(self, self._model, self._editing)
        self.dress(self._model)
        self._connect()
        self.show_at(100)
        self._show_document()

    def _connect(self) -> None:
        model, editing = self._model, self._editing
        model.modelAboutToBeReset.connect(self._remember_place)
        model.reshaped.connect(self._find_place)
        model.replaced.connect(self._show_document)
        model.filtered.connect(self._keep_current)
        model.moving.connect(self._rows_move)
        model.failed.connect(self.failed)
        editing.failed.connect(self.failed)
        editing.moved.connect(self._show_frame)
        editing.mode_changed.connect(self.editing_changed)
        editing.grown.connect(self._grown)
        self.laid_out.connect(editing.place)
        self.focus_changed.connect(self._show_frame)

    # -- going and looking ----------------------------------------------------------------------

    def go_to(self, row: int, track: int = 0, span: tuple[int, int] | None = None) -> bool:
        """Make a text current, bring it in sight and mark code points of it.

        What was being edited is kept first; False when it was refused, or there is no such row.
        """
        if not self._editing.commit() or not 0 <= row < len(self._model.rows):
            return False
        self.show_cell(self._model.reveal(row), self._model.columns.texts[track])
        self.marking.set_here(row, track, span)
        return True

    def current_row(self) -> int:
        """Return the current row of the document, -1 when there is none."""
        return self._model.shown.row(self.currentIndex().row())

    def current_track(self) -> int:
        """Return the track of the text that is, or last was, current."""
        return max(0, min(self._track, len(self._model.columns.tracks) - 1))

    def selected_ranges(self) -> list[tuple[int, int]]:
        """Return first and last row of each stretch of selected rows, from the top."""
        parts = self.selectionModel().selection().toList()
        places = moving.merged((part.top(), part.bottom()) for part in parts)
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

    def copy(self) -> None:
        """Put the selected rows on the clipboard, as tab-separated text and as a table."""
        from editor.qt.grid import clipboard

        rows = self._model.rows
        chosen = [row for first, last in self.selected_ranges() for row in rows[first : last + 1]]
        if chosen:
            QGuiApplication.clipboard().setMimeData(clipboard.mime_data(chosen))

    # -- filtering ------------------------------------------------------------------------------

    @property
    def shown(self) -> ShownRows:
        """Which rows of the document are shown."""
        return self._model.shown

    def show_only(self, rows: Sequence[int] | None) -> bool:
        """Show only these rows, in ascending order, None for all; False while a cell stays open.

        The current row stays current and at its height on the screen as long as it is shown.
        """
        if not self._editing.commit():
            return False
        self._model.show_only(rows)
        return True

    def _keep_current(self) -> None:
        """Go on at the row that was current, or the next one shown."""
        place, self._place = self._place, None
        if place is not None and place.row >= 0:
            self._last_place = place
        place = self._last_place
        self.arrange()
        if place is not None and self._model.rowCount():
            row = self._model.shown.nearest(min(place.row, len(self._model.rows) - 1))
            column = max(place.column, Column.TEXT)
            self.restore(row, column, row, max(0, place.height))
        else:
            self.measure_all()
        self._tell_current()

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

    def frame(self) -> tuple[int, int]:
        """Return the place and column that the frame is around, and that Enter edits."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if self._model.columns.is_editable(column):
            return row, column
        return row, Column.TEXT + self.current_track()

    # -- sizes ----------------------------------------------------------------------------------

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
        if wanted or self._editing.commit():
            super().show_speakers(wanted=wanted)

    def _grown(self, row: int) -> None:
        self.measure_row(row)
        if self._editing.is_open:
            self.scroll_into_sight(self._editing.caret_rect())

    # -- keeping up -----------------------------------------------------------------------------

    def _show_document(self) -> None:
        self._last_place = None
        self._told = (-1, -1)
        self.arrange()
        self.measure_all()
        self.verticalScrollBar().setValue(0)
        if self._model.rowCount():
            self.show_cell(0, Column.TEXT)
        self._tell_current()

    def _rows_move(self, begin: bool) -> None:
        """Measure nothing while rows that are told one after another are not those there are."""
        self._heights.is_paused = begin
        if not begin:
            # Put off, it would paint everything a second time.
            self.executeDelayedItemsLayout()
            self.arrange()
            self.measure_all()
            self._tell_current()

    def _remember_place(self) -> None:
        top, current = self.rowAt(0), self.currentIndex()
        offset = self.rowViewportPosition(top) if top >= 0 else 0
        row = self._model.shown.row
        height = self.rowViewportPosition(current.row())
        self._place = moving.Place(row(current.row()), current.column(), row(top), offset, height)

    def _find_place(self, edit: Edit) -> None:
        place, self._place = self._place, None
        self.arrange()
        if place is not None and self._model.rowCount():
            place = place.after(edit, len(self._model.rows), self._model.columns)
            nearest = self._model.shown.nearest
            self.restore(nearest(place.row), place.column, nearest(place.top), place.top_offset)
        self._tell_current()

    def _show_frame(self) -> None:
        self.row_painter.current = self.frame()
        self.row_painter.edited = self._editing.cell
        self.row_painter.has_focus = self.hasFocus() or self._editing.is_open
        self.viewport().update()

    def _tell_current(self) -> None:
        track = self._model.columns.track_of(self.currentIndex().column())
        if track is not None:
            self._track = track
        self._show_frame()
        now = (self.current_row(), self.current_track())
        if now != self._told:
            self._told = now
            self.current_changed.emit(*now)

    # -- Qt's own -------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Follow the current cell."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.texts.set_here("", 0, None)
        self._tell_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, edit, copy; letters and Space are commands of the window."""
        key = event.key()
        has_control = bool(event.modifiers() & _CONTROL)
        if key in moving.ENTER and has_control:
            self.confirm()
        elif key in moving.ENTER or key == Qt.Key.Key_F2:
            self.edit_current()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif key in moving.TABS and not has_control:
            self._step(1 if key == Qt.Key.Key_Tab else -1)
        elif key == Qt.Key.Key_Escape:
            chosen = self.selected_ranges()
            if len(chosen) < 2 and all(first == last for first, last in chosen):
                self.escaped.emit()
            self.selectionModel().select(self.currentIndex(), ROW)
            event.ignore()
        elif moving.is_command(event):
            if event.isAutoRepeat() and key == Qt.Key.Key_Space:
                return
            self.letter_typed.emit(QKeySequence(event.keyCombination()).toString())
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        row, column = moving.other_cell(self._model.columns, *self.frame(), step)
        if 0 <= row < self._model.rowCount():
            self.show_cell(row, column)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Step left and right over what can be edited; Home and End are the first and last row."""
        target = moving.target(action, *self.frame(), self._model)
        if target is not None:
            return self._model.index(*target)
        return super().moveCursor(action, modifiers)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Place the caret where a text is clicked; elsewhere, choose rows."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        is_text = self._model.columns.track_of(index.column()) is not None
        if is_text and moving.is_plain_click(event):
            inside = point - self.visualRect(index).topLeft()
            self._editing.open(index.row(), index.column(), inside)
        elif self._editing.commit():
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select text from the click on while the button is held."""
        if not self._editing.is_open:
            super().mouseMoveEvent(event)
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self._editing.drag_to(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a time or a speaker."""
        index = self.indexAt(event.position().toPoint())
        if self._model.columns.is_editable(index.column()) and not self._editing.is_open:
            self._editing.open(index.row(), index.column())
        else:
            super().mouseDoubleClickEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        turned = event.angleDelta().y()
        if not event.modifiers() & _CONTROL:
            super().wheelEvent(event)
        elif turned:
            self.set_zoom(self.zoom() + (_ZOOM_STEP if turned > 0 else -_ZOOM_STEP))
            event.accept()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Lose nothing should an input method send text although it is off."""
        if (event.preeditString() or event.commitString()) and self.edit_current():
            QGuiApplication.sendEvent(self._editing.editor, event)
