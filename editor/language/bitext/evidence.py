"""How much the words of lines speak for their belonging together, for every bead in a band."""

import re
from collections import deque
from collections.abc import Mapping, Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from editor.language.bitext.associations import Associations, Floats, Indexed, Ints
from editor.language.bitext.beads import BEADS, Band, Bead

_END = re.compile(r"""[.!?。！？…؟।]["'”’»」』)）\]]*\s*$""")
_ENDS_AGREE = 0.3
_ENDS_DIFFER = -1.5
_SHARE_WITH_ENDS = 0.3
_MOST = 20.0
_PAIRED = tuple(bead for bead in BEADS if all(bead))
_SIZES = (1, 2, 3)

Evidence = Mapping[Bead, NDArray[np.float64]]


class _Runs:
    """Features of some lines in a row, for each last line; those that may speak laid end to end."""

    def __init__(self, lines: Sequence[Ints], size: int, may_speak: NDArray[np.bool_]) -> None:
        """Join `size` lines each; what stands in two of them counts once."""
        runs = [
            np.unique(np.concatenate(lines[max(0, last + 1 - size) : last + 1]))
            for last in range(len(lines))
        ]
        speaking = [run[may_speak[run]] for run in runs]
        self.sizes = np.array([float(len(run)) for run in runs])
        self._flat = np.concatenate(speaking)
        self._starts = np.concatenate(([0], np.cumsum([len(run) for run in speaking])))

    def sums(self, weights: Floats, of: int, to: int) -> Floats:
        """Return the sum of the weights of the runs from one to before another."""
        starts = self._starts[of : to + 1]
        totals = np.cumsum(weights[self._flat[starts[0] : starts[-1]]])
        ends = np.concatenate(([0.0], totals))[starts - starts[0]]
        sums: Floats = ends[1:] - ends[:-1]
        return sums


def ends_of(lines: Sequence[str]) -> NDArray[np.bool_]:
    """Return for each line whether it ends as a sentence does."""
    return np.array([_END.search(line[-16:]) is not None for line in lines])


def evidence_of(
    known: Associations,
    texts: tuple[Indexed, Indexed],
    ends: tuple[NDArray[np.bool_], NDArray[np.bool_]],
    band: Band,
) -> Evidence:
    """Return for each kind of bead what speaks for it, at each place of the band.

    Row i of a table is about beads whose last line of the first text is i; the places are those of
    row i + 1 of the band.
    """
    first, second = texts
    count = len(second.lines)
    often = second.counts / max(1, int(second.counts.sum()))
    may_speak = np.zeros(len(often), dtype=bool)
    may_speak[
        np.concatenate([np.empty(0, dtype=np.int64), *(one for one, _ in known.values())])
    ] = True
    runs = {size: _Runs(second.lines, size, may_speak) for size in _SIZES}
    by_ends = min(side.mean() for side in ends) > _SHARE_WITH_ENDS
    found = {bead: np.zeros((len(first.lines), band.width)) for bead in _PAIRED}
    lately: deque[Floats] = deque(maxlen=_SIZES[-1])
    for row, line in enumerate(first.lines):
        lately.appendleft(_weights(known, line, len(often)))
        low = int(band.lows[row + 1]) - 1
        of, to = max(low, 0), min(low + band.width, count)
        agree = np.where(ends[1][of:to] == ends[0][row], _ENDS_AGREE, _ENDS_DIFFER) * by_ends
        for size, weights in enumerate(accumulate(lately, np.maximum), 1):
            by_chance = float(weights @ often)
            for bead in _PAIRED:
                if bead[0] == size:
                    run = runs[bead[1]]
                    sums = run.sums(weights, of, to) - by_chance * run.sizes[of:to]
                    found[bead][row, of - low : to - low] = _MOST * np.tanh(sums / _MOST) + agree
    return found


def _weights(known: Associations, line: Ints, count: int) -> Floats:
    """Return the weight of each of the second text's features by one line of the first."""
    weights = np.zeros(count)
    for number in line.tolist():
        association = known.get(number)
        if association is not None:
            others, each = association
            weights[others] = np.maximum(weights[others], each)
    return weights
