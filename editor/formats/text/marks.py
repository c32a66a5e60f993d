"""Marks in front of and around the lines of a text: numbers, bullets, bold and the like.

They say how a page looks and belong to no language; where nearly all lines of a text, or every
second one, have them, they stand between its cells as line ends do.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

_NUMBER = re.compile(r"[(（]?(\d{1,5})(?:[.．)）、:：]|\s?[|]|\t)[ \t\u3000]*(?=\S)")
_BULLET = re.compile(r"(?:[*•‣▪◦●○·]|#{1,6}|>{1,3})[ \t]+(?=\S)")
_DASH = re.compile(r"[-+][ \t]+(?=\S)")
_BOLD = re.compile(r"(\*\*|__|\*|_|`)(?=\S)(.*[^\s*_`])\1", re.DOTALL)
_SAMPLE = 400
_FEWEST = 3
_SHARE = 0.45
_NEARLY_ALL = 0.95


class Marks(NamedTuple):
    """Which marks a text has, to be taken off its lines."""

    has_numbers: bool = False
    has_bullets: bool = False
    has_dashes: bool = False
    has_bold: bool = False

    def inside(self, line: str) -> tuple[int, int]:
        """Return where what is said begins and ends in a line."""
        start, end = 0, len(line)
        for is_there, mark in (
            (self.has_dashes, _DASH),
            (self.has_bullets, _BULLET),
            (self.has_numbers, _NUMBER),
        ):
            found = mark.match(line, start) if is_there else None
            start = found.end() if found else start
        bold = _BOLD.fullmatch(line, start) if self.has_bold else None
        return bold.span(2) if bold else (start, end)


def marks_of(lines: Iterable[str], indents: Iterable[int]) -> Marks:
    """Return the marks of a text; `indents` tell how far in each of its lines begins.

    Numbers count where they go up by one from line to line or from pair to pair. A dash is the
    sign of somebody speaking, unless dashes stand at all lines and these are indented.
    """
    some = list(islice(lines, _SAMPLE))
    depths = set(islice(indents, len(some)))
    dashed = sum(_DASH.match(line) is not None for line in some)
    has_dashes = dashed >= max(_FEWEST, _NEARLY_ALL * len(some)) and len(depths) > 1
    bare = [_DASH.sub("", line, count=1) for line in some] if has_dashes else some
    has_bullets = _is_usual(_BULLET.match(line) is not None for line in bare)
    bare = [_BULLET.sub("", line, count=1) for line in bare] if has_bullets else bare
    numbers = [_NUMBER.match(line) for line in bare]
    has_numbers = _go_up([int(found[1]) for found in numbers if found], len(some))
    bare = [_NUMBER.sub("", line, count=1) for line in bare] if has_numbers else bare
    has_bold = _is_usual(_BOLD.fullmatch(line) is not None for line in bare)
    return Marks(has_numbers, has_bullets, has_dashes, has_bold)


def _is_usual(marked: Iterable[bool]) -> bool:
    all_marked = list(marked)
    return sum(all_marked) >= max(_FEWEST, _SHARE * len(all_marked))


def _go_up(numbers: Sequence[int], count: int) -> bool:
    """Return whether numbers of so many lines count them, or count the pairs of them."""
    if len(numbers) < max(_FEWEST, _SHARE * count) or numbers[0] > 1:
        return False
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    are_pairs = steps.count(0) * 2 <= len(steps) + 1
    return all(step in (0, 1) for step in steps) and are_pairs
