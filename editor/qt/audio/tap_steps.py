"""What was tapped is kept tap by tap, and is one step when the pass is over.

Each tap is an edit of its own at first, so that it is in the journal a moment later. At the end
those steps are taken back and done again as one.
"""

from collections.abc import Callable

from editor.core.edit import Edit
from editor.qt.session import Session
from editor.workflows.times.tapping import TapPass


class TapSteps:
    """The steps of one pass in a session."""

    def __init__(self, session: Session) -> None:
        """Begin without any."""
        self._session = session
        self._document = session.document
        self._steps: list[Edit] = []
        self._began_with = self._document.history.done_count

    def keep(self, tapped: TapPass) -> None:
        """Make the document hold what is tapped so far, no more and no less."""
        while len(self._steps) > tapped.count and self._take_back():
            pass
        if tapped.count > len(self._steps) and self._is_current():
            applied = self._session.do(tapped.last_edit(self._document.segments))
            step = self._document.history.undo_edit
            # A tap that changed nothing counts, with the step before it in its place.
            self._steps.append(step if applied is not None and step is not None else Edit(""))

    def close(self, tapped: TapPass) -> Callable[[], Edit] | None:
        """Return what makes one edit of the pass; None where that is no longer possible.

        It is not when something else was done meanwhile: then each tap stays a step.
        """
        own = sum(not step.is_empty for step in self._steps)
        if not self._is_current() or self._document.history.done_count != self._began_with + own:
            return None
        while self._steps:
            if not self._take_back():
                return None
        return lambda: tapped.edit(self._document.segments)

    def _is_current(self) -> bool:
        return self._document is self._session.document

    def _take_back(self) -> bool:
        """Take back the last tap; False when another step lies on it."""
        step = self._steps[-1]
        if not step.is_empty:
            if not self._is_current() or self._document.history.undo_edit is not step:
                return False
            self._document.undo(self)
        self._steps.pop()
        return True
