"""What another right form for a card would change, counted while it is typed."""

from PySide6.QtCore import QObject

from editor.core.i18n import _, ngettext
from editor.core.proposals import Card
from editor.qt.jobs import JobRunner
from editor.qt.panels.live_index import LiveIndex
from editor.qt.session import Session
from editor.search.query import Mode, Query
from editor.workflows.corrections import correcting
from editor.workflows.names import naming


class RightCounts:
    """Counts with the words of the open document, which are read once."""

    def __init__(self, session: Session, jobs: JobRunner, parent: QObject | None = None) -> None:
        """Follow the session."""
        self._session = session
        self._index = LiveIndex(session, jobs, parent)

    def sentence(self, card: Card, typed: str) -> str:
        """Return in words how many places would be written so, and how many more are like it."""
        right = " ".join(typed.split())
        if not right:
            return _("Without a right form nothing changes.")
        changed = naming.changed_by(card, right)
        count = len(changed)
        told = ngettext("{n} place becomes “{right}”", "{n} places become “{right}”", count).format(
            n=count, right=right
        )
        more = self._more(card, right)
        if not more:
            return told
        others = ngettext("{n} more is like it", "{n} more are like it", more).format(n=more)
        return f"{told} · {others}"

    def _more(self, card: Card, right: str) -> int:
        """Return how many places that are not on the card are spelt or sound like a right form."""
        index = self._index.get()
        if index is None or len(right) < 2:
            return 0
        own = {(one.row, one.track, at) for one in card.proposals for at in (one.start, one.end)}
        tracks = frozenset(one.track for one in card.proposals)
        query = Query(right, Mode.FUZZY, tracks=tracks)
        found = correcting.find(query, self._session.document.segments, index)
        return sum(
            (one.row, one.track, one.start) not in own and (one.row, one.track, one.end) not in own
            for one in found.places
        )
