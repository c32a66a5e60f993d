"""What numbers the words of a text may stand for, told by parts of words.

The parts of each language stand in `resources/words/numbers.toml`. What is found is more than what
is meant: a number is missed only where none of it is there.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from editor import paths


class _Parts(NamedTuple):
    plain: tuple[tuple[str, float], ...]
    scales: tuple[tuple[str, float], ...]
    halves: tuple[str, ...]
    times: frozenset[float]


def knows_parts(language: str) -> bool:
    """True for a language (its primary subtag) whose number words are known by their parts."""
    return language in _all_parts()


def possible_by_parts(text: str, language: str) -> set[float]:
    """Return each value that the words of a text may be worth, alone and together."""
    parts = _all_parts().get(language)
    if parts is None:
        return set()
    lower = text.lower().replace("ё", "е")
    plain = {value for part, value in parts.plain if part in lower}
    scales = {value for part, value in parts.scales if part in lower}
    small = plain | _together(plain, parts.times)
    if any(half in lower for half in parts.halves):
        small |= {30.0, 0.5} | {value - 1 for value in plain}
    scaled = {scale * value for scale in scales for value in small}
    scaled |= {one * other for one in scales for other in scales}
    return small | scales | scaled | {large + value for large in scales | scaled for value in small}


def _together(plain: set[float], times: frozenset[float]) -> set[float]:
    """Return tens with ones behind them: twenty and three are 23, sixty and twelve are 72.

    Ones in front of some tens are `times` them: four twenties are 80, and 97 with ten and seven.
    """
    tens = {value for value in plain if value >= 10 and value % 10 == 0}
    ones = {value for value in plain if 0 < value < 20}
    products = {one * ten for ten in tens & times for one in ones}
    teens = {10 + one for one in ones if one < 10} if 10 in plain else set()
    sums = {ten + one for ten in tens | products for one in ones | teens if ten != one}
    return products | sums


@cache
def _all_parts() -> Mapping[str, _Parts]:
    path = paths.resources() / "words" / "numbers.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        language: _Parts(
            _pairs(table["parts"]),
            _pairs(table["scales"]),
            tuple(table["half"].split()),
            frozenset(map(float, table["times"].split())),
        )
        for language, table in tables.items()
    }


def _pairs(listed: str) -> tuple[tuple[str, float], ...]:
    pairs = (one.split("=") for one in listed.split())
    return tuple((part, float(value)) for part, value in pairs)
