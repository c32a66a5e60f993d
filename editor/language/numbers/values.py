"""Numbers in a text, in figures and in words, to be compared between languages.

What is certain to be a number is told apart from what may stand for one: "one" and "一" are said
of much that is no number, but where the other language has a 1 they may well be it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from editor.language.numbers import parts, words

# "\d\d*" is found three times as fast as "\d+".
_FIGURES = re.compile(r"\d\d*(?:[.,:/]\d+)*")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_GROUPED_BY_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_SCALES = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9,
    "b": 1e9, "trillion": 1e12, "t": 1e12, "千": 1e3, "万": 1e4, "萬": 1e4, "十万": 1e5,
    "百万": 1e6, "千万": 1e7, "亿": 1e8, "億": 1e8, "十亿": 1e9, "百亿": 1e10, "千亿": 1e11,
    "万亿": 1e12, "兆": 1e12, "百": 100, "hundred": 100,
}  # fmt: skip
_LARGE = re.compile(
    r"\s*(?:(duizend|tausend|mille?|mila|тысяч|천)|(mil(?:j|li)(?:oen|onen|ons?)|mill[oó]n(?:es)?"
    r"|milion[ei]|milh(?:ão|ões)|миллион|백만)|(milj?ard|milliard|miliard|миллиард))",
    re.IGNORECASE,
)
_SCALE = re.compile(
    r"\s*[-多余餘几]?\s*(?:(thousand|million|billion|trillion|hundred|bn|mn|[kKmMbBtT])(?![A-Za-z])"
    r"|(万亿|千亿|百亿|十亿|千万|百万|十万|[千万萬亿億兆百]))"
)
_DECADE = re.compile(r"\d+\s*世[纪紀]\s*(\d0)(?=\s*年代)")
_AFTER = re.compile(r"(?:'?s|st|nd|rd|th|x|k|m|b|bn|K|M|B|T|t)(?![A-Za-z])")
_LONGEST = 15


class Number(NamedTuple):
    """A number at the code points start:end, and each value that it may have."""

    start: int
    end: int
    values: frozenset[float]


def knows_words(language: str) -> bool:
    """True when numbers in words are read in that language (its primary subtag)."""
    return language in ("en", "zh", "ja", "yue") or parts.knows_parts(language)


def certain_numbers(text: str, language: str) -> list[Number]:
    """Return what is a number for certain: figures from 2 on, and words from 4 on.

    Figures that belong to a word (GPT-4, 3D), times and fractions are left out.
    """
    found = [number for number, is_certain in _in_figures(text) if is_certain]
    if language == "en" and not text.isspace():
        found += [Number(*place) for place in words.certain_english(text)]
    elif language in ("zh", "ja", "yue"):
        found += [Number(*place) for place in words.certain_chinese(text)]
    return sorted(found)


def numbers_in_figures(text: str) -> frozenset[float]:
    """Return the values of what stands in figures."""
    return frozenset().union(*[number.values for number, _is_certain in _in_figures(text)])


def possible_numbers(text: str, language: str) -> frozenset[float]:
    """Return every value that something in the text may stand for."""
    values: set[float] = set()
    for number, _is_certain in _in_figures(text):
        values |= number.values
        for part in re.findall(r"\d+", text[number.start : number.end]):
            if len(part) <= _LONGEST:
                values.add(float(part))
    if language == "en":
        values |= words.possible_english(text)
    elif language in ("zh", "ja", "yue"):
        values |= words.possible_chinese(text)
    else:
        values |= parts.possible_by_parts(text, language)
    return frozenset(values)


@lru_cache(maxsize=4)
def _in_figures(text: str) -> tuple[tuple[Number, bool], ...]:
    return tuple(_figures_of(text))


def _figures_of(text: str) -> Iterator[tuple[Number, bool]]:
    for match in _FIGURES.finditer(text):
        figures = match[0]
        if not figures.isascii():
            figures = figures.translate(_FULL_WIDTH)
            if not figures.isascii():
                continue
        start, end = match.span()
        values = _values(figures)
        is_certain = bool(values) and ":" not in figures and "/" not in figures
        scale = _SCALE.match(text, end)
        if scale is not None:
            by = _SCALES[(scale[1] or scale[2]).lower()]
            scaled = frozenset(round(value * by, 6) for value in values)
            # "5 m" may be metres, "3 t" tonnes: then the figure alone is meant.
            values = scaled if len(scale[1] or "xx") > 1 else values | scaled
            end = scale.end()
        elif (large := _LARGE.match(text, end)) is not None:
            by = 1000.0 ** (large.lastindex or 0)
            values = frozenset(round(value * by, 6) for value in values)
            end = large.end()
        elif (decade := _DECADE.match(text, start)) is not None:
            # The 1880s are 19世纪80年代.
            first = (float(figures) - 1) * 100
            values = words.with_short_year(first + float(decade[1]))
            end = decade.end(1)
        elif _is_part_of_word(text, start, end) or text.endswith("世纪", 0, start):
            is_certain = False
        is_certain = is_certain and max(values, default=0) >= 2
        yield Number(start, end, values), is_certain


def _is_part_of_word(text: str, start: int, end: int) -> bool:
    if start and _LATIN.match(text, start - 1):
        return True
    if start > 1 and text[start - 1] in "-_." and _LATIN.match(text, start - 2):
        return True
    return bool(_LATIN.match(text, end)) and not _AFTER.match(text, end)


@lru_cache(maxsize=1024)
def _values(figures: str) -> frozenset[float]:
    """Return what a number in figures may be worth, in English and in continental writing."""
    if len(figures) <= _LONGEST and figures.isdecimal():
        return words.with_short_year(float(figures))
    values: set[float] = set()
    if len(figures) > 2 * _LONGEST or not re.fullmatch(r"[\d.,]+", figures):
        return frozenset()
    if _GROUPED.fullmatch(figures):
        values.add(float(figures.replace(",", "")))
    if _GROUPED_BY_POINTS.fullmatch(figures):
        values.add(float(figures.replace(".", "").replace(",", ".")))
    if figures.count(".") + figures.count(",") <= 1:
        values |= words.with_short_year(float(figures.replace(",", ".")))
    return frozenset(values)
