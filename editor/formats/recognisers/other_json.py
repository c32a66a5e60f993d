"""JSON of a program that is not known: a list of objects with texts and times is read."""

from collections.abc import Iterator, Sequence
from typing import Any

from editor.core.i18n import _
from editor.formats.base import FORMATS, Incoming
from editor.formats.recognisers.base import Recognised, Recogniser, unknown_kind
from editor.formats.recognisers.json_document import document_of
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import has
from editor.formats.recognisers.words import Row, Word, merged, row_of, rows_of_words

_TEXTS = ("text", "content", "body", "transcript", "sentence", "line", "value", "word", "Text",
          "punctuated_word")  # fmt: skip
_STARTS = ("start", "startTime", "start_time", "begin", "from", "Start", "startMs", "start_ms")
_MS_STARTS = ("startMs", "start_ms")
_ENDS = ("end", "endTime", "end_time", "stop", "to", "End", "endMs", "end_ms")
_SPEAKERS = ("speaker", "speakerName", "speaker_name", "speaker_id", "Speaker")
_LEAST = 0.01
_MOST_LISTS = 1000
_MOST_DEPTH = 6
_LONGEST_MEAN = 100


@FORMATS.register
class OtherJson(Recogniser):
    """Other lists of texts with times (JSON)."""

    id = "json"

    def recognise(self, incoming: Incoming) -> float:
        """Return the least there is for any JSON, damaged too: reading it tells what is wrong."""
        return _LEAST if document_of(incoming) else 0.0

    def knows(self, value: Any) -> float:
        """Return the least there is: all other readers go first."""
        return _LEAST

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row for each object of the first list whose objects have texts and times.

        Raises:
            InputError: there is none; the kinds that are known are named.
        """
        found = next((one for one in _lists(value) if _is_transcript(one[1])), None)
        if found is None:
            raise unknown_kind()
        key, listed = found
        objects = notes.objects({key: listed}, key)
        in_seconds = not _is_in_milliseconds(objects)
        if not in_seconds:
            notes.say(_("The times are taken for milliseconds; look whether that is right."))
        language = ""
        if isinstance(value, dict):
            language = notes.text(value, "language", "language_code", "lang")
        if key == "words":
            return Recognised(rows_of_words(_words(objects, in_seconds, notes)), language)
        return Recognised(merged([_row(one, in_seconds, notes) for one in objects]), language)


def _lists(value: Any) -> Iterator[tuple[str, list[Any]]]:
    """Go through the first lists in the value with their keys, the outer ones first."""
    level = [("", value)]
    for _depth in range(_MOST_DEPTH):
        below: list[tuple[str, Any]] = []
        for key, one in level[:_MOST_LISTS]:
            if isinstance(one, list):
                yield key, one
                below += (("", inner) for inner in one[:_MOST_LISTS])
            else:
                below += one.items()
        level = [pair for pair in below if isinstance(pair[1], dict | list)]


def _is_transcript(listed: list[Any]) -> bool:
    """True when most of its first objects have a text and a start."""
    sample = listed[:_MOST_LISTS]
    fitting = sum(has(one, *_STARTS) and _text_key(one) is not None for one in sample)
    return fitting * 2 > len(sample)


def _text_key(values: Values) -> str | None:
    return next((key for key in _TEXTS if isinstance(values.get(key), str)), None)


def _is_in_milliseconds(rows: Sequence[Values]) -> bool:
    """True when the keys say so, or when rows of whole numbers were minutes long in seconds."""
    starts = [row[key] for row in rows for key in _STARTS if key in row]
    if any(key in row for row in rows for key in _MS_STARTS):
        return True
    numbers = [start for start in starts if type(start) is int]
    if not numbers or len(numbers) < len(starts):
        return False
    return max(numbers) - min(numbers) > _LONGEST_MEAN * len(numbers)


def _row(values: Values, in_seconds: bool, notes: Notes) -> Row:
    word = _word(values, in_seconds, notes)
    inner = [one for one in notes.objects(values, "words") if _text_key(one)]
    words = _words(inner, in_seconds, notes)
    return row_of(word.text, words, word.start, word.end, word.speaker)


def _words(objects: Sequence[Values], in_seconds: bool, notes: Notes) -> list[Word]:
    return [_word(one, in_seconds, notes) for one in objects]


def _word(values: Values, in_seconds: bool, notes: Notes) -> Word:
    time_of = notes.seconds if in_seconds else notes.millis
    return Word(
        notes.text(values, _text_key(values) or ""),
        time_of(values, *_STARTS),
        time_of(values, *_ENDS),
        notes.name(values, *_SPEAKERS),
    )
