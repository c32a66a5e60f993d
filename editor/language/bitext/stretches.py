"""The times of two texts on one clock, also where one of them pauses and the other does not."""

from collections.abc import Sequence
from math import inf

import numpy as np
from numpy.typing import NDArray

from editor.language.bitext.clocks import (
    Clock,
    Floats,
    Spans,
    apart_from_nearest,
    clock_between,
    likeliest_clock,
)

_BLUR = 0.2
_BESIDE = 4.0
_USUALLY_TOGETHER = 0.75
_STEPS = 0.5, 10.0
_CHANGE, _ODD = 4.0, 6.0
_ODDS_OF_ANOTHER = 5.0
_MOST_CLOCKS = 8


def on_one_clock(first: Spans, second: Spans) -> tuple[Clock, Spans] | None:
    """Return the second text's clock and its times as the first one's clock shows them.

    Behind an advertisement that the other does not have, a text may run on another clock than in
    front of it: each line is on that which the lines around it agree with. None comes back where
    no clock does.
    """
    clock = clock_between(first, second)
    if clock is None:
        return None
    clocks = [clock]
    moved, score = _on_best(first, second, clocks)
    while len(clocks) < _MOST_CLOCKS:
        left = _is_left(first, moved), _is_left(moved, first)
        another = likeliest_clock(first[left[0]], second[left[1]], clock.factor)
        if another is None:
            break
        tried, better = _on_best(first, second, [*clocks, another])
        if better < score + _ODDS_OF_ANOTHER:
            break
        clocks, moved, score = [*clocks, another], tried, better
    return clock, moved


def _is_left(spans: Spans, others: Spans) -> NDArray[np.bool_]:
    """Return for each line whether it, or those around it, may be on another clock."""
    return (_evidence(spans, others, inf) < 0) | ~_agree(spans, others, inf)


def _on_best(first: Spans, second: Spans, clocks: list[Clock]) -> tuple[Spans, float]:
    """Return the times of each line on the clock that the lines around it agree with.

    Beside them is what speaks for these clocks.
    """
    moved = [clock.on_first(second) for clock in clocks]
    starts = np.array([spans[:, 0] for spans in moved])
    best, score = _likeliest([_evidence(spans, first) for spans in moved], _goes_back(starts))
    chosen: Spans = np.array(moved)[best, np.arange(len(second))]
    return chosen, score


def where_they_agree(first: Spans, second: Spans) -> tuple[Spans, Spans]:
    """Return the times of two texts on one clock, without those of stretches where they differ."""
    return _where_agreeing(first, second), _where_agreeing(second, first)


def _where_agreeing(spans: Spans, others: Spans) -> Spans:
    return np.where(_agree(spans, others)[:, None], spans, np.nan)


def _agree(spans: Spans, others: Spans, beside: float = _BESIDE) -> NDArray[np.bool_]:
    """Return for each line whether those around it, with it, start together with others."""
    evidence = _evidence(spans, others, beside)
    never = np.zeros((len(spans), 2, 2), dtype=np.bool_)
    states, _score = _likeliest([evidence, np.zeros(len(spans))], never)
    return np.equal(states, 0)


def _evidence(spans: Spans, others: Spans, beside: float = _BESIDE) -> Floats:
    """Return for each line what its start says for the clock that it is on.

    Lines that are alone at their time do not tell of it: only those `beside` which, within so many
    seconds, another starts too early or too late.
    """
    apart = _apart(spans, others)
    near = _USUALLY_TOGETHER * _usual_step(others) / (2 * _BLUR) * np.exp(-apart / _BLUR)
    evidence: Floats = np.where(apart <= beside, np.log(near + 1 - _USUALLY_TOGETHER), 0.0)
    return evidence


def _usual_step(spans: Spans) -> float:
    """Return how many seconds there are from one start to the next, as is usual."""
    steps = np.diff(np.sort(spans[:, 0][np.isfinite(spans[:, 0])]))
    return float(np.clip(np.median(steps), *_STEPS)) if len(steps) else _STEPS[0]


def _goes_back(starts: Floats) -> NDArray[np.bool_]:
    """Return for each line whether it starts before the one in front, by the clocks of both.

    The first index is that of the line, then comes the clock of the line in front. A film that was
    cut never goes back; on one clock the lines stand as their file has them.
    """
    clocks, lines = starts.shape
    back = np.zeros((lines, clocks, clocks), dtype=np.bool_)
    back[1:] = starts.T[1:, None, :] < starts.T[:-1, :, None]
    back[:, range(clocks), range(clocks)] = False
    return back


def _likeliest(
    evidence: Sequence[Floats], is_odd: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], float]:
    """Return for each line which of several states it is in, and what speaks for them in all.

    It is the Viterbi algorithm: `evidence` is what speaks for each state at each line, and changes
    between them are rare, and rarer where they are odd.
    """
    table = np.array(evidence).T
    states_at = np.arange(table.shape[1])
    against = np.where(states_at[:, None] == states_at, 0.0, _CHANGE) + _ODD * is_odd
    came = np.zeros(table.shape, dtype=np.int64)
    best = np.zeros(table.shape[1])
    for line, gains in enumerate(table):
        ways = best[:, None] - against[line]
        came[line] = np.argmax(ways, axis=0)
        best = np.max(ways, axis=0) + gains
    states = np.zeros(len(table), dtype=np.int64)
    state = int(np.argmax(best))
    for line in range(len(table) - 1, -1, -1):
        states[line] = state
        state = int(came[line, state])
    return states, float(best.max())


def _apart(spans: Spans, others: Spans) -> Floats:
    """Return how far each start is from the nearest of the others, infinite where there is none."""
    starts = np.sort(others[:, 0][np.isfinite(others[:, 0])])
    if not len(starts):
        return np.full(len(spans), np.inf)
    apart = np.abs(apart_from_nearest(spans[:, 0], starts))
    return np.where(np.isfinite(apart), apart, np.inf)
