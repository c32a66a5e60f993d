"""What reports of all kinds look like: a page to read, or a table for a spreadsheet."""

import csv
from collections.abc import Iterable, Sequence
from html import escape
from io import StringIO
from pathlib import Path

from editor.core.i18n import spoken_language
from editor.formats.tables.rows import guarded

PAGES = frozenset({".html", ".htm"})
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<meta charset="utf-8">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; color: #222; }}
h2 {{ font-size: 1rem; margin: 2rem 0 .5rem; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0;
  border-bottom: 1px solid #ddd; }}
th {{ font-weight: 600; color: #666; }}
td:first-child {{ color: #666; white-space: nowrap; }}
mark {{ background: #ffe9a8; color: inherit; }}
</style>
<h1>{title}</h1>
{body}
</html>
"""


def is_page(path: Path) -> bool:
    """True for a file whose name asks for a page."""
    return path.suffix.lower() in PAGES


def page(title: str, parts: Iterable[str]) -> str:
    """Return a page; `title` is text, the parts are HTML."""
    tag = spoken_language().replace("_", "-")
    return _PAGE.format(language=tag, title=escape(title), body="\n".join(parts))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as HTML; the head is text, the cells are HTML."""
    lines = ["<table>", _line("th", map(escape, head))]
    lines += [_line("td", row) for row in rows]
    return "\n".join([*lines, "</table>"])


def sheet(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as CSV, in which no cell is taken for a formula (CWE-1236)."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue()


def _line(tag: str, cells: Iterable[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"
