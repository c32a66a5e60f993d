"""The words of the open document, kept up to date by its edits."""

from PySide6.QtCore import QObject, Signal

from editor.core.document import Applied, Document
from editor.core.edit import Edit
from editor.qt.jobs import JobRunner
from editor.qt.session import Session
from editor.search.index import WordIndex

_AT_ONCE = 10_000


class LiveIndex(QObject):
    """Makes an index when one is first asked for; `ready` is sent once it can answer.

    A long document is indexed by a job; the edits made meanwhile are put in afterwards.
    """

    ready = Signal()

    def __init__(self, session: Session, jobs: JobRunner, parent: QObject | None = None) -> None:
        """Follow the session."""
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._index: WordIndex | None = None
        self._being_made: Document | None = None
        self._missed: list[Edit] = []
        session.document_changed.connect(self._forget)
        session.applied.connect(self._follow)

    def get(self) -> WordIndex | None:
        """Return the index; None while it is being made."""
        document = self._session.document
        if self._index is None and self._being_made is not document:
            segments = document.snapshot().segments
            if len(segments) <= _AT_ONCE:
                self._index = WordIndex(segments)
            else:
                self._being_made = document
                self._missed = []
                self._jobs.run(
                    lambda _progress: WordIndex(segments),
                    lambda index: self._take(document, index),
                    self._session.failed.emit,
                )
        if self._index is not None:
            self._catch_up(self._index)
        return self._index

    def _catch_up(self, index: WordIndex) -> None:
        for edit in self._missed:
            index.update(edit)
        self._missed = []

    def _take(self, document: Document, index: WordIndex) -> None:
        if document is not self._being_made:
            return
        self._index = index
        self._being_made = None
        self.ready.emit()

    def _forget(self) -> None:
        self._index = None
        self._being_made = None
        self._missed = []

    def _follow(self, applied: Applied) -> None:
        """Note the edit; it is read when the index is asked next, not while a person types."""
        if self._index is not None or self._being_made is not None:
            self._missed.append(applied.edit)
