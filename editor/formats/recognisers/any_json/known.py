"""Answers of recognisers that are known, inside a value that wraps or lists them."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.formats.base import FORMATS
from editor.formats.recognisers.any_json.columns import speaker_of
from editor.formats.recognisers.any_json.reshaping import opened
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes
from editor.formats.recognisers.words import Row

_SAMPLE = 200
_MOST_DEPTH = 3
_NEARLY_ALL = 0.9


class _Part(NamedTuple):
    """A part of the value, and who speaks in it as what is around it says."""

    value: Any
    speaker: str


def known_inside(value: Any, but: str, notes: Notes) -> Recognised | None:
    """Return what the readers make of the parts of the value that they know for sure.

    None comes back where there is no such part, or parts that different readers know; `but` is
    the id of the reader that is not asked.
    """
    readers = [part for part in FORMATS if isinstance(part, Recogniser) and part.id != but]
    for depth in range(1, _MOST_DEPTH + 1):
        level = _level(value, depth, notes, _SAMPLE)
        known = {
            reader.id: reader
            for one in level
            for reader in readers
            if reader.knows(one.value) >= CERTAIN
        }
        if len(known) == 1:
            reader = next(iter(known.values()))
            parts = level if len(level) < _SAMPLE else _level(value, depth, notes, None)
            answers = [one for one in parts if reader.knows(one.value) >= CERTAIN]
            return _all_of(reader, answers, notes)
    return None


def _level(value: Any, depth: int, notes: Notes, most: int | None) -> list[_Part]:
    """Return what lies so many steps inside the value, of each step the first `most` only."""
    level = [_Part(value, "")]
    for _step in range(depth):
        level = list(islice((inner for one in level for inner in _below(one, notes)), most))
    return level


def _below(part: _Part, notes: Notes) -> Iterator[_Part]:
    value = part.value
    is_list = isinstance(value, list) and len(value) > 1
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, str):
            inner = opened(inner)
        if isinstance(inner, dict) and is_list:
            yield _Part(inner, speaker_of(inner, {}, "", notes))
        elif isinstance(inner, dict | list):
            yield _Part(inner, part.speaker)


def _all_of(reader: Recogniser, answers: Sequence[_Part], notes: Notes) -> Recognised:
    found: list[Recognised] = []
    failed: InputError | None = None
    for answer in answers:
        try:
            recognised = _named(reader.rows(answer.value, notes), answer.speaker)
        except InputError as error:
            failed = failed or error
            continue
        if recognised.rows and all(recognised.rows != one.rows for one in found):
            found.append(recognised)
    if failed is not None and not found:
        raise failed
    language = next((one.language for one in found if one.language), "")
    if len(found) == 2 and _are_sides(found[0].rows, found[1].rows):
        pairs = zip(found[0].rows, found[1].rows, strict=True)
        rows = [one._replace(translation=two.text) for one, two in pairs]
        return Recognised(rows, found[0].language)
    if len(found) > 1 and not any(answer.speaker for answer in answers):
        notes.say(_("The file holds several recordings; all of them were read, one by one."))
    return Recognised([row for one in found for row in one.rows], language)


def _named(found: Recognised, speaker: str) -> Recognised:
    """Return the rows, those of nobody spoken by somebody."""
    rows = [row if row.speaker else row._replace(speaker=speaker) for row in found.rows]
    return found._replace(rows=rows) if speaker else found


def _are_sides(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """True for the same talk in two languages, row by row at the same times."""
    pairs = list(zip(rows, others, strict=False))
    alike = sum(one.start == two.start for one, two in pairs)
    return len(rows) == len(others) and alike >= _NEARLY_ALL * len(rows)
