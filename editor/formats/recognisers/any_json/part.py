"""JSON of a program that is not known: a list of objects with texts is read."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from editor.core.i18n import _
from editor.formats.base import FORMATS, Incoming
from editor.formats.recognisers.any_json.columns import (
    names_of,
    second_text,
    speaker_key,
    speaker_of,
    text_at,
)
from editor.formats.recognisers.any_json.keys import (
    LANGUAGES,
    STARTS,
    Values,
    key_of,
    text_key,
    time_key,
)
from editor.formats.recognisers.any_json.known import known_inside
from editor.formats.recognisers.any_json.layouts import Layout, layout_of
from editor.formats.recognisers.any_json.lists import (
    MOST_LISTS,
    Group,
    Place,
    groups,
    places,
    timed,
    untimed,
)
from editor.formats.recognisers.any_json.moments import Moments, Span, span_of
from editor.formats.recognisers.any_json.reshaping import reshaped
from editor.formats.recognisers.any_json.turns import Turns, turns_in
from editor.formats.recognisers.base import Recognised, Recogniser, unknown_kind
from editor.formats.recognisers.json_document import document_of
from editor.formats.recognisers.notes import Notes
from editor.formats.recognisers.restoring import with_signs
from editor.formats.recognisers.words import (
    Row,
    Word,
    glued,
    in_order,
    merged,
    row_of,
    rows_of_words,
    sentences_of,
    shared_out,
)

_LEAST = 0.01
_SHORTEST = 20
_One = TypeVar("_One", Row, Word)


@FORMATS.register
class OtherJson(Recogniser):
    """Other lists of texts (JSON)."""

    id = "json"

    def recognise(self, incoming: Incoming) -> float:
        """Return the least there is for any JSON, damaged too: reading it tells what is wrong."""
        document = document_of(incoming)
        return super().recognise(incoming) or (_LEAST if document else 0.0)

    def knows(self, value: Any) -> float:
        """Return the least there is: all other readers go first."""
        return _LEAST

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row for each object of the list that is most likely the transcript.

        Raises:
            InputError: there is none; what is in the file is told.
        """
        known = known_inside(value, self.id, notes)
        if known is not None:
            return known
        for form in _forms(value, timed):
            found = groups(form)
            chosen = timed(found)
            if chosen is not None:
                return _Reader(form, chosen, notes).timed(found)
        for form in _forms(value, untimed):
            chosen = untimed(groups(form))
            if chosen is not None:
                return _in_sentences(_Reader(form, chosen, notes).untimed())
        text = max(_texts(value), key=len, default="")
        if len(text) < _SHORTEST:
            raise unknown_kind(value)
        return Recognised(sentences_of(text), _language(value, notes))


def _forms(value: Any, choose: Callable[[Sequence[Group]], Group | None]) -> Iterator[Any]:
    """Go through the value as it is, and then with lists of objects in place of other shapes.

    All of it is only made into other shapes where something is found in the first of each list.
    """
    yield value
    if choose(groups(reshaped(value, MOST_LISTS))) is not None:
        yield reshaped(value)


def _in_sentences(found: Recognised) -> Recognised:
    """Return the rows; the sentences of the one text that there is of nobody in particular."""
    if len(found.rows) != 1 or found.rows[0].speaker or found.rows[0].translation:
        return found
    return found._replace(rows=sentences_of(found.rows[0].text))


def _texts(value: Any) -> Iterator[str]:
    """Go through the texts that stand alone under a name for a text, or in a list of texts."""
    for inner in [value, *(value.values() if isinstance(value, dict) else ())]:
        if isinstance(inner, dict) and text_key(inner):
            yield inner[text_key(inner)]
        elif isinstance(inner, list) and inner and all(isinstance(one, str) for one in inner):
            yield "\n".join(inner)


def _language(value: Any, notes: Notes) -> str:
    key = key_of(value, LANGUAGES) if isinstance(value, dict) else ""
    return notes.text(value, key) if key and isinstance(value[key], str) else ""


