"""Which features of one language speak for which of the other, and how much."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from editor.language.bitext.beads import Bead
from editor.language.bitext.features import Kind

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_WEIGHTS = {Kind.IDEA: 0.75, Kind.SOUND: 0.4}
_OF_NO_USE = 0.25
_LEARNED = 0.5
_EVIDENT = 12.0
_CLEARLY_MORE = 2.0
_SMOOTH = 2.0
_TOO_COMMON = 0.4
_MOST_BEADS = 6000


@dataclass(frozen=True, slots=True)
class Indexed:
    """The features of a text's lines as numbers, and in how many lines each stands."""

    numbers: Mapping[str, int]
    lines: Sequence[Ints]
    counts: Ints


Associations = Mapping[int, tuple[Ints, Floats]]
"""For a feature of the first language, features of the second and their weights."""


def indexed(features: Sequence[Sequence[str]]) -> Indexed:
    """Return the features as numbers."""
    numbers: dict[str, int] = {}
    lines = [
        np.array(sorted(numbers.setdefault(one, len(numbers)) for one in line), dtype=np.int64)
        for line in features
    ]
    flat = np.concatenate([*lines, np.empty(0, dtype=np.int64)])
    return Indexed(numbers, lines, np.bincount(flat, minlength=len(numbers)))


def shared(first: Indexed, second: Indexed) -> dict[int, tuple[Ints, Floats]]:
    """Return what is the same in both languages; what is rare speaks most."""
    count = max(len(first.lines), len(second.lines))
    found = {}
    for feature, number in first.numbers.items():
        other = second.numbers.get(feature)
        if other is None:
            continue
        rarity = log(count / max(first.counts[number], second.counts[other])) - _OF_NO_USE
        weight = _WEIGHTS.get(Kind(feature[0]), 1.0) * rarity
        if weight > 0:
            found[number] = np.array([other]), np.array([weight])
    return found


def learned(
    beads: Sequence[Bead], first: Indexed, second: Indexed, known: Associations
) -> Associations:
    """Return what is known, and what stands together in these beads more often than by chance.

    Only what is evident by the likelihood ratio of Dunning, "Accurate Methods for the Statistics
    of Surprise and Coincidence" (Computational Linguistics 19, 1993), counts.
    """
    pairs = list(_linked(beads, first, second))
    if not pairs:
        return known
    x, y, together, ones, others = _counted(pairs, len(first.counts), len(second.counts))
    expected = ones[x] * others[y] / len(pairs)
    evident = 2 * (together * np.log(together / expected) - (together - expected)) > _EVIDENT
    # One of the times is taken off: a bead is no evidence for itself.
    share = (together - 1) / (ones[x] + _SMOOTH)
    lift = np.maximum(share * len(pairs) / others[y], 1e-9)
    kept = evident & (lift > _CLEARLY_MORE)
    return _joined(known, x[kept], y[kept], _LEARNED * np.log(lift[kept]))


def _linked(beads: Sequence[Bead], first: Indexed, second: Indexed) -> "list[tuple[Ints, Ints]]":
    """Return the features of both sides of each bead that has both."""
    i = j = 0
    found = []
    for a, b in beads:
        if a and b:
            ones = np.unique(np.concatenate(first.lines[i : i + a]))
            others = np.unique(np.concatenate(second.lines[j : j + b]))
            found.append((_telling(ones, first), _telling(others, second)))
        i, j = i + a, j + b
    step = 1 + len(found) // _MOST_BEADS
    return found[::step]


def _telling(numbers: Ints, text: Indexed) -> Ints:
    counts = text.counts[numbers]
    return numbers[(counts > 1) & (counts < _TOO_COMMON * len(text.lines))]


def _counted(
    pairs: Sequence[tuple[Ints, Ints]], firsts: int, seconds: int
) -> tuple[Ints, Ints, Floats, Floats, Floats]:
    """Return pairs of features that stand together more than once, how often, and each alone."""
    keys = np.concatenate([(one[:, None] * seconds + other).ravel() for one, other in pairs])
    keys, together = np.unique(keys, return_counts=True)
    keys, together = keys[together > 1], together[together > 1]
    ones = np.bincount(np.concatenate([one for one, _ in pairs]), minlength=firsts)
    others = np.bincount(np.concatenate([other for _, other in pairs]), minlength=seconds)
    x, y = np.divmod(keys, max(seconds, 1))
    return x, y, together.astype(float), ones.astype(float), others.astype(float)


def _joined(known: Associations, x: Ints, y: Ints, weights: Floats) -> Associations:
    found = dict(known)
    if not len(x):
        return found
    ends = np.flatnonzero(np.diff(x)) + 1
    for one, other, weight in zip(
        np.split(x, ends), np.split(y, ends), np.split(weights, ends), strict=True
    ):
        before = found.get(int(one[0]), (other[:0], weight[:0]))
        found[int(one[0])] = (
            np.concatenate((before[0], other)),
            np.concatenate((before[1], weight)),
        )
    return found
