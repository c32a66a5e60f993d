"""How certain each bead is, by all other ways in which the same texts could be cut.

The likelihoods of all ways that go through a bead are summed, forwards from the beginning and
backwards from the end, as in a hidden Markov model. What lengths and words say is not independent,
which makes the sums bolder than they should be, so they are softened first.
"""

from collections.abc import Sequence

import numpy as np

from editor.language.bitext.beads import (
    BEADS,
    IMPOSSIBLE,
    Bead,
    Question,
    alone_before,
    gain_of,
    sums_of,
)
from editor.language.bitext.lengths import Floats

_SOFTNESS = 0.5
_AROUND = [
    (bead, i, j) for bead in BEADS if all(bead) for i in range(bead[0]) for j in range(bead[1])
]
"""The beads that two lines may be in together, and which lines of those they are."""


def certainties(question: Question, beads: Sequence[Bead]) -> list[float]:
    """Return for each bead, in the order of the texts, how certain it is, from 0 to 1.

    Of one line and one line it is how certain they belong together, perhaps with others.
    """
    ways = _Ways(question)
    found = []
    i = j = 0
    for a, b in beads:
        around = _AROUND if (a, b) == (1, 1) else [((a, b), 0, 0)]
        found.append(min(1.0, sum(ways.share(one, i - di, j - dj) for one, di, dj in around)))
        i, j = i + a, j + b
    return found


class _Ways:
    """The sums of all ways through a band, as logarithms."""

    def __init__(self, question: Question) -> None:
        self._q = question
        self._rows = len(question.first) + 1
        self._alone = alone_before(question) * _SOFTNESS
        sums = sums_of(question.second)
        self._gains = [
            {
                bead: (gain_of(question, row, bead, sums) + question.priors[at]) * _SOFTNESS
                for at, bead in enumerate(BEADS)
                if 0 < bead[0] <= row
            }
            for row in range(self._rows)
        ]
        self._before, self._behind = self._sums_before(), self._sums_behind()
        self._total = self._at(self._before, len(question.first), len(question.second))

    def share(self, bead: Bead, i: int, j: int) -> float:
        """Return which share of all ways goes through a bead that begins at a place."""
        end = i + bead[0], j + bead[1]
        if i < 0 or j < 0 or end[0] >= self._rows or not self._is_in(*end):
            return 0.0
        score = self._at(self._before, i, j) + self._step(bead, i, j) + self._at(self._behind, *end)
        return float(np.exp(min(0.0, score - self._total)))

    def _is_in(self, i: int, j: int) -> bool:
        return 0 <= j - int(self._q.band.lows[i]) < self._q.band.width

    def _at(self, table: Sequence[Floats], i: int, j: int) -> float:
        place = j - int(self._q.band.lows[i])
        return float(table[i][place]) if self._is_in(i, j) else IMPOSSIBLE

    def _step(self, bead: Bead, i: int, j: int) -> float:
        a, b = bead
        if a == 0:
            return float(self._alone[j + b] - self._alone[j])
        row = i + a
        return float(self._gains[row][bead][j + b - int(self._q.band.lows[row])])

    def _sums_before(self) -> list[Floats]:
        """Return the sums of all ways from the beginning to each place."""
        band = self._q.band
        table: list[Floats] = []
        for row in range(self._rows):
            best = np.full(band.width, IMPOSSIBLE)
            if row == 0:
                best[0] = 0.0
            for (a, b), gain in self._gains[row].items():
                came = band.slide(table[row - a], row - a, row, b, IMPOSSIBLE)
                best = np.logaddexp(best, came + gain)
            alone = self._alone_in(row)
            table.append(np.logaddexp.accumulate(best - alone) + alone)
        return table

    def _sums_behind(self) -> list[Floats]:
        """Return the sums of all ways from each place to the end."""
        band = self._q.band
        table: list[Floats] = [np.empty(0)] * self._rows
        for row in range(self._rows - 1, -1, -1):
            best = np.full(band.width, IMPOSSIBLE)
            if row == self._rows - 1:
                best[len(self._q.second) - int(band.lows[row])] = 0.0
            for a, b in BEADS:
                if a == 0 or row + a >= self._rows:
                    continue
                onward = table[row + a] + self._gains[row + a][a, b]
                best = np.logaddexp(best, band.slide(onward, row + a, row, -b, IMPOSSIBLE))
            alone = self._alone_in(row)
            table[row] = np.logaddexp.accumulate((best + alone)[::-1])[::-1] - alone
        return table

    def _alone_in(self, row: int) -> Floats:
        low = int(self._q.band.lows[row])
        return self._alone[low : low + self._q.band.width]
