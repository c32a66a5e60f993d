"""Tables in Markdown: cells between bars, and a line of dashes below the heading."""

import re
from dataclasses import replace

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.lines import unify
from editor.formats.tables.contents import bare_layout
from editor.formats.tables.headings import heading_layout
from editor.formats.tables.rows import imported_rows
from editor.formats.tables.table_times import Numbered
from editor.formats.text_cells import without_escapes

_DASHES = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
_CELL = re.compile(r"((?:[^|\\]|\\.)*)(?:\||$)")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_HEADING = re.compile(r"#{1,6}\s+")
_MARKED = re.compile(r"^(\*{1,3}|_{1,3}|`)([^*_`]+)\1$")
_LONGEST = 1000
_SURE = 0.9


@FORMATS.register
class MarkdownTable(Format):
    """Table in Markdown."""

    id = "markdown-table"
    suffixes = (".md", ".markdown")
    reads = True
    keeps = frozenset({"times", "untimed", "languages", "speakers"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: below a line with bars stands one of dashes and bars."""
        return _SURE if _heading_at(unify(incoming.start).split("\n")) is not None else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a row of the first table; what stands above it is a title.

        Raises:
            InputError: there is no table with a column of text.
        """
        lines = [line.strip() for line in unify(incoming.text).split("\n")]
        at = _heading_at(lines)
        if at is None:
            raise InputError(_("there is no table in it with a line of dashes below its heading."))
        heading = _cells(lines[at])
        rows: list[Numbered] = []
        for number, line in enumerate(lines[at + 2 :], at + 3):
            if "|" not in line:
                break
            rows.append((number, _cells(line)))
        layout = heading_layout(heading, [cells for _line, cells in rows]) or bare_layout(
            [cells for _line, cells in rows]
        )
        if layout is None:
            raise InputError(_("there is no column of text in the table."))
        imported = imported_rows(rows, layout, incoming, self.id, has_own=False, has_guards=False)
        titles = tuple(_HEADING.sub("", line) for line in lines[:at] if line)
        transcript = replace(imported.transcript, header=titles + imported.transcript.header)
        return replace(imported, transcript=transcript)


def _heading_at(lines: list[str]) -> int | None:
    """Return the index of the heading of the first table."""
    for at, line in enumerate(lines[1:]):
        above = lines[at]
        stripped = line.strip()
        if "|" in above and len(stripped) <= _LONGEST and _DASHES.fullmatch(stripped):
            return at
    return None


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    cells = [match[1] for match in _CELL.finditer(inner) if match[0] or match.start() == 0]
    plain = (_MARKED.sub(r"\2", cell.strip()) for cell in cells)
    return [_BREAK.sub("\n", without_escapes(cell)).strip() for cell in plain]
