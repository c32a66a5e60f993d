"""Times from another file of the same talk: which file, and what came of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from editor.core.i18n import _, ngettext
from editor.core.progress import Progress
from editor.core.transcript import Transcript
from editor.qt.actions.workbench import Handlers, Workbench
from editor.workflows.times.timing_from import TakenTimes, taken_remarks, times_edit, times_from

_MOST_NAMED = 50


class TakeActions:
    """Takes times from a timed file; rows that it does not hold can be shown alone."""

    def __init__(self, bench: Workbench, show_untimed: Callable[[], None]) -> None:
        """Work on the parts of the window."""
        self._bench = bench
        self._show_untimed = show_untimed

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"times-from": self._choose}

    def take_from(self, path: Path) -> None:
        """Give the rows the times that they have in a file; what a person set stays."""
        document = self._bench.session.document
        transcript = document.snapshot()
        self._bench.notices.hide()
        self._bench.jobs.run(
            lambda progress: _taken(transcript, path, progress),
            lambda taken: self._bench.put(document, lambda: self._put(transcript, taken)),
            self._bench.notices.alarm,
        )

    def _choose(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self._bench.window,
            _("A file with the times of this talk"),
            str(self._bench.session.suggested_path("").parent),
        )
        self._bench.view.setFocus()
        if name:
            self.take_from(Path(name))

    def _put(self, transcript: Transcript, taken: TakenTimes) -> None:
        edit = times_edit(transcript.segments, taken)
        if edit.is_empty:
            self._bench.notices.tell(_("No time has changed."), self._missing(transcript, taken))
        elif self._bench.session.do(edit):
            told = " ".join(taken_remarks(taken))
            untimed = any(transcript.segments[row].slot.is_empty for row in taken.missing)
            show = ((_("Show rows without a time"), self._show_untimed),) if untimed else ()
            self._bench.notices.tell_done(told, self._missing(transcript, taken), show)

    def _missing(self, transcript: Transcript, taken: TakenTimes) -> tuple[str, ...]:
        """Return the rows that the file does not hold."""
        named = [
            _("Row {n}: {text}").format(n=row + 1, text=transcript.segments[row].texts[0][:60])
            for row in taken.missing[:_MOST_NAMED]
        ]
        more = len(taken.missing) - len(named)
        if more:
            named.append(ngettext("and {n} more row", "and {n} more rows", more).format(n=more))
        return tuple(named)


def _taken(transcript: Transcript, path: Path, progress: Progress) -> TakenTimes:
    from editor.workflows.documents.opening import open_file

    return times_from(transcript, open_file(path, progress=progress).transcript, progress)
