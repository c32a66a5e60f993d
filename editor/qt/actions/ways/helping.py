"""Help on the present place, what is new, and about the program: all in one panel."""

from PySide6.QtWidgets import QApplication, QWidget

from editor.core.i18n import _
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.panels.side_panel import SidePanel

FIRST = "start"
# By the class of the widget that has the keyboard, or of one around it.
_PLACES = {
    "NamesPanel": "names",
    "CleanPanel": "clean-up",
    "ReplacePanel": "find-and-replace",
    "FindField": "find-and-replace",
    "ProblemsPanel": "checks",
    "HistoryPanel": "projects",
    "AudioPanel": "times",
    "FilterBar": "editing",
    "TranscriptView": "editing",
    "EmptyState": FIRST,
}


class HelpActions:
    """Opens pages of help in the side panel."""

    def __init__(self, bench: Workbench, side: SidePanel) -> None:
        """Show them in a tab of the side panel."""
        self._bench = bench
        self._side = side

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "help": self._show_here,
            "tour": lambda: self.show(FIRST),
            "whats-new": lambda: self.show("whats-new"),
            "about": lambda: self.show("about"),
        }

    def show(self, name: str) -> None:
        """Show the page of that name beside the work."""
        from editor.qt.help.panel import HelpPanel

        panel = next(iter(self._side.findChildren(HelpPanel)), None)
        if panel is None:
            panel = HelpPanel()
            panel.failed.connect(self._bench.notices.alarm)
            self._side.add(panel, _("Help"))
        panel.show_page(name)
        self._side.open(panel)

    def _show_here(self) -> None:
        self.show(page_for(QApplication.focusWidget()))


def page_for(widget: QWidget | None) -> str:
    """Return the name of the page about the place where a widget stands."""
    while widget is not None:
        name = _PLACES.get(type(widget).__name__)
        if name is not None:
            return name
        widget = widget.parentWidget()
    return FIRST
