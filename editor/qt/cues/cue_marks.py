"""Where the cues of the rows in sight begin, found out a few rows at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

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
_CHINESE = "这是一行比字幕更长的文字。" * 8


class Cutter(NamedTuple):
    """What rows are cut by."""

    tracks: tuple[Track, ...]
    guideline: "Guideline"


class CueMarks(SoonKnown[Cuts, Cutter]):
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
        return self._tool.guideline if self._tool is not None else None

    def limits(self) -> "Guideline | None":
        """Return the guideline, read now if it was not yet."""
        tool = self.tool()
        return tool.guideline if tool is not None else None

    def making(self) -> Callable[[], Cutter | None]:
        """Return what reads the guideline."""
        tracks, which = self._session.document.tracks, self._which

        def make() -> Cutter | None:
            guideline = which()
            return Cutter(tracks, guideline) if guideline is not None else None

        return make

    def warm_up(self, cutter: Cutter) -> None:
        """Read the lists of words, which takes a while the first time."""
        texts = (_CHINESE if one.language.startswith("zh") else _WORDS for one in cutter.tracks)
        self.find(Segment("", tuple(texts)), cutter)

    def find(self, segment: Segment, cutter: Cutter) -> Cuts:
        """Return the cuts of a row by a guideline."""
        from editor.captions.splitting.cuts import cuts_of_row

        return cuts_of_row(segment, cutter.tracks, cutter.guideline)
