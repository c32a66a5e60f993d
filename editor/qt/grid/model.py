"""The document as a table for Qt's views."""

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from editor.core import edits, timecode
from editor.core.edit import Edit
from editor.core.errors import InterlinearError
from editor.core.segments import Segment
from editor.qt.grid import wording
from editor.qt.grid.columns import TIMES, Column
from editor.qt.grid.rows_model import Index, RowsModel
from editor.qt.grid.states import state_of
from editor.qt.grid.times import typed_slot, value_of, written
from editor.qt.session import Session
from editor.qt.widgets.labels import plain_tip
from editor.workflows.problems.row_marks import UNMARKED, MarkOf, RowMark


class TranscriptModel(RowsModel):
    """What stands in the cells, and the edits that a person makes there.

    `failed` (a sentence) says why something typed was refused.
    """

    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Show what the session has open."""
        super().__init__(session, parent)
        self.mark_of: MarkOf = lambda _row: UNMARKED
        self.shows_changes = False

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns.title(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as shown, as edited, or in words.

        A row's number is no data of it: inserting a row would change that of all below.
        """
        row, column = index.row(), index.column()
        if not index.isValid() or self._shown.row(row) >= len(self._session.document.segments):
            return None
        segment = self.segment(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._written(row, column, segment)
        if role == Qt.ItemDataRole.EditRole:
            return self.editable_text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(row, column, segment)
        return self._tip(row, column, segment) if role == Qt.ItemDataRole.ToolTipRole else None

    def _said(self, row: int, column: int, segment: Segment) -> str:
        said = wording.cell_text(self._columns, self._shown.row(row), column, segment)
        track = self._columns.track_of(column)
        if self.shows_changes and track is not None:
            said += wording.change_text(segment, track)
        remark = self._remark(row, column)
        return f"{said} ({remark})" if remark else said

    def _tip(self, row: int, column: int, segment: Segment) -> str | None:
        if Column.STATE <= column <= Column.END:
            return plain_tip(wording.state_text(segment))
        remark = self._remark(row, column)
        return plain_tip(remark) if remark else None

    def mark(self, row: int) -> RowMark:
        """Return what checks have found in the row at a place."""
        return self.mark_of(self._shown.row(row))

    def _remark(self, row: int, column: int) -> str:
        """Return what checks say of a row: of its pair beside a translation, of all at its end."""
        if column == self._columns.marks:
            return self.mark(row).said
        return self.mark(row).pair if column in self._columns.texts[1:] else ""

    def _written(self, row: int, column: int, segment: Segment) -> str:
        if column == Column.STATE:
            return state_of(segment).value
        if column in TIMES:
            value = value_of(segment.slot, column)
            return "–" if value is None else timecode.clock_centi(value)
        return self.editable_text(row, column)

    def editable_text(self, row: int, column: int) -> str:
        """Return what a person is given to edit in a cell."""
        segment = self.segment(row)
        track = self._columns.track_of(column)
        if track is not None:
            return segment.texts[track]
        if column in TIMES:
            return written(segment.slot, column)
        return segment.speaker if column == Column.SPEAKER else ""

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Make the edit that gives a cell what was typed; False when it was refused."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        try:
            edit = self.edit_for(index.row(), index.column(), str(value))
        except InterlinearError as error:
            self.failed.emit(str(error))
            return False
        return edit.is_empty or self._session.do(edit, self) is not None

    def edit_for(self, row: int, column: int, text: str) -> Edit:
        """Return the edit that gives the cell at a place a text, empty where nothing changes.

        Raises:
            RequestError: the text is no time where a time is wanted.
        """
        rows = self._session.document.segments
        row = self._shown.row(row)
        track = self._columns.track_of(column)
        if track is not None:
            return edits.set_text(rows, row, track, text)
        if column in TIMES:
            return edits.set_slot(rows, row, typed_slot(rows[row], column, text))
        if column == Column.SPEAKER:
            return edits.set_speaker(rows, row, text.strip())
        return Edit("")

    def do(self, edit: Edit) -> bool:
        """Make an edit; False when it was refused, which the session tells."""
        return edit.is_empty or self._session.do(edit, self) is not None
