"""A report of an alignment: each row's time and the reason, and speech that has no row."""

from collections.abc import Iterator, Sequence
from html import escape

from editor.alignment.base import AlignResult
from editor.core.i18n import _
from editor.core.reasons import reason_text
from editor.core.segments import Segment
from editor.core.timecode import clock
from editor.workflows.program.report_pages import PAGES, page, sheet, table
from editor.workflows.times.aligning import remarks


def report(rows: Sequence[Segment], result: AlignResult, name: str, suffix: str) -> bytes:
    """Return the report of the file `name` in UTF-8: a page for .html and .htm, else CSV.

    `rows` are those of the document after the alignment, parallel to the result.
    """
    make = _page if suffix.lower() in PAGES else _sheet
    return make(rows, result, name).encode("utf-8", "replace")


def _columns() -> list[str]:
    return [_("Row"), _("Start"), _("End"), _("Why"), _("Text")]


def _cells(rows: Sequence[Segment], result: AlignResult) -> Iterator[tuple[bool, list[str]]]:
    """Yield for each row whether a person should look at it, and its cells as text."""
    for number, (row, time) in enumerate(zip(rows, result.rows, strict=True), 1):
        why = _("kept as it was") if time.reason is None else reason_text(time.reason)
        cells = [str(number), _clock(row.slot.start), _clock(row.slot.end), why, row.texts[0]]
        yield row.slot.wants_hearing, cells


def _clock(ms: int | None) -> str:
    return "" if ms is None else clock(ms)


def _sheet(rows: Sequence[Segment], result: AlignResult, _name: str) -> str:
    told = [cells for _is_marked, cells in _cells(rows, result)]
    missing = _("speech without a row")
    ghosts = [["", _clock(one.start), _clock(one.end), missing, ""] for one in result.ghosts]
    return sheet(_columns(), [*told, *ghosts])


def _page(rows: Sequence[Segment], result: AlignResult, name: str) -> str:
    parts = [f"<p>{escape(' '.join(remarks(result)))}</p>"]
    parts.append(table(_columns(), (_marked(*one) for one in _cells(rows, result))))
    if result.ghosts:
        parts.append(f"<h2>{escape(_('Speech without a row'))}</h2>")
        spans = ([_clock(one.start), _clock(one.end)] for one in result.ghosts)
        parts.append(table([_("Start"), _("End")], spans))
    return page(name, parts)


def _marked(is_marked: bool, cells: Sequence[str]) -> list[str]:
    number, start, end, why, text = map(escape, cells)
    return [number, start, end, f"<mark>{why}</mark>" if is_marked else why, text]
