"""Where the cues of the rows in sight begin, found out a few rows at a time."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.core.segments import Segment, Track
from editor.qt.jobs import JobRunner
from editor.qt.session import Session

if TYPE_CHECKING:
    from editor.captions.splitting.cuts import CueCut
    from editor.core.guideline import Guideline

Cuts = tuple["CueCut", ...]
_Loaded = tuple["Guideline | None", Sequence[tuple[Segment, Cuts]]]

_KEPT = 2000
_WAITING = 60
_LONGEST = 3000
_BUDGET_S = 0.004
_REST_MS = 40
"""While rows are asked for again and again, as in scrolling, none is cut."""
_FIRST_MS = 400
"""A document is shown, and can be written in, before the lists of words are read for the marks."""
_WORDS = "It is a row of words, which is longer than a cue may be. " * 4
_CHINESE = "这是一行比字幕更长的文字。" * 8


class CueMarks(QObject):
    """Gives the cuts of a row while it is painted; what is not known yet comes a moment later.

    `found` is sent when rows that were asked for are known now.
    """

    found = Signal()

    def __init__(
        self,
        session: Session,
        jobs: JobRunner,
        guideline: "Callable[[], Guideline | None]",
        parent: QObject | None = None,
    ) -> None:
        """Cut by what `guideline` returns; `jobs` load what cuts rows when it is first needed."""
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._which = guideline
        self._guideline: Guideline | None = None
        self._is_ready = False
        self._is_loading = False
        self._times_forgotten = 0
        self._known: OrderedDict[str, tuple[Segment, Cuts]] = OrderedDict()
        self._waiting: OrderedDict[str, Segment] = OrderedDict()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)
        session.document_changed.connect(self.forget)

    @property
    def guideline(self) -> "Guideline | None":
        """The limits by which rows are cut, None while they are not read yet."""
        return self._guideline

    def of(self, segment: Segment) -> Cuts:
        """Return the cuts of a row, none while they are not known."""
        known = self._known.get(segment.id)
        if known is not None and known[0] is segment:
            return known[1]
        is_asked = self._waiting.get(segment.id) is segment
        if not is_asked and any(segment.texts) and not is_too_long(segment):
            self._waiting[segment.id] = segment
            self._waiting.move_to_end(segment.id)
            if len(self._waiting) > _WAITING:
                self._waiting.popitem(last=False)
            self._begin()
        return ()

    def now(self, segment: Segment) -> Cuts:
        """Return the cuts of a row, found out at once."""
        from editor.captions.splitting.cuts import cuts_of_row

        known = self._known.get(segment.id)
        if known is not None and known[0] is segment:
            return known[1]
        guideline = self.limits()
        if guideline is None:
            return ()
        cuts = cuts_of_row(segment, self._session.document.tracks, guideline)
        self._keep(segment, cuts)
        return cuts

    def limits(self) -> "Guideline | None":
        """Return the guideline, read now if it was not yet."""
        if self._guideline is None:
            self._guideline = self._which()
        return self._guideline

    def forget(self) -> None:
        """Find all cuts out again, as for another guideline."""
        self._known.clear()
        self._waiting.clear()
        self._guideline = None
        self._times_forgotten += 1
        self.found.emit()

    def _begin(self) -> None:
        if not self._is_loading:
            self._timer.start(_REST_MS if self._is_ready else _FIRST_MS)

    def _load(self) -> None:
        """Read the lists of words in the background, and cut there the rows that wait for them."""
        self._is_loading = True
        tracks, which = self._session.document.tracks, self._which
        rows, time = tuple(self._waiting.values()), self._times_forgotten
        self._jobs.run(
            lambda _progress: _loaded(rows, tracks, which),
            lambda loaded: self._take(loaded, is_old=time != self._times_forgotten),
            self._failed,
        )

    def _take(self, loaded: _Loaded, *, is_old: bool) -> None:
        guideline, cuts = loaded
        self._is_ready, self._is_loading = guideline is not None, False
        if not is_old:
            self._guideline = guideline
        for segment, found in () if is_old else cuts:
            if self._waiting.get(segment.id) is segment:
                del self._waiting[segment.id]
                self._keep(segment, found)
        if self._is_ready:
            self._timer.start(0)

    def _failed(self, _sentence: str) -> None:
        """Leave the rows without marks; an export tells what is wrong with a guideline."""

    def _work(self) -> None:
        """Cut rows for some milliseconds, those asked for last first."""
        if not self._is_ready:
            self._load()
            return
        until = perf_counter() + _BUDGET_S
        while self._waiting:
            _id, segment = self._waiting.popitem()
            self.now(segment)
            if perf_counter() > until:
                break
        if self._waiting:
            self._timer.start(1)
        else:
            self.found.emit()

    def _keep(self, segment: Segment, cuts: Cuts) -> None:
        self._known[segment.id] = (segment, cuts)
        self._known.move_to_end(segment.id)
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)


def is_too_long(segment: Segment) -> bool:
    """Return True for a row with a text that takes longer to cut than a person waits."""
    return max(map(len, segment.texts), default=0) > _LONGEST


def _loaded(
    rows: Sequence[Segment], tracks: tuple[Track, ...], which: "Callable[[], Guideline | None]"
) -> _Loaded:
    """Return the guideline, and the cuts of rows; all that cutting needs is read afterwards."""
    from editor.captions.splitting.cuts import cuts_of_row

    guideline = which()
    if guideline is None:
        return None, []
    words = tuple(_CHINESE if track.language.startswith("zh") else _WORDS for track in tracks)
    cuts_of_row(Segment("", words), tracks, guideline)
    return guideline, [(row, cuts_of_row(row, tracks, guideline)) for row in rows]
