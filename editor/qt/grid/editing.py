"""The edit mode of the grid: where the caret is, and how it gets from cell to cell.

Qt's own way of editing in item views is not used: it closes editors when it likes, and takes
Enter, Tab and Esc before an input method's text is safe.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication, QTextCursor

from editor.core import edits
from editor.core.document import Applied
from editor.core.edit import Edit
from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.qt.grid import confirming, moving
from editor.qt.grid.cell_editor import LONGEST, CellEditor, Way, has_endless_word
from editor.qt.grid.cell_texts import misspelt_format
from editor.qt.grid.columns import TIMES, Column
from editor.qt.grid.metrics import FRAME, PAD_TOP, PAD_X
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.painted_table import PaintedTable
from editor.qt.grid.row_changes import row_after
from editor.qt.grid.spans import Misspelt
from editor.qt.grid.times import nudged, value_of
from editor.qt.theme import theme_of

NUDGE_MS = 50

Caret = tuple[int, int] | QPoint | None
"""Where to put the caret: code points start and end, a point in the cell, or everything."""

AT_START = (0, 0)


def _too_long(characters: int) -> str:
    if characters <= LONGEST:
        return _("This text has a word without end, so it cannot be written in. Replace in it.")
    return _(
        "This text has {n} characters; up to {most} can be written in. Replace in it, or take it "
        "apart in a text editor."
    ).format(n=characters, most=LONGEST)


@dataclass(slots=True)
class _Cell:
    """The cell that is being edited, known by its segment; `before` is its text in the document.

    `row` is its place in the grid.
    """

    segment_id: str
    row: int
    document_row: int
    column: int
    before: str


class CellEditing(QObject):
    """Opens one cell at a time, and makes one edit of what was typed there when it is left.

    `moved` is sent when the editor opened, closed or changed cells, `mode_changed` (True for edit
    mode) when there is, or is no longer, a caret, `grown` (a row) when its text
    takes more or less room, `failed` (a sentence) when something typed was refused.
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
        self._cell: _Cell | None = None
        self._is_writing = False
        self._misspelt: Misspelt | None = None
        self._editor = CellEditor(view.viewport())
        self._editor.left.connect(self._leave)
        self._editor.nudged.connect(self._nudge)
        self._editor.abandoned.connect(self._abandon)
        self._editor.refused.connect(self.failed)
        self._editor.textChanged.connect(self._underline)
        self._editor.document().documentLayout().documentSizeChanged.connect(self._resized)
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
        return self._editor

    def open(self, row: int, column: int, caret: Caret = None) -> bool:
        """Edit a cell, after what was open before; False when that could not be left."""
        if not self.commit():
            return False
        if not (0 <= row < self._model.rowCount() and self._model.columns.is_editable(column)):
            return False
        text = self._model.editable_text(row, column)
        if len(text) > LONGEST or has_endless_word(text):
            self.failed.emit(_too_long(len(text)))
            return False
        self._view.show_cell(row, column)
        here = self._model.shown.row(row)
        self._cell = _Cell(self._model.segment(row).id, row, here, column, text)
        self._load(text)
        self.place()
        self._editor.setAccessibleName(
            _("{column}, row {n}").format(
                column=self._model.columns.title(column), n=self._model.shown.row(row) + 1
            )
        )
        self._editor.show()
        self._editor.setFocus()
        self._put_caret(caret)
        self.moved.emit()
        self.mode_changed.emit(True)
        return True

    def _load(self, text: str) -> None:
        """Load the text without telling that it takes another room: the row is sized for it."""
        column = self.cell[1]
        metrics = self._view.metrics
        is_text = self._model.columns.track_of(column) is not None
        field = "text" if is_text else "time" if column in TIMES else "line"
        font = self._font(column)
        self._editor.load(text, font, metrics.pitch, field)

    def _font(self, column: int) -> QFont:
        track = self._model.columns.track_of(column)
        metrics = self._view.metrics
        if track is not None:
            return metrics.text_in(self._model.columns.tracks[track].language)
        return metrics.clock if column in TIMES else metrics.text

    def _put_caret(self, caret: Caret) -> None:
        if caret is None:
            self._editor.selectAll()
        elif isinstance(caret, QPoint):
            inside = caret - QPoint(PAD_X, self._view.text_top(*self.cell))
            self._editor.setTextCursor(self._editor.cursorForPosition(inside))
        else:
            self._editor.select(*caret)

    def drag_to(self, point: QPoint) -> None:
        """Select from where the caret was put to a point of the view, while a button is held."""
        found = self._editor.cursorForPosition(point - self._editor.pos())
        cursor = self._editor.textCursor()
        cursor.setPosition(found.position(), QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)

    def place(self) -> None:
        """Lay the editor over its cell, so that its text stands where it was painted."""
        if self._cell is None:
            return
        rect = self._view.cell_rect(self._cell.row, self._cell.column)
        if rect.isEmpty():
            return
        inner = QRect(rect)
        inner.adjust(PAD_X, self._view.text_top(*self.cell), -FRAME - 1, -FRAME - 1)
        self._editor.wrap_at(rect.width() - 2 * PAD_X)
        if self._editor.geometry() != inner:
            self._editor.setGeometry(inner)
        self._editor.verticalScrollBar().setValue(0)

    def set_spelling(self, misspelt: Misspelt | None) -> None:
        """Underline the words that a function gives for a track and a text; None for none."""
        self._misspelt = misspelt
        self._underline()

    def _underline(self) -> None:
        """Underline misspelt words, but not the one that a person is writing."""
        caret = self.caret()
        words: Sequence[tuple[int, int, str]] = ()
        if self._misspelt is not None and caret is not None:
            words = self._misspelt(caret[1], self._editor.text())
            if self._editor.is_changed:
                words = [word for word in words if not word[0] <= caret[2] <= word[1]]
        shape = misspelt_format(theme_of(self._editor.palette()))
        self._editor.underline(((start, end) for start, end, _word in words), shape)

    def caret_rect(self) -> QRect:
        """Return where the caret is in the view's viewport, with a little room around it."""
        caret = self._editor.cursorRect().translated(self._editor.pos())
        return caret.adjusted(0, -4, 0, 4)

    def text_height(self, row: int) -> int:
        """Return the pixels that the edited text takes in a row, 0 where none is edited."""
        if self._cell is None or row != self._cell.row:
            return 0
        return self._editor.text_height()

    def caret(self) -> tuple[int, int, int] | None:
        """Return place, track and offset in code points of the caret in a text, else None."""
        if self._cell is None:
            return None
        track = self._model.columns.track_of(self._cell.column)
        if track is None:
            return None
        return self._cell.row, track, self._editor.offset()

    def typed(self) -> tuple[int, int, str] | None:
        """Return row, track and text of a cell that is being changed; None where none is."""
        if self._cell is None or not self._editor.is_changed:
            return None
        track = self._model.columns.track_of(self._cell.column)
        if track is None:
            return None
        return self._model.shown.row(self._cell.row), track, self._editor.text()

    def commit(self) -> bool:
        """Leave edit mode and keep what was typed; False when it was refused and stays open."""
        if self._cell is None or self._is_writing:
            return True
        self._editor.finish_composition()
        if self._editor.is_changed and not self._write(self._typed_edit()):
            self._editor.setFocus()
            return False
        self._close()
        return True

    def _typed_edit(self) -> Edit | None:
        """Return the edit of what was typed; None when it was refused, which is told."""
        row, column = self.cell
        try:
            return self._model.edit_for(row, column, self._editor.text())
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
        if self._editor.hasFocus():
            self._view.setFocus()
        self._editor.hide()
        self.moved.emit()
        self.mode_changed.emit(False)
        if row < self._model.rowCount():
            self.grown.emit(row)

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
        if not self.commit():
            return
        if 0 <= row < self._model.rowCount():
            self.open(row, column, caret)

    def _step_over_edge(self, row: int, way: Way) -> None:
        target = row - 1 if way is Way.UP else row + 1
        if not 0 <= target < self._model.rowCount():
            return
        x = self._editor.cursorRect().x() + PAD_X
        column = self.cell[1]
        if not self.commit():
            return
        self._view.show_cell(target, column)
        bottom = self._view.cell_rect(target, column).height() - PAD_TOP * 2
        top = self._view.text_top(target, column) + 2
        self.open(target, column, QPoint(x, bottom if way is Way.UP else top))

    def _cancel(self) -> None:
        """Leave without the change; a text comes back by Undo, as two steps that cancel out."""
        row, column = self.cell
        before = self._cell.before if self._cell else ""
        draft = self._editor.text()
        was_changed = self._editor.is_changed
        self._close()
        track = self._model.columns.track_of(column)
        row = self._model.shown.row(row)
        if was_changed and track is not None and draft != before:
            self._model.do(edits.set_text(self._model.rows, row, track, draft))
            label = _("Cancel the change of row {n}").format(n=row + 1)
            self._model.do(edits.replace_texts(self._model.rows, {(row, track): before}, label))

    def confirm(self) -> None:
        """Keep what was typed, confirm the row in the same edit, and go to the next to confirm."""
        row, column = self.cell
        self._editor.finish_composition()
        typed = self._typed_edit() if self._editor.is_changed else Edit("")
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
            text = nudged(self._editor.text(), base, direction * NUDGE_MS)
        except InterlinearError as error:
            self.failed.emit(str(error))
            return
        self._editor.replace_all(text)

    def _abandon(self) -> None:
        if self._cell is not None and not self.commit():
            QTimer.singleShot(0, self._editor, self._take_focus_back)

    def _take_focus_back(self) -> None:
        if self._cell is not None:
            self._editor.setFocus()

    def _resized(self) -> None:
        if self._cell is not None and not self._editor.is_composing and self._editor.isVisible():
            self.grown.emit(self._cell.row)

    def _follow(self, applied: Applied) -> None:
        """Stay with the segment when the document changes under the open editor."""
        cell = self._cell
        if cell is None or self._is_writing:
            return
        row = self._model.place_of(cell.segment_id, row_after(applied.edit, cell.document_row))
        if row is None or not self._model.columns.is_editable(cell.column):
            self._rescue()
            return
        cell.row = row
        cell.document_row = self._model.shown.row(row)
        now = self._model.editable_text(row, cell.column)
        if now != cell.before:
            cell.before = now
            if not self._editor.is_changed:
                self._reload(now)
        self._view.show_cell(row, cell.column)
        self.place()
        self.moved.emit()

    def _reload(self, text: str) -> None:
        offset = min(self._editor.offset(), len(text))
        self._load(text)
        self._editor.select(offset, offset)
        self.grown.emit(self.cell[0])

    def _rescue(self) -> None:
        """Close because the row is gone; what was typed in it is kept on the clipboard."""
        draft = self._editor.text() if self._editor.is_changed else ""
        self._close()
        if draft:
            QGuiApplication.clipboard().setText(draft)
            self.failed.emit(
                _("The row that you were writing in is gone. Your text is on the clipboard.")
            )
