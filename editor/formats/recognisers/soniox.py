"""The JSON of Soniox: pieces of words, each with its language, translations between them."""

from collections.abc import Iterator, Sequence
from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import first_object, has, has_all
from editor.formats.recognisers.streams import first_messages, messages
from editor.formats.recognisers.words import Row, Word, glued, rows_of_words, whole_words

_KEYS = ("start_ms", "translation_status", "is_final")


@FORMATS.register
class Soniox(Recogniser):
    """Soniox (JSON)."""

    id = "soniox"

    def knows(self, value: Any) -> float:
        """Return certainty for pieces with times in milliseconds and a confidence."""
        found = (first_object(one, "tokens") for one in first_messages(value))
        token = next((one for one in found if one), {})
        return CERTAIN if has_all(token, "text", "confidence") and has(token, *_KEYS) else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence and speaker, or a row a stretch that has a translation."""
        answers = messages(value)
        tokens = [token for one in answers for token in notes.objects(one, "tokens")]
        if any(token.get("is_final") is True for token in tokens):
            # What is not final yet is sent once more.
            tokens = [token for token in tokens if token.get("is_final") is not False]
        rows: list[Row] = []
        for spoken, translated in _stretches(tokens):
            rows += _rows(spoken, translated, notes)
        originals = (token for token in tokens if not _is_translated(token))
        language = next((notes.text(one, "language") for one in originals), "")
        return Recognised(rows, language)


def _is_translated(token: Values) -> bool:
    return token.get("translation_status") == "translation"


def _stretches(tokens: Sequence[Values]) -> Iterator[tuple[list[Values], list[Values]]]:
    """Go through what was said, each time with the translation that follows it."""
    spoken: list[Values] = []
    translated: list[Values] = []
    for token in tokens:
        if translated and not _is_translated(token):
            yield spoken, translated
            spoken, translated = [], []
        (translated if _is_translated(token) else spoken).append(token)
    yield spoken, translated


def _rows(spoken: Sequence[Values], translated: Sequence[Values], notes: Notes) -> list[Row]:
    words = whole_words(glued([_word(token, notes) for token in spoken]))
    rows = rows_of_words(words)
    text = "".join(notes.text(token, "text") for token in translated).strip()
    if not text:
        return rows
    if not rows:
        return [Row("", translation=text)]
    whole = rows_of_words([word._replace(speaker=words[0].speaker) for word in words])
    if len(whole) == 1:
        return [whole[0]._replace(translation=text)]
    return [rows[0]._replace(translation=text), *rows[1:]]


def _word(token: Values, notes: Notes) -> Word:
    start, end = notes.millis(token, "start_ms"), notes.millis(token, "end_ms")
    return Word(notes.text(token, "text"), start, end, notes.name(token, "speaker"))
