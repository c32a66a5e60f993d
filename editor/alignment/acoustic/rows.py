"""The times of rows and words, read off the path through the states."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from editor.alignment.acoustic.graph import Graph
from editor.alignment.acoustic.model import Floats
from editor.alignment.acoustic.pronouncing.spoken import Spoken
from editor.alignment.acoustic.scores import FRAME_MS
from editor.core.segments import WordTime

_SNAP_MS = 120
_TAIL_MS = 350
_BEFORE_MS = 2_000
_STEP_MS = 10


class Found(NamedTuple):
    """A row in the recording, in milliseconds.

    `score` is how well a frame of it fits, on the mean (0 is best), `pace` how many milliseconds
    a phone lasts, `phones` how many it has, `after_pause` whether a sound begins at its start, and
    `voice_before` how long somebody speaks shortly before it, after the row above it.
    """

    start: int
    end: int
    words: tuple[WordTime, ...]
    score: float
    pace: float
    phones: int
    after_pause: bool
    voice_before: int = 0


class Edges:
    """Where voices begin and end, to move what was found onto."""

    def __init__(self, speech: NDArray[np.bool_]) -> None:
        steps = np.diff(np.concatenate([[0], speech.astype(np.int8), [0]]))
        self._begins = np.flatnonzero(steps == 1) * _STEP_MS
        self._ends = np.flatnonzero(steps == -1) * _STEP_MS

    def begin_near(self, moment: int) -> int | None:
        """Return where a voice begins within 120 ms of the moment, None when none does."""
        return _nearest(self._begins, moment, _SNAP_MS, _SNAP_MS)

    def end_near(self, moment: int) -> int | None:
        """Return where a voice ends, at most 120 ms before and 350 ms after the moment."""
        return _nearest(self._ends, moment, _SNAP_MS, _TAIL_MS)

    def voice_between(self, start: int, end: int) -> int:
        """Return for how long voices that begin between two moments are heard there."""
        first, last = np.searchsorted(self._begins, [start, end])
        ends = np.minimum(self._ends[first:last], end)
        return int((ends - self._begins[first:last]).sum())


def _nearest(moments: NDArray[np.int64], moment: int, before: int, after: int) -> int | None:
    place = int(np.searchsorted(moments, moment))
    near = [int(one) for one in moments[max(0, place - 1) : place + 1]]
    near = [one for one in near if moment - before <= one <= moment + after]
    return min(near, key=lambda one: abs(one - moment), default=None)


def read_off(
    states: NDArray[np.int32],
    graph: Graph,
    rows: Sequence[Sequence[Spoken]],
    emissions: Floats,
    at_ms: int,
) -> list[Found | None]:
    """Return each row where the path has it, None for one that it skipped.

    `at_ms` is when the first frame begins.
    """
    places = np.searchsorted(graph.borders, states, side="right") - 1
    words = graph.word[states]
    scores = emissions[np.arange(len(states)), graph.column[states]]
    frames = np.flatnonzero(words >= 0)
    out: list[Found | None] = [None] * len(rows)
    if not len(frames):
        return out
    firsts = np.flatnonzero(np.diff(places[frames], prepend=-1))
    for own in np.split(frames, firsts[1:]):
        row = int(places[own[0]])
        out[row] = _found(own, words[own], scores[own], rows[row], at_ms)
    return out


def _found(
    frames: NDArray[np.int64],
    words: NDArray[np.int32],
    scores: Floats,
    spoken: Sequence[Spoken],
    at_ms: int,
) -> Found:
    firsts = np.flatnonzero(np.diff(words, prepend=-1))
    lasts = np.append(firsts[1:], len(words)) - 1
    times = tuple(
        WordTime(
            spoken[words[first]].start,
            spoken[words[first]].end,
            at_ms + int(frames[first]) * FRAME_MS,
            at_ms + (int(frames[last]) + 1) * FRAME_MS,
        )
        for first, last in zip(firsts, lasts, strict=True)
    )
    phones = sum(len(word.phones) for word in spoken)
    return Found(
        times[0].from_ms,
        times[-1].to_ms,
        times,
        float(scores.mean()),
        len(frames) * FRAME_MS / phones,
        phones,
        False,
    )


def snapped(found: Sequence[Found | None], edges: Edges) -> list[Found | None]:
    """Return the rows with starts and ends on those of the sound, none past its neighbour."""
    here = [place for place, row in enumerate(found) if row is not None]
    rows = [row for row in found if row is not None]
    begins = []
    for row, before in zip(rows, [None, *rows], strict=False):
        begin = edges.begin_near(row.start)
        earliest = before.end - 2 * FRAME_MS if before is not None else 0
        begins.append(begin if begin is not None and earliest <= begin < row.end else None)
    starts = [row.start if at is None else at for row, at in zip(rows, begins, strict=True)]
    out: list[Found | None] = [None] * len(found)
    above: Found | None = None
    for number, (place, row) in enumerate(zip(here, rows, strict=True)):
        latest = starts[number + 1] if number + 1 < len(rows) else None
        ended = _ended(row, starts[number], latest, edges)
        start = ended.start
        since = start if above is None else max(above.end, start - _BEFORE_MS)
        above = ended._replace(
            after_pause=begins[number] is not None,
            voice_before=edges.voice_between(since, start),
        )
        out[place] = above
    return out


def _ended(row: Found, start: int, latest: int | None, edges: Edges) -> Found:
    end = edges.end_near(row.end)
    if end is None or end <= start:
        end = row.end
    if latest is not None:
        end = min(end, latest)
    end = max(end, start + FRAME_MS)
    last = len(row.words) - 1
    words = tuple(
        word._replace(
            from_ms=start if place == 0 else min(max(start, word.from_ms), end),
            to_ms=end if place == last else min(max(start, word.to_ms), end),
        )
        for place, word in enumerate(row.words)
    )
    return row._replace(start=start, end=end, words=words)
