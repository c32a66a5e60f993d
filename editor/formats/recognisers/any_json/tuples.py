"""Rows whose values have no names: which of them are the text, the times and who speaks."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from editor.formats.recognisers.any_json.columns import are_two_languages

_FEWEST = 2
_LONGEST_NUMBER = 18
_LARGEST_NUMBER = 1 << 62
_MOST = 24
_NEARLY_ALL = 0.9
_MOST_WORDS_OF_A_NAME = 4
_ENDS = (".", "?", "!", "…", "。", "？", "！")


def from_tuples(listed: list[Any]) -> list[Any]:
    """Return objects for rows such as [0.5, 2.0, "text"] or ["Ann", "text"]; others as they are.

    The text is the column with most signs, beside it may stand another language, or who speaks. The
    times are the two numbers, side by side, that never go back, each row beginning where the one
    above has ended.
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
    names = _texts(columns, texts) | _times(columns)
    words = next((at for at, column in enumerate(columns) if _are_words(column)), None)
    if words is not None:
        names[words] = "words"
    return [{names[at]: one[at] for at in sorted(names)} for one in listed]


def _texts(columns: Sequence[tuple[Any, ...]], texts: Sequence[int]) -> dict[int, str]:
    """Return which column is the text and which one beside it a second language, or who speaks."""
    text = max(texts, key=lambda at: sum(map(len, columns[at])))
    others = [at for at in texts if at != text]
    for other in filter(lambda at: _are_sentences(columns[at]), others):
        first, second = sorted((text, other))
        if are_two_languages(list(zip(columns[first], columns[second], strict=True))):
            return {first: "text", second: "translation"}
    return {text: "text"} | dict.fromkeys(others[:1], "speaker")


def _are_sentences(column: Sequence[str]) -> bool:
    """True where half of the texts are longer than names are, or end as sentences do."""
    return sum(map(_is_sentence, column)) * 2 >= len(column)


def _is_sentence(text: str) -> bool:
    return len(text.split()) > _MOST_WORDS_OF_A_NAME or text.rstrip().endswith(_ENDS)


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
    if isinstance(value, str):
        return value.isdecimal() and len(value) <= _LONGEST_NUMBER
    return type(value) is float or (type(value) is int and abs(value) < _LARGEST_NUMBER)
