"""A report of proposed names: what, where, why, how sure; as a page or as a table."""

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from editor.core.i18n import _
from editor.core.proposals import Proposal, cards
from editor.workflows.program.report_pages import page, sheet, table


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
    return sheet(
        [_("File"), *_columns()],
        ([str(path), *_cells(one)] for path, proposals in files for one in proposals),
    )


def _page(files: Iterable[tuple[Path, Sequence[Proposal]]]) -> str:
    parts = []
    for path, proposals in files:
        parts.append(f"<h2>{escape(str(path))}</h2>")
        if not proposals:
            parts.append(f"<p>{escape(_('Nothing looks misheard.'))}</p>")
            continue
        ordered = (one for card in cards(proposals) for one in card.proposals)
        parts.append(table(_columns(), (list(map(escape, _cells(one))) for one in ordered)))
    return page(_("Misheard names"), parts)
