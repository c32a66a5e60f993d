"""The best way through the states: which of them is heard at each frame.

One pass over the frames, vectors over a band of states around the best one; every frame a state
stays, goes on, or leaves out a silence. No pointers are kept on the way: the values are put by at
intervals, and each interval is gone through again, from the last to the first, to trace the path;
the last one, which may be all, is traced at once.
So memory does not grow with the length of the talk. Viterbi (1967); checkpoints as in Grice,
Hughey and Speck, "Reduced space sequence alignment" (1997).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from editor.alignment.acoustic.graph import NEVER, Graph
from editor.alignment.acoustic.model import Floats
from editor.core.i18n import _
from editor.core.progress import Enough, Progress

BAND = 6_000
"""States looked at in each frame: six to eight minutes of text."""
_LEAST_INTERVAL, _MOST_INTERVAL = 1_024, 4_096
_TRACE_BYTES = 6_000_000
_LOOK = 16
_STAY, _ON, _LEAP, _SKIP = range(4)


class Path(NamedTuple):
    """The state of each frame, and what the whole way scored."""

    states: NDArray[np.int32]
    score: float


class _Kept(NamedTuple):
    """What a pass can go on from: the first state of the band, and its values."""

    low: int
    values: Floats


def best_path(
    graph: Graph, emissions: Floats, onsets: Floats, progress: Progress, band: int = BAND
) -> Path:
    """Return the best way from the first border to the last one.

    When the person has had enough, it ends at the frame that was reached.

    `emissions` has a row a frame, a column for each value of `graph.column`. `onsets` is what a
    row earns that begins at a frame.

    Raises:
        Cancelled: the person asked to stop.
    """
    passing = _Passing(graph, emissions, onsets, min(band, graph.size))
    frames = len(emissions)
    kept: list[_Kept] = []
    trace: _Trace | None = None
    enough = Enough(progress)
    interval = min(max(_LEAST_INTERVAL, _TRACE_BYTES // passing.width), _MOST_INTERVAL)
    for begin in range(0, frames, interval):
        progress.step(begin, 2 * frames, _("Finding the rows"))
        kept.append(passing.put_by())
        end = min(frames, begin + interval)
        trace = _Trace(end - begin, passing.width) if end == frames else None
        passing.go(begin, end, trace)
        if enough.came():
            frames = end
            break
    state, score = passing.end()
    states = np.zeros(frames, np.int32)
    for number in range(len(kept) - 1, -1, -1):
        progress.step(2 * frames - number * interval, 2 * frames, _("Finding the rows"))
        begin = number * interval
        end = min(frames, begin + interval)
        before = kept.pop()
        if trace is None:
            trace = _Trace(end - begin, passing.width)
            passing.go_on_from(before)
            passing.go(begin, end, trace)
        state = trace.back(state, graph, states[begin:end])
        trace = None
    return Path(states, score)


class _Trace:
    """The choices of one interval: a byte for each frame and each state of the band."""

    def __init__(self, frames: int, width: int) -> None:
        self.low = np.zeros(frames, np.int64)
        self.choice = np.zeros((frames, width), np.uint8)

    def back(self, state: int, graph: Graph, states: NDArray[np.int32]) -> int:
        """Fill in the states of the interval that ends in `state`; return the one before it."""
        border_before = dict(zip(graph.borders[1:].tolist(), graph.borders.tolist(), strict=False))
        for frame in range(len(states) - 1, -1, -1):
            choices, low = self.choice[frame], int(self.low[frame])
            while (choice := choices[state - low]) == _SKIP:
                state = border_before[state]
            states[frame] = state
            state -= int(choice)
        return state


class _Passing:
    """The values of the band at one frame, and how they come to be those of the next."""

    def __init__(
        self, graph: Graph, emissions: Floats, onsets: Floats, width: int, can_skip: bool = True
    ) -> None:
        self._graph = graph
        self._can_skip = can_skip
        self._emissions = emissions
        self._onsets = onsets
        self.width = width
        self._low = 0
        self._values = np.full(width, NEVER, np.float32)
        self._values[0] = 0
        starts = graph.borders[:-1] + 1
        self._starts = starts[graph.word[np.minimum(starts, graph.size - 1)] >= 0]
        self._look_around()

    def put_by(self) -> _Kept:
        return _Kept(self._low, self._values.copy())

    def go_on_from(self, kept: _Kept) -> None:
        self._low, self._values = kept.low, kept.values
        self._look_around()

    def go(self, begin: int, end: int, trace: _Trace | None) -> None:
        for frame in range(begin, end):
            if frame % _LOOK == 0:
                self._follow()
            choice = None
            if trace is not None:
                trace.low[frame - begin] = self._low
                choice = trace.choice[frame - begin]
            self._step(frame, choice)

    def end(self) -> tuple[int, float]:
        """Return where the best way ends when all rows that are left are skipped.

        Where the band is inside one endless row, that is the best state of it.
        """
        if not len(self._here):
            inside = int(self._values.argmax())
            return self._low + inside, float(self._values[inside])
        values = self._values[self._here] + (self._prices - self._graph.prices[-1])
        best = int(values.argmax())
        return self._low + int(self._here[best]), float(values[best])

    def _look_around(self) -> None:
        """Note what is in the band: its borders, and what skipping the rows before them costs."""
        borders, high = self._graph.borders, self._low + self.width
        first, last = np.searchsorted(borders, [self._low, high])
        self._here = borders[first:last] - self._low
        self._prices = self._graph.prices[first:last]
        self._columns = self._graph.column[self._low : high]
        self._leaps = self._graph.leap[self._low + 2 : high]

    def _follow(self) -> None:
        """Move the band so that the best state is in its middle; it never moves back."""
        best = self._low + int(self._values.argmax())
        low = min(max(self._low, best - self.width // 2), self._graph.size - self.width)
        by = low - self._low
        if by > 0:
            fresh = np.full(min(by, self.width), NEVER, np.float32)
            self._values = np.concatenate([self._values[by:], fresh])
            self._low = low
            self._look_around()

    def _step(self, frame: int, choice: NDArray[np.uint8] | None) -> None:
        old = self._values
        on = np.empty_like(old)
        on[0] = NEVER
        on[1:] = old[:-1]
        leap = np.empty_like(old)
        leap[:2] = NEVER
        np.add(old[:-2], self._leaps, out=leap[2:])
        if self._onsets[frame]:
            begin, end = np.searchsorted(self._starts, [self._low, self._low + self.width])
            starts = self._starts[begin:end] - self._low
            on[starts] += self._onsets[frame]
            leap[starts] += self._onsets[frame]
        new = np.maximum(old, on)
        if choice is not None:
            np.greater(on, old, out=choice, casting="unsafe")
            choice[leap > new] = _LEAP
        np.maximum(new, leap, out=new)
        new += self._emissions[frame][self._columns]
        if self._can_skip and len(self._here) > 1:
            self._skip_rows(new, choice)
        self._values = new

    def _skip_rows(self, new: Floats, choice: NDArray[np.uint8] | None) -> None:
        """Let each border be reached from any earlier one, for the price of the rows."""
        here, prices = self._here, self._prices
        values = new[here] + prices
        best = np.maximum.accumulate(values)
        skipped = np.flatnonzero(best > values)
        if len(skipped):
            new[here[skipped]] = best[skipped] - prices[skipped]
            if choice is not None:
                choice[here[skipped]] = _SKIP


def best_score(graph: Graph, emissions: Floats, onsets: Floats) -> float:
    """Return what the best way through the states of one row scores, which is not left out."""
    priced = graph._replace(prices=-NEVER * np.arange(2))
    passing = _Passing(priced, emissions, onsets, graph.size, can_skip=False)
    passing.go(0, len(emissions), None)
    return passing.end()[1]
