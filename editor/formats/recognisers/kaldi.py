"""The JSON of Kaldi servers, of Vosk, and of the BBC's digital paper edit."""

from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import first_object, has, has_all, inside
from editor.formats.recognisers.words import (
    Row,
    Word,
    row_of,
    rows_of_words,
    sentences_of,
    with_speakers,
)


@FORMATS.register
class Kaldi(Recogniser):
    """Kaldi and Vosk (JSON)."""

    id = "kaldi"

    def knows(self, value: Any) -> float:
        """Return certainty for words in “retval”, or for one or more results of Vosk."""
        if has(first_object(value, "retval", "words"), "punct", "word"):
            return CERTAIN
        first = value if isinstance(value, dict) else _with_words(value)
        return CERTAIN if _is_vosk_word(first_object(first, "result")) else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence, or a row a result where there is no punctuation."""
        if isinstance(value, dict) and has(value, "retval"):
            inner = notes.object(value, "retval")
            rows = rows_of_words(with_speakers(_words(inner, "words", notes), _turns(inner, notes)))
            return Recognised(rows or sentences_of(notes.text(inner, "punct")))
        results = notes.objects({"all": value if isinstance(value, list) else [value]}, "all")
        rows = [_result(one, notes) for one in results]
        return Recognised(rows)


def _turns(values: Values, notes: Notes) -> list[tuple[int | None, str]]:
    """Return who speaks from when on; the segments stand in an object of one of two names."""
    key = "segmentation" if "segmentation" in values else "segments"
    turns = []
    for segment in notes.objects(notes.object(values, key), "segments"):
        speaker = notes.object(segment, "speaker")
        names = notes.name(speaker, "gender"), notes.name(speaker, "@id")
        turns.append((notes.seconds(segment, "start"), "_".join(filter(None, names))))
    return turns


def _with_words(value: Any) -> Any:
    some = value if isinstance(value, list) else ()
    return next((one for one in some if inside(one, "result")), {})


def _is_vosk_word(word: Any) -> bool:
    return has_all(word, "word", "start", "end")


def _result(result: Values, notes: Notes) -> Row:
    return row_of(notes.text(result, "text"), _words(result, "result", notes))


def _words(values: Values, key: str, notes: Notes) -> list[Word]:
    return [
        Word(
            notes.text(word, "punct", "text", "word"),
            notes.seconds(word, "start"),
            notes.seconds(word, "end"),
        )
        for word in notes.objects(values, key)
    ]


@FORMATS.register
class PaperEdit(Recogniser):
    """BBC digital paper edit (JSON)."""

    id = "digital-paper-edit"

    def knows(self, value: Any) -> float:
        """Return certainty where there are words beside paragraphs."""
        has_words = has_all(first_object(value, "words"), "start", "end", "text")
        return CERTAIN if has_words and has(first_object(value, "paragraphs"), "start") else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence and speaker; the paragraphs say who speaks from when on."""
        turns = [
            (notes.seconds(paragraph, "start"), notes.name(paragraph, "speaker"))
            for paragraph in notes.objects(value, "paragraphs")
        ]
        words = with_speakers(_words(value, "words", notes), turns)
        return Recognised(rows_of_words(words))
