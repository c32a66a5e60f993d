"""What all readers of recognisers' JSON share: asking for the document and making a transcript."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any, NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _, ngettext
from editor.core.registry import title_of
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Warned
from editor.formats.recognisers.json_document import document_of, usable_document
from editor.formats.recognisers.language_tags import language_tag
from editor.formats.recognisers.notes import Notes
from editor.formats.recognisers.words import Row
from editor.formats.two_scripts import usual_language

CERTAIN = 0.95
LIKELY = 0.6


class Recognised(NamedTuple):
    """The rows of a recogniser's file and, where it names one, the language as it stands there."""

    rows: list[Row]
    language: str = ""


class Recogniser(Format):
    """A reader of one recogniser's JSON."""

    suffixes: tuple[str, ...] = (".json",)
    reads = True
    keeps = frozenset({"times", "untimed", "speakers"})

    @abstractmethod
    def knows(self, value: Any) -> float:
        """Return from 0 to 1 how sure it is that the JSON value is what it reads."""

    @abstractmethod
    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return the rows of a value that it knows, noting what is wrong in it.

        Raises:
            InputError: there is something in the value that says why there is no transcript.
        """

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is of the file; of damaged JSON never."""
        document = document_of(incoming)
        return 0.0 if document is None or document.problem else self.knows(document.value)

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a sentence or segment, with the times of its words.

        Raises:
            InputError: it is no JSON, or damaged, or of another shape.
        """
        document = usable_document(incoming)
        notes = Notes(document)
        if not self.knows(document.value):
            raise unknown_kind()
        recognised = self.rows(document.value, notes)
        return imported(incoming, self.id, recognised, notes.warnings())


def unknown_kind() -> InputError:
    """Return the error for JSON of a shape that no reader knows; it names those that are known."""
    kinds = "; ".join(title_of(part) for part in FORMATS if isinstance(part, Recogniser))
    return InputError(
        _("this JSON is of an unknown kind. The kinds that can be read are: {kinds}.").format(
            kinds=kinds
        )
    )


def imported(
    incoming: Incoming, format_id: str, recognised: Recognised, warnings: tuple[Warned, ...]
) -> Imported:
    """Return the transcript of the rows that have a text."""
    rows = [row for row in recognised.rows if row.text]
    segments = tuple(_segment(number, row) for number, row in enumerate(rows, 1))
    language = language_tag(recognised.language) or usual_language(row.text for row in rows)
    source = Source(format_id, incoming.encoding)
    transcript = Transcript((Track("source", language, Role.SOURCE),), segments, source=source)
    warnings = (*warnings, *_backwards_told(rows))
    if not rows:
        warnings = (*warnings, Warned(_("There is no text in this file.")))
    return Imported(transcript, format_id, incoming.encoding, warnings)


def _segment(number: int, row: Row) -> Segment:
    slot = EMPTY_SLOT
    if row.start is not None or row.end is not None:
        slot = TimeSlot(row.start, row.end, Origin.IMPORTED)
    texts = (row.text,)
    return Segment(str(number), texts, slot, row.speaker, words=row.words, imported=texts)


def _backwards_told(rows: Iterable[Row]) -> tuple[Warned, ...]:
    numbers = [
        number
        for number, row in enumerate(rows, 1)
        if row.start is not None and row.end is not None and row.end < row.start
    ]
    if not numbers:
        return ()
    message = ngettext(
        "{n} row ends before it starts, row {first}; correct its times.",
        "{n} rows end before they start, the first is row {first}; correct their times.",
        len(numbers),
    )
    return (Warned(message.format(n=len(numbers), first=numbers[0])),)
