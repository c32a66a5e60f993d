"""The open documents as the widgets know them: edited, kept and saved in one place."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.core.document import Applied, Document
from editor.core.edit import Edit
from editor.core.errors import ConflictError, InterlinearError
from editor.core.history import State
from editor.core.i18n import _
from editor.qt.desk import Desk
from editor.qt.open_document import OpenDocument
from editor.workflows.documents.untitled import keep
from editor.workflows.safekeeping.keeping import Draft
from editor.workflows.safekeeping.projects import Project, Saved
from editor.workflows.safekeeping.saving import PROJECT_SUFFIX
from editor.workflows.sound.recordings import rebase_edit

_PATIENCE_S = 0.05
"""A small project is saved in this time, and the window need not be told later."""


class Session(Desk):
    """Passes edits on to the document in front, and saves it.

    `saved` is sent when a file matches its document again, `failed` (a sentence) when something
    could not be done, `conflicted` (a path and a sentence) when another program has changed the
    file, `noted` (a sentence) for the status line.
    """

    saved = Signal()
    failed = Signal(str)
    conflicted = Signal(object, str)
    noted = Signal(str)
    _returned = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with an empty, untitled document that nobody asked for."""
        super().__init__(parent)
        self._returned.connect(self._finish_saving)
        self.patience_s = _PATIENCE_S
        # What an edit brings along by itself, such as estimates that follow a time.
        self.follow: Callable[[Document, Edit], Edit] | None = None

    def do(
        self, edit: Edit, actor: object | None = None, of: OpenDocument | None = None
    ) -> Applied | None:
        """Make a change in the document in front, or in another open one.

        A change that has become stale is told and not made.
        """
        one = of or self.front
        if one.is_read_only and not edit.is_empty:
            self.failed.emit(_("This document is open for reading. Save a copy to change it."))
            return None
        try:
            if self.follow is not None and one is self.front:
                edit = self.follow(one.document, edit)
            applied = one.document.do(edit, actor)
        except InterlinearError as error:
            self.failed.emit(str(error))
            return None
        if one is not self.front:
            self.listed.emit()
        return applied

    def draft(self, draft: Draft | None) -> None:
        """Keep what stands in a cell that is being typed in; None when it was left."""
        if self.project is not None and not self.is_read_only:
            self.project.draft(draft)

    def save(self, path: Path, *, overwrite: bool = False, wait: bool = False) -> bool:
        """Write the project file, in the background when it takes long and `wait` is not set.

        Returns True once it is written; `saved`, `failed` or `conflicted` tells how it went.
        """
        path = project_path(path)
        self._count_media_from(path.parent)
        of = self.front, self.document.history.state
        future = self._kept_project().save(path, overwrite=overwrite)
        try:
            future.result(None if wait else self.patience_s)
        except TimeoutError:
            future.add_done_callback(lambda done: self._returned.emit(done, of))
            return False
        except InterlinearError:
            pass
        return self._finish_saving(future, of)

    def _kept_project(self) -> Project:
        """Return the document as one that is kept, also when it was shown without."""
        if self.front.project is None:
            self.front.project = keep(self.document, self.surroundings())
        return self.front.project

    def _finish_saving(self, future: "Future[Saved]", of: tuple[OpenDocument, State]) -> bool:
        one, state = of
        project = one.project
        if project is None:
            return False
        try:
            saved = future.result()
        except ConflictError as error:
            path, sentence = project.file, str(error)
            self.when_in_front(one.document, lambda: self.conflicted.emit(path, sentence))
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
        edit = rebase_edit(self.document.snapshot(), self.folder, folder)
        self.front.folder = folder
        self.do(edit)


def project_path(path: Path) -> Path:
    """Return where a project of that name is saved: never over a file of another kind."""
    return path if path.suffix == PROJECT_SUFFIX else path.with_name(path.name + PROJECT_SUFFIX)
