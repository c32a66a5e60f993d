"""The rows in question of two paired files, each with what a person says of it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.core.i18n import _
from editor.qt.widgets.labels import plain_tip
from editor.workflows.documents.pair_doubts import Doubt, Verdict

_NO_PARENT = QModelIndex()
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_MOST_SHOWN = 300
_FIRST_TEXT = 2
Index = QModelIndex | QPersistentModelIndex


class PairsModel(QAbstractTableModel):
    """A row of the table for each row in question: number, what is said of it, its texts."""

    def __init__(
        self, doubts: Sequence[Doubt], languages: Sequence[str], parent: QObject | None = None
    ) -> None:
        """Show the doubts, of none of which anything is said yet."""
        super().__init__(parent)
        self.doubts = list(doubts)
        self._languages = list(languages)
        self._verdicts = [Verdict.OPEN] * len(self.doubts)

    def verdicts(self) -> dict[int, Verdict]:
        """Return what a person says, by index of the row; nothing where that is left open."""
        said = zip(self.doubts, self._verdicts, strict=True)
        return {doubt.row: verdict for doubt, verdict in said if verdict is not Verdict.OPEN}

    def say(self, row: int, verdict: Verdict) -> None:
        """Say something of a row of the table, or take back that it was said."""
        if verdict is Verdict.APART and not self.doubts[row].is_whole:
            return
        is_said = self._verdicts[row] is verdict
        self._verdicts[row] = Verdict.OPEN if is_said else verdict
        at = self.index(row, 1)
        self.dataChanged.emit(at, at)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Qt: how many rows are in question."""
        return 0 if parent.isValid() else len(self.doubts)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Qt: number, what is said, and the texts."""
        return 0 if parent.isValid() else _FIRST_TEXT + len(self._languages)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: all can be chosen."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt: what the columns are."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (_("Row"), _("In question"), *self._languages)[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what stands in a cell, and the whole text in the tool tip."""
        if not index.isValid():
            return None
        doubt, column = self.doubts[index.row()], index.column()
        if role == Qt.ItemDataRole.ToolTipRole and column >= _FIRST_TEXT:
            return plain_tip(doubt.texts[column - _FIRST_TEXT])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            texts = (" ".join(text.split())[:_MOST_SHOWN] for text in doubt.texts)
            return (str(doubt.row + 1), self._said(index.row()), *texts)[column]
        return None

    def _said(self, row: int) -> str:
        said = {
            Verdict.OPEN: self.doubts[row].why,
            Verdict.RIGHT: _("✓ right"),
            Verdict.APART: _("take apart"),
        }
        return said[self._verdicts[row]]
