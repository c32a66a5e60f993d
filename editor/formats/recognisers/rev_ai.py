"""The JSON of Rev.ai: monologues, in which punctuation carries the blanks."""

from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, LIKELY, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import first_object, has_all, inside
from editor.formats.recognisers.streams import first_messages, messages
from editor.formats.recognisers.words import Word, rows_of_words


@FORMATS.register
class RevAi(Recogniser):
    """Rev.ai (JSON)."""

    id = "rev-ai"

    def knows(self, value: Any) -> float:
        """Return certainty where there are monologues with elements."""
        if inside(value, "monologues") == []:
            return LIKELY
        element = first_object(_monologues(value), "elements")
        if "elements" in first_object(value, "monologues") or has_all(element, "type", "value"):
            return CERTAIN
        return CERTAIN if any(_is_final(one) for one in first_messages(value)) else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence and speaker."""
        finals = [one for one in messages(value) if _is_final(one)]
        if finals:
            elements = [element for one in finals for element in _spaced(one, notes)]
            return Recognised(rows_of_words(_words({"elements": elements}, "", notes)))
        value = {"monologues": value} if isinstance(value, list) else value
        names = {
            one.get("id"): notes.name(one, "name")
            for one in notes.objects(value, "speakers")
            if type(one.get("id")) is int
        }
        words: list[Word] = []
        for monologue in notes.objects(value, "monologues"):
            number = monologue.get("speaker")
            named = names.get(number) if type(number) is int else None
            named = named or notes.name(notes.object(monologue, "speaker_info"), "display_name")
            words += _words(monologue, named or notes.name(monologue, "speaker"), notes)
        return Recognised(rows_of_words(words), notes.text(value, "language"))


def _monologues(value: Any) -> Any:
    """Return the first monologue in a list of them, which people keep by itself."""
    return first_object(value) if isinstance(value, list) else {}


def _is_final(message: Any) -> bool:
    """True for what comes over a socket and will not change any more."""
    return has_all(message, "type", "elements", "ts") and message["type"] == "final"


def _spaced(message: Values, notes: Notes) -> list[dict[str, Any]]:
    return [*notes.objects(message, "elements"), {"type": "punct", "value": " "}]


def _kind(element: Values) -> Any:
    return element.get("type", element.get("type_"))


def _words(monologue: Values, speaker: str, notes: Notes) -> list[Word]:
    """Return the words; they are glued where the signs between carry no blank, as others do."""
    elements = notes.objects(monologue, "elements")
    signs = [notes.text(one, "value") for one in elements if _kind(one) == "punct"]
    carry_blanks = any(sign != sign.strip() for sign in signs)
    words: list[Word] = []
    is_glued = False
    for element in elements:
        text = notes.text(element, "value")
        if _kind(element) != "punct":
            start = notes.seconds(element, "ts", "timestamp")
            end = notes.seconds(element, "end_ts", "end_timestamp")
            words.append(Word(text, start, end, speaker, is_glued))
            is_glued = False
        elif words and text.strip():
            words[-1] = words[-1]._replace(text=words[-1].text + text.rstrip())
            is_glued = carry_blanks and text == text.rstrip()
        else:
            is_glued = False
    return words
