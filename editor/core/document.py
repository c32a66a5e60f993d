"""An open file: the transcript as it is now, what was done to it, and who wants to know."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from editor.core.edit import Edit, Kind, apply_to, check_fits, with_meta
from editor.core.history import History, State
from editor.core.segments import Segment, Track
from editor.core.transcript import EMPTY_TRANSCRIPT, Transcript


class Step(StrEnum):
    """In which way an edit came about."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Applied:
    """What listeners get after each change.

    `edit` is the change as it was made (for an undo, the inverse). `first` and `last` are the rows
    touched, counted after it. `actor` is whoever began it, so that a view can know its own doing.
    `revision` is the document's after the change.
    """

    edit: Edit
    first: int
    last: int
    kinds: Kind
    actor: object | None = None
    step: Step = Step.DO
    revision: int = 0


Listener = Callable[[Applied], None]


class Document:
    """The only holder of a transcript that changes; each change is an Edit."""

    def __init__(
        self,
        transcript: Transcript = EMPTY_TRANSCRIPT,
        path: Path | None = None,
        history: History | None = None,
    ) -> None:
        """Open a transcript; `path` is the project file, None while it has none.

        `history` is that of an earlier session, whose edits lead to this transcript.
        """
        self.path = path
        self._rows = list(transcript.segments)
        self._rest = replace(transcript, segments=())
        self._snapshot: Transcript | None = transcript
        self._history = history or History()
        self._listeners: list[Listener] = []

    @property
    def segments(self) -> Sequence[Segment]:
        """The rows as they are now; not to be kept across a change."""
        return self._rows

    @property
    def tracks(self) -> tuple[Track, ...]:
        """The tracks, source first."""
        return self._rest.tracks

    @property
    def header(self) -> tuple[str, ...]:
        """The title lines."""
        return self._rest.header

    @property
    def revision(self) -> int:
        """A number that grows with each change and never comes back."""
        return self._rest.revision

    @property
    def history(self) -> History:
        """What can be undone and redone; only the document records into it."""
        return self._history

    @property
    def is_modified(self) -> bool:
        """True when there are changes that are not in the file."""
        return self._history.is_modified

    def snapshot(self) -> Transcript:
        """Return the transcript as an immutable value, for background work and for writing."""
        if self._snapshot is None:
            self._snapshot = replace(self._rest, segments=tuple(self._rows))
        return self._snapshot

    def fields(self) -> Transcript:
        """Return the transcript without its rows, at no cost."""
        return self._rest

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after each change; return a function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def mark_saved(self, path: Path, state: State | None = None) -> None:
        """Note that a state, by itself the present one, is what stands in the file."""
        self.path = path
        self._history.mark_saved(state)

    def do(self, edit: Edit, actor: object | None = None) -> Applied | None:
        """Make a change and remember it for undo; None when it changes nothing.

        Raises:
            StaleEditError: the edit was computed from rows or fields that have changed; nothing
                was done.
        """
        if edit.is_empty:
            return None
        applied = self._apply(edit, actor, Step.DO)
        self._history.record(edit)
        self._tell(applied)
        return applied

    def undo(self, actor: object | None = None) -> Applied | None:
        """Take back the last edit; None when there is none."""
        edit = self._history.undo_edit
        if edit is None:
            return None
        applied = self._apply(edit.inverse(), actor, Step.UNDO)
        self._history.stepped_back()
        self._tell(applied)
        return applied

    def redo(self, actor: object | None = None) -> Applied | None:
        """Do the edit last taken back again; None when there is none."""
        edit = self._history.redo_edit
        if edit is None:
            return None
        applied = self._apply(edit, actor, Step.REDO)
        self._history.stepped_forward()
        self._tell(applied)
        return applied

    def _apply(self, edit: Edit, actor: object | None, step: Step) -> Applied:
        check_fits(self._rows, edit)
        rest = with_meta(self._rest, edit)
        apply_to(self._rows, edit)
        self._rest = replace(rest, revision=rest.revision + 1)
        self._snapshot = None
        first, last = edit.rows()
        return Applied(edit, first, last, edit.kinds(), actor, step, self._rest.revision)

    def _tell(self, applied: Applied) -> None:
        for listener in tuple(self._listeners):
            listener(applied)
