"""Numbers as they are said in English."""

import re

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_GROUPS = ("", "thousand", "million", "billion", "trillion")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_LONGEST = 15
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_YEARS = (range(1100, 2000), range(2010, 2100))


def said(number: str) -> list[str]:
    """Return the words of a number in figures; `number` may hold points, commas and colons."""
    if _THOUSANDS.fullmatch(number):
        return _whole(number.replace(",", ""))
    parts = re.split("([.,:])", number)
    words: list[str] = []
    for place, part in enumerate(parts):
        if part in {",", ":"}:
            continue
        if part == ".":
            words.append("point")
        elif place >= 2 and parts[place - 1] == ".":
            words += [_ONES[int(figure)] for figure in part[:_LONGEST]]
        else:
            words += _whole(part)
    return words


def ordinal(words: list[str]) -> list[str]:
    """Return the words of a number as its ordinal: twenty one, twenty first."""
    last = words[-1]
    said_last = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return [*words[:-1], said_last]


def _whole(figures: str) -> list[str]:
    value = int(figures[:_LONGEST])
    if len(figures) > _LONGEST or (figures.startswith("0") and len(figures) > 1):
        return [_ONES[int(figure)] for figure in figures[: 4 * _LONGEST]]
    if len(figures) == 4 and any(value in years for years in _YEARS):
        return _year(value)
    words: list[str] = []
    for power in range(len(_GROUPS) - 1, -1, -1):
        group = value // 1000**power % 1000
        if group:
            words += _below_thousand(group) + ([_GROUPS[power]] if power else [])
    return words or ["zero"]


def _year(value: int) -> list[str]:
    century, rest = divmod(value, 100)
    if not rest:
        return [*_below_thousand(century), "hundred"]
    return _below_thousand(century) + (["oh"] if rest < 10 else []) + _below_thousand(rest)


def _below_thousand(value: int) -> list[str]:
    words = [_ONES[value // 100], "hundred"] if value >= 100 else []
    value %= 100
    if value >= 20:
        words.append(_TENS[value // 10])
        value %= 10
    return words + ([_ONES[value]] if value or not words else [])
