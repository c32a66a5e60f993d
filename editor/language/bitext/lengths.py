"""How well the lengths of lines and of their translations fit.

The idea is that of Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora"
(Computational Linguistics 19, 1993): every character of one language gives rise to some number of
characters in the other, with a variance that grows with the length. As in Moore, "Fast and
Accurate Sentence Alignment of Bilingual Corpora" (AMTA 2002), a line without a counterpart costs
what a line of its length costs anywhere, so that long lines may be missing too.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log, pi

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_USUAL_VARIANCE = 6.8
_LEAST_VARIANCE = 1.5
_OF_A_MEDIAN = 0.455
_FEWEST_TO_MEASURE = 8
_LEAST_SPREAD = 0.35


@dataclass(frozen=True, slots=True)
class LengthModel:
    """How lengths compare, in code points that are no blanks.

    `ratio` is how many the second language has for one of the first, `variance` that of the
    difference for each; `mean` and `spread` are those of the logarithm of the second's lengths.
    `free` is the share of translations that may have any length, as a summary has.
    """

    ratio: float
    variance: float
    mean: float
    spread: float
    free: float = 0.0

    def alone(self, lengths: Floats) -> Floats:
        """Return the log likelihood of lines of the second language with these lengths."""
        apart = (np.log(lengths) - self.mean) / self.spread
        return -0.5 * apart**2 - np.log(self.spread * lengths) - 0.5 * log(2 * pi)

    def together(self, first: Floats | float, second: Floats) -> Floats:
        """Return the log likelihood of second lengths as translations of first ones."""
        expected = self.ratio * np.asarray(first)
        variance = self.variance * (expected + second) / 2 + 1.0
        fits = -0.5 * (second - expected) ** 2 / variance - 0.5 * np.log(2 * pi * variance)
        if not self.free:
            return fits
        return np.logaddexp(log(1 - self.free) + fits, log(self.free) + self.alone(second))


def lengths_of(lines: Sequence[str]) -> Floats:
    """Return how many code points that are no blanks each line has, at least one."""
    return np.array([max(1, sum(map(len, line.split()))) for line in lines], dtype=np.float64)


def first_model(first: Floats, second: Floats) -> LengthModel:
    """Return what can be said of two texts before any line is linked."""
    ratio = float(np.sum(second) / np.sum(first))
    return _with_spread(ratio, _USUAL_VARIANCE * max(ratio, 0.25), second)


def measured_model(
    before: LengthModel, first: Floats, second: Floats, all_second: Floats
) -> LengthModel:
    """Return a model of lines that were linked one to one; `before` where they are too few."""
    if len(first) < _FEWEST_TO_MEASURE:
        return before
    ratio = float(np.exp(np.median(np.log(second / first))))
    expected = ratio * first
    squares = (second - expected) ** 2 / ((expected + second) / 2)
    variance = max(_LEAST_VARIANCE, float(np.median(squares)) / _OF_A_MEDIAN)
    return replace(_with_spread(ratio, variance, all_second), free=before.free)


def _with_spread(ratio: float, variance: float, second: Floats) -> LengthModel:
    logs = np.log(second)
    spread = max(_LEAST_SPREAD, float(np.std(logs)))
    return LengthModel(ratio, variance, float(np.mean(logs)), spread)
