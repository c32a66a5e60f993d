"""What is done about problems: one fixed, all of a kind fixed after a preview, some ignored."""

from collections.abc import Callable, Iterable, Sequence

from editor.core.i18n import _, ngettext
from editor.core.issues import Issue
from editor.core.segments import Segment
from editor.qt.actions.workbench import Workbench
from editor.qt.panels.live_problems import LiveProblems
from editor.qt.panels.problems_model import Kind

COLUMN_SHIFT = "column-shift"


def has_fix(issue: Issue) -> bool:
    """True where the check has said what should stand there."""
    return issue.fix is not None


def kinds_of(issues: Iterable[Issue], may_fix: Callable[[Issue], bool] = has_fix) -> list[Kind]:
    """Return problems by kind, the kinds in the order of their ranks."""
    found: dict[str, list[Issue]] = {}
    for issue in issues:
        found.setdefault(issue.check, []).append(issue)
    if not found:
        return []
    from editor.checks.base import ranked
    from editor.core.registry import title_of

    return [
        Kind(check.id, title_of(check), tuple(these), tuple(filter(may_fix, these)))
        for check in ranked()
        if (these := found.get(check.id))
    ]


class ProblemWork:
    """Makes the edits; each answers with a sentence for the person, "" where there is none."""

    def __init__(self, bench: Workbench, problems: LiveProblems) -> None:
        """Work on the parts of the window."""
        self._bench = bench
        self._problems = problems

    def rows(self) -> Sequence[Segment]:
        """Return the rows as they are."""
        return self._bench.session.document.segments

    def fix(self, issue: Issue) -> str:
        """Apply the fix of a problem, as far as it is still there."""
        if issue.check == COLUMN_SHIFT:
            return self.close_gap(issue)
        if not self._problems.may_fix(issue) or issue.track is None:
            return _("This has no fix by itself. Enter goes to the row.")
        if not self._bench.view.commit():
            return ""
        text = self._problems.fix_of(issue)
        if text is not None:
            return self._replace(issue.check, {(issue.row, issue.track): text})
        if self._problems.again(issue) is None:
            return _("The row has changed meanwhile.")
        return _("This has no fix by itself. Enter goes to the row.")

    def close_gap(self, issue: Issue) -> str:
        """Move a column that stands a row off back to its place, if it still stands so."""
        from editor.checks.column_shift import closing

        if not self._bench.view.commit():
            return ""
        now = self._problems.again(issue)
        edit = None if now is None else closing(self.rows(), now)
        if edit is None:
            return _("The row has changed meanwhile.")
        if not self._bench.session.do(edit, self):
            return ""
        return self._told(_("Gap closed"))

    def fix_all(self, kind: Kind) -> str:
        """Show what would become of all texts of a kind, and change those that are ticked."""
        from editor.qt.dialogs.rows.fixes_dialog import FixesDialog

        if not self._bench.view.commit():
            return ""
        texts = self._problems.fixes(kind.fixable)
        dialog = FixesDialog(kind.title, self.rows(), texts, self._bench.window)
        if not texts or not dialog.exec():
            return ""
        return self._replace(kind.id, dialog.chosen())

    def ignore(self, issues: Iterable[Issue]) -> str:
        """Wave problems through; the project remembers them."""
        from editor.workflows.problems.ignoring import ignore

        session = self._bench.session
        snapshot = session.document.snapshot()
        rows = snapshot.segments
        known = [(one, rows[one.row]) for one in issues if one.row < len(rows)]
        edit = ignore(snapshot.extra, known, rows)
        if not session.do(edit, self):
            return ""
        count = len(known)
        done = ngettext("{n} problem ignored", "{n} problems ignored", count).format(n=count)
        return self._told(done)

    def _replace(self, check_id: str, texts: dict[tuple[int, int], str]) -> str:
        from editor.checks.base import CHECKS
        from editor.core.registry import title_of
        from editor.workflows.problems.checking import fix_edit

        session = self._bench.session
        edit = fix_edit(self.rows(), texts, title_of(CHECKS.get(check_id)))
        if not texts or not session.do(edit, self):
            return ""
        count = len(texts)
        return self._told(ngettext("{n} text fixed", "{n} texts fixed", count).format(n=count))

    def _told(self, done: str) -> str:
        self._bench.session.noted.emit(done)
        return _("{done}. Ctrl+Z takes it back.").format(done=done)
