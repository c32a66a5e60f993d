"""Rows laid over the sound between two known moments: where each begins and ends.

It is done twice: the first time at the pace of the whole stretch, the second at the pace that was
heard around each syllable.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from editor.alignment.pauses.hearing import STEP_MS, Hearing
from editor.alignment.pauses.path import Expected, Sounds, cheapest_path
from editor.alignment.pauses.prices import pause_prices
from editor.alignment.pauses.syllables import Floats, Syllables, syllables_of
from editor.core.progress import Progress

Ints: TypeAlias = NDArray[np.int64]

_STEP_S = STEP_MS / 1000
_HISS_S = 0.09
_LEAST_SHARPNESS = 25
_BY_VOWELS = 0.65
_AROUND_S = 25.0
_TRUST_S = 10.0
_SLOWEST, _FASTEST = 0.4, 2.5
_ROUNDS = 2
_EDGE, _EDGE_LEAST = 10, 3
_TOO_MUCH, _LEAST_S = 1.6, 5.0


class Place(NamedTuple):
    """When a row is spoken, in milliseconds."""

    start: int
    end: int


def laid(
    texts: Sequence[str], hearing: Hearing, begin_ms: int, progress: Progress
) -> list[Place | None]:
    """Return when each text is spoken; None for one without anything to say.

    `hearing` begins at `begin_ms`. Where there is by far more text than sound, none has a place.
    """
    syllables = syllables_of(texts)
    sounds = _sounds(hearing, syllables)
    if not len(syllables.seconds) or not len(sounds.begins):
        return [None] * len(texts)
    expected = _expected(syllables, sounds)
    if expected.spoken.sum() > _TOO_MUCH * max(_LEAST_S, float(sounds.spoken.sum())):
        return [None] * len(texts)
    pauses = pause_prices(np.concatenate([[1.0], sounds.begins[1:] - sounds.ends[:-1]]))
    path = cheapest_path(syllables.joints, expected, sounds, pauses, progress)
    for _again in range(_ROUNDS - 1):
        expected = expected._replace(spoken=_at_heard_pace(syllables, expected, path, sounds))
        path = cheapest_path(syllables.joints, expected, sounds, pauses, progress)
    return _places(syllables, expected.spoken, path, sounds, begin_ms)


def _sounds(hearing: Hearing, syllables: Syllables) -> Sounds:
    voices = hearing.voices
    steps = np.diff(np.concatenate([[0], voices.astype(np.int8), [0]]))
    begins, ends = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    lasting = (ends - begins) * _STEP_S
    vowels = _within(hearing.vowels, begins, ends)
    a_vowel = lasting.sum() / max(1.0, vowels.sum())
    spoken = lasting * (1 - _BY_VOWELS) + vowels * a_vowel * _BY_VOWELS
    hisses = _hissing(hearing, syllables)
    hissing = _within(hisses, begins, ends) * _STEP_S
    first = _within(hisses, begins, np.minimum(begins + _EDGE, ends)) >= _EDGE_LEAST
    last = _within(hisses, np.maximum(ends - _EDGE, begins), ends) >= _EDGE_LEAST
    return Sounds(_seconds(begins), _seconds(ends), spoken, hissing, first, last)


def _seconds(steps: Ints) -> Floats:
    return np.asarray(steps * _STEP_S, np.float64)


def _within(values: NDArray[np.bool_], begins: Ints, ends: Ints) -> Floats:
    counts = np.concatenate([[0], np.cumsum(values)])
    return np.asarray(counts[ends] - counts[begins], np.float64)


def _hissing(hearing: Hearing, syllables: Syllables) -> NDArray[np.bool_]:
    """Return what hisses: as much of the speech as the text has of it, the sharpest."""
    sharp = hearing.sharpness[hearing.voices]
    if not len(sharp):
        return np.zeros(len(hearing.voices), bool)
    share = syllables.hisses.sum() * _HISS_S / max(1e-9, len(sharp) * _STEP_S)
    least = max(_LEAST_SHARPNESS, float(np.quantile(sharp, max(0.0, 1 - share))))
    return hearing.voices & (hearing.sharpness > least)


def _expected(syllables: Syllables, sounds: Sounds) -> Expected:
    whole = max(1e-9, float(syllables.seconds.sum()))
    pace = float(np.clip(sounds.spoken.sum() / whole, _SLOWEST, _FASTEST))
    hisses = max(1.0, float(syllables.hisses.sum()))
    return Expected(
        syllables.seconds * pace,
        syllables.hisses * float(sounds.hissing.sum()) / hisses,
        syllables.begins,
        syllables.ends,
    )


def _at_heard_pace(syllables: Syllables, expected: Expected, path: Ints, sounds: Sounds) -> Floats:
    """Return the lengths at the pace heard around each syllable, as far as it can be told."""
    plain = syllables.seconds
    heard = np.where(np.diff(path) > 0, sounds.spoken, 0.0)
    axis = np.concatenate([[0.0], np.cumsum(plain)])
    heard_by = np.concatenate([[0.0], np.cumsum(heard)])
    usual = float(expected.spoken.sum() / plain.sum())
    middle = (axis[:-1] + axis[1:]) / 2
    low = np.searchsorted(axis[path], middle - _AROUND_S / 2).clip(0, len(path) - 1)
    high = np.searchsorted(axis[path], middle + _AROUND_S / 2).clip(0, len(path) - 1)
    said = axis[path[high]] - axis[path[low]]
    pace = (heard_by[high] - heard_by[low] + _TRUST_S * usual) / (said + _TRUST_S)
    return np.asarray(plain * np.clip(pace, _SLOWEST, _FASTEST), np.float64)


def _places(
    syllables: Syllables, lengths: Floats, path: Ints, sounds: Sounds, begin_ms: int
) -> list[Place | None]:
    axis = np.concatenate([[0.0], np.cumsum(lengths)])
    out: list[Place | None] = []
    for first, last in zip(syllables.rows[:-1], syllables.rows[1:], strict=True):
        if first == last:
            out.append(None)
            continue
        start = _moment(int(first), axis, path, sounds, is_start=True)
        end = _moment(int(last), axis, path, sounds, is_start=False)
        out.append(Place(begin_ms + round(start * 1000), begin_ms + round(end * 1000)))
    return out


def _moment(at: int, axis: Floats, path: Ints, sounds: Sounds, *, is_start: bool) -> float:
    """Return when a joint is reached, in seconds; at a pause its end for a start, else its begin.

    Within a stretch it is told by the lengths of the syllables before and after it.
    """
    if is_start:
        place = int(np.searchsorted(path, at, side="right")) - 1
    else:
        place = int(np.searchsorted(path, at, side="left")) - 1
    place = min(max(place, 0), len(sounds.begins) - 1)
    begin, end = float(sounds.begins[place]), float(sounds.ends[place])
    whole = axis[path[place + 1]] - axis[path[place]]
    share = (axis[at] - axis[path[place]]) / whole if whole > 0 else 0.0
    return begin + (end - begin) * float(np.clip(share, 0.0, 1.0))
