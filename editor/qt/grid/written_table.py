"""The table as a person walks in it and writes in its cells, with keys and mouse."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from editor.qt.grid import confirming, moving
from editor.qt.grid.cell_editor import CellEditor
from editor.qt.grid.columns import Column
from editor.qt.grid.editing import AT_START, CellEditing
from editor.qt.grid.lazy_table import ROW, Index
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.painted_table import PaintedTable
from editor.qt.grid.placed_editor import Caret

_ZOOM_STEP = 10
_CONTROL = Qt.KeyboardModifier.ControlModifier


class WrittenTable(PaintedTable):
    """Move mode and edit mode; letters are left to others while no cell is edited.

    `current_changed` (row, track) is sent when another row or text is current, `failed` (a
    sentence) when something typed was refused, `editing_changed` (bool) when edit mode begins or
    ends, `letter_typed` (such as "B" or "Shift+B") for a key that would write something, in move
    mode, `escaped` for Esc there when there is no selection to clear, `paste_wanted` for the key
    that pastes there.
    """

    current_changed = Signal(int, int)
    failed = Signal(str)
    editing_changed = Signal(bool)
    letter_typed = Signal(str)
    escaped = Signal()
    paste_wanted = Signal()

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
        if self._editing.is_open:
            self.scroll_into_sight(self._editing.placed.caret_rect())

    # -- keys and mouse -------------------------------------------------------------------------

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

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab, which leads to the other text; Qt would take it for the next button."""
        return False if self._model.rowCount() else super().focusNextPrevChild(forward)

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
            self._editing.placed.drag_to(event.position().toPoint())

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
