"""The grid: a table of rows that are read, walked and edited in place."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from editor.core.edit import Edit
from editor.qt.grid import moving
from editor.qt.grid.columns import Column
from editor.qt.grid.handled_table import HandledTable
from editor.qt.grid.marking import Marking
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.shown_rows import ShownRows
from editor.qt.session import Session


class TranscriptView(HandledTable):
    """Shows the session's document, and stays where it is while rows come and go."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Show what the session has open."""
        super().__init__(TranscriptModel(session), parent)
        self._model.setParent(self)
        self._place: moving.Place | None = None
        self._last_place: moving.Place | None = None
        self.marking = Marking(self, self._model, self._editing)
        self._model.modelAboutToBeReset.connect(self._remember_place)
        self._model.reshaped.connect(self._find_place)
        self._model.replaced.connect(self._show_document)
        self._model.filtered.connect(self._keep_current)
        self._model.moving.connect(self._rows_move)
        self._model.failed.connect(self.failed)
        self.show_at(100)
        self._show_document()

    def go_to(self, row: int, track: int = 0, span: tuple[int, int] | None = None) -> bool:
        """Make a text current, bring it in sight and mark code points of it.

        What was being edited is kept first; False when it was refused, or there is no such row.
        """
        if not self._editing.commit() or not 0 <= row < len(self._model.rows):
            return False
        self.show_cell(self._model.reveal(row), self._model.columns.texts[track])
        self.marking.set_here(row, track, span)
        return True

    @property
    def shown(self) -> ShownRows:
        """Which rows of the document are shown."""
        return self._model.shown

    def show_only(self, rows: Sequence[int] | None) -> bool:
        """Show only these rows, in ascending order, None for all; False while a cell stays open.

        The current row stays current and at its height on the screen as long as it is shown.
        """
        if not self._editing.commit():
            return False
        self._model.show_only(rows)
        return True

    def _keep_current(self) -> None:
        """Go on at the row that was current, or the next one shown."""
        place, self._place = self._place, None
        if place is not None and place.row >= 0:
            self._last_place = place
        place = self._last_place
        self.arrange()
        if place is not None and self._model.rowCount():
            row = self._model.shown.nearest(min(place.row, len(self._model.rows) - 1))
            column = max(place.column, Column.TEXT)
            self.restore(row, column, row, max(0, place.height))
        else:
            self.measure_all()
        self.tell_current()

    # -- keeping up -----------------------------------------------------------------------------

    def _show_document(self) -> None:
        self._last_place = None
        self._told = (-1, -1)
        self.arrange()
        self.measure_all()
        self.verticalScrollBar().setValue(0)
        if self._model.rowCount():
            self.show_cell(0, Column.TEXT)
        self.tell_current()

    def _rows_move(self, begin: bool) -> None:
        """Measure nothing while rows that are told one after another are not those there are."""
        self._heights.is_paused = begin
        if not begin:
            # Put off, it would paint everything a second time.
            self.executeDelayedItemsLayout()
            self.arrange()
            self.measure_all()
            self.tell_current()

    def _remember_place(self) -> None:
        top, current = self.rowAt(0), self.currentIndex()
        offset = self.rowViewportPosition(top) if top >= 0 else 0
        row = self._model.shown.row
        height = self.rowViewportPosition(current.row())
        self._place = moving.Place(row(current.row()), current.column(), row(top), offset, height)

    def _find_place(self, edit: Edit) -> None:
        place, self._place = self._place, None
        self.arrange()
        if place is not None and self._model.rowCount():
            place = place.after(edit, len(self._model.rows), self._model.columns)
            nearest = self._model.shown.nearest
            self.restore(nearest(place.row), place.column, nearest(place.top), place.top_offset)
        self.tell_current()
