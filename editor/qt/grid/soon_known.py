"""What is found out about the rows in sight, a few at a time while nothing else is done."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from editor.core.segments import Segment
from editor.qt.jobs import JobRunner
from editor.qt.session import Session

_KEPT = 2000
_WAITING = 60
_LONGEST = 3000
_BUDGET_S = 0.004
_REST_MS = 40
"""While rows are asked for again and again, as in scrolling, none is looked at."""
_FIRST_MS = 400
"""A document is shown, and can be written in, before anything is loaded for the marks."""

Fact = TypeVar("Fact")
Tool = TypeVar("Tool")


class SoonKnown(QObject, Generic[Fact, Tool]):
    """Gives what is known of a row while it is painted; what is not known comes a moment later.

    A subclass says what its tool is, which a job makes, and what it finds with it. `found` is sent
    when rows that were asked for are known now.
    """

    found = Signal()

    def __init__(
        self, session: Session, jobs: JobRunner, nothing: Fact, parent: QObject | None = None
    ) -> None:
        """Know nothing yet, and say `nothing` of rows until more is known."""
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._nothing = nothing
        self._tool: Tool | None = None
        self._has_loaded = False
        self._is_loading = False
        self._times_forgotten = 0
        self._known: OrderedDict[str, tuple[Segment, Fact]] = OrderedDict()
        self._waiting: OrderedDict[str, Segment] = OrderedDict()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)
        session.document_changed.connect(self.forget)

    def making(self) -> Callable[[], Tool | None]:
        """Return what makes the tool off the window's thread; it knows the document by now."""
        raise NotImplementedError

    def warm_up(self, tool: Tool) -> None:
        """Load what is slow to load when the tool is first used, off the window's thread."""

    def find(self, segment: Segment, tool: Tool) -> Fact:
        """Return what is to be known of a row; this is also asked off the window's thread."""
        raise NotImplementedError

    def of(self, segment: Segment) -> Fact:
        """Return what is known of a row, nothing while it is not known."""
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
        return self._nothing

    def now(self, segment: Segment) -> Fact:
        """Return what is to be known of a row, found out at once."""
        known = self._known.get(segment.id)
        if known is not None and known[0] is segment:
            return known[1]
        tool = self.tool()
        if tool is None:
            return self._nothing
        fact = self.find(segment, tool)
        self._keep(segment, fact)
        return fact

    def tool(self) -> Tool | None:
        """Return what rows are looked at with, made now if it was not yet."""
        if self._tool is None:
            self._tool = self.making()()
        return self._tool

    def forget(self) -> None:
        """Find everything out again, with another tool."""
        self._known.clear()
        self._waiting.clear()
        self._tool = None
        self._times_forgotten += 1
        self.found.emit()

    def _begin(self) -> None:
        if not self._is_loading:
            self._timer.start(_REST_MS if self._has_loaded else _FIRST_MS)

    def _load(self) -> None:
        """Make the tool in the background, and look there at the rows that wait for it."""
        self._is_loading = True
        make, rows, asked = self.making(), tuple(self._waiting.values()), self._times_forgotten
        self._jobs.run(
            lambda _progress: self._loaded(make, rows),
            lambda loaded: self._take(*loaded, is_old=asked != self._times_forgotten),
            self._failed,
        )

    def _loaded(
        self, make: Callable[[], Tool | None], rows: Sequence[Segment]
    ) -> tuple[Tool | None, Sequence[tuple[Segment, Fact]]]:
        tool = make()
        if tool is None:
            return None, ()
        if not self._has_loaded:
            self.warm_up(tool)
        return tool, [(row, self.find(row, tool)) for row in rows]

    def _take(
        self, tool: Tool | None, facts: Sequence[tuple[Segment, Fact]], *, is_old: bool
    ) -> None:
        self._is_loading = False
        self._has_loaded |= tool is not None
        if not is_old:
            self._tool = tool
            for segment, fact in facts:
                if self._waiting.get(segment.id) is segment:
                    del self._waiting[segment.id]
                    self._keep(segment, fact)
        if is_old or tool is not None:
            self._timer.start(0)

    def _failed(self, _sentence: str) -> None:
        """Leave the rows without marks; whoever does the work itself tells what is wrong."""

    def _work(self) -> None:
        """Look at rows for some milliseconds, those asked for last first."""
        if self._tool is None and self._waiting:
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

    def _keep(self, segment: Segment, fact: Fact) -> None:
        self._known[segment.id] = (segment, fact)
        self._known.move_to_end(segment.id)
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)


def is_too_long(segment: Segment) -> bool:
    """Return True for a row with a text that takes longer to look at than a person waits."""
    return max(map(len, segment.texts), default=0) > _LONGEST
