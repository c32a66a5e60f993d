"""Rows of two states of a document side by side, for a table."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.core.i18n import _
from editor.core.segments import Segment
from editor.core.timecode import clock
from editor.workflows.safekeeping.comparing import RowChange

Index = QModelIndex | QPersistentModelIndex
_LONGEST = 300
_TITLES = (lambda: _("Row"), lambda: _("Then"), lambda: _("Now"))


class ChangesModel(QAbstractTableModel):
    """One line a row that differs: its number, what it was, what it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without any."""
        super().__init__(parent)
        self._changes: tuple[RowChange, ...] = ()

    def show(self, changes: Sequence[RowChange]) -> None:
        """Show other changes."""
        self.beginResetModel()
        self._changes = tuple(changes)
        self.endResetModel()

    def change(self, line: int) -> RowChange | None:
        """Return what stands in a line, None where there is none."""
        return self._changes[line] if 0 <= line < len(self._changes) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt writes it
        """Return how many rows differ."""
        return 0 if parent.isValid() else len(self._changes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt writes it
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _TITLES[section]()
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell."""
        change = self.change(index.row())
        if change is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        if index.column() == 0:
            return str(change.row + 1)
        return _told(change, is_now=index.column() == 2)


def _told(change: RowChange, *, is_now: bool) -> str:
    shown, other = (change.now, change.then) if is_now else (change.then, change.now)
    if shown is None:
        return _("not there")
    if other is None or shown.texts == other.texts:
        parts = [*shown.texts, _clock(shown)]
        if other is not None:
            parts = [_clock(shown), str(shown.status), shown.speaker, shown.note]
    else:
        pairs = zip(shown.texts, other.texts, strict=False)
        parts = [text for text, before in pairs if text != before]
    text = "  ·  ".join(part.replace("\n", " ⏎ ") for part in parts if part)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _clock(row: Segment) -> str:
    start, end = row.slot.start, row.slot.end
    if start is None or end is None:
        return ""
    return f"{clock(start)} – {clock(end)}"
