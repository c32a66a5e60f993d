"""The open document as the widgets know it: one object that tells what happened to it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor import paths
from editor.core.document import Applied, Document
from editor.core.edit import Edit
from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.workflows.opening import Opened
from editor.workflows.saving import PROJECT_SUFFIX, save_project


class Session(QObject):
    """Holds the document, passes edits on to it, and tells the widgets.

    `document_changed` is sent when another document takes its place, `applied` (an `Applied`)
    after each change of the present one, `saved` when the file matches it again, `failed` (a
    sentence) when something could not be done, `noted` (a sentence) for the status line.
    """

    document_changed = Signal()
    applied = Signal(object)
    saved = Signal()
    failed = Signal(str)
    noted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with an empty, untitled document that nobody asked for."""
        super().__init__(parent)
        self._is_open = False
        self._opened_from: Path | None = None
        self._digest: str | None = None
        self._document = Document()
        self._unsubscribe = self._document.subscribe(self._tell)

    @property
    def document(self) -> Document:
        """The open document."""
        return self._document

    @property
    def is_open(self) -> bool:
        """True once a document was opened or begun."""
        return self._is_open

    @property
    def name(self) -> str:
        """What the document is called: its project file, else the file that it came from."""
        path = self._document.path or self._opened_from
        return path.name if path is not None else _("Untitled")

    def suggested_path(self, suffix: str) -> Path:
        """Return a path beside the document, with its name and another suffix.

        What came from nowhere, or with the program, goes to the user's home folder.
        """
        path = self._document.path or self._opened_from
        if path is None:
            return Path.home() / (_("Untitled") + suffix)
        folder = Path.home() if path.is_relative_to(paths.resources()) else path.parent
        return folder / (path.stem + suffix)

    def open(self, opened: Opened) -> None:
        """Show what was read from a file or a pasted text."""
        self._opened_from = opened.path
        self._digest = opened.digest if opened.is_project else None
        path = opened.path if opened.is_project else None
        self.set_document(Document(opened.transcript, path))

    def set_document(self, document: Document) -> None:
        """Show another document."""
        self._unsubscribe()
        self._document = document
        self._is_open = True
        self._unsubscribe = document.subscribe(self._tell)
        self.document_changed.emit()

    def do(self, edit: Edit, actor: object | None = None) -> Applied | None:
        """Make a change; one that has become stale is told and not made."""
        try:
            return self._document.do(edit, actor)
        except InterlinearError as error:
            self.failed.emit(str(error))
            return None

    def save(self, path: Path) -> bool:
        """Write the project file; False, with the reason told, when it did not work."""
        path = project_path(path)
        expected = self._digest if path == self._document.path else None
        try:
            self._digest = save_project(self._document.snapshot(), path, expected)
        except InterlinearError as error:
            self.failed.emit(str(error))
            return False
        self._document.mark_saved(path)
        self.saved.emit()
        return True

    def _tell(self, applied: Applied) -> None:
        self.applied.emit(applied)


def project_path(path: Path) -> Path:
    """Return where a project of that name is saved: never over a file of another kind."""
    return path if path.suffix == PROJECT_SUFFIX else path.with_name(path.name + PROJECT_SUFFIX)
