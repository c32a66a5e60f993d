"""How many rows there are of a kind, counted by what each edit changed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import attrgetter

from PySide6.QtCore import QObject, Signal

from editor.core.document import Applied
from editor.core.edit import Kind
from editor.core.segments import Segment, Status
from editor.qt.session import Session


class Tally(QObject):
    """Counts of the open document; `speakers_changed` is sent when there are others than before."""

    speakers_changed = Signal()

    def __init__(self, session: Session) -> None:
        """Follow a session; connect to it after this, and the counts are right when asked."""
        super().__init__(session)
        self._session = session
        self.bookmarked = 0
        self.confirmed = 0
        self._speakers: Counter[str] = Counter()
        session.document_changed.connect(self._recount)
        session.applied.connect(self._count)
        self._recount()

    @property
    def speakers(self) -> tuple[str, ...]:
        """All speakers that are named, the one of most rows first."""
        return tuple(name for name, count in self._speakers.most_common() if name and count > 0)

    @property
    def has_speakers(self) -> bool:
        """True when somebody is named in any row."""
        return len(self._speakers) > (1 if "" in self._speakers else 0)

    def _recount(self) -> None:
        self.bookmarked = self.confirmed = 0
        self._speakers = Counter()
        self._add(self._session.document.segments, 1)
        self.speakers_changed.emit()

    def _count(self, applied: Applied) -> None:
        if not applied.kinds & (Kind.ROWS | Kind.OTHER):
            return
        before = set(self._speakers)
        for splice in applied.edit.splices:
            self._add(splice.old, -1)
            self._add(splice.new, 1)
        self._speakers = +self._speakers
        if set(self._speakers) != before:
            self.speakers_changed.emit()

    def _add(self, rows: Sequence[Segment], sign: int) -> None:
        self.bookmarked += sign * sum(map(attrgetter("bookmark"), rows))
        statuses = list(map(attrgetter("status"), rows))
        self.confirmed += sign * statuses.count(Status.CONFIRMED)
        names: Iterable[str] = map(attrgetter("speaker"), rows)
        if sign > 0:
            self._speakers.update(names)
        else:
            self._speakers.subtract(names)
