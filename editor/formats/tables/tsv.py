"""Tables with tabs, for spreadsheets: times, speaker and one column a language."""

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Written
from editor.formats.lines import unify
from editor.formats.tables.contents import (
    is_timed_pair,
    is_timed_table,
    is_two_languages,
)
from editor.formats.tables.headings import heading_layout, is_own, layout_of
from editor.formats.tables.rows import cells_of, header_lost, imported_rows, written_table
from editor.formats.tables.top import below_titles, under

_SURE = 0.95
_TIMED = 0.88
_LIKELY = 0.8
_MAYBE = 0.25
_SAMPLE = 1000


@FORMATS.register
class Tsv(Format):
    """Table with tabs (TSV)."""

    id = "tsv"
    suffixes = (".tsv", ".tab")
    reads = True
    writes = True
    keeps = frozenset({"times", "untimed", "languages", "speakers", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: a heading, or two columns in two languages."""
        if "\t" not in incoming.start:
            return 0.0
        lines = [line for line in unify(incoming.start).split("\n") if line.strip()]
        rows = [line.split("\t") for line in lines[:_SAMPLE]]
        if not rows:
            return 0.0
        _titles, below = below_titles(list(enumerate(rows, 1)))
        is_headed = heading_layout(below[0][1], [cells for _line, cells in below[1:]])
        return _SURE if is_headed else _sure_of(rows, incoming.suffix)

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a row of the table.

        Raises:
            InputError: it is no table with a heading, nor one of two languages.
        """
        titles, rows = below_titles(cells_of(incoming.text, "\t"))
        found = layout_of([cells for _line, cells in rows])
        if found is None:
            raise InputError(
                _(
                    "it is not a table of two languages. The first line should name the columns: "
                    "start, end, speaker and the languages, with tabs between."
                )
            )
        layout, is_headed = found
        has_own = is_headed and is_own(rows[0][1])
        return under(titles, imported_rows(rows[is_headed:], layout, incoming, self.id, has_own))

    def write(self, outgoing: Outgoing) -> Written:
        """Return a heading and one row a row, empty places for times that are not known."""
        return Written(written_table(outgoing, "\t"), header_lost(outgoing.transcript))


def _sure_of(rows: list[list[str]], suffix: str) -> float:
    """Return how sure it is of rows without a heading: text with times is likelier than two."""
    if is_timed_pair(rows) or is_timed_table(rows) or is_timed_table(rows[1:]):
        return _TIMED
    if is_two_languages(rows):
        return _LIKELY
    is_table = suffix in Tsv.suffixes and len({len(cells) for cells in rows}) == 1
    return _MAYBE if is_table and len(rows[0]) > 1 else 0.0
