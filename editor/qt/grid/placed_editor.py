"""The editor of cells, laid over its cell so that its text stands where it was painted."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QTextCursor

from editor.core.i18n import _
from editor.qt.grid.cell_editor import CellEditor
from editor.qt.grid.cell_texts import misspelt_format
from editor.qt.grid.columns import TIMES
from editor.qt.grid.metrics import FRAME, PAD_X
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.painted_table import PaintedTable
from editor.qt.grid.spans import Misspelt
from editor.qt.theme import theme_of

Caret = tuple[int, int] | QPoint | None
"""Where to put the caret: code points start and end, a point in the cell, or everything."""


class PlacedEditor:
    """Shows the one editor in a cell of a table, in that cell's font; it makes no edits."""

    def __init__(self, view: PaintedTable, model: TranscriptModel) -> None:
        """Make the editor, hidden."""
        self._view = view
        self._model = model
        self._column = 0
        self._misspelt: Misspelt | None = None
        self.editor = CellEditor(view.viewport())
        self.editor.textChanged.connect(self.underline)

    def load(self, column: int, text: str) -> None:
        """Load the text of a cell in this column."""
        self._column = column
        is_text = self._track() is not None
        field = "text" if is_text else "time" if column in TIMES else "line"
        self.editor.load(text, self._font(), self._view.metrics.pitch, field)

    def load_again(self, text: str) -> None:
        """Load another text of the same cell, the caret staying where it is."""
        offset = min(self.editor.offset(), len(text))
        self.load(self._column, text)
        self.editor.select(offset, offset)

    def show(self, row: int) -> None:
        """Show the editor in the row at a place, with the keyboard in it."""
        self.place(row)
        column = self._model.columns.title(self._column)
        name = _("{column}, row {n}").format(column=column, n=self._model.shown.row(row) + 1)
        self.editor.setAccessibleName(name)
        self.editor.show()
        self.editor.setFocus()

    def place(self, row: int) -> None:
        """Lay the editor over its cell in the row at a place."""
        rect = self._view.cell_rect(row, self._column)
        if rect.isEmpty():
            return
        inner = QRect(rect)
        inner.adjust(PAD_X, self._view.text_top(row, self._column), -FRAME - 1, -FRAME - 1)
        self.editor.wrap_at(rect.width() - 2 * PAD_X)
        if self.editor.geometry() != inner:
            self.editor.setGeometry(inner)
        self.editor.verticalScrollBar().setValue(0)

    def put_caret(self, row: int, caret: Caret) -> None:
        """Put the caret where it is wanted."""
        if caret is None:
            self.editor.selectAll()
        elif isinstance(caret, QPoint):
            inside = caret - QPoint(PAD_X, self._view.text_top(row, self._column))
            self.editor.setTextCursor(self.editor.cursorForPosition(inside))
        else:
            self.editor.select(*caret)

    def drag_to(self, point: QPoint) -> None:
        """Select from where the caret was put to a point of the view, while a button is held."""
        found = self.editor.cursorForPosition(point - self.editor.pos())
        cursor = self.editor.textCursor()
        cursor.setPosition(found.position(), QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)

    def caret_rect(self) -> QRect:
        """Return where the caret is in the view's viewport, with a little room around it."""
        caret = self.editor.cursorRect().translated(self.editor.pos())
        return caret.adjusted(0, -4, 0, 4)

    def set_spelling(self, misspelt: Misspelt | None) -> None:
        """Underline the words that a function gives for a track and a text; None for none."""
        self._misspelt = misspelt
        self.underline()

    def underline(self) -> None:
        """Underline misspelt words, but not the one that a person is writing."""
        track = None if self.editor.isHidden() else self._track()
        words: Sequence[tuple[int, int, str]] = ()
        if self._misspelt is not None and track is not None:
            words = self._misspelt(track, self.editor.text())
            if self.editor.is_changed:
                caret = self.editor.offset()
                words = [word for word in words if not word[0] <= caret <= word[1]]
        shape = misspelt_format(theme_of(self.editor.palette()))
        self.editor.underline(((start, end) for start, end, _word in words), shape)

    def _track(self) -> int | None:
        return self._model.columns.track_of(self._column)

    def _font(self) -> QFont:
        track = self._track()
        metrics = self._view.metrics
        if track is not None:
            return metrics.text_in(self._model.columns.tracks[track].language)
        return metrics.clock if self._column in TIMES else metrics.text
