"""Tables with tabs, for spreadsheets: times, speaker and one column a language."""

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Written
from editor.formats.lines import unify
from editor.formats.tables.headings import (
    bare_layout,
    heading_layout,
    is_own,
    is_timed_pair,
    is_two_scripts,
)
from editor.formats.tables.rows import cells_of, header_lost, imported_rows, written_table

_SURE = 0.95
_TIMED = 0.88
_LIKELY = 0.8


@FORMATS.register
class Tsv(Format):
    """Table with tabs (TSV)."""

    id = "tsv"
    suffixes = (".tsv", ".tab")
    reads = True
    writes = True
    keeps = frozenset({"times", "untimed", "languages", "speakers", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: a heading, or two columns in two scripts."""
        first = unify(incoming.start[:4096]).split("\n", 1)[0]
        if heading_layout(first.split("\t")):
            return _SURE
        if "\t" not in incoming.start:
            return 0.0
        lines = [line for line in unify(incoming.start).split("\n") if line.strip()]
        return _sure_of([line.split("\t") for line in lines])

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a row of the table.

        Raises:
            InputError: it is no table with a heading, nor one of two languages.
        """
        rows = cells_of(incoming.text, "\t")
        heading = heading_layout(rows[0][1]) if rows else None
        if heading is not None:
            return imported_rows(rows[1:], heading, incoming, self.id, is_own(rows[0][1]))
        cells = [cells for _line, cells in rows]
        layout = bare_layout(cells) if _sure_of(cells) else None
        if layout is None:
            raise InputError(
                _(
                    "it is not a table of two languages. The first line should name the columns: "
                    "start, end, speaker and the languages, with tabs between."
                )
            )
        return imported_rows(rows, layout, incoming, self.id, has_own=False)

    def write(self, outgoing: Outgoing) -> Written:
        """Return a heading and one row a row, empty places for times that are not known."""
        return Written(written_table(outgoing, "\t"), header_lost(outgoing.transcript))


def _sure_of(rows: list[list[str]]) -> float:
    """Return how sure it is of rows without a heading: text with times is likelier than two."""
    if is_timed_pair(rows):
        return _TIMED
    return _LIKELY if is_two_scripts(rows) else 0.0
