"""A tree of two levels as Qt's views want it: groups, and what is in each of them."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex

_TOP = 0
_NO_PARENT = QModelIndex()


class TwoLevels(QAbstractItemModel):
    """Groups have the internal id 0, what is in them that of their group's row plus 1.

    A subclass says how many there are, and what they hold.
    """

    def group_count(self) -> int:
        """Return how many groups there are."""
        raise NotImplementedError

    def child_count(self, group: int) -> int:
        """Return how much of a group (its row) is shown."""
        raise NotImplementedError

    def is_group(self, index: Index) -> bool:
        """Return True for the upper level."""
        return bool(index.isValid() and index.internalId() == _TOP)

    def group_row(self, index: Index) -> int:
        """Return the row of the group that an index is, or belongs to; -1 for none."""
        if not index.isValid():
            return -1
        return index.row() if self.is_group(index) else int(index.internalId()) - 1

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """Qt: the index of a group, or of what is in one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        """Qt: the group of what is in one."""
        if not index.isValid() or self.is_group(index):
            return QModelIndex()
        return self.createIndex(self.group_row(index), 0, _TOP)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Qt: how many groups, or how much of one."""
        if not parent.isValid():
            return self.group_count()
        if self.is_group(parent) and parent.column() == 0:
            return self.child_count(parent.row())
        return 0

    def columnCount(self, _parent: Index = _NO_PARENT) -> int:
        """Qt: one column."""
        return 1
