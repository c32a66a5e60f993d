"""What it costs to hear a text in stretches of sound: prices in nats, the less the likelier.

A joint of the text (a row's end, a comma, a blank) is likelier to be heard as a pause the greater
it is, and the pause is likelier to be long. A stretch of sound takes about as long as its
syllables, and hisses about as often as they do. The figures are those of unhurried talk; they only
have to be right among each other.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from editor.alignment.pauses.syllables import Floats, Joint

_CHANCE = {
    Joint.INNER: 0.006,
    Joint.WORD: 0.035,
    Joint.CLAUSE: 0.55,
    Joint.SENTENCE: 0.95,
    Joint.ROW: 0.93,
}
_USUAL_S = {
    Joint.INNER: 0.08,
    Joint.WORD: 0.07,
    Joint.CLAUSE: 0.18,
    Joint.SENTENCE: 0.18,
    Joint.ROW: 0.40,
}
_SPREAD = {
    Joint.INNER: 0.35,
    Joint.WORD: 0.9,
    Joint.CLAUSE: 0.7,
    Joint.SENTENCE: 1.0,
    Joint.ROW: 0.7,
}
_LEAST_CHANCE = 1e-4
_SOUND_S = 0.045
_SYLLABLE_SHARE = 0.12
_PACE_SHARE = 0.11
_FAT = 0.03
_HISS_S = 0.045
_HISS_SHARE = 0.10
_HISS_FAT = 0.08
_EDGE_HEARD, _EDGE_INVENTED = 0.65, 0.1
_NOISE = 6.0
_NOISE_A_SECOND = 3.0


@dataclass(frozen=True, slots=True)
class PausePrices:
    """What each pause costs at each joint (pause, joint), and a joint that is passed over."""

    at: Floats
    passed: Floats


def pause_prices(seconds: Floats) -> PausePrices:
    """Return the prices of pauses of these lengths."""
    length = np.log(np.maximum(seconds, 0.01))
    at = np.zeros((len(seconds), len(Joint)))
    passed = np.zeros(len(Joint))
    for joint in Joint:
        spread = _SPREAD[joint]
        away = (length - np.log(_USUAL_S[joint])) / spread
        density = np.exp(-0.5 * away**2) / spread
        at[:, joint] = -np.log(_CHANCE[joint] * density + _LEAST_CHANCE)
        passed[joint] = -np.log(1 - _CHANCE[joint])
    return PausePrices(at, passed)


def sound_prices(heard_s: float, expected_s: Floats) -> Floats:
    """Return what it costs that syllables of these lengths sound for so many seconds."""
    spread = np.sqrt(
        _SOUND_S**2 + _SYLLABLE_SHARE**2 * expected_s + (_PACE_SHARE * expected_s) ** 2
    )
    density = np.exp(-0.5 * ((heard_s - expected_s) / spread) ** 2) / spread
    return -np.log(density + _FAT * np.exp(-np.abs(heard_s - expected_s)))


def hiss_prices(heard_s: float, expected_s: Floats) -> Floats:
    """Return what it costs that hisses of these lengths are heard for so many seconds."""
    spread = np.sqrt(_HISS_S**2 + _HISS_SHARE * _HISS_SHARE * expected_s / 0.1)
    density = np.exp(-0.5 * ((heard_s - expected_s) / spread) ** 2) / spread
    return -np.log(density + _HISS_FAT)


def edge_prices(hisses: NDArray[np.bool_]) -> Floats:
    """Return what it costs to hear no hiss (row 0), or one (row 1), where each syllable begins.

    `hisses` tells of each whether it begins with one; the same goes for its end.
    """
    chance = np.where(hisses, _EDGE_HEARD, _EDGE_INVENTED)
    return np.asarray(-np.log(np.stack([1 - chance, chance])), np.float64)


def noise_price(heard_s: float) -> float:
    """Return what it costs that a stretch of sound is no word of the text."""
    return _NOISE + _NOISE_A_SECOND * heard_s
