"""Where the cues of the rows in sight begin, found out a few rows at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.core.segments import Segment, Track
from editor.qt.grid.soon_known import SoonKnown
from editor.qt.jobs import JobRunner
from editor.qt.session import Session

if TYPE_CHECKING:
    from editor.captions.splitting.cuts import CueCut
    from editor.core.guideline import Guideline

Cuts = tuple["CueCut", ...]

_WORDS = "It is a row of words, which is longer than a cue may be. " * 4


class CueMarks(SoonKnown[Cuts, "Guideline"]):
    """Gives the cuts of a row."""

    def __init__(
        self,
        session: Session,
        jobs: JobRunner,
        guideline: "Callable[[], Guideline | None]",
        parent: QObject | None = None,
    ) -> None:
        """Cut by what `guideline` returns; `jobs` load what cuts rows when it is first needed."""
        super().__init__(session, jobs, (), parent)
        self._which = guideline

    @property
    def guideline(self) -> "Guideline | None":
        """The limits by which rows are cut, None while they are not read yet."""
        return self._tool

    def making(self) -> "Callable[[], Guideline | None]":
        """Return what reads the guideline."""
        tracks, which = self._session.document.tracks, self._which
        return lambda: _load(tracks, which)

    def find(self, segment: Segment, guideline: "Guideline") -> Cuts:
        """Return the cuts of a row by a guideline."""
        from editor.captions.splitting.cuts import cuts_of_row

        return cuts_of_row(segment, self._session.document.tracks, guideline)

    def tool(self) -> "Guideline | None":
        """Return the guideline, read now if it was not yet."""
        if self._tool is None:
            self._tool = self._which()
        return self._tool


def _load(tracks: tuple[Track, ...], which: "Callable[[], Guideline | None]") -> "Guideline | None":
    """Read the guideline and the lists of words, which takes a while the first time."""
    from editor.captions.splitting.cuts import cuts_of_row

    guideline = which()
    if guideline is not None:
        cuts_of_row(Segment("", (_WORDS,) * len(tracks)), tracks, guideline)
    return guideline
