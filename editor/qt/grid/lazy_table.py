"""A table view that measures its rows when they come into sight."""

from abc import abstractmethod
from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from editor.core.i18n import _
from editor.qt.grid.header import GridHeader
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.row_heights import RowHeights

Index = QModelIndex | QPersistentModelIndex

ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class LazyTable(QTableView):
    """Rows of any height at the cost of those on the screen; the row that is seen stays in place.

    `laid_out` is sent whenever cells may be elsewhere in the viewport, `focus_changed` when keys
    begin or cease to come here, `shown` (row, column before, row, column) when a cell is current.
    """

    laid_out = Signal()
    focus_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a model."""
        super().__init__(parent)
        self.setHorizontalHeader(GridHeader(self))
        self._heights = RowHeights(self, self.needed_height, self.updateGeometries)

    @abstractmethod
    def needed_height(self, row: int) -> int:
        """Return the pixels that a row needs."""

    def dress(self, model: TranscriptModel) -> None:
        """Take a model and the settings that make the table fast and quiet."""
        self.setAccessibleName(_("Transcript"))
        self.setModel(model)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(8)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # With the view's own, each paint of a header asks for the flags of every row.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))

    def show_cell(self, row: int, column: int) -> None:
        """Make a cell current and its row the only selected one, and bring it in sight."""
        index = self.model().index(row, column)
        if index == self.currentIndex():
            self.selectionModel().select(index, ROW)
            self.scrollTo(index)
        else:
            self.selectionModel().setCurrentIndex(index, ROW)

    def cell_rect(self, row: int, column: int) -> QRect:
        """Return where a cell is in the viewport."""
        return self.visualRect(self.model().index(row, column))

    def measure_all(self) -> None:
        """Measure every row again when it is seen, those in sight now."""
        self._heights.forget()
        self.settle()
        self.viewport().update()

    def measure_row(self, row: int) -> None:
        """Measure a row now."""
        self._heights.resize(row)
        self.laid_out.emit()

    def settle(self) -> None:
        """Size what is in sight."""
        self._heights.ensure()
        self.laid_out.emit()

    def scroll_into_sight(self, rect: QRect) -> None:
        """Scroll as little as needed to show a rectangle of the viewport."""
        below = rect.bottom() - self.viewport().height()
        move = below if below > 0 else min(rect.top(), 0)
        if move:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + move)

    def restore(self, row: int, column: int, top: int, offset: int) -> None:
        """Make a cell current without scrolling to it, and put row `top` at a height in pixels."""
        self._heights.forget()
        self.updateGeometries()
        self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(top) - offset)
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(self.model().index(row, column), ROW)
        self.setAutoScroll(True)
        self.settle()
        self.viewport().update()

    def dataChanged(self, top_left: Index, bottom_right: Index, roles: Iterable[int] = ()) -> None:
        """Measure changed rows again."""
        super().dataChanged(top_left, bottom_right, list(roles))
        self._heights.forget_rows(top_left.row(), bottom_right.row())
        self.settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Size the rows that come into sight."""
        super().scrollContentsBy(dx, dy)
        if dy:
            self._heights.ensure()
        self.laid_out.emit()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell in sight, sized before so that all of it is."""
        if self._heights.is_paused:
            return
        if index.isValid() and self._heights.size([index.row()]):
            self.updateGeometries()
        super().scrollTo(index, hint)
        self._heights.ensure()

    def updateGeometries(self) -> None:
        """Tell that cells may be elsewhere."""
        super().updateGeometries()
        self.laid_out.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the input method off, which Qt turns on for cells that can be edited."""
        super().currentChanged(current, previous)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that keys come here; the input method stays off."""
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that keys go elsewhere."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Tell input methods that there is nothing to compose in."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)
