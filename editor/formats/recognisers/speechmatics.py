"""The JSON of Speechmatics, the old shape (words) and the newer one (results)."""

from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import first_object, has, has_all
from editor.formats.recognisers.words import Word, rows_of_words

_SIGNS = frozenset(".,!?;:…。，！？")


@FORMATS.register
class Speechmatics(Recogniser):
    """Speechmatics (JSON)."""

    id = "speechmatics"

    def knows(self, value: Any) -> float:
        """Return certainty for words with time, duration and name, or results with contents."""
        if has_all(first_object(value, "words"), "time", "name"):
            return CERTAIN
        result = first_object(value, "results")
        has_times = has(result, "start_time", "end_time") and has(result, "type")
        return CERTAIN if has_times and has(first_object(result, "alternatives"), "content") else 0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence and speaker."""
        if has(value, "results"):
            settings = notes.object(notes.object(value, "metadata"), "transcription_config")
            return Recognised(
                rows_of_words(_results(value, notes)), notes.text(settings, "language")
            )
        language = notes.text(notes.object(value, "job"), "lang")
        return Recognised(rows_of_words(_words(value, notes)), language)


def _results(value: Values, notes: Notes) -> list[Word]:
    words: list[Word] = []
    for result in notes.objects(value, "results"):
        best = next(iter(notes.objects(result, "alternatives")), {})
        text = notes.text(best, "content")
        start, end = notes.seconds(result, "start_time"), notes.seconds(result, "end_time")
        if words and result.get("type") == "punctuation":
            words[-1] = words[-1]._replace(text=words[-1].text + text)
        else:
            words.append(Word(text, start, end, notes.name(best, "speaker")))
    return words


def _words(value: Values, notes: Notes) -> list[Word]:
    """Return the words of the old shape, in which signs are words and turns stand apart."""
    turns = [(notes.seconds(one, "time"), notes.name(one, "name"))
             for one in notes.objects(value, "speakers")]  # fmt: skip
    known = sorted((start, name) for start, name in turns if start is not None)
    words: list[Word] = []
    at = 0
    for word in notes.objects(value, "words"):
        text, start = notes.text(word, "name"), notes.seconds(word, "time")
        if words and text in _SIGNS:
            words[-1] = words[-1]._replace(text=words[-1].text + text)
            continue
        while start is not None and at < len(known) and known[at][0] <= start:
            at += 1
        length = notes.seconds(word, "duration")
        end = None if start is None or length is None else start + length
        words.append(Word(text, start, end, known[at - 1][1] if at else ""))
    return words
