"""Which rows of the document are in the grid, told to Qt's views as they come and go."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor.core.document import Applied
from editor.core.edit import Kind
from editor.core.segments import Segment
from editor.qt.grid import confirming
from editor.qt.grid.columns import Columns
from editor.qt.grid.row_changes import Step, steps
from editor.qt.grid.shown_rows import ShownRows
from editor.qt.session import Session

Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()
_ITEM = Qt.ItemFlag
_ENABLED = _ITEM.ItemIsEnabled | _ITEM.ItemIsSelectable | _ITEM.ItemNeverHasChildren
_EDITABLE = _ENABLED | _ITEM.ItemIsEditable
_MANY = 24


class RowsModel(QAbstractTableModel):
    """Which rows of the session's document stand where: all of them, or those of a filter.

    A row of the model is a place in the grid; `shown` tells which row of the document it is.

    `followed` (the `Applied`) comes after each change, when the rows are told; `reshaped` (the
    Edit) before it where many scattered changes of rows ended in a reset, so that a view can find
    its place again. `replaced` tells of another document. `moving` (True, then False) surrounds the
    telling of rows that come and go, during which the document has others than the views know.
    `filtered` tells that other rows are shown than before.
    """

    followed = Signal(object)
    reshaped = Signal(object)
    replaced = Signal()
    moving = Signal(bool)
    filtered = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Follow what the session has open."""
        super().__init__(parent)
        self._session = session
        self._shown = ShownRows()
        self._has_speakers = True
        self._look_again()
        session.applied.connect(self._follow)
        session.document_changed.connect(self._show_other)

    @property
    def columns(self) -> Columns:
        """Which columns there are now."""
        return self._columns

    @property
    def rows(self) -> Sequence[Segment]:
        """All rows of the document as they are now; not to be kept across a change."""
        return self._session.document.segments

    @property
    def shown(self) -> ShownRows:
        """Which rows of the document stand where."""
        return self._shown

    def show_only(self, rows: Sequence[int] | None) -> None:
        """Show only these rows of the document, in ascending order; None shows all again."""
        self._show(ShownRows(rows))

    def show_speakers(self, has_speakers: bool) -> None:
        """Say whether the column of speakers is in sight and can be written in."""
        self._has_speakers = has_speakers
        self._look_again()

    def reveal(self, row: int) -> int:
        """Return the place of a row of the document, which is shown from now on if it was not."""
        if self._shown.place(row) < 0 and 0 <= row < len(self.rows):
            self._show(self._shown.with_row(row))
        return self._shown.place(row)

    def _show(self, shown: ShownRows) -> None:
        self.beginResetModel()
        self._shown = shown
        self._look_again()
        self.endResetModel()
        self.filtered.emit()

    def segment(self, row: int) -> Segment:
        """Return the segment shown at a place."""
        return self._session.document.segments[self._shown.row(row)]

    def next_unconfirmed(self, row: int) -> int | None:
        """Return the next place below with a row to confirm, else from the top, else None."""
        rows = self.rows
        if not self._shown.is_everything:
            rows = [rows[one] for one in self._shown.rows]
        return confirming.next_unconfirmed(rows, row)

    def place_of(self, segment_id: str, near: int = 0) -> int | None:
        """Return the place of a segment, looked for first at row `near`; None when it is gone."""
        rows = self._session.document.segments
        if not (0 <= near < len(rows) and rows[near].id == segment_id):
            near = next((i for i, segment in enumerate(rows) if segment.id == segment_id), -1)
        place = self._shown.place(near)
        return place if place >= 0 else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows, as far as the views have been told of them."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else self._columns.count

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return one of three constants; this is asked twice for each cell that is painted."""
        return self._flags.get(index.column(), _ITEM.NoItemFlags)

    def _start_again(self) -> None:
        self.beginResetModel()
        self._look_again()
        self.endResetModel()

    def _look_again(self) -> None:
        columns = Columns(self._session.document.tracks, self._has_speakers)
        self._columns = columns
        self._count = self._shown.count(len(self._session.document.segments))
        self._flags = {
            column: _EDITABLE if columns.is_editable(column) else _ENABLED
            for column in range(columns.count)
        }

    def _show_other(self) -> None:
        self._shown = ShownRows()
        self._start_again()
        self.replaced.emit()

    def _follow(self, applied: Applied) -> None:
        changes = steps(applied.edit)
        is_new = self._columns.tracks != self._session.document.tracks
        if is_new or len(changes) > _MANY or self._changes_shown(applied):
            self.beginResetModel()
            self._shown = self._shown.after(applied.edit)
            self._look_again()
            self.endResetModel()
            self.reshaped.emit(applied.edit)
        else:
            if changes:
                self._tell_moves(changes)
            first, last = self._shown.places(applied.first, applied.last)
            self._tell_contents(first, min(last, self._count - 1))
        self.followed.emit(applied)

    def _changes_shown(self, applied: Applied) -> bool:
        """Return True where a filter has to find its rows again: some came, went or moved."""
        return not self._shown.is_everything and Kind.ROWS in applied.kinds

    def _tell_moves(self, changes: Sequence[Step]) -> None:
        self.moving.emit(True)
        for step in changes:
            self._remove(step.at, step.removed)
            self._insert(step.at, step.inserted)
        self.moving.emit(False)

    def _remove(self, at: int, count: int) -> None:
        if count:
            self.beginRemoveRows(_NO_PARENT, at, at + count - 1)
            self._count -= count
            self.endRemoveRows()

    def _insert(self, at: int, count: int) -> None:
        if count:
            self.beginInsertRows(_NO_PARENT, at, at + count - 1)
            self._count += count
            self.endInsertRows()

    def _tell_contents(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(
                self.index(first, 0), self.index(last, self._columns.count - 1), []
            )
