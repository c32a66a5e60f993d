"""Problems: the panel, and from one to the next with F8."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from editor.core.i18n import _
from editor.core.issues import Issue, without_hints
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.panels.live_problems import LiveProblems
from editor.qt.panels.side_panel import SidePanel
from editor.qt.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from editor.qt.panels.problems_panel import ProblemsPanel

_REST_MS = 150
_ONE_GAP = 10  # rows; what is found nearer to one another is of one gap


class CheckActions:
    """Opens the panel of problems and walks from one to the next."""

    def __init__(
        self,
        bench: Workbench,
        side: SidePanel,
        button: QAction,
        status: StatusLine,
        hear: Callable[[int], None],
    ) -> None:
        """Work on the parts of the window; `button` and `status` show how many there are.

        `hear` plays a row (0-based) that a person goes to, where it can be heard.
        """
        self._bench = bench
        self._hear = hear
        self._side = side
        self._button = button
        self._text = button.iconText()
        self._status = status
        self._last: Issue | None = None
        self.problems = LiveProblems(bench.session, bench.jobs, bench.settings, bench.window)
        # In a document of 100,000 rows it takes longer than a letter that is typed may.
        self._rest = QTimer(bench.window, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self.mark_rows)
        self.problems.changed.connect(self._show)
        bench.view.marking.set_row_marks(self.problems.mark)
        bench.view.verticalScrollBar().valueChanged.connect(self.problems.hold)
        bench.view.cell_editor.textChanged.connect(self.problems.hold)
        bench.session.document_changed.connect(self._forget)
        status.problems_wanted.connect(self.open_panel)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "problems": self.open_panel,
            "next-problem": lambda: self._walk(1),
            "previous-problem": lambda: self._walk(-1),
            "close-gap": self._close_gap,
        }

    def open_panel(self) -> None:
        """Show the problems, with the keyboard on the list."""
        panel = self._panel()
        self.problems.look()
        self._side.open(panel)
        panel.setFocus()

    def _panel(self) -> ProblemsPanel:
        from editor.qt.panels.problem_work import ProblemWork
        from editor.qt.panels.problems_panel import ProblemsPanel

        panel = next(iter(self._side.findChildren(ProblemsPanel)), None)
        if panel is None:
            work = ProblemWork(self._bench, self.problems)
            panel = ProblemsPanel(self.problems, self._bench.view, work)
            panel.gone_to.connect(self._hear)
            self._side.add(panel, _("Problems"))
        return panel

    def _forget(self) -> None:
        self._last = None

    def _walk(self, step: int) -> None:
        """Go to the next problem below or above, and round at the end; without any, to hints."""
        self.problems.look()
        issues = without_hints(self.problems.issues) or self.problems.issues
        if not issues:
            told = _("Checking…") if self.problems.is_looking else _("There is no problem.")
            self._bench.session.noted.emit(told)
            return
        issue = self._next(issues, step)
        self._last = issue
        self._bench.view.go_to(issue.row, issue.track or 0, issue.span)
        if not self._side.isAncestorOf(QApplication.focusWidget() or self._side):
            self._bench.view.setFocus()
        self._bench.session.noted.emit(issue.message)
        panel = self._panel()
        if self._side.isVisible():
            self._side.setCurrentWidget(panel)
        panel.choose(issue)
        self._hear(issue.row)

    def _close_gap(self) -> None:
        """Put a column right that stands a row off from the current row on, or from one above."""
        from editor.qt.panels.problem_work import COLUMN_SHIFT, ProblemWork

        self.problems.look()
        row = self._bench.view.current_row()
        gaps = [one for one in self.problems.issues if one.check == COLUMN_SHIFT]
        if not gaps:
            told = _("No column stands a row off. Alt+Up and Alt+Down move one by hand.")
            self._bench.notices.tell(_("Checking…") if self.problems.is_looking else told)
            return
        gap = next((one for one in reversed(gaps) if one.row <= row), gaps[0])
        for one in reversed(gaps[: gaps.index(gap)]):
            if gap.row - one.row <= _ONE_GAP:
                gap = one
        self._bench.session.noted.emit(ProblemWork(self._bench, self.problems).close_gap(gap))
        self._bench.view.go_to(gap.row, gap.track or 0)

    def _next(self, issues: Sequence[Issue], step: int) -> Issue:
        """Return the one after the last gone to while its row is current, else by the row."""
        row = self._bench.view.current_row()
        if self._last in issues and self._last is not None and self._last.row == row:
            return issues[(issues.index(self._last) + step) % len(issues)]
        if step > 0:
            return next((one for one in issues if one.row >= row), issues[0])
        return next((one for one in reversed(issues) if one.row <= row), issues[-1])

    def _show(self) -> None:
        """Tell on the button and in the status line how many problems there are, but for hints."""
        count = len(without_hints(self.problems.issues))
        text = f"{self._text}\t{count}" if count else self._text
        if self._button.iconText() != text:
            self._button.setIconText(text)
        self._status.show_problems(count)
        self._rest.start()

    def mark_rows(self) -> None:
        """Show in the grid in which rows something is wrong, as far as it is known by now."""
        self._rest.stop()
        self._bench.view.marking.refresh()
