"""Two sequences of words laid side by side: which word of one is which of the other.

Runs of words that occur once in each are found first, the longest runs before the shorter; between
two of them the rest is compared word by word. So hours of talk take a second, and a word that was
misheard is paired with what stands in its place.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from editor.language.rising import longest_rising

_RUNS = (6, 4, 3, 2, 1)
_MOST_COMPARED = 250_000
_MISSING = 1.0
_OTHER = 1.2

Alike = Callable[[str, str], float]
"""How like two words are, from 0 (not at all) to 1 (the same)."""


class Pair(NamedTuple):
    """The word `left` of one sequence is the word `right` of the other."""

    left: int
    right: int
    is_same: bool


class _Span(NamedTuple):
    """A part of each sequence, from and to."""

    left: int
    left_end: int
    right: int
    right_end: int


def paired(left: Sequence[str], right: Sequence[str], alike: Alike) -> list[Pair]:
    """Return the pairs in order; no word is in two of them."""
    pairs: list[Pair] = []
    todo = [(_Span(0, len(left), 0, len(right)), 0)]
    while todo:
        span, level = todo.pop()
        if span.left == span.left_end or span.right == span.right_end:
            continue
        if level == len(_RUNS):
            pairs += _compared(left, right, span, alike)
            continue
        found = list(_anchors(left, right, span, _RUNS[level]))
        pairs += [Pair(one, other, is_same=True) for one, other in found]
        todo += [(between, level + 1) for between in _between(span, found)]
    pairs.sort()
    return pairs


def _anchors(
    left: Sequence[str], right: Sequence[str], span: _Span, run: int
) -> Iterator[tuple[int, int]]:
    """Yield the words of runs that occur once in each, as far as they are in one order."""
    here = _once(left, span.left, span.left_end, run)
    there = _once(right, span.right, span.right_end, run)
    starts = sorted((place, there[words]) for words, place in here.items() if words in there)
    last_left, last_right = span.left - 1, span.right - 1
    for index in longest_rising([other for _one, other in starts]):
        one, other = starts[index]
        for step in range(run):
            if one + step > last_left and other + step > last_right:
                last_left, last_right = one + step, other + step
                yield last_left, last_right


def _once(words: Sequence[str], start: int, end: int, run: int) -> dict[tuple[str, ...], int]:
    """Return the runs that occur once between two places, with where they begin."""
    found: dict[tuple[str, ...], int] = {}
    part = words[start:end]
    for place, key in enumerate(zip(*(part[step:] for step in range(run)), strict=False), start):
        found[key] = -1 if key in found else place
    return {key: place for key, place in found.items() if place >= 0}


def _between(span: _Span, found: Sequence[tuple[int, int]]) -> Iterator[_Span]:
    """Yield what lies between the anchors."""
    left, right = span.left, span.right
    for one, other in found:
        if one > left and other > right:
            yield _Span(left, one, right, other)
        left, right = one + 1, other + 1
    if left < span.left_end and right < span.right_end:
        yield _Span(left, span.left_end, right, span.right_end)


def _compared(
    left: Sequence[str], right: Sequence[str], span: _Span, alike: Alike
) -> Iterator[Pair]:
    """Yield the pairs of the cheapest way to turn one part into the other."""
    rows, columns = span.left_end - span.left, span.right_end - span.right
    if rows * columns > _MOST_COMPARED:
        # Parts so long without a run in common are of something else.
        return
    prices = [[column * _MISSING for column in range(columns + 1)]]
    likeness: list[list[float]] = []
    for row in range(rows):
        word = left[span.left + row]
        like = [alike(word, right[span.right + column]) for column in range(columns)]
        likeness.append(like)
        above = prices[-1]
        line = [above[0] + _MISSING]
        for column in range(columns):
            swapped = above[column] + _OTHER * (1 - like[column])
            missing = min(above[column + 1], line[column]) + _MISSING
            line.append(min(swapped, missing))
        prices.append(line)
    row, column = rows, columns
    while row and column:
        like = likeness[row - 1]
        swapped = prices[row - 1][column - 1] + _OTHER * (1 - like[column - 1])
        if prices[row][column] == swapped:
            row, column = row - 1, column - 1
            is_same = like[column] >= 1
            yield Pair(span.left + row, span.right + column, is_same)
        elif prices[row][column] == prices[row - 1][column] + _MISSING:
            row -= 1
        else:
            column -= 1
