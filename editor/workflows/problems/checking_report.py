"""A report of the problems of a talk, for reading: as a page or as text."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from editor.checks.base import CHECKS
from editor.core.i18n import _, ngettext
from editor.core.issues import Issue, Severity
from editor.core.registry import title_of
from editor.core.segments import Segment
from editor.core.timecode import clock
from editor.core.transcript import Transcript
from editor.workflows.problems.checking import Checked
from editor.workflows.program.report_pages import PAGES, page, table


def report(transcript: Transcript, checked: Checked, name: str, suffix: str) -> bytes:
    """Return the report of the file `name` in UTF-8: a page for .html and .htm, else text."""
    make = _page if suffix.lower() in PAGES else _text
    return make(transcript.segments, checked, name).encode("utf-8", "replace")


def summary(checked: Checked) -> str:
    """Return one sentence that counts the problems and names the guideline."""
    count = len(checked.issues)
    if not count:
        message = _("No problems at these limits ({guideline}).")
        return message.format(guideline=checked.guideline.title)
    message = ngettext(
        "{n} problem at these limits ({guideline}).",
        "{n} problems at these limits ({guideline}).",
        count,
    )
    return message.format(n=count, guideline=checked.guideline.title)


def severity_name(severity: Severity) -> str:
    """Return what people call a severity."""
    names = {
        Severity.ERROR: _("error"),
        Severity.WARNING: _("warning"),
        Severity.HINT: _("hint"),
    }
    return names[severity]


def by_kind(issues: Iterable[Issue]) -> list[tuple[str, list[Issue]]]:
    """Return the title of each kind and its problems, the kinds in the order of their ranks."""
    ranks = {check.id: (check.rank, check.id) for check in CHECKS}
    ordered = sorted(issues, key=lambda issue: ranks[issue.check])
    return [
        (title_of(CHECKS.get(kind)), list(found))
        for kind, found in groupby(ordered, key=lambda issue: issue.check)
    ]


def _where(issue: Issue, rows: Sequence[Segment]) -> str:
    start = rows[issue.row].slot.start
    return _("row {n}").format(n=issue.row + 1) + ("" if start is None else f", {clock(start)}")


def _text(rows: Sequence[Segment], checked: Checked, name: str) -> str:
    lines = [name, summary(checked)]
    for title, issues in by_kind(checked.issues):
        lines += ["", f"{title} ({len(issues)})"]
        for issue in issues:
            severity = severity_name(issue.severity)
            lines.append(f"  {_where(issue, rows)}  [{severity}]  {issue.message}")
            if issue.track is not None and rows[issue.row].texts[issue.track]:
                lines.append("      " + _line(rows[issue.row].texts[issue.track]))
            if issue.fix is not None:
                lines.append("    → " + _line(issue.fix))
    return "\n".join(lines) + "\n"


def _line(text: str) -> str:
    """Keep a text on its line, and what steers a terminal out of it."""
    return "".join(char if char.isprintable() else " " for char in text)


def _page(rows: Sequence[Segment], checked: Checked, name: str) -> str:
    parts = [f"<p>{escape(summary(checked))}</p>"]
    head = (_("Row"), _("How bad"), _("What"), _("Text"), _("Fix"))
    for title, issues in by_kind(checked.issues):
        parts.append(f"<h2>{escape(title)} ({len(issues)})</h2>")
        parts.append(table(head, (_cells(issue, rows) for issue in issues)))
    return page(name, parts)


def _cells(issue: Issue, rows: Sequence[Segment]) -> list[str]:
    return [
        escape(_where(issue, rows)),
        escape(severity_name(issue.severity)),
        escape(issue.message),
        _marked(issue, rows[issue.row]),
        escape(issue.fix or ""),
    ]


def _marked(issue: Issue, row: Segment) -> str:
    """Return the text as HTML with the place of the problem marked."""
    text = "" if issue.track is None else row.texts[issue.track]
    if issue.span is None:
        return escape(text)
    start, end = issue.span
    return f"{escape(text[:start])}<mark>{escape(text[start:end])}</mark>{escape(text[end:])}"
