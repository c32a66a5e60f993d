"""JSON of a program that is not known: a list of objects with texts and times is read."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from editor.core.i18n import _
from editor.formats.base import FORMATS, Incoming
from editor.formats.recognisers.base import Recognised, Recogniser, unknown_kind
from editor.formats.recognisers.json_document import document_of
from editor.formats.recognisers.json_keys import (
    ENDS,
    LENGTHS,
    SPEAKERS,
    STARTS,
    is_named_in_ms,
    key_of,
    text_key,
    timed_part,
)
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.words import Row, Word, merged, row_of, rows_of_words

_LEAST = 0.01
_MOST_LISTS = 1000
_MOST_DEPTH = 8
_LONGEST_MEAN = 100
_OF_WORDS = frozenset({"words", "word"})
_OF_GUESSES = frozenset({"alternatives", "nBest"})
_LANGUAGE = ("language", "language_code", "lang")


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
        """Return a row for each object of the first lists whose objects have texts and times.

        Raises:
            InputError: there is none; the kinds that are known are named.
        """
        found = next((one for one in _alike(value) if _is_transcript(one)), None)
        if found is None:
            raise unknown_kind()
        parts = [(one, place.speaker) for place in found for one in _objects(place, notes)]
        in_ms = _is_in_milliseconds([one for one, _speaker in parts])
        if in_ms:
            notes.say(_("The times are taken for milliseconds; look whether that is right."))
        reader = _Reader(notes, in_ms, _names(value, notes))
        language = notes.text(value, *_LANGUAGE) if isinstance(value, dict) else ""
        if found[0].key.lower() in _OF_WORDS:
            return Recognised(rows_of_words(reader.word(*part) for part in parts), language)
        return Recognised(merged([reader.row(*part) for part in parts]), language)


class _Place(NamedTuple):
    """A list: the keys on the way to it, and who speaks in it as the objects around it say."""

    path: tuple[str, ...]
    listed: list[Any]
    speaker: Values

    @property
    def key(self) -> str:
        """The key of the list itself."""
        return next((step for step in reversed(self.path) if step), "")


def _alike(value: Any) -> Iterator[list[_Place]]:
    """Go through the lists that lie at the same keys, the outer ones first."""
    alike: dict[tuple[str, ...], list[_Place]] = {}
    for place in _lists(value):
        alike.setdefault(place.path, []).append(place)
    yield from alike.values()


def _lists(value: Any) -> Iterator[_Place]:
    """Go through the first lists in the value, the outer ones first."""
    level: list[tuple[tuple[str, ...], Any, Values]] = [((), value, {})]
    for _depth in range(_MOST_DEPTH):
        below: list[tuple[tuple[str, ...], Any, Values]] = []
        for path, one, speaker in level[:_MOST_LISTS]:
            if isinstance(one, list):
                yield _Place(path, one, speaker)
                most = 1 if path[-1:] and path[-1] in _OF_GUESSES else _MOST_LISTS
                below += (((*path, ""), inner, speaker) for inner in one[:most])
            else:
                speaker = one if key_of(one, SPEAKERS) else speaker
                below += (((*path, key), inner, speaker) for key, inner in one.items())
        level = [part for part in below if isinstance(part[1], dict | list)]


def _is_transcript(places: Sequence[_Place]) -> bool:
    """True when most of the first objects have a text and a start."""
    sample = [one for place in places for one in place.listed][:_MOST_LISTS]
    fitting = sum(isinstance(one, dict) and _is_timed_text(one) for one in sample)
    return fitting * 2 > len(sample)


def _is_timed_text(values: Values) -> bool:
    return bool(text_key(values)) and bool(timed_part(values))


def _objects(place: _Place, notes: Notes) -> list[dict[str, Any]]:
    return notes.objects({place.key: place.listed}, place.key)


def _is_in_milliseconds(rows: Sequence[Values]) -> bool:
    """True when the keys say so, or when rows of whole numbers were minutes long in seconds."""
    starts = []
    for row in rows:
        part = timed_part(row)
        key = key_of(part, STARTS)
        if is_named_in_ms(key):
            return True
        if key:
            starts.append(part[key])
    numbers = [start for start in starts if type(start) is int]
    if not numbers or len(numbers) < len(starts):
        return False
    return max(numbers) - min(numbers) > _LONGEST_MEAN * len(numbers)


def _names(value: Any, notes: Notes) -> Mapping[Any, str]:
    """Return the names of speakers by what stands for them in the rows, where a list tells them."""
    for place in _lists(value):
        if place.key.lower() == "speakers":
            named = [one for one in place.listed if isinstance(one, dict) and "id" in one]
            found = {one["id"]: notes.name(one, "name") for one in named if _is_plain(one["id"])}
            if any(found.values()):
                return found
    return {}


def _is_plain(value: object) -> bool:
    return isinstance(value, (str, int))


class _Reader:
    """Reads objects whose times are in seconds or milliseconds."""

    def __init__(self, notes: Notes, in_ms: bool, names: Mapping[Any, str]) -> None:
        self._notes = notes
        self._time = notes.millis if in_ms else notes.seconds
        self._names = names

    def row(self, values: Values, speaker: Values) -> Row:
        """Return the row of an object, which may hold its words."""
        word = self.word(values, speaker)
        key = key_of(values, ("words",))
        inner = self._notes.objects(values, key) if key else []
        words = [self.word(one, speaker) for one in inner if text_key(one)]
        name = word.speaker or (words[0].speaker if words else "")
        return row_of(word.text, words, word.start, word.end, name)

    def word(self, values: Values, speaker: Values) -> Word:
        """Return an object as a word; who speaks may stand around it."""
        part = timed_part(values)
        start = self._one(part, STARTS)
        end = self._one(part, ENDS)
        length = self._one(part, LENGTHS) if end is None else None
        if start is not None and length is not None:
            end = start + length
        text = self._notes.text(values, text_key(values)) + self._notes.text(values, "punctuation")
        return Word(text, start, end, self._speaker(values) or self._speaker(speaker))

    def _one(self, values: Values, names: tuple[str, ...]) -> int | None:
        key = key_of(values, names)
        return self._time(values, key) if key else None

    def _speaker(self, values: Values) -> str:
        key = key_of(values, SPEAKERS)
        if not key:
            return ""
        known = self._names.get(values[key]) if _is_plain(values[key]) else ""
        return known or self._notes.name(values, key)
