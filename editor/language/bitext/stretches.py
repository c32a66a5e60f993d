"""The times of two texts on one clock, also where one of them pauses and the other does not."""

import numpy as np
from numpy.typing import NDArray

from editor.language.bitext.clocks import (
    Clock,
    Floats,
    Spans,
    apart_from_nearest,
    clock_between,
)

_TOGETHER, _BESIDE = 0.35, 4.0
_AROUND = 15
_FEWEST = 6
_AGREE = 0.5
_DIFFER = 0.4
_MOST_CLOCKS = 8


def on_one_clock(first: Spans, second: Spans) -> tuple[Clock, Spans] | None:
    """Return the second text's clock and its times as the first one's clock shows them.

    Behind an advertisement that the other does not have, a text may run on another clock than in
    front of it: each line is on that which most lines around it agree with. None comes back where
    no clock does.
    """
    clock = clock_between(first, second)
    if clock is None:
        return None
    clocks = [clock]
    moved = clock.on_first(second)
    agreeing = _agreement(moved, first) >= _AGREE
    while len(clocks) < _MOST_CLOCKS:
        left = _agreement(first, moved) < _AGREE
        another = clock_between(first[left], second[~agreeing])
        if another is None:
            break
        tried = _on_best(first, second, [*clocks, another])
        better = _agreement(tried, first) >= _AGREE
        if better.sum() < agreeing.sum() + _FEWEST:
            break
        clocks, moved, agreeing = [*clocks, another], tried, better
    return clock, moved


def _on_best(first: Spans, second: Spans, clocks: list[Clock]) -> Spans:
    """Return the times of each line on the clock that most lines around it agree with."""
    moved = [clock.on_first(second) for clock in clocks]
    best = np.argmax([_agreement(spans, first) for spans in moved], axis=0)
    chosen: Spans = np.array(moved)[best, np.arange(len(second))]
    return chosen


def _agreement(spans: Spans, others: Spans) -> Floats:
    """Return for each line which share of those around it start together with one of the others."""
    together = _around(_apart(spans, others) <= _TOGETHER)
    share: Floats = together / _around(np.ones(len(spans), dtype=np.bool_))
    return share


def where_they_agree(first: Spans, second: Spans) -> tuple[Spans, Spans]:
    """Return the times of two texts on one clock, without those of stretches where they differ.

    Lines that are alone at their time do not tell of it: only those beside which another starts too
    early or too late, one after the other.
    """
    return _where_agreeing(first, second), _where_agreeing(second, first)


def _where_agreeing(spans: Spans, others: Spans) -> Spans:
    apart = _apart(spans, others)
    beside = _around(apart <= _BESIDE)
    differ = (beside >= _FEWEST) & (_around(apart <= _TOGETHER) < _DIFFER * beside)
    return np.where(differ[:, None], np.nan, spans)


def _apart(spans: Spans, others: Spans) -> Floats:
    """Return how far each start is from the nearest of the others, infinite where there is none."""
    starts = np.sort(others[:, 0][np.isfinite(others[:, 0])])
    if not len(starts):
        return np.full(len(spans), np.inf)
    apart = np.abs(apart_from_nearest(spans[:, 0], starts))
    return np.where(np.isfinite(apart), apart, np.inf)


def _around(flags: NDArray[np.bool_]) -> Floats:
    """Return for each line how many of the lines around it have the flag."""
    half = _AROUND // 2
    ends = np.concatenate(([0.0], np.cumsum(np.pad(flags, half))))
    counts: Floats = ends[_AROUND:] - ends[:-_AROUND]
    return counts
