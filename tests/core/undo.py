"""Proving that an edit can be taken back."""

from dataclasses import replace

from editor.core.document import Document
from editor.core.edit import Edit
from editor.core.transcript import Transcript


def content(document: Document) -> Transcript:
    """Return all that a document holds, but for the number of its revision."""
    snapshot = document.snapshot()
    assert snapshot.segments == tuple(document.segments), "the snapshot is out of date"
    return replace(snapshot, revision=0)


def assert_undoable(document: Document, edit: Edit) -> None:
    """Do the edit, undo and redo it twice, and compare; the edit stays done."""
    before = content(document)
    applied = document.do(edit)
    after = content(document)
    if applied is None:
        assert after == before
        return
    for _ in range(2):
        document.undo()
        assert content(document) == before
        document.redo()
        assert content(document) == after
