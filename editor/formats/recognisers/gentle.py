"""The JSON of Gentle: words that were found in a text whose signs stand beside them."""

from itertools import pairwise
from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes
from editor.formats.recognisers.shapes import first_object, has_all
from editor.formats.recognisers.words import Word, rows_of_words


@FORMATS.register
class Gentle(Recogniser):
    """Gentle (JSON)."""

    id = "gentle"

    def knows(self, value: Any) -> float:
        """Return certainty for words that say where in the text they stand."""
        word = first_object(value, "words")
        is_gentle = has_all(word, "case", "word", "startOffset", "endOffset")
        return CERTAIN if is_gentle and isinstance(value.get("transcript"), str) else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence; a word that was not heard has no time of its own."""
        text = notes.text(value, "transcript")
        words = notes.objects(value, "words")
        places = [one.get("startOffset") for one in words]
        if not all(type(place) is int and place >= 0 for place in places):
            notes.left_out("startOffset", value)
            return Recognised(rows_of_words(Word(notes.text(one, "word")) for one in words))
        stretches = [text[start:end] for start, end in pairwise([*places, len(text)])]
        return Recognised(
            rows_of_words(
                Word(said, notes.seconds(one, "start"), notes.seconds(one, "end"))
                for one, said in zip(words, stretches, strict=True)
            )
        )
