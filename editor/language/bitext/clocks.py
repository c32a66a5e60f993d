"""How the clock of one timed text runs beside that of another: how late it is, and how fast.

Subtitles of one film differ by a cut at the beginning, or by the frame rate that they were made
for. Which difference it is shows in how many lines of both then start together. They are counted
for all offsets at once by a Fourier transform, and judged by how many would do so by chance.
"""

from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Spans = NDArray[np.float64]
"""A start and an end in seconds for each line, nan where it is not known."""

_RATES = (24000 / 1001, 24.0, 25.0, 30000 / 1001, 30.0)
_FACTORS = sorted({a / b for a in _RATES for b in _RATES}, key=lambda one: abs(log(one)))
_GRAIN = 0.05
_WINDOWS = (3, 11)
_AROUND = 801
_LOOKED_AT = 4 * 3600.0
_LONGEST = 200 * 3600.0
_FEWEST = 3
_ODDS_OF_ANOTHER_RATE = 5.0
_ODDS_OF_LATE = 9.0
_CLEAR = 1.0
_NEAR = 0.3
_SHARE = 0.3
_NEARLY_ALL = 0.95


@dataclass(frozen=True, slots=True)
class Clock:
    """Another clock: it shows `factor` times the seconds of the first, and `offset` more."""

    factor: float = 1.0
    offset: float = 0.0

    def on_first(self, seconds: Spans) -> Spans:
        """Return what the first clock shows when this one shows these seconds."""
        return (seconds - self.offset) / self.factor


def clock_between(first: Spans, second: Spans) -> Clock | None:
    """Return how the second text's clock runs beside the first's; None where they do not agree."""
    ones, others = _starts(first), _starts(second)
    if min(len(ones), len(others)) < _FEWEST:
        return None
    if _share_together(ones, others, Clock()) >= _NEARLY_ALL:
        return Clock()
    looked_at = ones[ones <= ones[0] + _LOOKED_AT], others[others <= others[0] + _LOOKED_AT]
    found = [_best(*looked_at, factor) for factor in _FACTORS]
    evidence, clock = max(found, key=lambda one: one[0])
    if evidence < _CLEAR:
        return None
    clock = _refined(ones, others, clock)
    return clock if _share_together(ones, others, clock) >= _SHARE else None


def likeliest_clock(first: Spans, second: Spans, factor: float) -> Clock | None:
    """Return the likeliest clock that runs so fast, however little speaks for it.

    None comes back where there are too few lines.
    """
    ones, others = _starts(first), _starts(second)
    if min(len(ones), len(others)) < _FEWEST:
        return None
    _evidence, clock = _best(ones, others, factor, 0.0)
    return _refined(ones, others, clock)


def _starts(spans: Spans) -> Floats:
    starts: Floats = np.sort(spans[:, 0][np.isfinite(spans[:, 0])])
    return starts[(starts >= 0) & (starts <= _LONGEST)]


def _best(
    ones: Floats, others: Floats, factor: float, odds_of_late: float = _ODDS_OF_LATE
) -> tuple[float, Clock]:
    """Return the likeliest offset at a rate, and how much speaks for it."""
    counts, first = _together(ones * factor, others)
    against = np.full(len(counts), odds_of_late)
    against[max(0, -first - 1) : max(0, -first + 2)] = 0.0
    if factor != 1.0:
        against += _ODDS_OF_ANOTHER_RATE
    by_chance = _summed(counts, _AROUND) / _AROUND
    evidence = np.max([_beyond_chance(counts, by_chance, window) for window in _WINDOWS], axis=0)
    at = int(np.argmax(evidence - against))
    return float((evidence - against)[at]), Clock(factor, (first + at) * _GRAIN)


def _together(ones: Floats, others: Floats) -> tuple[Floats, int]:
    """Return how many pairs of starts lie each number of grains apart, and the first number."""
    a, b = (np.rint(starts / _GRAIN).astype(np.int64) for starts in (ones, others))
    size = int(a[-1] + b[-1]) + 1
    padded = 1 << (size - 1).bit_length()
    spectrum = np.conj(np.fft.rfft(np.bincount(a, minlength=padded), padded))
    spectrum *= np.fft.rfft(np.bincount(b, minlength=padded), padded)
    counts = np.rint(np.fft.irfft(spectrum, padded))
    return np.concatenate((counts[padded - int(a[-1]) :], counts[: int(b[-1]) + 1])), -int(a[-1])


def _summed(counts: Floats, window: int) -> Floats:
    """Return the sum of each count with its neighbours in a window."""
    half = window // 2
    ends = np.concatenate(([0.0], np.cumsum(np.pad(counts, half))))
    sums: Floats = ends[window:] - ends[:-window]
    return sums


def _beyond_chance(counts: Floats, by_chance: Floats, window: int) -> Floats:
    """Return the logarithm of how much likelier so many are than by chance."""
    found = _summed(counts, window)
    expected = by_chance * window + 0.05
    evidence: Floats = found * np.log(np.maximum(found, 1.0) / expected) - (found - expected)
    return np.where(found > expected, evidence, 0.0)


def _refined(ones: Floats, others: Floats, clock: Clock) -> Clock:
    """Return the clock with the median of what the starts that it brings together are apart."""
    if clock.offset == 0.0:
        return clock
    apart = _apart(ones, others, clock)
    near = apart[np.abs(apart) <= _NEAR]
    return Clock(clock.factor, clock.offset + float(np.median(near))) if len(near) else clock


def _share_together(ones: Floats, others: Floats, clock: Clock) -> float:
    near = np.abs(_apart(ones, others, clock)) <= _NEAR
    return float(np.count_nonzero(near) / min(len(ones), len(others)))


def _apart(ones: Floats, others: Floats, clock: Clock) -> Floats:
    return apart_from_nearest(ones * clock.factor + clock.offset, others)


def apart_from_nearest(moments: Floats, others: Floats) -> Floats:
    """Return how much later than each moment the nearest of the others is; these are sorted."""
    after = np.searchsorted(others, moments)
    later = others[np.minimum(after, len(others) - 1)] - moments
    earlier = others[np.maximum(after - 1, 0)] - moments
    nearest: Floats = np.where(np.abs(earlier) < np.abs(later), earlier, later)
    return nearest
