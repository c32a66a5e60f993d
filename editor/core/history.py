"""Undo and redo, as two stacks of edits."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.core.edit import Edit


@dataclass(frozen=True, slots=True)
class State:
    """A state of the document, told by the edit that led to it; None before the first one."""

    edit: Edit | None


class History:
    """The edits that were done and those that were taken back.

    Whether a document is modified is a question of identity: the edit on top is, or is not, the
    very one that was on top when the file was saved.
    """

    def __init__(self, done: Sequence[Edit] = (), undone: Sequence[Edit] = ()) -> None:
        """Begin with what was done and taken back before, the newest last; it counts as saved."""
        self._done = list(done)
        self._undone = list(undone)
        self._saved = self.undo_edit

    @property
    def undo_edit(self) -> Edit | None:
        """The edit that Undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def redo_edit(self) -> Edit | None:
        """The edit that Redo would do again."""
        return self._undone[-1] if self._undone else None

    @property
    def done_count(self) -> int:
        """How many edits are done."""
        return len(self._done)

    def labels(self) -> list[str]:
        """Return what all edits are called, in their order; those taken back are at the end."""
        return [edit.label for edit in self._done] + [edit.label for edit in self._undone[::-1]]

    @property
    def is_modified(self) -> bool:
        """True when the document differs from what was saved."""
        return self.undo_edit is not self._saved

    @property
    def state(self) -> State:
        """The present state, to be marked as saved when it has been written."""
        return State(self.undo_edit)

    def mark_saved(self, state: State | None = None) -> None:
        """Remember a state, by itself the present one, as the saved one."""
        self._saved = (state or self.state).edit

    def put_below(self, edit: Edit) -> None:
        """Put an edit of an earlier time under those that are known.

        What is known to be saved when nothing was done is the state after it.
        """
        self._done.insert(0, edit)
        if self._saved is None:
            self._saved = edit

    def record(self, edit: Edit) -> None:
        """Put an edit that was just done on top; what was undone before is forgotten.

        A copy is kept: one edit done twice is two steps, and only one of them may be the saved one.
        """
        self._done.append(replace(edit))
        self._undone.clear()

    def stepped_back(self) -> None:
        """Note that the edit on top was taken back."""
        self._undone.append(self._done.pop())

    def stepped_forward(self) -> None:
        """Note that the edit last taken back was done again."""
        self._done.append(self._undone.pop())
