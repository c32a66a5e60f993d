"""The edit mode of the grid: where the caret is, and how it gets from cell to cell.

Qt's own way of editing in item views is not used: it closes editors when it likes, and takes
Enter, Tab and Esc before an input method's text is safe.
"""

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from editor.core import edits
from editor.core.document import Applied
from editor.core.edit import Edit
from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.qt.grid import confirming, moving
from editor.qt.grid.cell_editor import CellEditor
from editor.qt.grid.columns import Column
from editor.qt.grid.edited_cell import EditedCell
from editor.qt.grid.metrics import PAD_TOP, PAD_X
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.painted_table import PaintedTable
from editor.qt.grid.placed_editor import Caret, PlacedEditor
from editor.qt.grid.text_limits import why_not_writable
from editor.qt.grid.times import nudged, value_of
from editor.qt.grid.ways import Way

NUDGE_MS = 50
AT_START = (0, 0)


class CellEditing(QObject):
    """Opens one cell at a time, and makes one edit of what was typed there when it is left.

    `placed` is the editor as it lies over its cell. `moved` is sent when it opened, closed or
    changed cells, `mode_changed` (True for edit mode) when there is, or is no longer, a caret,
    `grown` (a row) when its text takes more or less room, `failed` (a sentence) when something
    typed was refused.
    """

    moved = Signal()
    mode_changed = Signal(bool)
    grown = Signal(int)
    failed = Signal(str)

    def __init__(self, view: PaintedTable, model: TranscriptModel) -> None:
        """Edit in the cells of a view."""
        super().__init__(view)
        self._view = view
        self._model = model
        self._cell: EditedCell | None = None
        self._is_writing = False
        self.placed = PlacedEditor(view, model)
        editor = self.placed.editor
        editor.left.connect(self._leave)
        editor.nudged.connect(self._nudge)
        editor.abandoned.connect(self._abandon)
        editor.refused.connect(self.failed)
        editor.document().documentLayout().documentSizeChanged.connect(self._resized)
        model.followed.connect(self._follow)
        model.replaced.connect(self._close)

    @property
    def is_open(self) -> bool:
        """True in edit mode."""
        return self._cell is not None

    @property
    def cell(self) -> tuple[int, int]:
        """Row and column being edited, (-1, -1) in move mode."""
        return (self._cell.row, self._cell.column) if self._cell else (-1, -1)

    @property
    def editor(self) -> CellEditor:
        """The one editor, hidden in move mode."""
        return self.placed.editor

    def open(self, row: int, column: int, caret: Caret = None) -> bool:
        """Edit a cell, after what was open before; False when that could not be left."""
        if not self.commit():
            return False
        if not (0 <= row < self._model.rowCount() and self._model.columns.is_editable(column)):
            return False
        refused = why_not_writable(self._model.editable_text(row, column))
        if refused:
            self.failed.emit(refused)
            return False
        self._view.show_cell(row, column)
        self._cell = EditedCell.at(self._model, row, column)
        self.placed.load(column, self._cell.before)
        self.placed.show(row)
        self.placed.put_caret(row, caret)
        self.placed.underline()
        self.moved.emit()
        self.mode_changed.emit(True)
        return True

    def place(self) -> None:
        """Lay the editor over its cell, which may be elsewhere by now."""
        if self._cell is not None:
            self.placed.place(self._cell.row)

    def text_height(self, row: int) -> int:
        """Return the pixels that the edited text takes in a row, 0 where none is edited."""
        if self._cell is None or row != self._cell.row:
            return 0
        return self.editor.text_height()

    def caret(self) -> tuple[int, int, int] | None:
        """Return place, track and offset in code points of the caret in a text, else None."""
        track = self._cell.track(self._model) if self._cell else None
        if self._cell is None or track is None:
            return None
        return self._cell.row, track, self.editor.offset()

    def typed(self) -> tuple[int, int, str] | None:
        """Return row, track and text of a cell that is being changed; None where none is."""
        track = self._cell.track(self._model) if self._cell else None
        if self._cell is None or track is None or not self.editor.is_changed:
            return None
        return self._cell.document_row, track, self.editor.text()

    # -- keeping what was typed -----------------------------------------------------------------

    def commit(self) -> bool:
        """Leave edit mode and keep what was typed; False when it was refused and stays open."""
        if self._cell is None or self._is_writing:
            return True
        self.editor.finish_composition()
        if self.editor.is_changed and not self._write(self._typed_edit()):
            self.editor.setFocus()
            return False
        self._close()
        return True

    def _typed_edit(self) -> Edit | None:
        """Return the edit of what was typed; None when it was refused, which is told."""
        row, column = self.cell
        try:
            return self._model.edit_for(row, column, self.editor.text())
        except InterlinearError as error:
            self.failed.emit(str(error))
            return None

    def _write(self, edit: Edit | None) -> bool:
        if edit is None:
            return False
        self._is_writing = True
        try:
            return self._model.do(edit)
        finally:
            self._is_writing = False

    def _close(self) -> None:
        if self._cell is None:
            return
        row = self._cell.row
        self._cell = None
        if self.editor.hasFocus():
            self._view.setFocus()
        self.editor.hide()
        self.moved.emit()
        self.mode_changed.emit(False)
        if row < self._model.rowCount():
            self.grown.emit(row)

    # -- leaving the cell -----------------------------------------------------------------------

    def _leave(self, way: Way) -> None:
        if self._cell is None:
            return
        row, column = self.cell
        if way is Way.CANCEL:
            self._cancel()
        elif way is Way.CONFIRM:
            self.confirm()
        elif way in (Way.OTHER, Way.OTHER_BACK):
            step = 1 if way is Way.OTHER else -1
            self.open(*moving.other_cell(self._model.columns, row, column, step), AT_START)
        elif way is Way.NEXT:
            self._go_to_row(row + 1, None if column < Column.TEXT else AT_START)
        else:
            self._step_over_edge(row, way)

    def _go_to_row(self, row: int, caret: Caret) -> None:
        """Edit the same column of another row; beyond the ends, only accept."""
        column = self.cell[1]
        if self.commit() and 0 <= row < self._model.rowCount():
            self.open(row, column, caret)

    def _step_over_edge(self, row: int, way: Way) -> None:
        target = row - 1 if way is Way.UP else row + 1
        if not 0 <= target < self._model.rowCount():
            return
        x = self.editor.cursorRect().x() + PAD_X
        column = self.cell[1]
        if not self.commit():
            return
        self._view.show_cell(target, column)
        bottom = self._view.cell_rect(target, column).height() - PAD_TOP * 2
        top = self._view.text_top(target, column) + 2
        self.open(target, column, QPoint(x, bottom if way is Way.UP else top))

    def _cancel(self) -> None:
        """Leave without the change; a text comes back by Undo, as two steps that cancel out."""
        cell, draft = self._cell, self.editor.text()
        was_changed = self.editor.is_changed
        self._close()
        track = cell.track(self._model) if cell else None
        if cell is None or track is None or not was_changed or draft == cell.before:
            return
        row = cell.document_row
        self._model.do(edits.set_text(self._model.rows, row, track, draft))
        label = _("Cancel the change of row {n}").format(n=row + 1)
        self._model.do(edits.replace_texts(self._model.rows, {(row, track): cell.before}, label))

    def confirm(self) -> None:
        """Keep what was typed, confirm the row in the same edit, and go to the next to confirm."""
        row, column = self.cell
        self.editor.finish_composition()
        typed = self._typed_edit() if self.editor.is_changed else Edit("")
        if typed is None:
            return
        edit = confirming.confirm_edit(self._model.rows, self._model.shown.row(row), typed)
        if self._write(edit):
            self._close()
            target = self._model.next_unconfirmed(row)
            if target is not None:
                self.open(target, column, AT_START)

    def _nudge(self, direction: int) -> None:
        if self._cell is None:
            return
        base = value_of(self._model.segment(self._cell.row).slot, self._cell.column)
        try:
            text = nudged(self.editor.text(), base, direction * NUDGE_MS)
        except InterlinearError as error:
            self.failed.emit(str(error))
            return
        self.editor.replace_all(text)

    def _abandon(self) -> None:
        if self._cell is not None and not self.commit():
            QTimer.singleShot(0, self.editor, self._take_focus_back)

    def _take_focus_back(self) -> None:
        if self._cell is not None:
            self.editor.setFocus()

    # -- changes under the editor ---------------------------------------------------------------

    def _resized(self) -> None:
        if self._cell is not None and not self.editor.is_composing and self.editor.isVisible():
            self.grown.emit(self._cell.row)

    def _follow(self, applied: Applied) -> None:
        """Stay with the segment when the document changes under the open editor."""
        cell = self._cell
        if cell is None or self._is_writing:
            return
        if not cell.follow(applied.edit, self._model):
            self._rescue()
            return
        now = self._model.editable_text(cell.row, cell.column)
        if now != cell.before:
            cell.before = now
            if not self.editor.is_changed:
                self.placed.load_again(now)
                self.grown.emit(cell.row)
        self._view.show_cell(cell.row, cell.column)
        self.place()
        self.moved.emit()

    def _rescue(self) -> None:
        """Close because the row is gone; what was typed in it is kept on the clipboard."""
        draft = self.editor.text() if self.editor.is_changed else ""
        self._close()
        if draft:
            QGuiApplication.clipboard().setText(draft)
            self.failed.emit(
                _("The row that you were writing in is gone. Your text is on the clipboard.")
            )
