"""Undo and redo, as two stacks of edits."""

from dataclasses import replace

from editor.core.edit import Edit


class History:
    """The edits that were done and those that were taken back.

    Whether a document is modified is a question of identity: the edit on top is, or is not, the
    very one that was on top when the file was saved.
    """

    def __init__(self) -> None:
        """Begin with nothing done, which counts as saved."""
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        self._saved: Edit | None = None

    @property
    def undo_edit(self) -> Edit | None:
        """The edit that Undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def redo_edit(self) -> Edit | None:
        """The edit that Redo would do again."""
        return self._undone[-1] if self._undone else None

    @property
    def is_modified(self) -> bool:
        """True when the document differs from what was saved."""
        return self.undo_edit is not self._saved

    def mark_saved(self) -> None:
        """Remember the present state as the saved one."""
        self._saved = self.undo_edit

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
