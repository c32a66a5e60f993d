"""Row heights, found out only for the rows that are on the screen.

Measuring every row would take seconds in a long transcript; the others stand at an estimate.
"""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QTableView

_ROUNDS = 6


class RowHeights:
    """Sizes the visible rows of a table view, and keeps what is on the screen where it is."""

    def __init__(
        self, view: QTableView, measure: Callable[[int], int], refresh: Callable[[], None]
    ) -> None:
        """Take `measure` to give the pixels of a row, `refresh` to renew the view's geometries."""
        self._view = view
        self._measure = measure
        self._refresh = refresh
        self._sized: set[int] = set()
        self._is_busy = False
        self.is_paused = False

    def forget(self) -> None:
        """Measure every row again when it is next seen."""
        self._sized.clear()

    def forget_rows(self, first: int, last: int) -> None:
        """Measure the rows first to last again when they are next seen."""
        if last - first > len(self._sized):
            self._sized = {row for row in self._sized if not first <= row <= last}
        else:
            self._sized.difference_update(range(first, last + 1))

    def size(self, rows: Iterable[int]) -> bool:
        """Give rows the height that they need; True when one of them had another."""
        header = self._view.verticalHeader()
        changes = []
        # Told of each, the view would lay itself out and paint once more a moment later.
        header.blockSignals(True)
        for row in rows:
            self._sized.add(row)
            height, before = self._measure(row), header.sectionSize(row)
            if before != height:
                changes.append((header.sectionViewportPosition(row), before, height))
                header.resizeSection(row, height)
        header.blockSignals(False)
        if len(changes) == 1:
            self._shift_below(*changes[0])
        elif changes:
            self._paint_from(min(top for top, _before, _height in changes))
        return bool(changes)

    def _shift_below(self, top: int, before: int, height: int) -> None:
        """Paint a row that has another height; what is below it moves as it is."""
        viewport = self._view.viewport()
        below = viewport.rect().adjusted(0, top + min(before, height), 0, 0)
        if not viewport.rect().intersects(below) or below.top() < 0:
            self._paint_from(top)
            return
        viewport.scroll(0, height - before, below)
        viewport.update(0, top, viewport.width(), height)

    def _paint_from(self, top: int) -> None:
        viewport = self._view.viewport()
        viewport.update(viewport.rect().adjusted(0, max(0, top), 0, 0))

    def resize(self, row: int) -> None:
        """Measure one row now."""
        if self.size([row]):
            self._refresh()
            self.ensure()

    def ensure(self) -> None:
        """Size all rows in sight; what was sized already stays at its place on the screen."""
        if self._is_busy or self.is_paused:
            return
        self._is_busy = True
        try:
            for _round in range(_ROUNDS):
                if not self._size_visible():
                    break
        finally:
            self._is_busy = False

    def _size_visible(self) -> bool:
        """Size the rows that are in sight; False when there was none to size."""
        rows = self._visible()
        todo = [row for row in rows if row not in self._sized]
        if not todo:
            return False
        anchor = next((row for row in rows if row in self._sized), rows[0])
        before = self._view.rowViewportPosition(anchor)
        if self.size(todo):
            # Without this the scroll bar can stand past the end, and Qt then walks all rows.
            self._refresh()
            moved = self._view.rowViewportPosition(anchor) - before
            if moved:
                bar = self._view.verticalScrollBar()
                bar.setValue(bar.value() + moved)
        return True

    def _visible(self) -> range:
        count = self._view.model().rowCount()
        if not count:
            return range(0)
        first = self._view.rowAt(0)
        if first < 0:
            self._refresh()
            first = self._view.rowAt(0)
        last = self._view.rowAt(self._view.viewport().height() - 1)
        if first < 0:
            return range(0)
        return range(first, (count if last < 0 else last + 1))
