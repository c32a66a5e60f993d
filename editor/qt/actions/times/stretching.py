"""Times of many rows at once: scaled between points, locked, put in order, gaps closed by rule."""

from collections.abc import Callable, Mapping, Sequence

from editor.core import row_edits
from editor.core.edit import Edit
from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.core.segments import Segment
from editor.qt.actions.workbench import Handlers, Workbench
from editor.workflows.problems.guidelines import guideline_named
from editor.workflows.times import scaling_times
from editor.workflows.times.scaling_times import GapRule


class StretchActions:
    """Changes the times of the chosen rows together."""

    def __init__(self, bench: Workbench) -> None:
        """Work on the parts of the window."""
        self._bench = bench

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "scale-times": self._ask_scale,
            "lock-times": self._lock,
            "close-gaps": self._close_gaps,
            "sort-times": self._sort,
        }

    def _rows(self) -> Sequence[int]:
        """Return the rows that are chosen; all of them when it is only one."""
        rows = self._bench.rows()
        return rows if len(rows) > 1 else range(len(self._bench.session.document.segments))

    def _ask_scale(self) -> None:
        from editor.qt.dialogs.rows.scale_dialog import ScaleDialog

        rows = self._rows()
        if len(rows) < 2:
            self._bench.notices.tell(_("There is only one row; nothing lies between."))
            return
        segments = self._bench.session.document.segments
        dialog = ScaleDialog(
            segments, rows[0], rows[-1], lambda points: self._scale(rows, points),
            self._bench.window,
        )  # fmt: skip
        dialog.exec()
        dialog.deleteLater()
        self._bench.view.setFocus()

    def _scale(self, rows: Sequence[int], points: Mapping[int, int]) -> None:
        session = self._bench.session
        session.do(scaling_times.scale(session.document.segments, rows, points))

    def _lock(self) -> None:
        edit = scaling_times.lock(self._bench.session.document.segments, self._bench.rows())
        self._bench.change(edit, _("These rows have no time."))

    def _close_gaps(self) -> None:
        which = self._rows()

        def make(rows: Sequence[Segment]) -> Edit:
            chosen = self._bench.settings.preferences.text("reading.guideline")
            guideline = guideline_named(chosen)
            return scaling_times.close_gaps(rows, which, GapRule(guideline.gap, guideline.chain))

        if not self._do(make):
            self._bench.notices.tell(_("No gap is too small and no row overlaps the next."))

    def _sort(self) -> None:
        """Put the rows in order; the current one stays current, wherever it goes."""
        bench = self._bench
        row, track = bench.view.current_row(), bench.view.current_track()
        here = bench.session.document.segments[row].id if row >= 0 else ""
        if not self._do(row_edits.sort_by_time):
            bench.notices.tell(_("The rows are in the order of their times already."))
            return
        segments = bench.session.document.segments
        row = next((at for at, one in enumerate(segments) if one.id == here), row)
        bench.view.go_to(row, track)

    def _do(self, make: Callable[[Sequence[Segment]], Edit]) -> bool:
        """Make the edit; False when it would change nothing."""
        try:
            edit = make(self._bench.session.document.segments)
            return self._bench.session.do(edit) is not None
        except InterlinearError as error:
            self._bench.notices.alarm(str(error))
            return True
