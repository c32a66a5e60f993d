"""The list of steps, and going to any of them."""

from editor.core.i18n import _
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.panels.side_panel import SidePanel


class HistoryActions:
    """Opens the panel of steps, and goes back or forward as far as a person wants."""

    def __init__(self, bench: Workbench, side: SidePanel) -> None:
        """Work on the parts of the window."""
        self._bench = bench
        self._side = side

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"history": self.open_panel}

    def open_panel(self) -> None:
        """Show the steps, with the keyboard on the present one."""
        from editor.qt.panels.history_panel import HistoryPanel

        panel = next(iter(self._side.findChildren(HistoryPanel)), None)
        if panel is None:
            panel = HistoryPanel(self._bench.session)
            panel.wanted.connect(self.go_to)
            self._side.add(panel, _("History"))
        self._side.open(panel)
        panel.show_present()

    def go_to(self, count: int) -> None:
        """Take steps back, or do them again, until so many are done."""
        if not self._bench.view.commit():
            return
        document = self._bench.session.document
        applied = None
        while document.history.done_count > count:
            applied = document.undo() or applied
        while document.history.done_count < min(count, len(document.history.labels())):
            applied = document.redo() or applied
        rows = len(document.segments)
        if applied is not None and applied.edit.splices and rows:
            view = self._bench.view
            keyboard = self._bench.window.focusWidget()
            view.go_to(min(applied.first, rows - 1), view.current_track())
            if keyboard is not None:
                keyboard.setFocus()
