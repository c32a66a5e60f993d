"""The JSON of Kaldi servers, of Vosk, and of the BBC's digital paper edit."""

from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import first_object, has, has_all, inside
from editor.formats.recognisers.streams import first_messages
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
        bests = [best for best in map(_best, first_messages(value)) if inside(best, "result")]
        if bests and _is_vosk_word(first_object(bests[0], "result")):
            return CERTAIN
        return CERTAIN if any(_hypotheses(one) for one in first_messages(value)) else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence, or a row a result where there is no punctuation."""
        if isinstance(value, dict) and has(value, "retval"):
            inner = notes.object(value, "retval")
            rows = rows_of_words(with_speakers(_words(inner, "words", notes), _turns(inner, notes)))
            return Recognised(rows or sentences_of(notes.text(inner, "punct")))
        results = notes.objects({"all": value if isinstance(value, list) else [value]}, "all")
        rows = [row for one in results for row in _rows(one, notes)]
        return Recognised(rows)


def _best(message: Any) -> Any:
    """Return the result itself, or the likeliest of several."""
    first = first_object(message, "alternatives")
    return first if has(first, "result", "text") else message


def _hypotheses(message: Any) -> list[Any]:
    """Return the guesses of a Kaldi server: what it sends of a sentence, or of a whole file."""
    listed = inside(message, "result", "hypotheses") or inside(message, "hypotheses")
    return listed if has(first_object(listed), "transcript", "utterance") else []


def _rows(message: Values, notes: Notes) -> list[Row]:
    guesses = _hypotheses(message)
    if not guesses:
        return [_result(_best(message), notes)]
    start, length = (notes.seconds(message, f"segment-{key}") for key in ("start", "length"))
    text = notes.text(first_object(guesses), "transcript", "utterance")
    if start is None or length is None:
        return sentences_of(text)
    words = []
    for word in notes.objects(first_object(guesses), "word-alignment"):
        begins, lasts = notes.seconds(word, "start"), notes.seconds(word, "length")
        if begins is not None and lasts is not None:
            said = notes.text(word, "word")
            words.append(Word(said, start + begins, start + begins + lasts))
    return [row_of(text, words, start, start + length)]


def _turns(values: Values, notes: Notes) -> list[tuple[int | None, str]]:
    """Return who speaks from when on; the segments stand in an object of one of two names."""
    key = "segmentation" if "segmentation" in values else "segments"
    turns = []
    for segment in notes.objects(notes.object(values, key), "segments"):
        speaker = notes.object(segment, "speaker")
        names = notes.name(speaker, "gender"), notes.name(speaker, "@id")
        turns.append((notes.seconds(segment, "start"), "_".join(filter(None, names))))
    return turns


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
