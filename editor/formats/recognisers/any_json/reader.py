"""From the objects in one group of lists to rows: texts, times, speakers and words."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from editor.core.i18n import _
from editor.formats.recognisers.any_json.beside import (
    ended,
    in_their_row,
    language_of,
    lists_in_order,
    overlap,
    texts_beside,
    two_sides,
    with_side,
)
from editor.formats.recognisers.any_json.columns import is_original, second_text, text_at
from editor.formats.recognisers.any_json.ends import are_ended, with_starts
from editor.formats.recognisers.any_json.keys import text_key
from editor.formats.recognisers.any_json.layouts import Layout, layout_of
from editor.formats.recognisers.any_json.lists import (
    Group,
    Place,
    inner_words,
    whole,
)
from editor.formats.recognisers.any_json.moments import Moments, Span, span_of
from editor.formats.recognisers.any_json.plain_keys import Values
from editor.formats.recognisers.any_json.time_keys import STARTS, Key, time_key
from editor.formats.recognisers.any_json.tuples import from_tuples
from editor.formats.recognisers.any_json.turns import Turns
from editor.formats.recognisers.any_json.voices import Voices
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
    shared_out,
    whole_words,
)

_SAMPLE = 200
_One = TypeVar("_One", Row, Word)


class Reader:
    """Makes rows of the objects in one group of lists."""

    def __init__(self, value: Any, group: Group, notes: Notes) -> None:
        """Find out who is who, and where a second language stands; the rows are made later."""
        self._notes = notes
        self._group = _with_starts(whole(value, group))
        self._whole = value
        self._parts = _parts(self._group)
        rows = [one for one, _around in self._parts]
        self._voices = Voices(value, self._parts, notes, is_named=group.has_speakers)
        self._second = () if group.is_of_words else second_text(rows)
        tags = {language_of(row, notes) for row in rows[:_SAMPLE]}
        self._language = language_of(value, notes) or (tags.pop() if len(tags) == 1 else "")

    @property
    def language(self) -> str:
        """The language as the file names it, "" where it does not."""
        return self._language

    def untimed(self) -> list[Row]:
        """Return a row a text, in the order of the file; what lies in a section has its start."""
        rows = [self._row(one, around, None) for one, around in self._parts]
        sections = [place.since for place in self._group.places]
        if not any(sections):
            return rows
        moments = self._moments(sections, [_text_in(place) for place in self._group.places])
        at = 0
        for place, section in zip(self._group.places, sections, strict=True):
            if at < len(rows):
                rows[at] = rows[at]._replace(start=moments.start(span_of(section)))
            at += len(_objects(place))
        return rows

    def timed(self, found: Sequence[Group]) -> list[Row]:
        """Return a row a text, or a sentence where the texts are words, in the order of time."""
        moments = self._moments_of([one for one, _around in self._parts])
        if self._group.is_of_words:
            return self._sentences(moments)
        rows = [self._row(one, around, moments) for one, around in self._parts]
        if not any(row.words for row in rows):
            rows = self._with_words(rows, found)
        rows = self._voices.heard(self._spoken(rows, moments))
        if not any(row.translation for row in rows):
            rows = two_sides(rows, [len(_objects(place)) for place in self._group.places])
            rows = with_side(rows, self._group, found, self._starts_in)
        if len(self._group.places) > 1:
            rows = in_order(rows)
        return ended(merged(rows))

    def _sentences(self, moments: Moments) -> list[Row]:
        """Return the sentences of the words; of lists that overlap those of each by itself."""
        words = [self._word(one, around, moments) for one, around in self._parts]
        left = iter(self._voices.heard(words))
        lists = [[next(left) for _one in _objects(place)] for place in self._group.places]
        if not overlap(lists):
            return rows_of_words(self._stream(lists, moments))
        rows = [row for some in lists for row in rows_of_words(whole_words(glued(some)))]
        return in_order(rows)

    def _stream(self, lists: list[list[Word]], moments: Moments) -> list[Word]:
        """Return the words with the signs of the text that stands beside them."""
        words = lists_in_order(lists)
        is_named = any(word.speaker for word in words)
        for at, name in [] if is_named else self._voices.pointers(len(words)):
            words[at:] = [word._replace(speaker=name) for word in words[at:]]
        text = max(texts_beside(self._whole), key=len, default="")
        return whole_words(with_signs(glued(self._spoken(words, moments)), text))

    def _starts_in(self, group: Group) -> list[Row]:
        """Return the texts of another group with their starts alone."""
        parts = _parts(whole(self._whole, group))
        moments = self._moments_of([one for one, _around in parts], told=False)
        return [
            Row(self._notes.text(one, text_key(one)).strip(), moments.start(span_of(one)))
            for one, _around in parts
        ]

    def _moments_of(self, rows: Sequence[Values], *, told: bool = True) -> Moments:
        """Return the moments of objects with times, or of those whose words have some."""
        if rows and not any(span_of(row).start is not None for row in rows[:_SAMPLE]):
            words = [one for row in rows[:_SAMPLE] for one in inner_words(row)]
            rows = [one for one in words if isinstance(one, dict)] or rows
        texts = [row[key] if (key := text_key(row)) else "" for row in rows]
        return self._moments(rows, texts, told=told)

    def _moments(
        self, rows: Sequence[Values], texts: Sequence[str], *, told: bool = True
    ) -> Moments:
        moments = Moments([span_of(row) for row in rows], texts, _starts_around(self._whole))
        if told and moments.guessed_unit:
            message = _("The times are taken for {unit}; look whether that is right.")
            self._notes.say(message.format(unit=moments.guessed_unit))
        return moments

    def _row(self, values: Values, around: Values, moments: Moments | None) -> Row:
        word = self._word(values, around, moments)
        words = self._words(inner_words(values), around, moments)
        words = glued(words)
        if len(words) > len(word.text.split()):
            words = whole_words(with_signs(words, word.text))
        words = in_their_row(words, word.start)
        name = word.speaker or (words[0].speaker if words else "")
        row = row_of(word.text, words, word.start, word.end, name)
        translation = text_at(values, self._second).strip()
        if translation and is_original(self._second):
            return row._replace(text=translation, translation=row.text, words=())
        return row._replace(translation=translation) if translation else row

    def _words(self, listed: list[Any], around: Values, moments: Moments | None) -> list[Word]:
        if listed and isinstance(listed[0], list):
            listed = from_tuples(listed)
        objects = [(one, layout_of(one)) for one in listed if isinstance(one, dict)]
        return [
            self._word(one, around, moments, known)
            for one, known in objects
            if known.text or known.word
        ]

    def _word(
        self,
        values: Values,
        around: Values,
        moments: Moments | None,
        known: Layout | None = None,
    ) -> Word:
        layout = known or layout_of(values)
        text = self._notes.text(values, layout.text or layout.word)
        if "punctuation" in values:
            text = text.rstrip() + self._notes.text(values, "punctuation") + _blank_behind(text)
        who = self._voices.of(values) if layout.may_name or self._voices.key else ""
        who = who or self._voices.around(around)
        if moments is None:
            return Word(text, speaker=who)
        if layout.times is not None:
            start, end = moments.both(values, layout.times)
        else:
            span = span_of(values)
            start, end = moments.start(span), moments.end(span)
        if start is None or end is None:
            self._tell_left_out(values, span_of(values, layout.times), start, end)
        return Word(text, start, end, who)

    def _tell_left_out(
        self, values: Values, span: Span, start: int | None, end: int | None
    ) -> None:
        for raw, ms, key in ((span.start, start, span.keys[0]), (span.end, end, span.keys[1])):
            if raw not in (None, "") and ms is None:
                self._notes.left_out(key.key or "time", values)

    def _spoken(self, some: list[_One], moments: Moments) -> list[_One]:
        """Return rows or words with who speaks them, where that stands in a list of its own."""
        if any(one.speaker for one in some):
            return some
        listed = self._voices.turns()
        if not listed:
            return some
        spans = [span_of(one) for one, _name in listed]
        last = max((one.end or one.start or 0 for one in some), default=0)
        if max((moments.start(span) or 0 for span in spans), default=0) > last:
            moments = self._moments_of([one for one, _name in listed])
        turns = Turns(
            (moments.start(span), moments.end(span), name)
            for span, (_one, name) in zip(spans, listed, strict=True)
        )
        return [one._replace(speaker=turns.name_at(one)) for one in some]

    def _with_words(self, rows: list[Row], found: Sequence[Group]) -> list[Row]:
        """Return the rows with the words that stand in a list of their own."""
        group = next((one for one in found if one.is_of_words and one.is_timed), None)
        if group is None:
            return rows
        parts = _parts(whole(self._whole, group))
        moments = self._moments_of([one for one, _around in parts])
        words = [self._word(one, around, moments) for one, around in parts]
        shares = shared_out(whole_words(glued(words)), [row.end for row in rows])
        return [
            row_of(
                row.text, share, row.start, row.end, row.speaker or _first_speaker(share)
            )._replace(translation=row.translation)
            for row, share in zip(rows, shares, strict=True)
        ]


def _parts(group: Group) -> list[tuple[Values, Values]]:
    """Return the objects of a group, each with what is around its list."""
    return [(one, place.around) for place in group.places for one in _objects(place)]


def _objects(place: Place) -> list[Values]:
    return [one for one in place.listed if isinstance(one, dict)]


def _with_starts(group: Group) -> Group:
    """Return the group; where only ends are told, each object with a start."""
    sample = [one for place in group.places[:_SAMPLE] for one in _objects(place)[:_SAMPLE]]
    if not are_ended(sample):
        return group
    lists = with_starts([place.listed for place in group.places])
    places = [
        place._replace(listed=listed) for place, listed in zip(group.places, lists, strict=True)
    ]
    return group._replace(places=places)


def _text_in(place: Place) -> str:
    return " ".join(one[key] for one in _objects(place) if (key := text_key(one)))


def _blank_behind(text: str) -> str:
    return " " if text[-1:].isspace() else ""


def _first_speaker(words: Sequence[Word]) -> str:
    return words[0].speaker if words else ""


def _starts_around(value: Any) -> Iterator[tuple[Any, Key]]:
    """Go through the starts that the file names for the whole talk, each with its key."""
    for one in (value, *(value.values() if isinstance(value, dict) else ())):
        key = time_key(one, STARTS) if isinstance(one, dict) else Key("")
        if key.key:
            yield one[key.key], key
