"""The text of rows as syllables: how long each takes, how it hisses, what a pause before it means.

Words of any script are read by `language.sound`, which knows their vowels and what sounds like “s”.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from editor.language.sound import sound_key
from editor.language.speech import SENTENCE_PAUSE_S, SYLLABLE_S, spoken_pieces

Floats: TypeAlias = NDArray[np.float64]

_HISSING = frozenset("sSzCjx")
_VOWEL = "A"
_VOWEL_S, _LETTER_S = 0.11, 0.055
_HISSES_A_DIGIT = 0.4
_MOST = 12


class Joint(IntEnum):
    """What lies between two syllables, the greater the likelier a pause."""

    INNER = 0
    WORD = 1
    CLAUSE = 2
    SENTENCE = 3
    ROW = 4


class Syllable(NamedTuple):
    """How many seconds it takes at the usual pace, and how many hissing consonants it has.

    `begins` and `ends` tell whether it begins or ends with one of them.
    """

    seconds: float
    hisses: float
    begins: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Syllables:
    """The syllables of some rows, one after the other.

    `joints` has one kind before each syllable and one after the last; `seconds`, `hisses`,
    `begins` and `ends` are those of each; `rows` are the first syllable of each row, and one past
    the last of all.
    """

    joints: NDArray[np.int8]
    seconds: Floats
    hisses: Floats
    begins: NDArray[np.bool_]
    ends: NDArray[np.bool_]
    rows: NDArray[np.int64]


def syllables_of(texts: Sequence[str]) -> Syllables:
    """Return the syllables of the texts; a text without anything to say has none."""
    joints: list[Joint] = []
    said: list[Syllable] = []
    rows = [0]
    for text in texts:
        for joint, syllable in _read(text):
            joints.append(joint)
            said.append(syllable)
        rows.append(len(said))
    return Syllables(
        np.array([*joints, Joint.ROW], np.int8),
        np.array([one.seconds for one in said], np.float64),
        np.array([one.hisses for one in said], np.float64),
        np.array([one.begins for one in said], np.bool_),
        np.array([one.ends for one in said], np.bool_),
        np.array(rows, np.int64),
    )


def _read(text: str) -> Iterator[tuple[Joint, Syllable]]:
    """Yield each syllable with what lies before it."""
    joint = Joint.ROW
    at = 0
    for piece in spoken_pieces(text):
        word, at = text[at : piece.end], piece.end
        if not piece.sound:
            mark = Joint.SENTENCE if piece.pause >= SENTENCE_PAUSE_S else Joint.CLAUSE
            joint = max(joint, mark)
            continue
        for syllable in _syllables(word.strip().casefold()[:64], piece.sound):
            yield joint, syllable
            joint = Joint.INNER
        joint = Joint.WORD


@lru_cache(maxsize=16384)
def _syllables(word: str, sound: float) -> tuple[Syllable, ...]:
    """Return the syllables of a word, a figure or a character that takes about `sound` seconds."""
    letters = "".join(char for char in word if char.isalpha())
    key = sound_key(letters) if letters else ""
    parts = _parts(key)
    if not parts:
        count = min(_MOST, max(1, round(sound / SYLLABLE_S)))
        return (Syllable(sound / count, _HISSES_A_DIGIT / count),) * count
    is_wide = len(letters) == 1
    seconds = sound if is_wide else _VOWEL_S * len(parts) + _LETTER_S * len(letters)
    weights = [1 + len(part) for part in parts]
    whole = sum(weights)
    return tuple(
        Syllable(
            seconds * weight / whole,
            sum(char in _HISSING for char in part),
            part[0] in _HISSING,
            part[-1] in _HISSING,
        )
        for part, weight in zip(parts, weights, strict=True)
    )


def _parts(key: str) -> list[str]:
    """Return a key cut before the consonants of each vowel but the first."""
    parts: list[str] = []
    part = ""
    for char in key:
        if parts and char == _VOWEL and _VOWEL in parts[-1]:
            # Of consonants between two vowels the last one begins a syllable.
            parts[-1] += part[:-1]
            parts.append(part[-1:] + char)
            part = ""
        elif char == _VOWEL:
            parts.append(part + char)
            part = ""
        else:
            part += char
    if parts:
        parts[-1] += part
        return parts
    return [part] if part else []
