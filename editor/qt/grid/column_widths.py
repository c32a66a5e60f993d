"""How the columns share the width of the grid."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHeaderView

from editor.qt.grid.columns import Column, Columns
from editor.qt.grid.metrics import MIN_TEXT_WIDTH, Metrics

_STATE = 28
_SPEAKER = 84
_NARROW_SPEAKER = 44
_NARROW_TEXT = 84
_MARKS = 44


class ColumnWidths(QObject):
    """Gives fixed columns what they need and the texts the rest, in a ratio that a person can move.

    `text_resized` is sent when a text column has another width.
    """

    text_resized = Signal()

    def __init__(self, header: QHeaderView) -> None:
        """Look after the sections of this header."""
        super().__init__(header)
        self._header = header
        self._share = 0.5
        self._speaker = 0
        self._available = 0
        self._columns: Columns | None = None
        self._is_arranging = False
        header.sectionResized.connect(self._moved)

    @property
    def share(self) -> float:
        """The first text's part of the width for texts, from 0 to 1."""
        return self._share

    def set_share(self, share: float) -> None:
        """Remember a ratio, for the next `arrange`."""
        self._share = min(0.9, max(0.1, share))

    def arrange(self, columns: Columns, metrics: Metrics, rows: int, width: int) -> None:
        """Give every column its width in `width` pixels.

        Where that is little, speakers and then texts become narrow. Where they would be too narrow
        to be read, the grid scrolls and they keep a width of their own.
        """
        fixed = {
            Column.NUMBER: metrics.number_width(rows),
            Column.STATE: round(metrics.scaled(_STATE)),
            Column.START: metrics.time_width(),
            Column.END: metrics.time_width(),
            Column.SPEAKER: self._speaker or round(metrics.scaled(_SPEAKER)),
        }
        if not columns.has_speakers:
            fixed[Column.SPEAKER] = 0
        marks = round(metrics.scaled(_MARKS))
        self._columns = columns
        lacking = sum(fixed.values()) + marks + MIN_TEXT_WIDTH * len(columns.texts) - width
        if columns.has_speakers and lacking > 0:
            least = min(fixed[Column.SPEAKER], round(metrics.scaled(_NARROW_SPEAKER)))
            fixed[Column.SPEAKER] = max(least, fixed[Column.SPEAKER] - lacking)
        self._available = width - sum(fixed.values()) - marks
        sizes = [*fixed.values(), *self._text_widths(len(columns.texts)), marks]
        before = [self._header.sectionSize(column) for column in columns.texts]
        self._is_arranging = True
        self._header.setSectionHidden(Column.SPEAKER, not columns.has_speakers)
        for column, size in enumerate(sizes):
            if not size:
                continue
            movable = column == Column.SPEAKER or column in columns.texts[:-1]
            mode = QHeaderView.ResizeMode
            self._header.setSectionResizeMode(column, mode.Interactive if movable else mode.Fixed)
            self._header.resizeSection(column, size)
        self._is_arranging = False
        if before != [self._header.sectionSize(column) for column in columns.texts]:
            self.text_resized.emit()

    def _text_widths(self, count: int) -> list[int]:
        if not count:
            return []
        fits = self._available >= _NARROW_TEXT * count
        available = self._available if fits else MIN_TEXT_WIDTH * count
        if count != 2:
            return [available // count] * count
        least = min(MIN_TEXT_WIDTH, available // 2)
        first = min(max(round(available * self._share), least), available - least)
        return [first, available - first]

    def _moved(self, column: int, old: int, new: int) -> None:
        if self._is_arranging or self._columns is None or old == new:
            return
        if column == Column.SPEAKER:
            self._speaker = new
            self._available += old - new
        elif self._available > 0 and column in self._columns.texts[:-1]:
            self.set_share(new / self._available)
        self._is_arranging = True
        for text, size in zip(
            self._columns.texts, self._text_widths(len(self._columns.texts)), strict=True
        ):
            self._header.resizeSection(text, size)
        self._is_arranging = False
        self.text_resized.emit()
