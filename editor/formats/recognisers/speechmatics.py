"""The JSON of Speechmatics, the old shape (words) and the newer one (results)."""

from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import first_object, has, has_all
from editor.formats.recognisers.words import Word, rows_of_words, with_speakers

_UNKNOWN = "UU"
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
            return Recognised(rows_of_words(_results(value, notes)), _language(value, notes))
        language = notes.text(notes.object(value, "job"), "lang")
        return Recognised(rows_of_words(_words(value, notes)), language)


def _language(value: Values, notes: Notes) -> str:
    metadata = notes.object(value, "metadata")
    found = notes.object(metadata, "language_identification")
    asked = notes.object(metadata, "transcription_config")
    return notes.text(found, "predicted_language") or notes.text(asked, "language")


def _results(value: Values, notes: Notes) -> list[Word]:
    words: list[Word] = []
    before = ""
    for result in notes.objects(value, "results"):
        best = next(iter(notes.objects(result, "alternatives")), {})
        text = notes.text(best, "content")
        is_sign = result.get("type") == "punctuation"
        if is_sign and result.get("attaches_to") == "next":
            before += text
        elif is_sign and words:
            words[-1] = words[-1]._replace(text=words[-1].text + text)
        else:
            start, end = notes.seconds(result, "start_time"), notes.seconds(result, "end_time")
            speaker = notes.name(best, "speaker")
            words.append(Word(before + text, start, end, "" if speaker == _UNKNOWN else speaker))
            before = ""
    return words


def _words(value: Values, notes: Notes) -> list[Word]:
    """Return the words of the old shape, in which signs are words and turns stand apart."""
    turns = [
        (notes.seconds(one, "time"), notes.name(one, "name"))
        for one in notes.objects(value, "speakers")
    ]
    words: list[Word] = []
    for word in notes.objects(value, "words"):
        text, start = notes.text(word, "name"), notes.seconds(word, "time")
        if words and text in _SIGNS:
            words[-1] = words[-1]._replace(text=words[-1].text + text)
            continue
        length = notes.seconds(word, "duration")
        end = None if start is None or length is None else start + length
        words.append(Word(text, start, end))
    return with_speakers(words, turns)
