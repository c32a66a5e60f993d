"""How a recording sounds from moment to moment: how sharp, and where its syllables are loudest.

Both can be told of any language without knowing a word of it. What is sharp is a hiss, like “s” or
“sh”; each syllable has a vowel, which is louder than what is around it.
"""

from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from editor.audio.decoding import Block
from editor.audio.speech import STEP

Sharpness: TypeAlias = NDArray[np.uint8]
"""From 0 to 255, each 10 ms: the power of the differences between samples against their own."""

_SHARPEST = 4.0
_SMOOTH = 8
_PROMINENT_DB = 1.5


class Texture(NamedTuple):
    """One value each 10 ms: how sharp it sounds, and whether a syllable is at its loudest."""

    sharpness: Sharpness
    peaks: NDArray[np.bool_]


class TextureMeter:
    """Collects the texture from the blocks of a recording."""

    def __init__(self) -> None:
        """Begin at silence."""
        self._left = np.zeros(0, np.float32)
        self._before = np.float32(0)
        self._sharp: list[Sharpness] = []
        self._dull: list[NDArray[np.float32]] = []

    def feed(self, block: Block) -> None:
        """Take the next samples."""
        samples = np.concatenate([self._left, block.astype(np.float32)])
        whole = len(samples) // STEP * STEP
        self._left = samples[whole:]
        if not whole:
            return
        now = samples[:whole]
        before = np.concatenate([[self._before], now[:-1]]).astype(np.float32)
        self._before = now[-1]
        power = _power(now)
        self._sharp.append(np.round(_power(now - before) / power * (255 / _SHARPEST)).clip(0, 255))
        self._dull.append(_power(now + before))

    def texture(self) -> Texture:
        """Return what was heard so far; a last part of 10 ms is left out."""
        if not self._sharp:
            return Texture(np.zeros(0, np.uint8), np.zeros(0, bool))
        dull = np.concatenate(self._dull)
        return Texture(np.concatenate(self._sharp).astype(np.uint8), syllable_peaks(dull))


def syllable_peaks(dull: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Return where the power without its sharp part is greater than around, by enough to count."""
    if len(dull) < _SMOOTH:
        return np.zeros(len(dull), bool)
    padded = np.pad(np.sqrt(dull), (_SMOOTH // 2, _SMOOTH // 2 - 1), "edge")
    smooth = np.convolve(padded, np.full(_SMOOTH, 1 / _SMOOTH), "valid")
    loudness = 20 * np.log10(smooth + 1)
    inner = (loudness[1:-1] > loudness[:-2]) & (loudness[1:-1] >= loudness[2:])
    out = np.zeros(len(dull), bool)
    out[_prominent(loudness.tolist(), (np.flatnonzero(inner) + 1).tolist())] = True
    return out


def _power(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    steps = samples.reshape(-1, STEP)
    power: NDArray[np.float32] = np.einsum("ij,ij->i", steps, steps) / STEP + 1
    return power


def _prominent(loudness: list[float], places: list[int]) -> list[int]:
    """Return the peaks that rise above the dip before them."""
    kept: list[int] = []
    for place in places:
        last = kept[-1] if kept else 0
        dip = min(loudness[last : place + 1])
        lower = min(loudness[last], loudness[place]) if kept else loudness[place]
        if lower - dip >= _PROMINENT_DB:
            kept.append(place)
        elif kept and loudness[place] > loudness[last]:
            kept[-1] = place
    return kept
