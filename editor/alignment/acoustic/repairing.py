"""Stretches of rows that fit badly, looked for again between the good rows around them.

What is not in the text costs little there. In the first pass it has to cost more, or else rows in
noise and in other languages would be given up; but then long stretches of speech that nobody wrote
down draw rows into them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.alignment.acoustic.finding import find
from editor.alignment.acoustic.hearing import Heard
from editor.alignment.acoustic.pronouncing.spoken import Spoken
from editor.alignment.acoustic.reasons import Fitting, poor_below
from editor.core.progress import Progress

_CHEAP_GARBAGE = 2.5
_FEWEST = 3
_GOOD_BETWEEN = 4
_MORE = 2
_LEAST_GAIN = 2
_GAIN_SHARE = 0.34


class _Stretch(NamedTuple):
    """Rows first:last."""

    first: int
    last: int


def repair(
    found: list[Fitting | None],
    rows: Sequence[Sequence[Spoken]],
    heard: Heard,
    between: tuple[int, int],
    progress: Progress,
) -> None:
    """Put what fits better into `found`; `between` are the moments in which the rows are spoken.

    Raises:
        Cancelled: the person asked to stop.
    """
    poor = poor_below(found)
    bad = [
        bool(words) and (row is None or (row.fit < poor and not row.is_short))
        for words, row in zip(rows, found, strict=True)
    ]
    for stretch in _stretches(bad):
        first, last = stretch
        before = [row.found.end for row in found[:first] if row is not None]
        after = [row.found.start for row in found[last:] if row is not None]
        limits = (before[-1] if before else between[0], after[0] if after else between[1])
        again = find(rows[first:last], heard, limits, progress, _CHEAP_GARBAGE)
        gain = _good(again, poor) - _good(found[first:last], poor)
        if gain >= max(_LEAST_GAIN, _GAIN_SHARE * sum(bad[first:last])):
            found[first:last] = again


def _stretches(bad: Sequence[bool]) -> Iterator[_Stretch]:
    """Yield the stretches with some bad rows close together, and a good row or two around them."""
    places = [place for place, is_bad in enumerate(bad) if is_bad]
    begin = 0
    for number, place in enumerate(places):
        is_last = number + 1 == len(places)
        if is_last or places[number + 1] - place > _GOOD_BETWEEN:
            if number + 1 - begin >= _FEWEST:
                yield _Stretch(max(0, places[begin] - _MORE), min(len(bad), place + 1 + _MORE))
            begin = number + 1


def _good(rows: Sequence[Fitting | None], poor: float) -> int:
    """Return how many of the rows fit."""
    return sum(row is not None and row.fit >= poor for row in rows)
