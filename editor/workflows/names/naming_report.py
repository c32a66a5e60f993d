"""A report of proposed names: what, where, why, how sure; as a page or as a table."""

import csv
from collections.abc import Iterable, Sequence
from html import escape
from io import StringIO
from pathlib import Path

from editor.core.i18n import _
from editor.core.proposals import Proposal, cards

_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<meta charset="utf-8">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; color: #222; }}
h2 {{ font-size: 1rem; margin: 2rem 0 .5rem; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #ddd; }}
th {{ font-weight: 600; color: #666; }}
td.n {{ text-align: right; color: #666; }}
</style>
<h1>{title}</h1>
{body}
</html>
"""


def report(files: Sequence[tuple[Path, Sequence[Proposal]]], suffix: str) -> bytes:
    """Return the report as CSV where the suffix is .csv, else as an HTML page, in UTF-8."""
    text = _table(files) if suffix.lower() == ".csv" else _page(files)
    return text.encode("utf-8")


def _columns() -> list[str]:
    return [_("Row"), _("Found"), _("Right"), _("Sure"), _("Why")]


def _cells(one: Proposal) -> list[str]:
    sure = f"{one.confidence:.0%}"
    return [str(one.row + 1), one.found, one.replacement, sure, "; ".join(one.evidence)]


def _table(files: Iterable[tuple[Path, Sequence[Proposal]]]) -> str:
    out = StringIO(newline="")
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow([_("File"), *_columns()])
    for path, proposals in files:
        rows.writerows([str(path), *map(_guarded, _cells(one))] for one in proposals)
    return out.getvalue()


def _guarded(cell: str) -> str:
    """Keep a spreadsheet from taking a text for a formula (CWE-1236)."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def _page(files: Iterable[tuple[Path, Sequence[Proposal]]]) -> str:
    parts = []
    for path, proposals in files:
        parts.append(f"<h2>{escape(str(path))}</h2>")
        if not proposals:
            parts.append(f"<p>{escape(_('Nothing looks misheard.'))}</p>")
            continue
        head = "".join(f"<th>{escape(name)}</th>" for name in _columns())
        rows = "".join(
            "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in _cells(one)) + "</tr>\n"
            for card in cards(proposals)
            for one in card.proposals
        )
        parts.append(f"<table>\n<tr>{head}</tr>\n{rows}</table>")
    return _PAGE.format(language="en", title=escape(_("Misheard names")), body="\n".join(parts))
