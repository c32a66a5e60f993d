"""A table from the clipboard put into rows, as one edit."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from editor.core import timecode
from editor.core.edit import Edit, Splice
from editor.core.edits import empty_segment, insert, replace_rows
from editor.core.errors import InputError, InterlinearError
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.formats.tables.rows import bare

MOST_BYTES = 50_000_000
MOST_ROWS = 100_000
_IN_FRONT = 3
_CELLS = ("td", "th")
_BREAKS = ("br", "p", "div", "li")
_SPACES = re.compile(r"[ \t\r\n\f]+")

Table = list[list[str]]


@dataclass(frozen=True, slots=True)
class Pasting:
    """What a table would do: the edit, how many cells it fills, how many rows are new, and where.

    `first` is the first row that it fills, counted after the edit; `left_out` says how many cells
    have no column.
    """

    edit: Edit
    cells: int
    added: int
    first: int
    left_out: int = 0


def read_table(text: str, html: str = "") -> Table:
    """Return the cells of a table: those of HTML when it holds one, else tab-separated text.

    Raises:
        InputError: there is more of it than can be taken.
    """
    if max(len(text), len(html)) > MOST_BYTES:
        message = _("There are more than {n} million characters on the clipboard. Save them as a "
                    "file, and open that.")  # fmt: skip
        raise InputError(message.format(n=MOST_BYTES // 1_000_000))
    if max(text.count("\n"), html.lower().count("<tr")) > MOST_ROWS:
        message = _("There are more than {n} rows on the clipboard. Save them as a file, and open "
                    "that.")  # fmt: skip
        raise InputError(message.format(n=MOST_ROWS))
    table = _html_table(html) if "<table" in html.lower() else []
    rows = table or _text_table(text)
    return [[bare(cell) for cell in row] for row in rows]


def _text_table(text: str) -> Table:
    """Read what spreadsheets write; a quotation mark that never ends is one of the text."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if not whole:
        return []
    if '"' in whole and "\t" in whole and whole.count('"') % 2 == 0:
        csv.field_size_limit(MOST_BYTES)
        try:
            return list(csv.reader(io.StringIO(whole, newline=""), "excel-tab", strict=True))
        except csv.Error:
            pass
    return [line.split("\t") for line in whole.split("\n")]


def _html_table(html: str) -> Table:
    reader = _TableReader()
    reader.feed(html)
    reader.close()
    return reader.rows


class _TableReader(HTMLParser):
    """Reads the first table; a cell over several columns leaves the others empty."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Table = []
        self._cell: list[str] | None = None
        self._is_over = False
        self._more = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._is_over:
            return
        if tag == "tr":
            self._end_cell()
            self.rows.append([])
        elif tag in _CELLS:
            self._end_cell()
            self._cell = []
            span = dict(attrs).get("colspan") or ""
            self._more = min(int(span) - 1, 100) if span.isdecimal() and int(span) else 0
        elif tag in _BREAKS and self._cell is not None and (tag == "br" or self._cell):
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in (*_CELLS, "tr", "table"):
            self._end_cell()
        self._is_over = self._is_over or tag == "table"

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(_SPACES.sub(" ", data))

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        lines = "".join(self._cell).split("\n")
        text = "\n".join(_SPACES.sub(" ", line).strip(" ") for line in lines).strip("\n")
        if not self.rows:
            self.rows.append([])
        self.rows[-1] += [text, *[""] * self._more]
        self._cell = None


def paste(rows: Sequence[Segment], table: Table, row: int, track: int, tracks: int) -> Pasting:
    """Return what comes of pasting a table at a cell.

    A table as this program copies rows (start, end, speaker, all texts) makes new rows below the
    one at `row`. Any other fills the texts from the cell on, to the right and downward, and adds
    rows at the end where there are too few; what is too wide is left out.
    """
    if _is_of_rows(table, tracks):
        new = [_row(cells) for cells in table]
        at = min(row + 1, len(rows))
        return Pasting(insert(rows, at, new), len(new) * (_IN_FRONT + tracks), len(new), at)
    return _fill(rows, table, max(row, 0), track, tracks)


def _fill(rows: Sequence[Segment], table: Table, row: int, track: int, tracks: int) -> Pasting:
    wide = [cells[: tracks - track] for cells in table]
    changed: dict[int, Segment] = {}
    added: list[Segment] = []
    for number, cells in enumerate(wide, row):
        segment = rows[number] if number < len(rows) else empty_segment(tracks)
        for place, cell in enumerate(cells, track):
            segment = segment.with_text(place, cell)
        if number < len(rows):
            changed[number] = segment
        else:
            added.append(segment)
    count = sum(len(cells) for cells in wide)
    label = ngettext("Paste a cell", "Paste {n} cells", count).format(n=count)
    splices = list(replace_rows(rows, changed, label).splices)
    if added:
        tail = insert(rows, len(rows), added).splices[0]
        if splices and splices[-1].at + len(splices[-1].old) == len(rows):
            last = splices.pop()
            tail = Splice(last.at, last.old, (*last.new, *tail.new))
        splices.append(tail)
    left_out = sum(map(len, table)) - count
    return Pasting(Edit(label, tuple(splices)), count, len(added), row, left_out)


def _is_of_rows(table: Table, tracks: int) -> bool:
    return bool(table) and all(
        len(cells) == _IN_FRONT + tracks and all(not cell or _is_time(cell) for cell in cells[:2])
        for cells in table
    )


def _is_time(cell: str) -> bool:
    try:
        return timecode.parse(cell) is not None
    except InterlinearError:
        return False


def _row(cells: Sequence[str]) -> Segment:
    start, end = (timecode.parse(cell) if cell else None for cell in cells[:2])
    slot = EMPTY_SLOT if start is None and end is None else TimeSlot(start, end, Origin.TYPED)
    empty = empty_segment(len(cells) - _IN_FRONT)
    return empty._replace(texts=tuple(cells[_IN_FRONT:]), slot=slot, speaker=cells[2])
