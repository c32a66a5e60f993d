"""Filling and clearing time slots."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QAction

from editor.core import timecode
from editor.core.document import Document
from editor.core.edit import Edit, Kind
from editor.core.errors import RequestError
from editor.core.i18n import _, ngettext
from editor.core.timeslots import TimeSlot
from editor.core.transcript import Transcript
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.audio.panel import AudioPanel
from editor.qt.widgets.ask import AskDialog
from editor.workflows.times.timing import clear_edit, fill_by_sound, fill_edit, fill_empty


class TimeActions:
    """Does what the Time menu says."""

    def __init__(self, bench: Workbench, panel: AudioPanel, follow: QAction) -> None:
        """Listen to the recording of the panel; `follow` says whether estimates follow."""
        self._bench = bench
        self._panel = panel
        self._follow = follow
        bench.session.follow = self._followed

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {"fill": self._fill, "clear-times": self._clear}

    def fill(self, text: str) -> None:
        """Estimate empty slots; `text` is the length of the talk, empty when it is not known.

        Raises:
            RequestError: the text is not a length.
        """
        length = timecode.parse(text)
        if length is not None and length <= 0:
            raise RequestError(_("“{text}” is not a length of time.").format(text=text))
        document = self._bench.session.document
        transcript = document.snapshot()
        self._bench.jobs.run(
            lambda progress: fill_empty(transcript, length, progress=progress),
            lambda slots: self._bench.put(document, lambda: self._put(transcript, slots)),
            self._bench.notices.alarm,
        )

    def fill_by_sound(self, path: Path) -> None:
        """Estimate empty slots by the pauses of a recording."""
        document = self._bench.session.document
        transcript = document.snapshot()
        self._bench.jobs.run(
            lambda progress: fill_by_sound(transcript, path, progress),
            lambda slots: self._bench.put(document, lambda: self._put(transcript, slots)),
            self._bench.notices.alarm,
        )

    def _fill(self) -> None:
        empty = sum(not row.slot.is_complete for row in self._bench.session.document.segments)
        path = self._panel.player.path
        if not empty:
            self._bench.notices.tell(_("Every row has a time already."))
        elif path is not None and self._panel.player.is_open:
            self.fill_by_sound(path)
        else:
            self._ask_length(empty)

    def _ask_length(self, empty: int) -> None:
        question = ngettext(
            "{n} row has no time. It is estimated from the length of the speech, between the "
            "times that are known. How long is the whole talk, if you know? (1:02:03)",
            "{n} rows have no time. They are estimated from the length of the speech, between "
            "the times that are known. How long is the whole talk, if you know? (1:02:03)",
            empty,
        ).format(n=empty)
        dialog = AskDialog(_("Fill empty slots"), question, self.fill, self._bench.window)
        dialog.field.setPlaceholderText(_("not known: 160 words a minute"))
        dialog.exec()

    def _put(self, transcript: Transcript, slots: Sequence[TimeSlot]) -> None:
        edit = fill_edit(transcript.segments, slots)
        if edit.is_empty:
            self._bench.notices.tell(
                _("No slot could be filled: there is no room between the known times.")
            )
            return
        if self._bench.session.do(edit):
            left = sum(not slot.is_complete for slot in slots)
            if left:
                self._bench.notices.tell_done(
                    ngettext(
                        "{n} row has no room between its neighbours and stays without a time.",
                        "{n} rows have no room between their neighbours and stay without a time.",
                        left,
                    ).format(n=left)
                )

    def _followed(self, document: Document, edit: Edit) -> Edit:
        if not self._follow.isChecked() or not edit.kinds() & Kind.SLOT:
            return edit
        from editor.workflows.times.following import followed

        return followed(document.snapshot(), edit, self._panel.keeper.hearing)

    def _clear(self) -> None:
        edit = clear_edit(self._bench.session.document.segments, self._bench.rows())
        self._bench.change(edit, _("These rows have no time."))
