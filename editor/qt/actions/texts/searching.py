"""Finding, and the panel that replaces."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from editor.core.i18n import _
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.grid.spans import Highlights
from editor.qt.panels.side_panel import SidePanel
from editor.qt.widgets.find_field import FindField
from editor.search.query import Mode

if TYPE_CHECKING:
    from editor.qt.panels.replace_panel import ReplacePanel


class SearchActions:
    """Opens the find field and the panels; a panel is made when it is first asked for."""

    def __init__(
        self,
        bench: Workbench,
        side: SidePanel,
        field: FindField,
        usual_marks: Callable[[], Highlights | None],
    ) -> None:
        """Work on the parts of the window; `usual_marks` are shown while no panel is."""
        self._bench = bench
        self._side = side
        self._field = field
        self._usual_marks = usual_marks

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "find": self._find,
            "replace": self.open_replace,
            "side": self._toggle,
        }

    def find_like(self, right: str) -> None:
        """Show in the replace panel what is spelt or sounds like a right form."""
        panel = self._opened_replace()
        panel.look_for(right, Mode.FUZZY)
        panel.search()

    def open_replace(self) -> None:
        """Show the replace panel with the keyboard in its field."""
        self._opened_replace()

    def _opened_replace(self) -> ReplacePanel:
        from editor.qt.panels.replace_panel import ReplacePanel

        panel = next(iter(self._side.findChildren(ReplacePanel)), None)
        if panel is None:
            panel = ReplacePanel(self._bench.session, self._bench.view, self._bench.jobs)
            self._side.add(panel, _("Replace"))
        elif not panel.isVisible():
            panel.search()
        self._side.open(panel)
        return panel

    def close_side(self) -> None:
        """Put the panels out of sight, with what they have marked in the grid."""
        self._side.hide()
        self._bench.view.marking.set_highlights(self._usual_marks())
        self._bench.view.setFocus()

    def _find(self) -> None:
        self._field.setFocus()
        self._field.selectAll()

    def _toggle(self) -> None:
        if self._side.isVisible():
            self.close_side()
        else:
            self.open_replace()
