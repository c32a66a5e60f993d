"""JSON of a program that is not known: a list of objects with texts is read."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from editor.formats.base import FORMATS, Incoming
from editor.formats.recognisers.any_json.beside import language_of, texts_beside
from editor.formats.recognisers.any_json.frames import in_seconds
from editor.formats.recognisers.any_json.inner_files import rows_of_text, subtitles_inside
from editor.formats.recognisers.any_json.known import known_inside
from editor.formats.recognisers.any_json.lists import MOST_LISTS, Group, groups, timed, untimed
from editor.formats.recognisers.any_json.reader import Reader
from editor.formats.recognisers.any_json.reshaping import reshaped
from editor.formats.recognisers.base import Recognised, Recogniser, unknown_kind
from editor.formats.recognisers.json_document import document_of
from editor.formats.recognisers.notes import Notes

_LEAST = 0.01
_SHORTEST = 20
_NOBODY = frozenset({"", "assistant", "model"})


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
        value = in_seconds(value)
        for form in _forms(value, timed):
            found = groups(form)
            chosen = timed(found)
            if chosen is not None:
                reader = Reader(form, chosen, notes)
                return Recognised(reader.timed(found), reader.language)
        inner = subtitles_inside(value)
        if inner is not None:
            return inner
        for form in _forms(value, untimed):
            chosen = untimed(groups(form))
            if chosen is not None:
                reader = Reader(form, chosen, notes)
                return _in_sentences(Recognised(reader.untimed(), reader.language))
        text = max(texts_beside(value), key=len, default="")
        if len(text) < _SHORTEST:
            raise unknown_kind(value)
        return Recognised(rows_of_text(text), language_of(value, notes))


def _forms(value: Any, choose: Callable[[Sequence[Group]], Group | None]) -> Iterator[Any]:
    """Go through the value as it is, and then with lists of objects in place of other shapes.

    All of it is only made into other shapes where something is found in the first of each list.
    """
    yield value
    if choose(groups(reshaped(value, MOST_LISTS))) is not None:
        yield reshaped(value)


def _in_sentences(found: Recognised) -> Recognised:
    """Return the rows; the sentences of the one text that there is of nobody in particular."""
    who = found.rows[0].speaker if found.rows else ""
    if len(found.rows) != 1 or found.rows[0].translation or who.lower() not in _NOBODY:
        return found
    return found._replace(rows=rows_of_text(found.rows[0].text))
