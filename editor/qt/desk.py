"""The documents that are open in a window: one in front, the others behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor import paths
from editor.core.document import Applied, Document
from editor.qt.open_document import OpenDocument
from editor.workflows.documents.opening import Opened
from editor.workflows.documents.untitled import open_kept
from editor.workflows.safekeeping.projects import Project, Surroundings


@dataclass(frozen=True, slots=True)
class Handed:
    """Open documents on the way from one desk to another."""

    documents: tuple[OpenDocument, ...]
    front: OpenDocument


class Desk(QObject):
    """Holds the open documents, and tells the widgets what happens to the one in front.

    `leaving` is sent before another document comes to the front, `document_changed` when it has
    come, `listed` when one behind it is closed or they stand in another order, `applied` (an
    `Applied`) after each change of the one in front, `kept` when more or less of one may be on the
    disk.
    """

    leaving = Signal()
    document_changed = Signal()
    listed = Signal()
    applied = Signal(object)
    kept = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with an empty, untitled document that nobody asked for."""
        super().__init__(parent)
        self._all: list[OpenDocument] = []
        self._front = OpenDocument()
        self._unsubscribe = self.document.subscribe(self._tell)

    @property
    def documents(self) -> tuple[OpenDocument, ...]:
        """All open documents, in the order of their tabs; none before the first is opened."""
        return tuple(self._all)

    @property
    def front(self) -> OpenDocument:
        """The document in front, with its file."""
        return self._front

    @property
    def document(self) -> Document:
        """The document in front."""
        return self._front.document

    @property
    def project(self) -> Project | None:
        """The document in front with its file and its journal; None for one that is not kept."""
        return self._front.project

    @property
    def is_open(self) -> bool:
        """True while a document is open."""
        return bool(self._all)

    @property
    def is_read_only(self) -> bool:
        """True for a document that may only be looked at."""
        return self._front.is_read_only

    @property
    def name(self) -> str:
        """What the document is called: its project file, else the file that it came from."""
        return self._front.name

    @property
    def origin(self) -> Path | None:
        """The file that the document came from, if any."""
        return self._front.origin

    @property
    def folder(self) -> Path | None:
        """The folder that the paths of the document's media are written from, None for none.

        Saving the document elsewhere makes them start from there.
        """
        return self._front.folder

    def suggested_path(self, suffix: str) -> Path:
        """Return a path beside the document, with its name and another suffix."""
        return self._front.suggested_path(suffix)

    def surroundings(self) -> Surroundings:
        """Return what a document needs to be kept; its keeper tells this session."""
        return Surroundings(paths.state_dir(), told=self.kept.emit)

    def open(self, opened: Opened) -> None:
        """Show what was read from a file or a pasted text, with what was kept of it.

        Raises:
            LockedError: another window has the file open.
        """
        self.show(open_kept(opened, self.surroundings()), opened.path)

    def show(
        self, project: Project, origin: Path | None, instead: OpenDocument | None = None
    ) -> None:
        """Open a document that is kept, in front; `origin` is the file that it came from.

        It takes the place of the open document `instead`, if one is given.
        """
        one = OpenDocument(project.document, project, origin)
        if instead is None:
            self._all.append(one)
        else:
            instead.leave()
            self._all[self._all.index(instead)] = one
        self._show(one)

    def set_document(self, document: Document) -> None:
        """Show a document that is not kept, in place of the one in front."""
        self._front.leave()
        one = OpenDocument(document)
        self._all = [one if each is self._front else each for each in self._all] or [one]
        self._show(one)

    def having(self, path: Path | None) -> OpenDocument | None:
        """Return the open document of a file, or that came from it; None where none has."""
        if path is None:
            return None
        whole = path.absolute()
        return next((one for one in self._all if one.path and one.path.absolute() == whole), None)

    def bring_to_front(self, one: OpenDocument) -> None:
        """Show another of the open documents; what waits for it is done."""
        if one is not self._front and one in self._all:
            self._show(one)
            waiting, one.waiting = one.waiting, []
            for call in waiting:
                call()

    def move(self, one: OpenDocument, to: int) -> None:
        """Give an open document another place (0-based) among the tabs."""
        self._all.remove(one)
        self._all.insert(to, one)
        self.listed.emit()

    def close(self, one: OpenDocument) -> None:
        """Let go of an open document; its neighbour comes to the front, or nothing is open."""
        at = self._all.index(one)
        one.leave()
        self._all.remove(one)
        if one is self._front:
            self._show(self._all[min(at, len(self._all) - 1)] if self._all else OpenDocument())
        else:
            self.listed.emit()

    def when_in_front(self, document: Document, call: Callable[[], object]) -> OpenDocument | None:
        """Do something with a document now, or when it comes to the front; never once it is closed.

        Returns the document that it waits for, None when it was done or never will be.
        """
        if document is self.document:
            call()
            return None
        waiting = next((one for one in self._all if one.document is document), None)
        if waiting is not None:
            waiting.waiting.append(call)
        return waiting

    def hand_on(self) -> Handed:
        """Let go of all documents as they are, unsaved changes and all, for another desk to take.

        What waits for one of them is done first.
        """
        front = self._front
        for one in self._all:
            if one.waiting:
                self.bring_to_front(one)
        handed = Handed(tuple(self._all), front)
        self._all = []
        self._show(OpenDocument())
        return handed

    def take_over(self, handed: Handed) -> None:
        """Show what another desk has let go of, with the same one in front."""
        for one in handed.documents:
            if one.project is not None:
                one.project.tell_to(self.kept.emit)
        self._all = list(handed.documents)
        if self._all:
            self._show(handed.front)

    def _show(self, one: OpenDocument) -> None:
        self.leaving.emit()
        self._unsubscribe()
        self._front = one
        self._unsubscribe = one.document.subscribe(self._tell)
        self.document_changed.emit()

    def leave(self) -> None:
        """Let go of all documents and their files; what is not saved stays in the journals."""
        for one in (*self._all, self._front):
            one.leave()

    def disown(self) -> None:
        """Note that nobody wants the changes of the one in front, unless there are more."""
        self._front.is_unwanted = True

    def _tell(self, applied: Applied) -> None:
        self._front.is_unwanted = False
        self.applied.emit(applied)
