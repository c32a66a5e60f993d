"""Marks in the scroll bar: where in the whole document the found places are."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QTableView

from editor.qt.grid.shown_rows import ShownRows
from editor.qt.theme import theme_of

_TALL, _INSET = 2.0, 2.0
_MANY = 2_000


class MarkedScrollBar(QScrollBar):
    """The vertical scroll bar of a table, with a thin mark at the height of each marked row."""

    def __init__(self, table: QTableView, shown: Callable[[], ShownRows]) -> None:
        """Stand beside a table that shows these rows; nothing is marked."""
        super().__init__(Qt.Orientation.Vertical, table)
        self._table = table
        self._rows: tuple[int, ...] = ()
        self._shown = shown

    def mark(self, rows: Iterable[int]) -> None:
        """Mark some rows of the document, as far as they are shown."""
        self._rows = tuple(sorted(set(rows)))
        self.update()

    def heights(self) -> list[int]:
        """Return at which pixels of the bar marks stand, ascending, each once."""
        room = self.height() - _TALL
        shares = (share for share in map(self._share, self._rows) if share is not None)
        return sorted({round(share * room) for share in shares})

    def _share(self, row: int) -> float | None:
        """Return how far down the document a row stands, 0 to 1; of very many about how far."""
        header = self._table.verticalHeader()
        place = self._shown().place(row)
        if not 0 <= place < header.count():
            return None
        if len(self._rows) > _MANY:
            return place / header.count()
        return header.sectionPosition(place) / max(1, header.length())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the bar, and the marks upon it."""
        super().paintEvent(event)
        if not self._rows:
            return
        painter = QPainter(self)
        colour = theme_of(self._table.palette()).accent
        for height in self.heights():
            painter.fillRect(QRectF(_INSET, height, self.width() - 2 * _INSET, _TALL), colour)
        painter.end()
