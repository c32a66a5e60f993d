"""The cell that is being edited, wherever its row goes meanwhile."""

from dataclasses import dataclass

from editor.core.edit import Edit
from editor.qt.grid.model import TranscriptModel
from editor.qt.grid.row_changes import row_after


@dataclass(slots=True)
class EditedCell:
    """A cell known by its segment; `before` is its text in the document.

    `row` is its place in the grid, `document_row` the row of the document.
    """

    segment_id: str
    row: int
    document_row: int
    column: int
    before: str

    @classmethod
    def at(cls, model: TranscriptModel, row: int, column: int) -> "EditedCell":
        """Return the cell at a place in the grid."""
        text = model.editable_text(row, column)
        return cls(model.segment(row).id, row, model.shown.row(row), column, text)

    def track(self, model: TranscriptModel) -> int | None:
        """Return the track of a text, None for a time or a speaker."""
        return model.columns.track_of(self.column)

    def follow(self, edit: Edit, model: TranscriptModel) -> bool:
        """Go where the row has gone by an edit; False when the cell is there no more."""
        row = model.place_of(self.segment_id, row_after(edit, self.document_row))
        if row is None or not model.columns.is_editable(self.column):
            return False
        self.row = row
        self.document_row = model.shown.row(row)
        return True
