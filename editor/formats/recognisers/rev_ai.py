"""The JSON of Rev.ai: monologues, in which punctuation carries the blanks."""

from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import first_object
from editor.formats.recognisers.words import Word, rows_of_words


@FORMATS.register
class RevAi(Recogniser):
    """Rev.ai (JSON)."""

    id = "rev-ai"

    def knows(self, value: Any) -> float:
        """Return certainty where there are monologues with elements."""
        return CERTAIN if "elements" in first_object(value, "monologues") else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence and speaker."""
        names = {
            one.get("id"): notes.name(one, "name")
            for one in notes.objects(value, "speakers")
            if type(one.get("id")) is int
        }
        words: list[Word] = []
        for monologue in notes.objects(value, "monologues"):
            number = monologue.get("speaker")
            named = names.get(number) if type(number) is int else None
            words += _words(monologue, named or notes.name(monologue, "speaker"), notes)
        return Recognised(rows_of_words(words), notes.text(value, "language"))


def _words(monologue: Values, speaker: str, notes: Notes) -> list[Word]:
    """Return the words; they are glued where the signs between carry no blank, as others do."""
    elements = notes.objects(monologue, "elements")
    signs = [notes.text(one, "value") for one in elements if one.get("type") == "punct"]
    carry_blanks = any(sign != sign.strip() for sign in signs)
    words: list[Word] = []
    is_glued = False
    for element in elements:
        text = notes.text(element, "value")
        if element.get("type") != "punct":
            start, end = notes.seconds(element, "ts"), notes.seconds(element, "end_ts")
            words.append(Word(text, start, end, speaker, is_glued))
            is_glued = False
        elif words and text.strip():
            words[-1] = words[-1]._replace(text=words[-1].text + text.rstrip())
            is_glued = carry_blanks and text == text.rstrip()
        else:
            is_glued = False
    return words
