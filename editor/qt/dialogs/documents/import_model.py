"""The first rows of a file that is about to be opened, those that look odd before them."""

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.core.i18n import _
from editor.core.transcript import Transcript
from editor.qt.languages import track_name
from editor.qt.widgets.labels import plain_tip
from editor.workflows.documents.importing import Suspicious

_NO_PARENT = QModelIndex()
_MOST_ODD = 50
_FIRST = 12
_LONGEST = 300
Index = QModelIndex | QPersistentModelIndex


class _Line(NamedTuple):
    number: str
    texts: tuple[str, ...]
    remark: str


class ImportModel(QAbstractTableModel):
    """A line for each row that looks odd, then for the first rows: number, texts, remark."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._heads: tuple[str, ...] = ()

    def show(self, transcript: Transcript, odd: tuple[Suspicious, ...]) -> None:
        """Show another reading of the file."""
        self.beginResetModel()
        rows = transcript.segments
        first = [Suspicious(row, "") for row in range(min(_FIRST, len(rows)))]
        self._lines = [
            _Line(str(row + 1), tuple(map(_shown, rows[row].texts)), reason)
            for row, reason in (*odd[:_MOST_ODD], *first)
        ]
        self._heads = tuple(map(track_name, transcript.tracks))
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Qt: how many lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Qt: number, one a language, remark."""
        return 0 if parent.isValid() else len(self._heads) + 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt: what the columns are."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        heads = ("#", *self._heads, _("Remark"))
        return heads[section] if 0 <= section < len(heads) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the texts, whole ones in the tooltip."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        cells = (line.number, *line.texts, line.remark)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cells[index.column()])
        return None


def _shown(text: str) -> str:
    return " ".join(text[:_LONGEST].split())
