"""Speech that no row has: gone to, heard, and given a row."""

from editor.core.i18n import _
from editor.core.segments import Role
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.audio.panel import AudioPanel
from editor.workflows.times import ghosts


class GhostActions:
    """Walks the speech without a row and makes rows for it."""

    def __init__(self, bench: Workbench, panel: AudioPanel) -> None:
        """Listen through the panel's player."""
        self._bench = bench
        self._panel = panel

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"next-ghost": self.go_on, "ghost-row": self._insert}

    def go_on(self) -> None:
        """Play the next speech without a row, from the playhead on and round."""
        found = ghosts.next_ghost(self._panel.ghosts.ghosts, self._here())
        if found is None:
            self._bench.notices.tell(_("Wherever somebody speaks there is a row."))
            return
        self._panel.strip.show_span(found.start, found.end)
        self._panel.player.play_span(found.start, found.end)

    def _insert(self) -> None:
        bench = self._bench
        found = ghosts.ghost_at(self._panel.ghosts.ghosts, self._here())
        if found is None:
            bench.notices.tell(
                _(
                    "No speech without a row is at the playhead. "
                    "Go to the next one first (Audio menu)."
                )
            )
            return
        if not bench.view.commit():
            return
        document = bench.session.document
        edit, place = ghosts.row_for(document.segments, found, len(document.tracks))
        if bench.session.do(edit):
            source = document.snapshot().track_of(Role.SOURCE) or 0
            bench.view.go_to(place, source)
            bench.view.edit_cell(place, source)

    def _here(self) -> int:
        return self._panel.player.position()
