"""Problems found in a talk, and those that have a fix mended by one edit."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from editor.checks.base import CHECKS, Check, ranked
from editor.checks.checking import check_row, check_rows
from editor.checks.context import Context, Rows, prepare
from editor.core.edit import Edit
from editor.core.edits import replace_texts
from editor.core.guideline import Guideline
from editor.core.i18n import _, ngettext
from editor.core.issues import Issue, Severity
from editor.core.progress import NoProgress, Progress
from editor.core.transcript import Transcript
from editor.workflows.problems.checking_cues import cues_of_rows
from editor.workflows.problems.ignoring import ignored_in, is_ignored
from editor.workflows.problems.slips import is_slip

_ROWS_A_STEP = 500
_MOST_FIXES = 200


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, in the order of the rows, and how often each check found something."""

    issues: tuple[Issue, ...]
    counts: Mapping[str, int]
    guideline: Guideline
    has_times: bool

    @property
    def has_errors(self) -> bool:
        """True when something would spoil what is published."""
        return any(issue.severity is Severity.ERROR for issue in self.issues)


def check_transcript(
    transcript: Transcript, guideline: Guideline, progress: Progress | None = None
) -> Checked:
    """Return what all checks find in a talk, without what a person has waved through.

    Raises:
        Cancelled: the person asked to stop.
    """
    steps = progress or NoProgress()
    rows, checks = transcript.segments, ranked()
    context = prepare(transcript, guideline, is_slip=is_slip)
    issues: list[Issue] = []
    for first in range(0, len(rows), _ROWS_A_STEP):
        steps.step(first, len(rows), _("Checking"))
        last = min(first + _ROWS_A_STEP, len(rows)) - 1
        cues = cues_of_rows(transcript, guideline, first, last)
        issues += check_rows(replace(context, cues=cues), rows, range(first, last + 1), checks)
    ignored = ignored_in(transcript.extra)
    if ignored:
        issues = [one for one in issues if not is_ignored(one, rows[one.row], ignored)]
    steps.step(len(rows), len(rows))
    counts = Counter(issue.check for issue in issues)
    in_order = {check.id: counts[check.id] for check in checks if counts[check.id]}
    return Checked(tuple(issues), in_order, guideline, context.has_times)


def fixed_texts(
    context: Context, rows: Rows, check_id: str, cells: Iterable[tuple[int, int]]
) -> dict[tuple[int, int], str]:
    """Return the whole new text of each (row, track) with all mended that this check can mend.

    Cells in which nothing can be mended are left out. What a first fix leaves is mended by the
    next, so a text with three doubled words comes back with none.
    """
    check = CHECKS.get(check_id)
    texts = {}
    for row, track in cells:
        text = _fixed(context, rows, check, row, track)
        if text != rows[row].texts[track]:
            texts[row, track] = text
    return texts


def _fixed(context: Context, rows: Rows, check: Check, row: int, track: int) -> str:
    changed = list(rows[max(0, row - check.reach) : row + check.reach + 1])
    at = min(row, check.reach)
    for _round in range(_MOST_FIXES):
        found = check_row(context, changed, at, [check])
        fix = next((one.fix for one in found if one.track == track and one.fix is not None), None)
        if fix is None:
            break
        changed[at] = changed[at].with_text(track, fix)
    return changed[at].texts[track]


def fix_edit(rows: Rows, texts: Mapping[tuple[int, int], str], title: str) -> Edit:
    """Return one edit that puts the mended texts in place; `title` names the kind."""
    label = ngettext("Fix “{kind}” in a text", "Fix “{kind}” in {n} texts", len(texts))
    return replace_texts(rows, texts, label.format(kind=title, n=len(texts)))
