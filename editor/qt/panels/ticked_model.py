"""Groups of places that can be ticked, in a tree of two levels."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt

from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.qt.panels.two_levels import Index, TwoLevels

MAX_SHOWN = 400
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class Spot(Protocol):
    """Code points start:end of one text, what stands there and what would take its place."""

    @property
    def row(self) -> int:
        """The row, 0-based."""

    @property
    def track(self) -> int:
        """The track, 0-based."""

    @property
    def start(self) -> int:
        """The first code point."""

    @property
    def end(self) -> int:
        """The code point behind the last."""

    @property
    def found(self) -> str:
        """What stands there."""

    @property
    def replacement(self) -> str:
        """What would take its place."""


class TickedRole(IntEnum):
    """What the delegate asks for besides the standard roles."""

    GROUP = Qt.ItemDataRole.UserRole + 1
    SPOT = Qt.ItemDataRole.UserRole + 2


class TickedModel(TwoLevels):
    """Two levels: groups, and under each its places, of which the first few hundred are shown.

    A place that is not shown has the tick of its group.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self.groups: tuple[Any, ...] = ()
        self._ticks: list[bytearray] = []

    def group_count(self) -> int:
        """Return how many groups there are."""
        return len(self.groups)

    def child_count(self, group: int) -> int:
        """Return how many places of a group are shown."""
        return min(MAX_SHOWN, len(self._ticks[group]))

    def spots(self, group: Any) -> Sequence[Spot]:
        """Return the places of a group."""
        raise NotImplementedError

    def group_text(self, group: Any) -> str:
        """Return a group in words."""
        raise NotImplementedError

    def fill(self, groups: Sequence[Any], ticks: Sequence[Sequence[bool]]) -> None:
        """Show other groups; `ticks` has one value for each place of each."""
        self.beginResetModel()
        self.groups = tuple(groups)
        self._ticks = [bytearray(some) for some in ticks]
        self.endResetModel()

    def ticked(self) -> list[Any]:
        """Return the places that are ticked."""
        return [spot for row in range(len(self.groups)) for spot in self.ticked_in(row)]

    def ticked_in(self, row: int) -> list[Any]:
        """Return the places of a group that are ticked."""
        spots = self.spots(self.groups[row])
        return [spot for spot, tick in zip(spots, self._ticks[row], strict=True) if tick]

    def ticked_count(self) -> int:
        """Return how many places are ticked."""
        return sum(map(sum, self._ticks))

    def toggle(self, index: Index) -> None:
        """Tick what is not ticked, and the reverse."""
        on = self.data(index, Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Checked
        state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        self.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: everything can be ticked."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: texts, ticks, and the values for the delegate."""
        if not index.isValid():
            return None
        group, spot = self._at(index)
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(index)
        if role == TickedRole.GROUP:
            return group if spot is None else None
        if role == TickedRole.SPOT:
            return spot
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.group_text(group) if spot is None else _spot_text(spot)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: tick a place, or all places of a group."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        roles = [Qt.ItemDataRole.CheckStateRole]
        if self.is_group(index):
            ticks = self._ticks[index.row()]
            ticks[:] = bytes([on]) * len(ticks)
            children = self.rowCount(index)
            if children:
                first, last = self.index(0, 0, index), self.index(children - 1, 0, index)
                self.dataChanged.emit(first, last, roles)
            self.dataChanged.emit(index, index, roles)
            return True
        parent = self.parent(index)
        self._ticks[parent.row()][index.row()] = on
        self.dataChanged.emit(index, index, roles)
        self.dataChanged.emit(parent, parent, roles)
        return True

    def _at(self, index: Index) -> tuple[Any, Spot | None]:
        group = self.groups[self.group_row(index)]
        return group, None if self.is_group(index) else self.spots(group)[index.row()]

    def _state(self, index: Index) -> Qt.CheckState:
        ticks = self._ticks[self.group_row(index)]
        if not self.is_group(index):
            return Qt.CheckState.Checked if ticks[index.row()] else Qt.CheckState.Unchecked
        if all(ticks):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if any(ticks) else Qt.CheckState.Unchecked


def places_text(count: int) -> str:
    """Return "4 places"."""
    return ngettext("{n} place", "{n} places", count).format(n=count)


def _spot_text(spot: Spot) -> str:
    return _("Row {n}: {found} becomes {replacement}").format(
        n=spot.row + 1, found=spot.found, replacement=spot.replacement
    )


def context(segments: Sequence[Segment], spot: Spot, room: int = 16) -> tuple[str, str, str, str]:
    """Return the text before a place, the place, the text after it, and the other columns' text.

    Empty when the row is no longer there.
    """
    if spot.row >= len(segments):
        return "", spot.found, "", ""
    return context_in(segments[spot.row].texts, spot, room)


def context_in(texts: Sequence[str], spot: Spot, room: int = 16) -> tuple[str, str, str, str]:
    """Return the same of a place in a row of these texts."""
    text = texts[spot.track].replace("\n", " ")
    before = text[max(0, spot.start - room) : spot.start]
    if spot.start > room:
        before = "…" + before.partition(" ")[2]
    others = "  ".join(one.replace("\n", " ") for i, one in enumerate(texts) if i != spot.track)
    return before, text[spot.start : spot.end], text[spot.end : spot.end + room * 3], others
