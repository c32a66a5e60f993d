"""The likeliest way to lay syllables over stretches of sound, by dynamic programming.

Each stretch takes some syllables, perhaps none. What is kept from stretch to stretch is the price
of having reached each syllable; what is dearer than the cheapest by much is dropped.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from editor.alignment.pauses.prices import (
    PausePrices,
    edge_prices,
    hiss_prices,
    noise_price,
    sound_prices,
)
from editor.alignment.pauses.syllables import Floats
from editor.core.progress import Progress

Bools: TypeAlias = NDArray[np.bool_]

_TOO_DEAR = 60.0
_SLOWEST, _FASTEST = 0.4, 2.2
_FEW = 6


class Sounds(NamedTuple):
    """Stretches of sound: where they begin and end, how long they speak and hiss, in seconds.

    What they speak is told by the time that they take and by the vowels heard in it. `first` and
    `last` tell whether they begin and end with a hiss.
    """

    begins: Floats
    ends: Floats
    spoken: Floats
    hissing: Floats
    first: Bools
    last: Bools


class Expected(NamedTuple):
    """How long each syllable speaks and hisses in this talk, in seconds.

    `begins` and `ends` tell whether it begins and ends with a hiss.
    """

    spoken: Floats
    hissing: Floats
    begins: Bools
    ends: Bools


class _Axes(NamedTuple):
    """What all syllables before each one add up to, and what it costs to pass their joints.

    `begin` and `end` are what it costs a stretch to begin and to end at each joint, without a hiss
    (row 0) and with one (row 1).
    """

    spoken: Floats
    hissing: Floats
    passing: Floats
    joints: NDArray[np.int8]
    begin: Floats
    end: Floats


class _Heard(NamedTuple):
    """A stretch of sound, and what the pause before it costs at each kind of joint."""

    spoken: float
    hissing: float
    first: int
    last: int
    pause: Floats


class _Front(NamedTuple):
    """The prices of having reached the syllables from `first` on."""

    first: int
    prices: Floats


def cheapest_path(
    joints: NDArray[np.int8],
    expected: Expected,
    sounds: Sounds,
    pauses: PausePrices,
    progress: Progress,
) -> NDArray[np.int64]:
    """Return how many syllables have been said before each stretch, and after the last.

    The last value is always the number of all syllables: what no stretch takes is said by the last.
    """
    outside = np.zeros((2, 1))
    axes = _Axes(
        _summed(expected.spoken),
        _summed(expected.hissing),
        _summed(pauses.passed[joints]),
        joints,
        np.hstack([edge_prices(expected.begins), outside]),
        np.hstack([outside, edge_prices(expected.ends)]),
    )
    front = _Front(0, np.zeros(1))
    taken: list[tuple[int, NDArray[np.int64]]] = []
    for place in range(len(sounds.begins)):
        progress.step(place, len(sounds.begins))
        heard = _Heard(
            float(sounds.spoken[place]),
            float(sounds.hissing[place]),
            int(sounds.first[place]),
            int(sounds.last[place]),
            pauses.at[place] if place else np.zeros(pauses.at.shape[1]),
        )
        front, sources = _step(front, heard, axes)
        taken.append((front.first, sources))
    return _walked_back(front, taken, len(expected.spoken))


def _summed(values: Floats) -> Floats:
    return np.concatenate([[0.0], np.cumsum(values)])


def _step(front: _Front, heard: _Heard, axes: _Axes) -> tuple[_Front, NDArray[np.int64]]:
    """Return the front after a stretch, and from which syllable each place of it was reached."""
    first, count = front.first, len(front.prices)
    here = slice(first, first + count)
    entering = front.prices + heard.pause[axes.joints[here]] + axes.begin[heard.first, here]
    least, most = _reach(heard.spoken, axes.spoken)
    last = min(len(axes.spoken) - 1, first + count - 1 + most)
    targets = np.arange(first, last + 1)
    offsets = np.arange(least, most + 1)
    starts = targets[:, None] - offsets[None, :]
    inside = (starts >= first) & (starts < first + count)
    safe = np.where(inside, starts, first)
    prices = sound_prices(heard.spoken, axes.spoken[targets][:, None] - axes.spoken[safe])
    prices += hiss_prices(heard.hissing, axes.hissing[targets][:, None] - axes.hissing[safe])
    # The joint at which the stretch begins has its pause; those within it are passed over.
    passing = axes.passing
    prices += passing[targets][:, None] - passing[np.minimum(safe + 1, len(passing) - 1)]
    prices += entering[safe - first]
    prices[~inside] = np.inf
    best = prices.argmin(axis=1)
    reached = prices[np.arange(len(targets)), best] + axes.end[heard.last, targets]
    sources = targets - offsets[best]
    return _with_noise(front, heard.spoken, reached, sources)


def _with_noise(
    front: _Front, heard: float, reached: Floats, sources: NDArray[np.int64]
) -> tuple[_Front, NDArray[np.int64]]:
    """Let the stretch be noise where that is cheaper, and drop what is too dear."""
    first = front.first
    idle = front.prices + noise_price(heard)
    stays = idle < reached[: len(idle)]
    reached[: len(idle)][stays] = idle[stays]
    sources[: len(idle)][stays] = np.arange(first, first + len(idle))[stays]
    kept = np.flatnonzero(reached <= reached.min() + _TOO_DEAR)
    begin, end = int(kept[0]), int(kept[-1]) + 1
    return _Front(first + begin, reached[begin:end]), sources[begin:end]


def _reach(heard: float, axis: Floats) -> tuple[int, int]:
    """Return how few and how many syllables a stretch of that length may hold."""
    usual = float(axis[-1]) / max(1, len(axis) - 1)
    count = heard / max(usual, 1e-3)
    return max(1, int(count * _SLOWEST) - _FEW), int(count * _FASTEST) + _FEW


def _walked_back(
    front: _Front, taken: Sequence[tuple[int, NDArray[np.int64]]], count: int
) -> NDArray[np.int64]:
    out = np.zeros(len(taken) + 1, np.int64)
    out[-1] = count
    at = min(count, front.first + len(front.prices) - 1)
    for place in range(len(taken) - 1, -1, -1):
        first, sources = taken[place]
        at = int(sources[at - first])
        out[place] = at
    return out
