"""The spelling of the open document, made ready behind the scenes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from editor.core.document import Applied
from editor.core.edit import Kind
from editor.core.segments import Track
from editor.qt.jobs import JobRunner
from editor.qt.session import Session

if TYPE_CHECKING:
    from editor.core.glossary import Glossary
    from editor.workflows.corrections.spelling import Spelling

Make = Callable[[tuple[Track, ...], "Glossary"], "Spelling"]


class SpellKeeper(QObject):
    """Has the dictionaries of the document's languages while they are wanted.

    `changed` is sent when other words are right than before, `failed` (a sentence) when a file
    could not be read.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self, session: Session, jobs: JobRunner, parent: QObject, make: Make | None = None
    ) -> None:
        """Follow the session; `make` gives the spelling of a talk, the system's when left out."""
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._make = make or of_the_system
        self._is_wanted = False
        self._known: object = None
        self.spelling: Spelling | None = None
        session.document_changed.connect(self._look)
        session.applied.connect(self._follow)

    def want(self, wanted: bool) -> None:
        """Load the dictionaries, or let go of them."""
        self._is_wanted = wanted
        self._known = None
        self._look()

    def accept(self, word: str) -> None:
        """Take a word for right in this window."""
        if self.spelling is not None:
            self.spelling.accept([word])
            self.changed.emit()

    def _follow(self, applied: Applied) -> None:
        if Kind.META in applied.kinds:
            self._look()

    def _look(self) -> None:
        """Make the spelling anew if languages or names are others than those it was made for."""
        if not self._is_wanted:
            self.spelling = None
            self.changed.emit()
            return
        snapshot = self._session.document.snapshot()
        tracks, glossary = snapshot.tracks, snapshot.glossary
        asked = (tracks, glossary)
        if asked == self._known:
            return
        self._known = asked
        self._jobs.run(lambda _progress: self._make(tracks, glossary), self._take, self._tell)

    def _take(self, spelling: "Spelling") -> None:
        if self._is_wanted:
            self.spelling = spelling
            self.changed.emit()

    def _tell(self, sentence: str) -> None:
        self.failed.emit(sentence)


def of_the_system(tracks: tuple[Track, ...], glossary: "Glossary") -> "Spelling":
    """Return the spelling by the dictionaries of the system and the user's own names.

    Raises:
        InputError: the user's glossary or accepted words cannot be read.
    """
    from editor.workflows.corrections.spelling import spelling_of
    from editor.workflows.names.glossaries import user_glossary

    region = QLocale.territoryToCode(QLocale().territory())
    return spelling_of(tracks, (glossary, user_glossary()[0]), region)
