"""Which rows of the document the grid shows, and where: all of them, or those of a filter."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from editor.core.edit import Edit, Splice


class ShownRows:
    """Two ways of counting: a place in the grid, and a row of the document. Both begin at 0."""

    def __init__(self, rows: Sequence[int] | None = None) -> None:
        """Show these rows of the document, in ascending order; None shows all."""
        self._rows = rows

    @property
    def is_everything(self) -> bool:
        """True while there is no filter."""
        return self._rows is None

    @property
    def rows(self) -> Sequence[int]:
        """The rows of the document that are shown; empty while all are."""
        return self._rows or ()

    def count(self, total: int) -> int:
        """Return how many rows are shown of so many."""
        return total if self._rows is None else len(self._rows)

    def row(self, place: int) -> int:
        """Return the row of the document that stands at a place; -1 for a place outside."""
        if self._rows is None:
            return place
        return self._rows[place] if 0 <= place < len(self._rows) else -1

    def place(self, row: int) -> int:
        """Return where a row of the document stands, -1 when it is not shown."""
        if self._rows is None:
            return row
        at = bisect_left(self._rows, row)
        return at if at < len(self._rows) and self._rows[at] == row else -1

    def nearest(self, row: int) -> int:
        """Return the place of a row, or of the next shown below it, else of the last one."""
        if self._rows is None:
            return row
        return min(bisect_left(self._rows, row), len(self._rows) - 1)

    def places(self, first: int, last: int) -> tuple[int, int]:
        """Return the places, first and last, of what is shown of the rows first to last."""
        if self._rows is None:
            return first, last
        return bisect_left(self._rows, first), bisect_right(self._rows, last) - 1

    def with_row(self, row: int) -> "ShownRows":
        """Return these rows with one more."""
        return ShownRows(sorted({*self.rows, row}))

    def after(self, edit: Edit) -> "ShownRows":
        """Return what is shown after an edit: the same rows, and those that it has brought."""
        if self._rows is None:
            return self
        out: list[int] = []
        done = shift = 0
        for splice in edit.splices:
            first = bisect_left(self._rows, splice.at, lo=done)
            out += [row + shift for row in self._rows[done:first]]
            done = bisect_left(self._rows, splice.at + len(splice.old), lo=first)
            out += _shown_in(splice, self._rows[first:done], splice.at + shift)
            shift += len(splice.new) - len(splice.old)
        out += [row + shift for row in self._rows[done:]]
        return ShownRows(out)


def _shown_in(splice: Splice, shown: Sequence[int], at: int) -> list[int]:
    visible = {splice.old[row - splice.at].id for row in shown}
    known = {segment.id for segment in splice.old}
    return [
        at + place
        for place, segment in enumerate(splice.new)
        if segment.id in visible or segment.id not in known
    ]
