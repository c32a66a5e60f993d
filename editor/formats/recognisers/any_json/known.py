"""Answers of recognisers that are known, inside a value that wraps or lists them."""

from collections.abc import Iterator, Sequence
from typing import Any

from editor.core.i18n import _
from editor.formats.base import FORMATS
from editor.formats.recognisers.any_json.keys import names_speaker
from editor.formats.recognisers.any_json.reshaping import opened
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes
from editor.formats.recognisers.words import Row

_MOST_WRAPPERS = 200
_MOST_DEPTH = 3
_NEARLY_ALL = 0.9


def known_inside(value: Any, but: str, notes: Notes) -> Recognised | None:
    """Return what the readers make of the parts of the value that they know for sure.

    None comes back where there is no such part, or parts that different readers know; `but` is
    the id of the reader that is not asked.
    """
    readers = [part for part in FORMATS if isinstance(part, Recogniser) and part.id != but]
    level = [value]
    for _depth in range(_MOST_DEPTH):
        level = [inner for one in level for inner in _below(one)][:_MOST_WRAPPERS]
        known = [(part, one) for one in level for part in readers if part.knows(one) >= CERTAIN]
        if len({part.id for part, _one in known}) == 1:
            return _all_of(known[0][0], [one for _part, one in known], notes)
    return None


def _below(value: Any) -> Iterator[Any]:
    is_list = isinstance(value, list) and len(value) > 1
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, str):
            inner = opened(inner)
        if isinstance(inner, dict | list) and not (is_list and _is_turn(inner)):
            yield inner


def _is_turn(value: Any) -> bool:
    """True for what somebody said, one of many: its parts say nothing of who it was."""
    return isinstance(value, dict) and names_speaker(value)


def _all_of(reader: Recogniser, answers: Sequence[Any], notes: Notes) -> Recognised:
    found: list[Recognised] = []
    for answer in answers:
        recognised = reader.rows(answer, notes)
        if recognised.rows and all(recognised.rows != one.rows for one in found):
            found.append(recognised)
    language = next((one.language for one in found if one.language), "")
    if len(found) == 2 and _are_sides(found[0].rows, found[1].rows):
        pairs = zip(found[0].rows, found[1].rows, strict=True)
        rows = [one._replace(translation=two.text) for one, two in pairs]
        return Recognised(rows, found[0].language)
    if len(found) > 1:
        notes.say(_("The file holds several recordings; all of them were read, one by one."))
    return Recognised([row for one in found for row in one.rows], language)


def _are_sides(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """True for the same talk in two languages, row by row at the same times."""
    pairs = list(zip(rows, others, strict=False))
    alike = sum(one.start == two.start for one, two in pairs)
    return len(rows) == len(others) and alike >= _NEARLY_ALL * len(rows)
