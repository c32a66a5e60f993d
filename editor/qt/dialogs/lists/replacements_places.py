"""What one rule changes, row by row, each to be unticked."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.search.lists.applying import Hits
from editor.search.query import Place

_MOST = 300
_AROUND = 34
_CELL = Qt.ItemDataRole.UserRole


class PlacesList(QListWidget):
    """The texts that a rule changes; `ticked` (row, track, on) when a person ticks one."""

    ticked = Signal(int, int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setAccessibleName(_("Places"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._tell)

    def show_hits(self, hits: Hits | None, rows: Sequence[Segment]) -> None:
        """Show what a rule changes in the rows, as they are before any rule."""
        at = self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        if hits is not None:
            left = set(hits.skipped)
            some = groupby(sorted((*hits.places, *left)), key=lambda one: (one.row, one.track))
            cells = [(cell, list(places)) for cell, places in some]
            for (row, track), places in cells[:_MOST]:
                item = _item(places, rows[row].texts[track])
                ticked = Qt.CheckState.Unchecked if places[0] in left else Qt.CheckState.Checked
                item.setCheckState(ticked)
                self.addItem(item)
            self._say_more(len(cells) - _MOST)
        self.blockSignals(False)
        self.verticalScrollBar().setValue(at)

    def _say_more(self, more: int) -> None:
        if more > 0:
            text = ngettext("and {n} more row", "and {n} more rows", more).format(n=more)
            item = QListWidgetItem(text)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)

    def _tell(self, item: QListWidgetItem) -> None:
        row, track = item.data(_CELL)
        self.ticked.emit(row, track, item.checkState() is Qt.CheckState.Checked)


def _item(places: Sequence[Place], text: str) -> QListWidgetItem:
    first = places[0]
    times = f" × {len(places)}" if len(places) > 1 else ""
    change = f"{first.found} → {first.replacement or '∅'}{times}"
    item = QListWidgetItem(f"{first.row + 1}    {change}    {_around(text, first.found)}")
    item.setData(_CELL, (first.row, first.track))
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    return item


def _around(text: str, found: str) -> str:
    """Return the text near what was found, on one line; from its start when it came later."""
    line = " ".join(text.split())
    at = max(0, line.find(found))
    start, end = max(0, at - _AROUND), at + len(found) + _AROUND
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")
