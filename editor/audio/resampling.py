"""Another sample rate, block by block: a windowed sinc in phases, as one matrix.

`period` samples of the input become `made` samples of the output, again and again, so each of
these steps is the same matrix; a block is one multiplication. Kaiser window, J. O. Smith,
"Digital Audio Resampling" (ccrma.stanford.edu/~jos/resample).
"""

from fractions import Fraction
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Samples: TypeAlias = NDArray[np.float32]

RATE = 16_000
MIN_RATE = 4_000
MAX_RATE = 768_000
_CROSSINGS = 16
_KAISER = 8.0
_LONGEST_PERIOD = 2_000


class Resampler:
    """Turns samples of one rate into samples at `RATE`, in blocks of any size."""

    def __init__(self, rate: int) -> None:
        """Take samples at `rate` a second; odd rates are met within a millisecond an hour."""
        ratio = Fraction(rate, RATE).limit_denominator(_LONGEST_PERIOD)
        times = max(1, 64 // ratio.denominator)
        self._period = ratio.numerator * times
        self._made = ratio.denominator * times
        step = float(ratio)
        cut = min(1.0, 1 / step)
        self._half = int(np.ceil(_CROSSINGS / cut))
        self._matrix = _matrix(self._period, self._made, self._half, cut)
        self._same = ratio == 1
        self._ratio = ratio
        self._taken = 0
        self._given = 0
        self._waiting = np.zeros(self._half, np.float32)

    def feed(self, samples: Samples) -> Samples:
        """Return what is ready of the output; it lags behind by some milliseconds."""
        self._taken += len(samples)
        if self._same:
            return samples
        return self._given_out(self._steps(samples))

    def flush(self) -> Samples:
        """Return the rest, so that the whole is as long as what came in."""
        if self._same:
            return np.zeros(0, np.float32)
        left = round(self._taken / self._ratio) - self._given
        rest = self._steps(np.zeros(self._period + 2 * self._half, np.float32))
        return self._given_out(rest[: max(0, left)])

    def _steps(self, samples: Samples) -> Samples:
        waiting = np.concatenate([self._waiting, samples])
        window = self._period + 2 * self._half
        count = max(0, (len(waiting) - 2 * self._half) // self._period)
        self._waiting = waiting[count * self._period :].copy()
        if not count:
            return np.zeros(0, np.float32)
        # The windows overlap and lie in `waiting`; none reaches past its end.
        size = waiting.itemsize
        windows = np.lib.stride_tricks.as_strided(
            waiting, (count, window), (self._period * size, size), writeable=False
        )
        made: Samples = (windows @ self._matrix).reshape(-1)
        return made

    def _given_out(self, samples: Samples) -> Samples:
        self._given += len(samples)
        return samples


def _matrix(period: int, made: int, half: int, cut: float) -> Samples:
    """Return the filter: a row a sample of the input, a column a sample of the output."""
    inputs = np.arange(period + 2 * half)[:, None] - half
    outputs = np.arange(made)[None, :] * (period / made)
    distance = inputs - outputs
    inside = np.clip(1 - (distance / half) ** 2, 0, None)
    window = np.i0(_KAISER * np.sqrt(inside)) / np.i0(_KAISER) * (inside > 0)
    return (cut * np.sinc(cut * distance) * window).astype(np.float32)
