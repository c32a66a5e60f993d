"""Texts before and after a fix, each with a tick."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.core.i18n import _
from editor.core.segments import Segment
from editor.qt.widgets.labels import plain_tip

_NO_PARENT = QModelIndex()
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_ROOM = 18
Index = QModelIndex | QPersistentModelIndex


class Change(NamedTuple):
    """A text of a row before and after."""

    row: int
    track: int
    before: str
    after: str


class FixesModel(QAbstractTableModel):
    """A row of the table for each text: its tick and number, before, after."""

    def __init__(
        self,
        rows: Sequence[Segment],
        texts: Mapping[tuple[int, int], str],
        parent: QObject | None = None,
    ) -> None:
        """Show what `texts` would make of the rows, all of it ticked."""
        super().__init__(parent)
        self.changes = [
            Change(row, track, rows[row].texts[track], text)
            for (row, track), text in sorted(texts.items())
        ]
        self._ticks = bytearray(b"\1" * len(self.changes))

    def chosen(self) -> dict[tuple[int, int], str]:
        """Return the new text of each (row, track) that is ticked."""
        ticked = zip(self.changes, self._ticks, strict=True)
        return {(one.row, one.track): one.after for one, tick in ticked if tick}

    def toggle(self, row: int) -> None:
        """Tick what is not ticked, and the reverse."""
        self._ticks[row] ^= 1
        at = self.index(row, 0)
        self.dataChanged.emit(at, at, [Qt.ItemDataRole.CheckStateRole])

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Qt: how many texts."""
        return 0 if parent.isValid() else len(self.changes)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Qt: row, before, after."""
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: the first column can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else _FLAGS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt: what the columns are."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (_("Row"), _("Before"), _("After"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: texts around what changes, ticks, and whole texts in the tooltip."""
        if not index.isValid():
            return None
        change, column = self.changes[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == 0:
            ticked = self._ticks[index.row()]
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole and column:
            return plain_tip(change.before if column == 1 else change.after)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (str(change.row + 1), *_around(change))[column]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: tick a text."""
        if not index.isValid() or index.column() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._ticks[index.row()] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        return True


def _around(change: Change) -> tuple[str, str]:
    """Return both texts from shortly before the first difference on, on one line each."""
    before, after = change.before, change.after
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    start = max(0, same - _ROOM)
    lead = "…" if start else ""
    one, two = (lead + text[start : start + 300] for text in (before, after))
    return _visible(one), _visible(two)


def _visible(text: str) -> str:
    signs = text.replace("\n", "↵")
    return "".join(char if char.isprintable() else "␣" for char in signs)
