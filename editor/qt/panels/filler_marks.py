"""The fillers of the rows in sight, struck out in the grid before anybody tidies them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.core.document import Applied
from editor.core.edit import Kind
from editor.core.segments import Segment
from editor.core.transcript import Transcript
from editor.qt.grid.soon_known import SoonKnown
from editor.qt.jobs import JobRunner
from editor.qt.session import Session

if TYPE_CHECKING:
    from editor.workflows.corrections.fillers import FillerPlaces, Places


class FillerMarks(SoonKnown["Places", "FillerPlaces"]):
    """Gives the fillers of a row: for each track, code points start:end."""

    def __init__(self, session: Session, jobs: JobRunner, parent: QObject | None = None) -> None:
        """Follow the session; `jobs` load the lists of fillers when they are first needed."""
        super().__init__(session, jobs, (), parent)
        session.applied.connect(self._follow)

    def making(self) -> "Callable[[], FillerPlaces]":
        """Return what learns the languages and names of the talk."""
        snapshot = self._session.document.snapshot()
        return lambda: _places_in(snapshot)

    def find(self, segment: Segment, places: "FillerPlaces") -> "Places":
        """Return the fillers of a row."""
        return places.of(segment)

    def _follow(self, applied: Applied) -> None:
        if Kind.META in applied.kinds:
            self.forget()


def _places_in(snapshot: Transcript) -> "FillerPlaces":
    from editor.workflows.corrections.fillers import FillerPlaces
    from editor.workflows.names.glossaries import user_terms

    return FillerPlaces(snapshot, user_terms())
