"""The JSON of iFlytek: sentences as JSON inside texts, with a lattice of words."""

import json
from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import first_object, inside
from editor.formats.recognisers.streams import messages
from editor.formats.recognisers.words import Row, row_of

_PATHS = ((), ("content", "orderResult"), ("orderResult",), ("data",), ("content",))
_KEYS = ("lattice", "lattice2")


@FORMATS.register
class IFlytek(Recogniser):
    """iFlytek (JSON)."""

    id = "iflytek"

    def knows(self, value: Any) -> float:
        """Return certainty where there is a lattice of best sentences."""
        return CERTAIN if _lattice(value) or _heard(value) else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence."""
        listed = notes.objects({"lattice": _lattice(value)}, "lattice")
        sentences = [inside(_opened(one.get("json_1best")), "st") for one in listed]
        sentences = sentences or _heard(value)
        return Recognised([_row(one, notes) for one in sentences if isinstance(one, dict)])


def _lattice(value: Any) -> list[Any]:
    answers = [_opened(inside(value, *path)) for path in _PATHS]
    found = (inside(one, key) for one in answers for key in _KEYS)
    return next((one for one in found if "json_1best" in first_object(one)), [])


def _heard(value: Any) -> list[Any]:
    """Return the sentences of what it sends while it listens; guesses have another type."""
    some = [inside(_opened(inside(one, "data")) or one, "cn", "st") for one in messages(value)]
    return [one for one in some if inside(one, "rt") is not None and one.get("type") != "1"]


def _opened(value: Any) -> Any:
    """Return the JSON in a text, and what is no text as it is."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return None


def _row(sentence: Values, notes: Notes) -> Row:
    text = "".join(
        notes.text(best, "w")
        for part in notes.objects(sentence, "rt")
        for word in notes.objects(part, "ws")
        for best in notes.objects(word, "cw")[:1]
    )
    best = first_object(first_object(first_object(sentence, "rt"), "ws"), "cw")
    speaker = notes.name(sentence, "rl") or notes.name(best, "rl")
    start, end = notes.millis(sentence, "bg"), notes.millis(sentence, "ed")
    return row_of(text, (), start, end, "" if speaker == "0" else speaker)
