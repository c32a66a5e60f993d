"""What is marked in the texts of the grid, and above and beside them."""

from collections.abc import Iterable

from editor.qt.grid.cut_signs import NO_CUT, ChosenCut, CutsOf
from editor.qt.grid.editing import CellEditing
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.painted_table import PaintedTable
from editor.qt.grid.spans import FillersOf, Highlights, Misspelt
from editor.workflows.problems.row_marks import MarkOf


class Marking:
    """Says to the parts of a grid what they shall mark; a mark changes no text."""

    def __init__(
        self,
        view: PaintedTable,
        model: TranscriptModel,
        editing: CellEditing,
    ) -> None:
        """Mark in a view."""
        self._view = view
        self._model = model
        self._editing = editing

    def set_here(self, row: int, track: int, span: tuple[int, int] | None) -> None:
        """Mark code points of one text, as where a person was led to; None takes the mark away."""
        if 0 <= row < len(self._model.rows):
            self._view.texts.set_here(self._model.rows[row].id, track, span)
            self.refresh()

    def set_highlights(self, provider: Highlights | None) -> None:
        """Mark spans of texts: a function of (segment id, track, text), asked for texts in sight.

        It returns (start, end, kind) in code points, kind being one of `spans.Mark`. Call
        `refresh` when it would answer otherwise.
        """
        self._view.texts.highlights = provider
        self.refresh()

    def set_row_marks(self, mark_of: MarkOf) -> None:
        """Mark rows by what checks have found in them, as a function tells it."""
        self._model.mark_of = mark_of
        self.refresh()

    def set_cuts(self, cuts: CutsOf | None, chosen: ChosenCut = NO_CUT) -> None:
        """Mark where the cues of a row begin, as a function tells it; one of them is chosen."""
        self._view.row_painter.cuts, self._view.row_painter.chosen_cut = cuts, chosen
        self.refresh()

    def set_spelling(self, misspelt: Misspelt | None) -> None:
        """Underline the words that a function gives for a track and a text; None for none."""
        self._view.texts.misspelt = misspelt
        self._editing.placed.set_spelling(misspelt)
        self.refresh()

    def set_fillers(self, fillers: FillersOf | None) -> None:
        """Strike out the fillers that a function gives for a row; None for none."""
        self._view.texts.fillers = fillers
        self.refresh()

    def show_changes(self, *, wanted: bool) -> None:
        """Put the texts as they came in above those that were corrected, or take them away."""
        self._model.shows_changes = wanted
        self._view.measure_all()
        self._editing.place()
        self.refresh()

    def in_scroll_bar(self, rows: Iterable[int]) -> None:
        """Mark where in the whole document some rows stand, in place of those marked before."""
        self._view.scroll_bar.mark(rows)

    def refresh(self) -> None:
        """Ask for all marks again."""
        self._view.viewport().update()
