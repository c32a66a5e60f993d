"""What is being typed in a cell is kept each second, so that a crash takes no more than that."""

from PySide6.QtCore import QObject, QTimer

from editor.qt.grid.view import TranscriptView
from editor.qt.session import Session
from editor.workflows.safekeeping.keeping import Draft

_EVERY_MS = 900


class Drafts(QObject):
    """Hands what stands in the open cell to the session."""

    def __init__(self, session: Session, view: TranscriptView) -> None:
        """Look on while a cell is being edited."""
        super().__init__(view)
        self._session = session
        self._view = view
        self._kept: Draft | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.keep)
        view.editing_changed.connect(self._follow)

    def keep(self) -> None:
        """Keep what stands in the cell, if that has changed since."""
        draft = self._draft()
        if draft != self._kept:
            self._kept = draft
            self._session.draft(draft)

    def _draft(self) -> Draft | None:
        typed = self._view.typed()
        if typed is None:
            return None
        row, track, text = typed
        return Draft(self._session.document.segments[row].id, track, text)

    def _follow(self, is_editing: bool) -> None:
        if is_editing:
            self._timer.start()
            return
        self._timer.stop()
        # What was accepted is an edit by now, and its record ends the draft.
        if self._kept is not None:
            self._kept = None
            self._session.draft(None)
