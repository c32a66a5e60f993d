"""The JSON of IBM Watson Speech to Text: words are lists of three."""

from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values, milliseconds
from editor.formats.recognisers.shapes import first_object, inside
from editor.formats.recognisers.words import Row, Word, row_of, rows_of_words

_PARTS = 3


@FORMATS.register
class Watson(Recogniser):
    """IBM Watson (JSON)."""

    id = "ibm-watson"

    def knows(self, value: Any) -> float:
        """Return certainty where the alternatives have timestamps."""
        best = first_object(first_object(_answer(value), "results"), "alternatives")
        return CERTAIN if isinstance(inside(best.get("timestamps"), 0), list) else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence or pause and speaker."""
        value = _answer(value)
        labels = notes.objects(value, "speaker_labels")
        speakers = {notes.seconds(one, "from"): notes.name(one, "speaker") for one in labels}
        rows: list[Row] = []
        for result in notes.objects(value, "results"):
            best = next(iter(notes.objects(result, "alternatives")), {})
            words = _words(best, speakers, notes)
            rows += _rows(words, notes.text(best, "transcript"))
        return Recognised(rows)


def _rows(words: list[Word], text: str) -> list[Row]:
    """Return the rows of a result; as it was written where numbers in it became digits."""
    rows = rows_of_words(words)
    if text and len(rows) < 2 and [row.text for row in rows] != [text.strip()]:
        return [row_of(text, words, speaker=words[0].speaker if words else "")]
    return rows


def _answer(value: Any) -> Any:
    """Return the answer itself, which a finished job has in a list."""
    value = first_object(value) if isinstance(value, list) else value
    first = first_object(value, "results")
    return first if "results" in first else value


def _words(best: Values, speakers: dict[int | None, str], notes: Notes) -> list[Word]:
    words = []
    listed = best.get("timestamps")
    for one in listed if isinstance(listed, list) else ():
        text, start, end = one if isinstance(one, list) and len(one) == _PARTS else ("", 0, 0)
        times = milliseconds(start), milliseconds(end)
        if not isinstance(text, str) or not text or None in times:
            notes.left_out("timestamps", best)
        if isinstance(text, str):
            named = speakers.get(times[0], "") if times[0] is not None else ""
            words.append(Word(notes.text({"word": text}, "word"), *times, named))
    return words
