"""Times set by hand at the playhead, nudged and shifted; one Edit each."""

from collections.abc import Callable, Sequence

from editor.core.edit import Edit
from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.audio.panel import AudioPanel
from editor.workflows.times import moving_times
from editor.workflows.times.moving_times import Edge

NUDGE_MS, BIT_MS = 50, 10


class HandTimeActions:
    """Changes times by the sound and by small steps."""

    def __init__(self, bench: Workbench, panel: AudioPanel) -> None:
        """Take the playhead from the panel's player."""
        self._bench = bench
        self._panel = panel
        panel.edit_wanted.connect(self._do)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        start, end = Edge.START, Edge.END
        return {
            "set-start": lambda: self._at_playhead(moving_times.set_start, 0),
            "set-end": lambda: self._at_playhead(moving_times.set_end, -1),
            "push-rest": lambda: self._at_playhead(moving_times.push_from, 0),
            "start-earlier": lambda: self._nudge(start, -NUDGE_MS),
            "start-later": lambda: self._nudge(start, NUDGE_MS),
            "start-bit-earlier": lambda: self._nudge(start, -BIT_MS),
            "start-bit-later": lambda: self._nudge(start, BIT_MS),
            "end-earlier": lambda: self._nudge(end, -NUDGE_MS),
            "end-later": lambda: self._nudge(end, NUDGE_MS),
            "end-bit-earlier": lambda: self._nudge(end, -BIT_MS),
            "end-bit-later": lambda: self._nudge(end, BIT_MS),
            "shift-times": self._ask_shift,
        }

    def _at_playhead(self, make: Callable[..., Edit], place: int) -> None:
        """Set an end of the current row; of a selection, that of its first or last row."""
        rows = self._bench.rows()
        if rows:
            ms = self._panel.player.position()
            self._do(lambda: make(self._bench.session.document.segments, rows[place], ms))

    def _nudge(self, edge: Edge, delta: int) -> None:
        rows, segments = self._bench.rows(), self._bench.session.document.segments
        edit = moving_times.nudge(segments, rows, edge, delta)
        has_times = any(not segments[row].slot.is_empty for row in rows)
        told = _("It can go no further this way.") if has_times else _("These rows have no time.")
        self._bench.change(edit, told)

    def _ask_shift(self) -> None:
        from editor.qt.dialogs.rows.shift_dialog import ShiftDialog

        session = self._bench.session
        dialog = ShiftDialog(self._bench.rows(), len(session.document.segments), self._shift)
        dialog.setParent(self._bench.window, dialog.windowFlags())
        dialog.exec()
        dialog.deleteLater()

    def _shift(self, rows: Sequence[int], delta: int) -> None:
        session = self._bench.session
        session.do(moving_times.shift(session.document.segments, rows, delta))

    def _do(self, make: Callable[[], Edit]) -> None:
        try:
            self._bench.session.do(make())
        except InterlinearError as error:
            self._bench.notices.alarm(str(error))
