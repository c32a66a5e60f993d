"""The forms that were found, each with its places; both can be ticked."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.search.query import Found, Place, Variant

MAX_SHOWN = 400
_TOP = 0
_NO_PARENT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class VariantRole(IntEnum):
    """What the delegate asks for besides the standard roles."""

    VARIANT = Qt.ItemDataRole.UserRole + 1
    PLACE = Qt.ItemDataRole.UserRole + 2


class VariantsModel(QAbstractItemModel):
    """Two levels: variants, and under each its places, of which the first few hundred are shown.

    A place that is not shown has the tick of its variant.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing found."""
        super().__init__(parent)
        self._variants: tuple[Variant, ...] = ()
        self._ticks: list[bytearray] = []

    def show(self, found: Found, ticked_from: float) -> None:
        """Show what was found; forms of at least the degree `ticked_from` are ticked."""
        self.beginResetModel()
        self._variants = found.variants
        self._ticks = [
            bytearray([variant.degree >= ticked_from]) * len(variant.places)
            for variant in found.variants
        ]
        self.endResetModel()

    def ticked(self) -> list[Place]:
        """Return the places that are ticked."""
        return [
            place
            for variant, ticks in zip(self._variants, self._ticks, strict=True)
            for place, tick in zip(variant.places, ticks, strict=True)
            if tick
        ]

    def ticked_count(self) -> int:
        """Return how many places are ticked."""
        return sum(map(sum, self._ticks))

    def toggle(self, index: _Index) -> None:
        """Tick what is not ticked, and the reverse."""
        on = self.data(index, Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Checked
        state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        self.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def index(self, row: int, column: int, parent: _Index = _NO_PARENT) -> QModelIndex:
        """Qt: variants have the internal id 0, places that of their variant plus 1."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: _Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        """Qt: the variant of a place."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, _TOP)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Qt: how many variants, or places of one."""
        if not parent.isValid():
            return len(self._variants)
        if parent.internalId() == _TOP and parent.column() == 0:
            return min(MAX_SHOWN, len(self._variants[parent.row()].places))
        return 0

    def columnCount(self, _parent: _Index = _NO_PARENT) -> int:
        """Qt: one column."""
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Qt: everything can be ticked."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: texts, ticks, and the values for the delegate."""
        if not index.isValid():
            return None
        variant, place = self._at(index)
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(index)
        if role == VariantRole.VARIANT:
            return variant if place is None else None
        if role == VariantRole.PLACE:
            return place
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _variant_text(variant) if place is None else _place_text(place)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: tick a place, or all places of a variant."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        roles = [Qt.ItemDataRole.CheckStateRole]
        if index.internalId() == _TOP:
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

    def _at(self, index: _Index) -> tuple[Variant, Place | None]:
        if index.internalId() == _TOP:
            return self._variants[index.row()], None
        variant = self._variants[int(index.internalId()) - 1]
        return variant, variant.places[index.row()]

    def _state(self, index: _Index) -> Qt.CheckState:
        if index.internalId() != _TOP:
            on = self._ticks[int(index.internalId()) - 1][index.row()]
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        ticks = self._ticks[index.row()]
        if all(ticks):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if any(ticks) else Qt.CheckState.Unchecked


def places_text(count: int) -> str:
    """Return "4 places"."""
    return ngettext("{n} place", "{n} places", count).format(n=count)


def _variant_text(variant: Variant) -> str:
    return _("{form}, {places}, {degree} percent alike").format(
        form=variant.form, places=places_text(variant.count), degree=round(variant.degree)
    )


def _place_text(place: Place) -> str:
    return _("Row {n}: {found} becomes {replacement}").format(
        n=place.row + 1, found=place.found, replacement=place.replacement
    )


def context(segments: Sequence[Segment], place: Place, room: int = 16) -> tuple[str, str, str, str]:
    """Return the text before a place, the place, the text after it, and the other columns' text.

    Empty when the row is no longer there.
    """
    if place.row >= len(segments):
        return "", place.found, "", ""
    texts = segments[place.row].texts
    text = texts[place.track].replace("\n", " ")
    before = text[max(0, place.start - room) : place.start]
    if place.start > room:
        before = "…" + before.partition(" ")[2]
    others = "  ".join(one.replace("\n", " ") for i, one in enumerate(texts) if i != place.track)
    return before, text[place.start : place.end], text[place.end : place.end + room * 3], others
