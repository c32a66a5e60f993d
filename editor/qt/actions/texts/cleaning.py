"""Cleaning up: the cards of what can be tidied, and fillers struck out in the grid."""

from PySide6.QtGui import QAction

from editor.core.i18n import _
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.panels.filler_marks import FillerMarks
from editor.qt.panels.live_untidy import LiveUntidy
from editor.qt.panels.side_panel import SidePanel


class CleanActions:
    """Opens the panel of rules, and shows what of the texts in sight are fillers."""

    def __init__(self, bench: Workbench, side: SidePanel, shown: QAction) -> None:
        """Work on the parts of the window; `shown` is checked while fillers are struck out."""
        self._bench = bench
        self._side = side
        self._untidy: LiveUntidy | None = None
        self._shown = shown
        self.fillers = FillerMarks(bench.session, bench.jobs.another(bench.window), bench.window)
        self.fillers.found.connect(bench.view.viewport().update)
        shown.setChecked(bench.settings.shows_fillers)
        self._strike()

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"clean": self.open_panel, "filler-marks": self._toggle}

    def _toggle(self) -> None:
        self._bench.settings.shows_fillers = self._shown.isChecked()
        self._strike()

    def _strike(self) -> None:
        is_wanted = self._bench.settings.shows_fillers
        self._bench.view.marking.set_fillers(self.fillers.of if is_wanted else None)

    def open_panel(self) -> None:
        """Look through the texts, and show the cards with the keyboard on the first."""
        from editor.qt.panels.clean_panel import CleanPanel

        panel = next(iter(self._side.findChildren(CleanPanel)), None)
        if panel is None or self._untidy is None:
            self._untidy = LiveUntidy(self._bench.session, self._bench.jobs, self._bench.window)
            panel = CleanPanel(self._bench.session, self._bench.view, self._untidy)
            self._side.add(panel, _("Clean up"))
        if not self._bench.view.commit():
            return
        self._side.open(panel)
        self._untidy.look()
        panel.show_cards()
        panel.setFocus()
        panel.show_place()
