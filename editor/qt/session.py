"""The open document as the widgets know it: one object that tells what happened to it."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor import paths
from editor.core.document import Applied, Document
from editor.core.edit import Edit
from editor.core.errors import ConflictError, InterlinearError
from editor.core.history import State
from editor.core.i18n import _
from editor.workflows.documents.opening import Opened
from editor.workflows.documents.untitled import keep, open_kept
from editor.workflows.safekeeping.keeping import Draft
from editor.workflows.safekeeping.projects import Project, Saved, Surroundings
from editor.workflows.safekeeping.saving import PROJECT_SUFFIX
from editor.workflows.sound.recordings import rebase_edit

_PATIENCE_S = 0.05
"""A small project is saved in this time, and the window need not be told later."""


class Session(QObject):
    """Holds the document, passes edits on to it, and tells the widgets.

    `document_changed` is sent when another document takes its place, `applied` (an `Applied`)
    after each change of the present one, `saved` when the file matches it again, `kept` when more
    or less of it may be on the disk, `failed` (a sentence) when something could not be done,
    `conflicted` (a path and a sentence) when another program has changed the file, `noted` (a
    sentence) for the status line.
    """

    document_changed = Signal()
    applied = Signal(object)
    saved = Signal()
    kept = Signal()
    failed = Signal(str)
    conflicted = Signal(object, str)
    noted = Signal(str)
    _returned = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with an empty, untitled document that nobody asked for."""
        super().__init__(parent)
        self._is_open = False
        self._is_unwanted = False
        self._opened_from: Path | None = None
        self._project: Project | None = None
        self._folder: Path | None = None
        self._document = Document()
        self._unsubscribe = self._document.subscribe(self._tell)
        self._returned.connect(self._finish_saving)
        self.patience_s = _PATIENCE_S
        # What an edit brings along by itself, such as estimates that follow a time.
        self.follow: Callable[[Document, Edit], Edit] | None = None

    @property
    def document(self) -> Document:
        """The open document."""
        return self._document

    @property
    def project(self) -> Project | None:
        """The document with its file and its journal; None for one that is not kept."""
        return self._project

    @property
    def is_open(self) -> bool:
        """True once a document was opened or begun."""
        return self._is_open

    @property
    def is_read_only(self) -> bool:
        """True for a document that may only be looked at."""
        return self._project is not None and self._project.is_read_only

    @property
    def name(self) -> str:
        """What the document is called: its project file, else the file that it came from."""
        path = self._document.path or self._opened_from
        return path.name if path is not None else _("Untitled")

    @property
    def origin(self) -> Path | None:
        """The file that the document came from, if any."""
        return self._opened_from

    @property
    def folder(self) -> Path | None:
        """The folder that the paths of the document's media are written from, None for none.

        Saving the document elsewhere makes them start from there.
        """
        return self._folder

    def suggested_path(self, suffix: str) -> Path:
        """Return a path beside the document, with its name and another suffix.

        What came from nowhere, or with the program, goes to the user's home folder.
        """
        path = self._document.path or self._opened_from
        if path is None:
            return Path.home() / (_("Untitled") + suffix)
        folder = Path.home() if path.is_relative_to(paths.resources()) else path.parent
        return folder / (path.stem + suffix)

    def surroundings(self) -> Surroundings:
        """Return what a document needs to be kept; its keeper tells this session."""
        return Surroundings(paths.state_dir(), told=self.kept.emit)

    def open(self, opened: Opened) -> None:
        """Show what was read from a file or a pasted text, with what was kept of it.

        Raises:
            LockedError: another window has the file open.
        """
        self.show(open_kept(opened, self.surroundings()), opened.path)

    def show(self, project: Project, origin: Path | None) -> None:
        """Show a document that is kept; `origin` is the file that it came from."""
        self._opened_from = origin
        self._show(project.document, project)

    def set_document(self, document: Document) -> None:
        """Show a document that is not kept."""
        self._show(document, None)

    def _show(self, document: Document, project: Project | None) -> None:
        self.leave()
        self._unsubscribe()
        self._document = document
        self._project = project
        self._folder = self._own_folder()
        self._is_open = True
        self._unsubscribe = document.subscribe(self._tell)
        self.document_changed.emit()

    def leave(self) -> None:
        """Let go of the present document and its file; what is not saved stays in the journal."""
        project, self._project = self._project, None
        if project is not None:
            project.close(discard=self._is_unwanted)
        self._is_unwanted = False

    def disown(self) -> None:
        """Note that a person does not want the changes, unless there are more of them."""
        self._is_unwanted = True

    def do(self, edit: Edit, actor: object | None = None) -> Applied | None:
        """Make a change; one that has become stale is told and not made."""
        if self.is_read_only and not edit.is_empty:
            self.failed.emit(_("This document is open for reading. Save a copy to change it."))
            return None
        try:
            if self.follow is not None:
                edit = self.follow(self._document, edit)
            return self._document.do(edit, actor)
        except InterlinearError as error:
            self.failed.emit(str(error))
            return None

    def draft(self, draft: Draft | None) -> None:
        """Keep what stands in a cell that is being typed in; None when it was left."""
        if self._project is not None and not self.is_read_only:
            self._project.draft(draft)

    def save(self, path: Path, *, overwrite: bool = False, wait: bool = False) -> bool:
        """Write the project file, in the background when it takes long and `wait` is not set.

        Returns True once it is written; `saved`, `failed` or `conflicted` tells how it went.
        """
        path = project_path(path)
        self._count_media_from(path.parent)
        project = self._kept_project()
        state = self._document.history.state
        future = project.save(path, overwrite=overwrite)
        try:
            future.result(None if wait else self.patience_s)
        except TimeoutError:
            future.add_done_callback(lambda done: self._returned.emit(done, (project, state)))
            return False
        except InterlinearError:
            pass
        return self._finish_saving(future, (project, state))

    def _kept_project(self) -> Project:
        """Return the document as one that is kept, also when it was shown without."""
        if self._project is None:
            self._project = keep(self._document, self.surroundings())
        return self._project

    def _finish_saving(self, future: "Future[Saved]", of: tuple[Project, State]) -> bool:
        project, state = of
        if project is not self._project:
            return False
        try:
            saved = future.result()
        except ConflictError as error:
            self.conflicted.emit(project.file, str(error))
            return False
        except InterlinearError as error:
            self.failed.emit(str(error))
            return False
        project.mark_saved(saved, state)
        if saved.is_copy:
            message = _(
                "Another program holds the file. Your work was saved beside it as “{name}”."
            )
            self.failed.emit(message.format(name=saved.path.name))
        self.saved.emit()
        return not saved.is_copy

    def _count_media_from(self, folder: Path) -> None:
        """Write the paths of the media from another folder, as an edit, if they are not yet."""
        edit = rebase_edit(self._document.snapshot(), self._folder, folder)
        self._folder = folder
        self.do(edit)

    def _own_folder(self) -> Path | None:
        path = self._document.path or self._opened_from
        return None if path is None or path.is_relative_to(paths.resources()) else path.parent

    def _tell(self, applied: Applied) -> None:
        self._is_unwanted = False
        self.applied.emit(applied)


def project_path(path: Path) -> Path:
    """Return where a project of that name is saved: never over a file of another kind."""
    return path if path.suffix == PROJECT_SUFFIX else path.with_name(path.name + PROJECT_SUFFIX)
