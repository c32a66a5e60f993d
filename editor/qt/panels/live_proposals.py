"""Proposals for the open document, kept up to date behind the scenes."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from editor.core.document import Applied
from editor.core.edit import Kind
from editor.core.progress import Progress
from editor.core.proposals import Proposal
from editor.core.transcript import Transcript
from editor.qt.grid.spans import Highlights
from editor.qt.jobs import JobRunner
from editor.qt.panels.marks import marks
from editor.qt.session import Session
from editor.workflows.names import naming

Search = Callable[[Progress], tuple[Proposal, ...]]

_BY_ITSELF = 5_000
_PAUSE_MS = 700


class LiveProposals(QObject):
    """Looks again when texts have changed; a subclass says for what.

    `changed` is sent when there are other proposals. A long document is looked through only when
    `look` is called.
    """

    changed = Signal()

    def __init__(self, session: Session, jobs: JobRunner, parent: QObject | None = None) -> None:
        """Follow the session."""
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._refused: set[tuple[str, ...]] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.proposals: tuple[Proposal, ...] = ()
        self.refused: tuple[Proposal, ...] = ()
        self.is_looking = False
        self.has_looked = False
        session.document_changed.connect(self._begin)
        session.applied.connect(self._follow)
        jobs.ended.connect(self._rest)

    def search(self, snapshot: Transcript) -> Search:
        """Return the work that finds the proposals in a snapshot."""
        raise NotImplementedError

    def key(self, one: Proposal) -> tuple[str, ...]:
        """Return what a refused proposal is known by when it is found again."""
        return one.found, one.cluster

    def look(self) -> None:
        """Look now; the proposals come when they are found."""
        self._pause.stop()
        if self.is_looking or not self._session.is_open:
            return
        document = self._session.document
        search = self.search(document.snapshot())
        self.is_looking = True
        self._jobs.run(
            search,
            lambda found: self._take(found, self._session.document is document),
            self._fail,
        )
        self.changed.emit()

    def is_refused(self, one: Proposal) -> bool:
        """Return True for what a person has said no to."""
        return self.key(one) in self._refused

    def refuse(self, proposals: Iterable[Proposal]) -> None:
        """Propose these no more, as long as the document is open."""
        self._refused |= set(map(self.key, proposals))
        self._show(self.found())

    def found(self) -> tuple[Proposal, ...]:
        """Return all that was found, also what is refused, in the order of the rows."""
        both = (*self.proposals, *self.refused)
        return tuple(sorted(both, key=lambda one: (one.row, one.track, one.start)))

    def marks(self) -> Highlights | None:
        """Return what the grid is to underline, None for nothing."""
        if not self.proposals:
            return None
        return marks(self._session.document.segments, self.proposals)

    def _begin(self) -> None:
        self._refused = set()
        self.proposals = self.refused = ()
        self.has_looked = False
        self._look_later()
        self.changed.emit()

    def _look_later(self) -> None:
        if len(self._session.document.segments) <= _BY_ITSELF:
            self._pause.start()

    def _follow(self, applied: Applied) -> None:
        if not applied.edit.kinds() & (Kind.TEXT | Kind.ROWS | Kind.META):
            return
        before = self.found()
        there = naming.still_standing(self._session.document.segments, before)
        is_near = any(applied.first <= one.row <= applied.last for one in there)
        if is_near or there != before or applied.edit.meta:
            self._show(there)
        self._look_later()

    def _take(self, found: tuple[Proposal, ...], is_current: bool) -> None:
        self.is_looking = False
        if is_current:
            self.has_looked = True
            self._show(found)
        else:
            self.look()

    def _fail(self, sentence: str) -> None:
        self.is_looking = False
        self._session.failed.emit(sentence)

    def _rest(self) -> None:
        """Look again when asked to, after a job that a person has stopped."""
        if self.is_looking:
            self.is_looking = False
            self.changed.emit()

    def _show(self, found: Iterable[Proposal]) -> None:
        """Keep what still stands, at the rows where it stands now, and is not refused."""
        there = naming.still_standing(self._session.document.segments, found)
        self.refused = tuple(filter(self.is_refused, there))
        self.proposals = tuple(one for one in there if not self.is_refused(one))
        self.changed.emit()
