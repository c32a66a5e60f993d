"""The marks of cues in the grid, cuts moved with keys, and rows made of cues."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from editor.core.i18n import _, ngettext
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.cues.cue_marks import CueMarks
from editor.qt.cues.cut_mode import CutMode
from editor.qt.panels.side_panel import SidePanel

if TYPE_CHECKING:
    from editor.core.guideline import Guideline
    from editor.qt.picture.screen_panel import ScreenPanel


class CueActions:
    """Shows where cues begin, and lets a person change it."""

    def __init__(self, bench: Workbench, side: SidePanel, shown: QAction) -> None:
        """Work in the window's grid; `shown` is checked while the marks are in sight."""
        self._bench = bench
        self._side = side
        self._shown = shown
        self._panel: ScreenPanel | None = None
        self.marks = CueMarks(
            bench.session, bench.jobs.another(bench.window), self._guideline, bench.view
        )
        self.mode = CutMode(bench.session, bench.view, self.marks)
        self.marks.found.connect(bench.view.viewport().update)
        bench.view.current_changed.connect(self._look_at_limits)
        shown.setChecked(bench.settings.shows_cues)
        self._show()

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "cue-marks": self._toggle,
            "cuts": self._cuts,
            "cue-rows": self._make_rows,
            "cuts-anew": self._cut_anew,
            "screen": self._show_screen,
        }

    def _guideline(self) -> "Guideline | None":
        """Return the limits by which the export cuts rows, else those they are judged by."""
        from editor.core.guidelines import DEFAULT_GUIDELINE
        from editor.workflows.problems.guidelines import guidelines

        offered = guidelines()
        return offered.get(self._wanted()) or offered.get(DEFAULT_GUIDELINE)

    def _look_at_limits(self, *_where: int) -> None:
        """Cut all rows anew when other limits were chosen meanwhile."""
        known, wanted = self.marks.guideline, self._wanted()
        if known is not None and known.id != wanted:
            self.marks.forget()

    def _wanted(self) -> str:
        from editor.core.guidelines import DEFAULT_GUIDELINE

        settings = self._bench.settings
        return settings.export_guideline or settings.guideline or DEFAULT_GUIDELINE

    def _toggle(self) -> None:
        self._bench.settings.shows_cues = not self._bench.settings.shows_cues
        self._shown.setChecked(self._bench.settings.shows_cues)
        self._show()

    def _show(self) -> None:
        is_wanted = self._bench.settings.shows_cues
        self._bench.view.marking.set_cuts(self.marks.of if is_wanted else None, self.mode.chosen)

    def _show_screen(self) -> None:
        """Show the cues of the current row as on the screen, or hide them again."""
        from editor.qt.picture.screen_panel import ScreenPanel

        if self._panel is None:
            self._panel = ScreenPanel(self._bench.session, self._bench.view, self.marks)
            self.mode.chose.connect(self._panel.show_after)
        if self._panel.isVisible():
            self._side.take_away(self._panel)
            return
        if self._side.indexOf(self._panel) < 0:
            self._side.add(self._panel, _("Preview"))
        self._side.show_beside(self._panel)

    def _cuts(self) -> None:
        if not self._bench.settings.shows_cues:
            self._toggle()
        self.mode.toggle()

    def _make_rows(self) -> None:
        """Make rows of the cues of the selected rows, of all where only one is current."""
        from editor.workflows.exports.cue_cuts import rows_of_cues

        bench, guideline = self._bench, self.marks.limits()
        if guideline is None:
            return
        chosen = [row for first, last in bench.view.selected_ranges() for row in (first, last)]
        which = (
            bench.rows() if len(set(chosen)) > 1 else range(len(bench.session.document.segments))
        )
        edit = rows_of_cues(bench.session.document.snapshot(), which, guideline)
        if edit.is_empty:
            bench.notices.tell(_("Each of these rows is one cue already."))
            return
        bench.session.do(edit)
        made = sum(len(splice.new) for splice in edit.splices)
        told = ngettext("{n} row was made.", "{n} rows were made of cues.", made)
        bench.session.noted.emit(told.format(n=made))

    def _cut_anew(self) -> None:
        from editor.workflows.exports.cue_cuts import unfixed

        edit = unfixed(self._bench.session.document.segments, self._bench.rows())
        self._bench.change(edit, _("No cut of these rows is fixed; they are cut by themselves."))
