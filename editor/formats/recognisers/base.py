"""What all readers of recognisers' JSON share: asking for the document and making a transcript."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import Format, Imported, Incoming, Warned
from editor.formats.languages.stacked import columns_of
from editor.formats.languages.two_scripts import tracks_of
from editor.formats.recognisers.json_document import document_of, usable_document
from editor.formats.recognisers.language_tags import language_tag
from editor.formats.recognisers.markup import unmarked
from editor.formats.recognisers.notes import Notes, clean
from editor.formats.recognisers.words import Row

CERTAIN = 0.95
LIKELY = 0.6
_OF_VALUES = 0.9
_LONGEST_KEY = 40
_MOST_KEYS = 6


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
        if document is None or document.problem:
            return 0.0
        sure = self.knows(document.value)
        # Readers of text take all that is no strict JSON; values that are whole are none.
        return sure if document.text or not sure else _OF_VALUES + sure * (CERTAIN - _OF_VALUES)

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a sentence or segment, with the times of its words.

        Raises:
            InputError: it is no JSON, or damaged, or of another shape.
        """
        document = usable_document(incoming)
        notes = Notes(document)
        if not self.knows(document.value):
            raise unknown_kind(document.value)
        recognised = self.rows(document.value, notes)
        return imported(incoming, self.id, recognised, notes.warnings())


def unknown_kind(value: Any) -> InputError:
    """Return the error for JSON without a transcript; it says what is in it instead."""
    keys = list(value)[:_MOST_KEYS] if isinstance(value, dict) else []
    names = ", ".join(f"“{clean(key)[:_LONGEST_KEY]}”" for key in keys)
    found = (
        _("this JSON is of an unknown kind: there is no list of texts in it, but {names}.")
        if names
        else _("this JSON is of an unknown kind: there is no list of texts in it.")
    )
    hint = _(
        "“Open a transcript” in the help names the kinds that can be read, "
        "as “interlinear formats” does."
    )
    return InputError(f"{found.format(names=names)} {hint}")


def imported(
    incoming: Incoming, format_id: str, recognised: Recognised, warnings: tuple[Warned, ...]
) -> Imported:
    """Return the transcript of the rows that have a text."""
    rows = [unmarked(row) for row in recognised.rows if row.text or row.translation]
    columns, told = _columns(rows)
    segments = tuple(
        segment_of(number, row, texts)
        for number, (row, texts) in enumerate(zip(rows, zip(*columns, strict=True), strict=True), 1)
    )
    tracks = tracks_of(columns)
    language = language_tag(recognised.language)
    if language and (len(tracks) == 1 or _is_near(language, tracks[0].language)):
        tracks = (replace(tracks[0], language=language), *tracks[1:])
    source = Source(format_id, incoming.encoding)
    transcript = Transcript(tracks, segments, source=source)
    warnings = (*warnings, *told, *_backwards_told(rows))
    if not rows:
        warnings = (*warnings, Warned(_("There is no text in this file.")))
    return Imported(transcript, format_id, incoming.encoding, warnings)


def _columns(rows: Sequence[Row]) -> tuple[tuple[list[str], ...], tuple[Warned, ...]]:
    """Return the texts of each language, of two where there are translations, and what to tell."""
    texts = [row.text for row in rows]
    if any(row.translation for row in rows):
        return (texts, [row.translation for row in rows]), ()
    return ((texts,), ()) if any(row.words for row in rows) else columns_of(texts)


def _is_near(one: str, other: str) -> bool:
    return one.partition("-")[0] == other.partition("-")[0]


def segment_of(number: int, row: Row, texts: tuple[str, ...]) -> Segment:
    """Return a row of the transcript with its texts, one a language."""
    slot = EMPTY_SLOT
    if row.start is not None or row.end is not None:
        slot = TimeSlot(row.start, row.end, Origin.IMPORTED)
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
