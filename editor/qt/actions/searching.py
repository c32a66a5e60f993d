"""Finding, and the panel that replaces."""

from PySide6.QtGui import QAction

from editor.core.i18n import _
from editor.core.proposals import cards
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.panels.live_names import LiveNames
from editor.qt.panels.side_panel import SidePanel
from editor.qt.widgets.find_field import FindField


class SearchActions:
    """Opens the find field and the panels; a panel is made when it is first asked for."""

    def __init__(
        self, bench: Workbench, side: SidePanel, field: FindField, names_action: QAction
    ) -> None:
        """Work on the parts of the window; the action for names shows how many there are."""
        self._bench = bench
        self._side = side
        self._field = field
        self._names = LiveNames(bench.session, bench.jobs, bench.window)
        self._names_action = names_action
        self._names_text = names_action.iconText()
        self._names.changed.connect(self._show_names)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "find": self._find,
            "replace": self.open_replace,
            "names": self.open_names,
            "side": self._toggle,
        }

    def open_replace(self) -> None:
        """Show the replace panel with the keyboard in its field."""
        from editor.qt.panels.replace_panel import ReplacePanel

        panel = next(iter(self._side.findChildren(ReplacePanel)), None)
        if panel is None:
            panel = ReplacePanel(self._bench.session, self._bench.view, self._bench.jobs)
            self._side.add(panel, _("Replace"))
        elif not panel.isVisible():
            panel.search()
        self._side.open(panel)

    def open_names(self) -> None:
        """Show the cards of misheard names, with the keyboard on the first."""
        from editor.qt.panels.names_panel import NamesPanel

        panel = next(iter(self._side.findChildren(NamesPanel)), None)
        if panel is None:
            panel = NamesPanel(self._bench.session, self._bench.view, self._names)
            self._side.add(panel, _("Names"))
        if not self._names.has_looked:
            self._names.look()
        self._side.open(panel)
        panel.show_names()
        panel.setFocus()
        panel.show_place()

    def close_side(self) -> None:
        """Put the panels out of sight, with what they have marked in the grid."""
        self._side.hide()
        self._bench.view.set_highlights(self._names.marks())
        self._bench.view.setFocus()

    def _show_names(self) -> None:
        """Tell on the button how many names there are, and underline them while nothing else is."""
        count = len(cards(self._names.proposals))
        text = f"{self._names_text} {count}" if count else self._names_text
        if self._names_action.iconText() != text:
            self._names_action.setIconText(text)
        if not self._side.isVisible():
            self._bench.view.set_highlights(self._names.marks())

    def _find(self) -> None:
        self._field.setFocus()
        self._field.selectAll()

    def _toggle(self) -> None:
        if self._side.isVisible():
            self.close_side()
        else:
            self.open_replace()
