"""What stands beside the rows of a file: their language, a whole text, a second language."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from editor.formats.recognisers.any_json.columns import letters_of, share_words
from editor.formats.recognisers.any_json.keys import LANGUAGES, is_of_talk, text_key
from editor.formats.recognisers.any_json.lists import Group
from editor.formats.recognisers.any_json.plain_keys import key_of
from editor.formats.recognisers.notes import Notes
from editor.formats.recognisers.words import Row, Word

_NEARLY_ALL = 0.9
_NEAR = 50
_SHARED = 3
_SIDE_BY_SIDE = 1.25


def texts_beside(value: Any) -> Iterator[str]:
    """Go through the texts that stand alone under a name for a text, or in a list of texts."""
    below = value.items() if isinstance(value, dict) else ()
    for key, inner in [("", value), *below]:
        if isinstance(inner, dict) and text_key(inner):
            yield inner[text_key(inner)]
        elif (not key or is_of_talk(key)) and _are_texts(inner):
            yield "\n".join(inner)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)


def language_of(value: Any, notes: Notes) -> str:
    """Return the language that an object names, "" for none."""
    key = key_of(value, LANGUAGES) if isinstance(value, dict) else ""
    if key and isinstance(value[key], dict):
        inner = key_of(value[key], ("code", "languagecode", "tag"))
        return notes.text(value[key], inner) if inner else ""
    return notes.text(value, key) if key and isinstance(value[key], str) else ""


def with_side(
    rows: list[Row], group: Group, found: Sequence[Group], starts_in: Callable[[Group], list[Row]]
) -> list[Row]:
    """Return the rows with the texts of another list that has other words at the same times.

    What comes first in the file stays the first of the two languages. `starts_in` makes rows with
    their starts of a group.
    """
    for other in found:
        is_other = other.path != group.path and other.is_timed and not other.is_of_words
        if is_other and sum(len(place.listed) for place in other.places) == len(rows):
            sides = starts_in(other)
            if len(sides) == len(rows) and _are_sides(rows, sides):
                return _paired(rows, sides, is_first=found.index(other) < found.index(group))
    return rows


def two_sides(rows: list[Row], counts: Sequence[int]) -> list[Row]:
    """Return the rows; where two lists of a kind hold the two languages, those of both in one."""
    if len(counts) != 2 or counts[0] != counts[1] or len(rows) != 2 * counts[0] or not counts[0]:
        return rows
    one, two = rows[: counts[0]], rows[counts[0] :]
    return _paired(one, two, is_first=False) if _are_sides(one, two) else rows


def _are_sides(rows: Sequence[Row], sides: Sequence[Row]) -> bool:
    pairs = list(zip(rows, sides, strict=True))
    fit = sum(_are_at_once(one, two) for one, two in pairs)
    other = sum(letters_of(one.text) != letters_of(two.text) and bool(two.text)
                for one, two in pairs)  # fmt: skip
    return min(fit, other) >= _NEARLY_ALL * len(pairs) and not _share_words(pairs)


def _are_at_once(one: Row, two: Row) -> bool:
    """Return whether two rows begin together, or share a third of the shorter one."""
    if one.start is None or two.start is None:
        return False
    if abs(one.start - two.start) <= _NEAR or one.end is None or two.end is None:
        return abs(one.start - two.start) <= _NEAR
    shared = min(one.end, two.end) - max(one.start, two.start)
    return shared * _SHARED > min(one.end - one.start, two.end - two.start)


def _share_words(pairs: Sequence[tuple[Row, Row]]) -> bool:
    """True where the texts of most pairs have half of their words in common."""
    return sum(share_words(one.text, two.text) for one, two in pairs) * 2 > len(pairs)


def _paired(rows: list[Row], sides: Sequence[Row], *, is_first: bool) -> list[Row]:
    if is_first:
        return [
            row._replace(text=side.text, translation=row.text, words=())
            for row, side in zip(rows, sides, strict=True)
        ]
    return [row._replace(translation=side.text) for row, side in zip(rows, sides, strict=True)]


def in_their_row(words: Sequence[Word], start: int | None) -> list[Word]:
    """Return the words; those whose times count from the start of their row, from the first on."""
    first = words[0].start if words else None
    if first is None or start is None or first >= start:
        return list(words)
    return [
        word._replace(start=_sum(word.start, start), end=_sum(word.end, start)) for word in words
    ]


def _sum(ms: int | None, more: int) -> int | None:
    return None if ms is None else ms + more


def ended(rows: list[Row]) -> list[Row]:
    """Return the rows; where the file tells no end at all, each lasts until the next begins.

    An end of nought in every row is no end.
    """
    if any(row.end for row in rows):
        return rows
    return [
        row._replace(end=after.start if _is_before(row, after) else None)
        for row, after in zip(rows, [*rows[1:], Row("")], strict=True)
    ]


def _is_before(row: Row, after: Row) -> bool:
    return row.start is not None and after.start is not None and row.start < after.start


def overlap(lists: Sequence[Sequence[Word]]) -> bool:
    """Return whether the lists go through the same talk side by side, as those of channels do."""
    spans = [
        (some[0].start, some[-1].start)
        for some in lists
        if some and some[0].start is not None and some[-1].start is not None
    ]
    if len(spans) < 2:
        return False
    whole = max(last for _first, last in spans) - min(first for first, _last in spans)
    return sum(last - first for first, last in spans) >= _SIDE_BY_SIDE * max(whole, 1)


def lists_in_order(lists: list[list[Word]]) -> list[Word]:
    """Return the words of all lists, the lists in the order of their starts."""
    known = [some for some in lists if some and some[0].start is not None]
    if len(known) == len(lists):
        lists = sorted(lists, key=lambda some: some[0].start or 0)
    return [word for some in lists for word in some]
