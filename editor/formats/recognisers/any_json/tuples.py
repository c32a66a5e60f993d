"""Rows whose values have no names: which of them are the text, the times and who speaks."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

_FEWEST = 2
_MOST = 24
_NEARLY_ALL = 0.9


def from_tuples(listed: list[Any]) -> list[Any]:
    """Return objects for rows such as [0.5, 2.0, "text"] or ["Ann", "text"]; others as they are.

    The text is the column with most signs; the times are the two numbers, side by side, that
    never go back, each row beginning where the one above has ended.
    """
    if len(listed) < _FEWEST or not all(isinstance(one, list) for one in listed):
        return listed
    width = len(listed[0])
    if not _FEWEST <= width <= _MOST or any(len(one) != width for one in listed):
        return listed
    columns = list(zip(*listed, strict=True))
    texts = [at for at, column in enumerate(columns) if _are_texts(column)]
    if not texts:
        return listed
    text = max(texts, key=lambda at: sum(map(len, columns[at])))
    names = {text: "text"}
    others = [at for at in texts if at != text]
    if others:
        names[others[0]] = "speaker"
    names |= _times(columns)
    words = next((at for at, column in enumerate(columns) if _are_words(column)), None)
    if words is not None:
        names[words] = "words"
    return [{names[at]: one[at] for at in sorted(names)} for one in listed]


def _times(columns: Sequence[tuple[Any, ...]]) -> dict[int, str]:
    numbers = [at for at, column in enumerate(columns) if all(map(is_number, column))]
    are_plain = not any(isinstance(one, dict | list) for column in columns for one in column)
    pairs = [(at, at + 1) for at in numbers if at + 1 in numbers]
    fitting = [pair for pair in pairs if _are_spans(columns[pair[0]], columns[pair[1]])]
    if fitting:
        start, end = fitting[0]
        return {start: "start", end: "end"}
    return dict(zip(numbers, ("start", "end"), strict=False)) if are_plain else {}


def _are_spans(starts: tuple[Any, ...], ends: tuple[Any, ...]) -> bool:
    firsts, lasts = [float(one) for one in starts], [float(one) for one in ends]
    if any(end < start for start, end in zip(firsts, lasts, strict=True)):
        return False
    grow = all(one <= two for one, two in pairwise(firsts)) and firsts[0] < firsts[-1]
    follow = sum(end <= start for end, start in zip(lasts, firsts[1:], strict=False))
    return grow and follow >= _NEARLY_ALL * (len(firsts) - 1)


def _are_texts(column: tuple[Any, ...]) -> bool:
    return all(isinstance(one, str) for one in column) and not all(map(is_number, column))


def _are_words(column: tuple[Any, ...]) -> bool:
    return all(isinstance(one, list) and one and isinstance(one[0], dict) for one in column)


def is_number(value: Any) -> bool:
    """Return whether a value is a number, or a text of digits."""
    return type(value) in (int, float) or (isinstance(value, str) and value.isdecimal())
