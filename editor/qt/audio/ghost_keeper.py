"""The speech that no row has: looked for anew after each change, shown on the waveform."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from editor.alignment.base import Ghost
from editor.core.document import Applied
from editor.core.edit import Kind
from editor.qt.audio.recording import RecordingKeeper
from editor.qt.audio.strip import StripView
from editor.qt.session import Session
from editor.workflows.times.ghosts import ghosts_in

_SEEN = Kind.SLOT | Kind.ROWS | Kind.OTHER
_REST_MS = 200


class GhostKeeper(QObject):
    """Keeps the ghosts of a document and its recording; changes in quick succession cost once."""

    def __init__(self, session: Session, keeper: RecordingKeeper, strip: StripView) -> None:
        """Follow a session and what is heard of its recording."""
        super().__init__(strip)
        self._session = session
        self._keeper = keeper
        self._strip = strip
        self._ghosts: tuple[Ghost, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.look)
        session.document_changed.connect(self._rest.start)
        session.applied.connect(self._take_edit)
        keeper.outlined.connect(lambda _part: self._rest.start())
        keeper.changed.connect(self._rest.start)

    @property
    def ghosts(self) -> Sequence[Ghost]:
        """The speech that no row has, in order, as the rows are now."""
        if self._rest.isActive():
            self.look()
        return self._ghosts

    def look(self) -> None:
        """Look for ghosts now, and show them."""
        self._rest.stop()
        self._ghosts = ghosts_in(self._session.document.segments, self._keeper.hearing)
        self._strip.set_ghosts(self._ghosts)

    def _take_edit(self, applied: Applied) -> None:
        if applied.kinds & _SEEN:
            self._rest.start()
