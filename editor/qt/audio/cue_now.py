"""The cue at a moment of the open document, as an export would cut it."""

from collections.abc import Sequence
from dataclasses import replace

from editor.core.cues import Cue
from editor.core.errors import InterlinearError
from editor.core.progress import NoProgress
from editor.core.segments import Segment
from editor.qt.audio.regions import Regions
from editor.qt.session import Session
from editor.qt.settings import Settings


class CueNow:
    """Knows the cues of one row at a time; only those of the row at the moment are made."""

    def __init__(self, session: Session, settings: Settings) -> None:
        """Follow a session; cues are cut by the guideline that an export takes."""
        self._session = session
        self._settings = settings
        self._rows: Sequence[Segment] | None = None
        self._regions = Regions(())
        self._row: Segment | None = None
        self._cues: tuple[Cue, ...] = ()
        session.applied.connect(lambda _applied: self._forget())
        session.document_changed.connect(self._forget)

    def texts_at(self, ms: int) -> tuple[str, ...]:
        """Return what is shown at a moment, a text a language; nothing between two cues."""
        if self._rows is None:
            self._rows = self._session.document.segments
            self._regions = Regions(self._rows)
        region = self._regions.at(ms)
        if region is None or self._rows is None:
            return ()
        row = self._rows[region.row]
        if row is not self._row:
            self._row, self._cues = row, self._cut(row)
        return next((cue.texts for cue in self._cues if cue.start <= ms < cue.end), ())

    def _cut(self, row: Segment) -> tuple[Cue, ...]:
        from editor.workflows.exports.cueing import Cueing
        from editor.workflows.problems.guidelines import guideline_named

        talk = replace(self._session.document.fields(), segments=(row,))
        columns = tuple(range(len(talk.tracks)))
        name = self._settings.preferences.text("reading.export-guideline")
        try:
            guideline = guideline_named(name) if name else None
            return Cueing(talk, guideline, None, NoProgress()).cues(columns).cues
        except InterlinearError:
            return Cueing(talk, None, None, NoProgress()).cues(columns).cues

    def _forget(self) -> None:
        self._rows = None
        self._row = None
