"""Where the keys lead in move mode, and back to where one was."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from editor.core.edit import Edit
from editor.qt.grid.columns import Column, Columns
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.row_changes import row_after

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

_ACTION = QAbstractItemView.CursorAction
PAGES = {_ACTION.MovePageDown: 1, _ACTION.MovePageUp: -1}
_LETTERS_MASK = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Place(NamedTuple):
    """The current cell, and the row at the top with its offset in pixels, before a change.

    The rows are those of the document; `height` is where the current one stood in the viewport.
    """

    row: int
    column: int
    top: int
    top_offset: int
    height: int

    def after(self, edit: Edit, rows: int, columns: Columns) -> "Place":
        """Return the same place when an edit has left so many rows."""
        row = min(max(0, row_after(edit, self.row)), rows - 1)
        top = min(max(0, row_after(edit, self.top)), rows - 1)
        return self._replace(row=row, column=min(max(self.column, 0), columns.marks), top=top)


def merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return ranges of rows in ascending order, those that touch made one."""
    out: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if out and first <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(last, out[-1][1]))
        else:
            out.append((first, last))
    return out


def is_plain_click(event: QMouseEvent) -> bool:
    """True for the left button without Shift, Ctrl or Alt."""
    return (
        event.button() is Qt.MouseButton.LeftButton
        and event.modifiers() == Qt.KeyboardModifier.NoModifier
    )


def is_command(event: QKeyEvent) -> bool:
    """True for a plain letter or Space, which the item view would take for a search."""
    text = event.text()
    return bool(text) and text.isprintable() and not event.modifiers() & _LETTERS_MASK


def other_cell(columns: Columns, row: int, column: int, step: int) -> tuple[int, int]:
    """Return where Tab leads: between two texts, from time to time, else to the next row."""
    texts = columns.texts
    if column < Column.TEXT:
        return row, columns.beside(column, step)
    if len(texts) < 2:
        return row + step, column
    return row, texts[(column - texts.start + step) % len(texts)]


def target(
    action: QAbstractItemView.CursorAction, row: int, column: int, model: TranscriptModel
) -> tuple[int, int] | None:
    """Return the cell for Left, Right, Home and End, None for what Qt finds itself."""
    last = model.rowCount() - 1
    if row < 0 or last < 0:
        return None
    columns = model.columns
    targets = {
        _ACTION.MoveLeft: (row, columns.beside(column, -1)),
        _ACTION.MoveRight: (row, columns.beside(column, 1)),
        _ACTION.MoveHome: (0, column),
        _ACTION.MoveEnd: (last, column),
    }
    return targets.get(action)
