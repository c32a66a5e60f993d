"""The open document as the widgets know it: one object that tells what happened to it."""

from PySide6.QtCore import QObject, Signal

from editor.core.document import Applied, Document
from editor.core.edit import Edit
from editor.core.errors import InterlinearError


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
        """Begin with an empty, untitled document."""
        super().__init__(parent)
        self._document = Document()
        self._unsubscribe = self._document.subscribe(self._tell)

    @property
    def document(self) -> Document:
        """The open document."""
        return self._document

    def set_document(self, document: Document) -> None:
        """Show another document."""
        self._unsubscribe()
        self._document = document
        self._unsubscribe = document.subscribe(self._tell)
        self.document_changed.emit()

    def do(self, edit: Edit, actor: object | None = None) -> Applied | None:
        """Make a change; one that has become stale is told and not made."""
        try:
            return self._document.do(edit, actor)
        except InterlinearError as error:
            self.failed.emit(str(error))
            return None

    def _tell(self, applied: Applied) -> None:
        self.applied.emit(applied)
