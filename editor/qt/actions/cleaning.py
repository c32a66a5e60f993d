"""Cleaning up: the cards of what can be tidied."""

from editor.core.i18n import _
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.panels.live_untidy import LiveUntidy
from editor.qt.panels.side_panel import SidePanel


class CleanActions:
    """Opens the panel of rules; nothing is looked for before that."""

    def __init__(self, bench: Workbench, side: SidePanel) -> None:
        """Work on the parts of the window."""
        self._bench = bench
        self._side = side
        self._untidy: LiveUntidy | None = None

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"clean": self.open_panel}

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
