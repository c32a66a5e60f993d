"""The JSON that people save of NVIDIA's NeMo, of Parakeet and Canary."""

from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import first_object, has_all, inside
from editor.formats.recognisers.words import Row, Word, row_of, rows_of_words


@FORMATS.register
class Nemo(Recogniser):
    """NeMo, Parakeet and Canary (JSON)."""

    id = "nemo"

    def knows(self, value: Any) -> float:
        """Return certainty for a “timestamp” with segments or words in it."""
        first = value[0] if isinstance(value, list) and value else value
        segment = first_object(first, "timestamp", "segment")
        word = first_object(first, "timestamp", "word")
        is_nemo = has_all(segment, "segment", "start") or has_all(word, "word", "start")
        return CERTAIN if is_nemo else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a segment, or a sentence where there are only words."""
        rows: list[Row] = []
        for one in value if isinstance(value, list) else [value]:
            times = inside(one, "timestamp")
            if isinstance(times, dict):
                rows += _rows(times, notes)
        return Recognised(rows)


def _rows(times: Values, notes: Notes) -> list[Row]:
    words = [_word(one, "word", notes) for one in notes.objects(times, "word")]
    segments = [_word(one, "segment", notes) for one in notes.objects(times, "segment")]
    if not segments:
        return rows_of_words(words)
    return [
        row_of(text, [word for word in words if _is_within(word, start, end)], start, end)
        for text, start, end, *_rest in segments
    ]


def _word(values: Values, key: str, notes: Notes) -> Word:
    text = notes.text(values, key)
    return Word(text, notes.seconds(values, "start"), notes.seconds(values, "end"))


def _is_within(word: Word, start: int | None, end: int | None) -> bool:
    if word.start is None or start is None or end is None:
        return False
    return start <= word.start < end
