"""How much the times of lines speak for their belonging together, for every bead in a band.

Lines of two languages that are shown at the same time are each other's translation, whatever
their words; lines that are never shown together are not.
"""

import numpy as np
from numpy.typing import NDArray

from editor.language.bitext.beads import BEADS, Band, Bead
from editor.language.bitext.clocks import Floats, Spans, apart_from_nearest

_WEIGHT = 1.5
_ELSEWHERE = 0.04
_USUAL_STEP = 2.0
_LEAST_BLUR = 0.05
_MOST_BLUR = 0.6
_APART = -30.0
_SHORTEST = 0.2
_A_FRAME = 0.042


def in_order(spans: Spans) -> NDArray[np.int64]:
    """Return the places of the lines in the order of their starts.

    A line without one stays behind the line in front of it.
    """
    return np.argsort(_starts(spans), kind="stable")


def _starts(spans: Spans) -> Floats:
    """Return the start of each line or else of the nearest before it, -inf where there is none."""
    starts = spans[:, 0]
    last = np.maximum.accumulate(np.where(np.isfinite(starts), np.arange(len(starts)), 0))
    known: Floats = np.where(np.isfinite(starts[last]), starts[last], -np.inf)
    return known


def with_ends(spans: Spans) -> Spans:
    """Return the spans, each one without an end up to the next start."""
    starts, ends = spans.T
    following = np.append(starts[1:], np.nan)
    ends = np.where(np.isfinite(ends), ends, following)
    return np.column_stack((starts, np.maximum(ends, starts + _SHORTEST)))


def are_the_same(first: Spans, second: Spans) -> bool:
    """Return True when both texts have a line at each of the same times, and no two at one."""
    if len(first) != len(second) or not np.isfinite(first[:, 0]).all():
        return False
    apart = np.abs(first[:, 0] - second[:, 0])
    return bool((apart <= _A_FRAME).all() and (np.diff(first[:, 0]) > 2 * _A_FRAME).all())


def path_by_time(first: Spans, second: Spans) -> Floats:
    """Return how many lines of the second text began before each line of the first does.

    Both are in the order of their starts.
    """
    counts = np.searchsorted(_starts(second), _starts(first))
    return np.concatenate(([0.0], counts[1:], [len(second)]))


def overlap_of(first: Spans, second: Spans, band: Band) -> dict[Bead, NDArray[np.float64]]:
    """Return for each kind of bead what the times say, in tables as those of `evidence`."""
    blurs = _blur(first[:, 0], second[:, 0]), _blur(first[:, 1], second[:, 1])
    found = {}
    for bead in BEADS:
        if all(bead):
            ones, others = _joined(first, bead[0]), _joined(second, bead[1])
            table = np.zeros((len(first), band.width))
            for row in range(bead[0] - 1, len(first)):
                low = int(band.lows[row + 1]) - 1
                of, to = max(low, 0), min(low + band.width, len(second))
                table[row, of - low : to - low] = _gain(ones[row], others[of:to], blurs)
            found[bead] = table
    return found


def _blur(ones: Floats, others: Floats) -> float:
    """Return how far the moments of the one are from the nearest of the other, as is usual."""
    ones, others = (np.sort(moments[np.isfinite(moments)]) for moments in (ones, others))
    if not len(ones) or not len(others):
        return _MOST_BLUR
    usual = np.median(np.abs(apart_from_nearest(ones, others)))
    return float(np.clip(usual, _LEAST_BLUR, _MOST_BLUR))


def _joined(spans: Spans, size: int) -> Spans:
    """Return for each line the span of it with the lines before it, `size` together."""
    starts, ends = spans.T
    latest = ends
    for back in range(1, size):
        latest = np.fmax(latest, _later(ends, back))
    return np.column_stack((_later(starts, size - 1), latest))


def _later(times: Floats, places: int) -> Floats:
    """Return the times so many places further on, nan at the beginning."""
    moved: Floats = np.concatenate((np.full(places, np.nan), times))[: len(times)]
    return moved


def _gain(one: Spans, others: Spans, blurs: tuple[float, float]) -> Floats:
    """Return what speaks for one span belonging with others; nothing where one is not known.

    Their starts and their ends are either about as far apart as is usual here, or anywhere in the
    seconds that a line takes.
    """
    gain = np.zeros(len(others))
    for side, blur in enumerate(blurs):
        apart = np.abs(others[:, side] - one[side])
        near = (1 - _ELSEWHERE) * _USUAL_STEP / (2 * blur) * np.exp(-apart / blur)
        gain += _WEIGHT * np.log(near + _ELSEWHERE)
    shared = np.minimum(one[1], others[:, 1]) - np.maximum(one[0], others[:, 0])
    gain += np.where(shared > 0, 0.0, _APART)
    result: Floats = np.where(np.isfinite(shared), gain, 0.0)
    return result
