"""Tables with commas or semicolons, as spreadsheets save them."""

from collections import Counter

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Written
from editor.formats.lines import looks_like_code
from editor.formats.tables.contents import Layout, bare_layout, is_two_languages
from editor.formats.tables.heading_words import kind_of
from editor.formats.tables.headings import heading_layout, is_own, layout_of
from editor.formats.tables.rows import (
    cells_of,
    header_lost,
    imported_rows,
    written_table,
)
from editor.formats.tables.table_times import Numbered
from editor.formats.tables.top import below_titles, under

_DELIMITERS = ",;\t|"
_OF_OTHERS = "\t|"
_SURE = 0.95
_LIKELY = 0.8
_MAYBE = 0.5
_FEW = 0.4
_ONE_COLUMN = 0.2
_SAMPLE = 16384
_SAME_WIDTH = 0.8


@FORMATS.register
class Csv(Format):
    """Table with commas (CSV)."""

    id = "csv"
    suffixes = (".csv",)
    reads = True
    writes = True
    keeps = frozenset({"times", "untimed", "languages", "speakers", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: a heading, two languages, or by its name a table."""
        if looks_like_code(incoming.start):
            return 0.0
        delimiter, rows = _sniffed(incoming.start[:_SAMPLE])
        if not delimiter and incoming.suffix == ".csv":
            return _ONE_COLUMN
        if not delimiter or (delimiter in _OF_OTHERS and incoming.suffix != ".csv"):
            return 0.0
        _titles, rows = below_titles(rows)
        cells = [cells for _line, cells in rows]
        if heading_layout(cells[0], cells[1:]):
            return _SURE
        is_named = incoming.suffix == ".csv"
        if is_two_languages(cells):
            return _LIKELY if is_named or '"' in incoming.start[:1] else _FEW
        return _MAYBE if is_named else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a row of the table.

        Raises:
            InputError: it is no table with a column of text.
        """
        delimiter, _rows = _sniffed(incoming.start[:_SAMPLE])
        titles, rows = below_titles(cells_of(incoming.text, delimiter or ","))
        found = layout_of([cells for _line, cells in rows]) if delimiter else _one_column(rows)
        if found is None:
            raise InputError(
                _(
                    "it is not a table with texts. The first line should name the columns: "
                    "start, end, speaker and the languages, with commas between."
                )
            )
        layout, is_headed = found
        has_own = is_headed and is_own(rows[0][1])
        return under(titles, imported_rows(rows[is_headed:], layout, incoming, self.id, has_own))

    def write(self, outgoing: Outgoing) -> Written:
        """Return a heading and one row a row, empty places for times that are not known."""
        return Written(written_table(outgoing, ","), header_lost(outgoing.transcript))


def _one_column(rows: list[Numbered]) -> tuple[Layout, bool] | None:
    """Return the layout of rows that have a text each, and whether the first one names them."""
    if not rows or any(len(cells) != 1 for _line, cells in rows):
        return None
    kind = kind_of(rows[0][1][0])
    is_headed = kind is not None and kind[0] in ("text", "translation", "language")
    return Layout((0,), (kind[1] if is_headed and kind else "",)), is_headed


def _sense(rows: list[Numbered]) -> float:
    """Return how much the cells make sense: a heading most, then a start and an end."""
    cells = [cells for _line, cells in rows]
    if heading_layout(cells[0], cells[1:]):
        return 1.0
    layout = bare_layout(cells)
    return 0.5 if layout and layout.start is not None and layout.end is not None else 0.0


def _sniffed(start: str) -> tuple[str, list[Numbered]]:
    """Return the delimiter that gives most rows the same width, and the rows; "" for none."""
    best: tuple[float, str, list[Numbered]] = (0.0, "", [])
    for delimiter in _DELIMITERS:
        if delimiter not in start:
            continue
        try:
            rows = cells_of(start, delimiter)
        except InputError:
            continue
        if len(start) >= _SAMPLE:
            rows = rows[:-1]
        widths = Counter(len(cells) for _line, cells in rows if any(cells))
        if not widths:
            continue
        width, count = widths.most_common(1)[0]
        share = count / widths.total()
        if width < 2 or share < _SAME_WIDTH:
            continue
        _titles, rows = below_titles(rows)
        share += _sense(rows)
        if share > best[0]:
            best = (share, delimiter, rows)
    return best[1], best[2]
