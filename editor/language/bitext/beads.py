"""The likeliest way to cut two texts into beads: some lines of one with some lines of the other.

Only a band around a path is looked at, a row of it at a time, so that the work grows with the
length of the texts and not with its square.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editor.language.bitext.lengths import Floats, LengthModel

Bead = tuple[int, int]
"""How many lines of the first and of the second text belong together."""

BEADS: tuple[Bead, ...] = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2), (3, 1), (1, 3))
ALONE = BEADS.index((0, 1))
_MOST = max(max(bead) for bead in BEADS)
IMPOSSIBLE = -1e30
_MOST_CELLS = 4_000_000

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Band:
    """For 0 to n lines of the first text, from which to which count of lines of the second."""

    lows: Ints
    width: int

    def slide(self, row: Floats, of: int, to: int, back: int, empty: float) -> Floats:
        """Return row `of` of a table as row `to` needs it, `back` lines earlier."""
        start = int(self.lows[to] - back - self.lows[of])
        out = np.full(self.width, empty)
        here, there = max(start, 0), min(start + self.width, self.width)
        if here < there:
            out[here - start : there - start] = row[here:there]
        return out


def band_around(path: Floats, count: int, width: int) -> Band:
    """Return a band of a width around a path; `count` is how many lines the second text has.

    The band is wider where the path leaps or the first text has few lines. It begins at the
    beginning and ends at the end of both texts, and each row shares places with the next.
    """
    rows = len(path) - 1
    leap = int(np.max(np.diff(path)))
    wide = max(width, min(2 * leap + width, _MOST_CELLS // rows), 2 * (count // rows + _MOST + 1))
    width = min(wide, count + 1)
    step = max(1, width // 2)
    lows = np.clip(np.rint(path).astype(np.int64) - width // 2, 0, count + 1 - width)
    lows[0], lows[-1] = 0, count + 1 - width
    lows = np.minimum(np.maximum.accumulate(lows), step * np.arange(rows + 1))
    for row in range(rows, 0, -1):
        lows[row - 1] = max(lows[row - 1], lows[row] - step)
    return Band(lows, width)


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be cut: the lengths of the lines, and how the lines of a row fit each other.

    `evidence[i]` has what speaks for line i of the first text belonging with each line of the
    second that is in the band of row i + 1, starting with line `lows[i + 1] - 1`.
    """

    first: Floats
    second: Floats
    model: LengthModel
    priors: Floats
    band: Band
    evidence: Mapping[Bead, NDArray[np.float64]]


def likeliest(question: Question) -> list[Bead]:
    """Return the beads from the beginning to the end of both texts."""
    table, steps = _filled(question)
    return _followed(question, table, steps)


def _filled(q: Question) -> tuple[NDArray[np.float64], NDArray[np.int8]]:
    count, band = len(q.first), q.band
    table = np.full((count + 1, band.width), IMPOSSIBLE)
    steps = np.full((count + 1, band.width), ALONE, dtype=np.int8)
    sums = sums_of(q.second)
    with_alone = alone_before(q)
    for row in range(count + 1):
        best = np.full(band.width, IMPOSSIBLE)
        if row == 0:
            best[0] = 0.0
        for at, (a, b) in enumerate(BEADS):
            if a == 0 or a > row:
                continue
            gain = gain_of(q, row, (a, b), sums) + q.priors[at]
            score = band.slide(table[row - a], row - a, row, b, IMPOSSIBLE) + gain
            better = score > best
            best[better], steps[row][better] = score[better], at
        alone = with_alone[band.lows[row] : band.lows[row] + band.width]
        reached = np.maximum.accumulate(best - alone) + alone
        steps[row][reached > best + 1e-9] = ALONE
        table[row] = reached
    return table, steps


def alone_before(q: Question) -> Floats:
    """Return for each count of lines of the second text what it costs that all are orphans."""
    each = q.model.alone(q.second) + q.priors[ALONE]
    before: Floats = np.concatenate(([0.0], np.cumsum(each)))
    return before


def sums_of(second: Floats) -> list[Floats]:
    """Return for each b and each j how long the b lines before j are together."""
    ends = np.concatenate(([0.0], np.cumsum(second)))
    sums = []
    for b in range(_MOST + 1):
        total = np.ones(len(ends))
        total[b:] = ends[b:] - ends[: len(ends) - b]
        sums.append(np.maximum(total, 1.0))
    return sums


def gain_of(q: Question, row: int, bead: Bead, sums: Sequence[Floats]) -> Floats:
    """Return how likely a bead is that ends at `row`, for each place in the band."""
    a, b = bead
    if b == 0:
        return np.zeros(q.band.width)
    low = q.band.lows[row]
    second = sums[b][low : low + q.band.width]
    gain = q.model.together(float(q.first[row - a : row].sum()), second)
    gain -= (b - 1) * np.log(second)
    evidence: Floats = q.evidence[bead][row - 1]
    return gain + evidence


def _followed(q: Question, table: NDArray[np.float64], steps: NDArray[np.int8]) -> list[Bead]:
    beads = []
    i, j = len(q.first), len(q.second)
    while i or j:
        bead = BEADS[steps[i, j - q.band.lows[i]]]
        beads.append(bead)
        i, j = i - bead[0], j - bead[1]
    return beads[::-1]