class _Reader:
    """Makes rows of the objects in one group of lists."""

    def __init__(self, value: Any, group: Group, notes: Notes) -> None:
        self._notes = notes
        self._latest: tuple[Values | None, str] = None, ""
        self._group = group
        self._whole = value
        found = [(place, one) for place in group.places for one in _objects(place)]
        self._parts = [(one, place.around) for place, one in found]
        lists = [(place.key, place.listed) for place in places(value)]
        lists += list(value.items()) if isinstance(value, dict) else []
        self._names = names_of(value, lists, notes)
        rows = [one for one, _around in self._parts]
        self._speaker_key = "" if group.has_speakers else speaker_key(rows)
        self._second = () if group.is_of_words else second_text(rows)
        self._language = _language(value, notes) or self._usual_language(rows)

    def untimed(self) -> Recognised:
        """Return a row a text, in the order of the file."""
        rows = [self._row(one, around, None) for one, around in self._parts]
        return Recognised(rows, self._language)

    def timed(self, found: Sequence[Group]) -> Recognised:
        """Return a row a text, or a sentence where the texts are words, in the order of time."""
        moments = self._moments([one for one, _around in self._parts])
        if self._group.is_of_words:
            words = [self._word(one, around, moments) for one, around in self._parts]
            text = max(_texts(self._whole), key=len, default="")
            words = with_signs(glued(self._spoken(words)), text)
            return Recognised(rows_of_words(words), self._language)
        rows = [self._row(one, around, moments) for one, around in self._parts]
        if not any(row.words for row in rows):
            rows = self._with_words(rows, found)
        rows = self._spoken(rows)
        if len(self._group.places) > 1:
            rows = in_order(rows)
        return Recognised(_ended(merged(rows)), self._language)

    def _usual_language(self, rows: Sequence[Values]) -> str:
        tags = {_language(row, self._notes) for row in rows[:100]}
        return tags.pop() if len(tags) == 1 else ""

    def _moments(self, rows: Sequence[Values]) -> Moments:
        spans = [span_of(row) for row in rows]
        texts = [row[key] if (key := text_key(row)) else "" for row in rows]
        moments = Moments(spans, texts, _starts_around(self._whole))
        if moments.are_hundredths:
            self._notes.say(
                _("The times are taken for hundredths of a second; look whether that is right.")
            )
        elif moments.is_guessed:
            self._notes.say(_("The times are taken for milliseconds; look whether that is right."))
        return moments

    def _row(self, values: Values, around: Values, moments: Moments | None) -> Row:
        word = self._word(values, around, moments)
        listed = values.get(key_of(values, ("words", "word")) or "words")
        words = self._words(listed, around, moments) if isinstance(listed, list) else []
        words = _in_their_row(glued(words), word.start)
        name = word.speaker or (words[0].speaker if words else "")
        row = row_of(word.text, words, word.start, word.end, name)
        translation = text_at(values, self._second).strip()
        return row._replace(translation=translation) if translation else row

    def _words(self, listed: list[Any], around: Values, moments: Moments | None) -> list[Word]:
        objects = [(one, layout_of(one)) for one in listed if isinstance(one, dict)]
        return [self._word(one, around, moments, known) for one, known in objects if known.text]

    def _word(
        self,
        values: Values,
        around: Values,
        moments: Moments | None,
        known: Layout | None = None,
    ) -> Word:
        layout = known or layout_of(values)
        text = self._notes.text(values, layout.text)
        if "punctuation" in values:
            text += self._notes.text(values, "punctuation")
        who = self._speaker(values) if layout.may_name or self._speaker_key else ""
        who = who or self._speaker_around(around)
        if moments is None:
            return Word(text, speaker=who)
        span = span_of(values, layout.times)
        start, end = moments.start(span), moments.end(span)
        if start is None or end is None:
            self._tell_left_out(values, span, start, end)
        return Word(text, start, end, who)

    def _tell_left_out(
        self, values: Values, span: Span, start: int | None, end: int | None
    ) -> None:
        for raw, ms, key in ((span.start, start, span.keys[0]), (span.end, end, span.keys[1])):
            if raw not in (None, "") and ms is None:
                self._notes.left_out(key.key or "time", values)

    def _speaker_around(self, around: Values) -> str:
        """Return who speaks all that is in a list; it is asked for the next object again."""
        if self._latest[0] is not around:
            self._latest = around, self._speaker(around)
        return self._latest[1]

    def _speaker(self, values: Values) -> str:
        return speaker_of(values, self._names, self._speaker_key, self._notes)

    def _spoken(self, some: list[_One]) -> list[_One]:
        """Return rows or words with who speaks them, where that stands in a list of its own."""
        if any(one.speaker for one in some):
            return some
        listed = [one for place in places(self._whole) for one in turns_in(_objects(place))]
        if not listed:
            return some
        moments = self._moments(listed)
        spans = [span_of(one) for one in listed]
        turns = Turns(
            (moments.start(span), moments.end(span), self._speaker(one))
            for span, one in zip(spans, listed, strict=True)
        )
        return [one._replace(speaker=turns.name_at(one)) for one in some]

    def _with_words(self, rows: list[Row], found: Sequence[Group]) -> list[Row]:
        """Return the rows with the words that stand in a list of their own."""
        group = next((one for one in found if one.is_of_words and one.is_timed), None)
        if group is None:
            return rows
        parts = [(one, place.around) for place in group.places for one in _objects(place)]
        moments = self._moments([one for one, _around in parts])
        words = [self._word(one, around, moments) for one, around in parts]
        shares = shared_out(glued(words), [row.end for row in rows])
        return [
            row_of(
                row.text, share, row.start, row.end, row.speaker or _first_speaker(share)
            )._replace(translation=row.translation)
            for row, share in zip(rows, shares, strict=True)
        ]


def _objects(place: Place) -> list[Values]:
    return [one for one in place.listed if isinstance(one, dict)]


def _first_speaker(words: Sequence[Word]) -> str:
    return words[0].speaker if words else ""


def _in_their_row(words: Sequence[Word], start: int | None) -> list[Word]:
    """Return the words; those whose times count from the start of their row, from the first on."""
    first = words[0].start if words else None
    if first is None or start is None or first >= start:
        return list(words)
    return [
        word._replace(start=_sum(word.start, start), end=_sum(word.end, start)) for word in words
    ]


def _sum(ms: int | None, more: int) -> int | None:
    return None if ms is None else ms + more


def _starts_around(value: Any) -> Iterator[Any]:
    """Go through the starts that the file names for the whole talk."""
    for one in (value, *(value.values() if isinstance(value, dict) else ())):
        key = time_key(one, STARTS).key if isinstance(one, dict) else ""
        if key:
            yield one[key]


def _ended(rows: list[Row]) -> list[Row]:
    """Return the rows; where the file tells no end at all, each lasts until the next begins."""
    if any(row.end is not None for row in rows):
        return rows
    return [
        row._replace(end=after.start) if _is_before(row, after) else row
        for row, after in zip(rows, [*rows[1:], Row("")], strict=True)
    ]


def _is_before(row: Row, after: Row) -> bool:
    return row.start is not None and after.start is not None and row.start < after.start
