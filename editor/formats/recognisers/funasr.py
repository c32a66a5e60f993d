"""The JSON of FunASR's models Paraformer and SenseVoice: a text, and the times of its signs."""

import re
from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values, milliseconds
from editor.formats.recognisers.shapes import first_object, has, inside
from editor.formats.recognisers.words import Row, Word, row_of, rows_of_words, sentences_of

_TAG = re.compile(r"<\|([^|<>]{0,40})\|>")
_SIGN = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    "(?:['’.-]?[^\\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff])*"
)
_LANGUAGES = ("zh", "en", "ja", "ko", "yue")
_PAIR = 2


@FORMATS.register
class FunAsr(Recogniser):
    """FunASR, Paraformer and SenseVoice (JSON)."""

    id = "funasr"

    def knows(self, value: Any) -> float:
        """Return certainty for a text with a pair of times for each sign, or with its tags."""
        first = first_object([value] if isinstance(value, dict) else value)
        text = first.get("text")
        if not isinstance(text, str) or has(first, "sentence_info", "segments", "start"):
            return 0.0
        has_pairs = isinstance(inside(first, "timestamp", 0), list)
        return CERTAIN if has_pairs or _TAG.match(text) else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence or pause; as one row where the times do not fit the signs."""
        results = notes.objects({"all": [value] if isinstance(value, dict) else value}, "all")
        rows = [row for one in results for row in _result(one, notes)]
        tags = _TAG.findall(notes.text(results[0], "text")) if results else []
        language = next((tag for tag in tags if tag in _LANGUAGES), "")
        return Recognised(rows, language)


def _result(result: Values, notes: Notes) -> list[Row]:
    text = _TAG.sub("", notes.text(result, "text")).strip()
    listed = result.get("timestamp")
    pairs = [
        (milliseconds(one[0], 1), milliseconds(one[1], 1))
        for one in (listed if isinstance(listed, list) else ())
        if isinstance(one, list) and len(one) == _PAIR
    ]
    words = _words(text)
    if not pairs:
        return sentences_of(text)
    if len(words) != len(pairs):
        return [row_of(text, (), pairs[0][0], pairs[-1][1])]
    timed = zip(words, pairs, strict=True)
    return rows_of_words(word._replace(start=pair[0], end=pair[1]) for word, pair in timed)


def _words(text: str) -> list[Word]:
    """Return the signs and words of a text, each with what stands behind it up to the next."""
    found = list(_SIGN.finditer(text))
    if not found:
        return []
    ends = [one.start() for one in found[1:]] + [len(text)]
    return [
        Word(text[one.start() : end].rstrip(), is_glued=not text[: one.start()][-1:].isspace())
        for one, end in zip(found, ends, strict=True)
    ]
