"""Who speaks, and whether the column of speakers is in sight."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from editor.core import speaker_edits
from editor.core.i18n import _, ngettext
from editor.qt.actions.workbench import Handlers, Workbench
from editor.qt.tally import Tally


class SpeakerActions(QObject):
    """Does what the menus say about speakers; their column is there when anybody is named."""

    def __init__(self, bench: Workbench, tally: Tally, column: QAction) -> None:
        """Work on the parts of the window; `column` is ticked while the column is in sight."""
        super().__init__(bench.window)
        self._bench = bench
        self._tally = tally
        self._column = column
        self._wanted: bool | None = None
        bench.session.document_changed.connect(self._forget)
        # The grid hears of a change before this does, since it was made before.
        bench.session.applied.connect(self._show)

    def handlers(self) -> Handlers:
        """Return what each action does."""
        return {
            "speaker": self._ask,
            "rename-speaker": self._rename,
            "guess-speakers": self._guess,
            "speaker-column": self._toggle,
        }

    def _ask(self) -> None:
        from editor.qt.dialogs.rows.speakers import SpeakerDialog

        rows = self._bench.rows()
        question = ngettext("Who speaks in this row?", "Who speaks in these {n} rows?", len(rows))
        now = self._bench.session.document.segments[self._bench.view.current_row()].speaker
        dialog = SpeakerDialog(
            question.format(n=len(rows)), self._tally.speakers, now, self._bench.window
        )
        if dialog.exec():
            self.name(rows, dialog.name())
        dialog.deleteLater()

    def name(self, rows: list[int], speaker: str) -> None:
        """Say who speaks in some rows."""
        session = self._bench.session
        session.do(speaker_edits.set_speakers(session.document.segments, rows, speaker))

    def _rename(self) -> None:
        from editor.qt.dialogs.rows.speakers import RenameDialog

        now = self._bench.session.document.segments[self._bench.view.current_row()].speaker
        dialog = RenameDialog(self._tally.speakers, now, self._bench.window)
        if dialog.exec():
            old, new = dialog.names()
            if new:
                self.rename_speaker(old, new)
        dialog.deleteLater()

    def rename_speaker(self, old: str, new: str) -> None:
        """Give a speaker another name everywhere."""
        session = self._bench.session
        session.do(speaker_edits.rename_speaker(session.document.segments, old, new))

    def _guess(self) -> None:
        from editor.qt.dialogs.rows.speakers import GuessDialog
        from editor.workflows.corrections.speakers import guess_speakers, speakers_edit

        session = self._bench.session
        guesses = guess_speakers(session.document.segments)
        if not guesses:
            self._bench.notices.tell(_("No text begins with a name and a colon."))
            return
        dialog = GuessDialog(guesses, self._bench.window)
        if dialog.exec() and dialog.names():
            session.do(
                speakers_edit(
                    session.document.segments,
                    dialog.names(),
                    carry_on=dialog.carry_on.isChecked(),
                )
            )
        dialog.deleteLater()

    def _toggle(self) -> None:
        self._wanted = not self._bench.view.shows_speakers()
        self._show()

    def _forget(self) -> None:
        self._wanted = None
        self._show()

    def _show(self) -> None:
        """Show the column when a person wants it, else when there is something in it."""
        wanted = self._tally.has_speakers if self._wanted is None else self._wanted
        self._bench.view.show_speakers(wanted=wanted)
        self._column.setChecked(self._bench.view.shows_speakers())
