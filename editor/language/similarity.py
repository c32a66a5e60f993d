"""How alike two words are, in spelling and in sound together."""

from dataclasses import dataclass

from rapidfuzz.distance import OSA, JaroWinkler

from editor.language.folding import fold
from editor.language.sound import coarse, sound_key

_FINE_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Likeness:
    """A word prepared for comparison: its folded letters and its two sound keys."""

    letters: str
    sound: str
    coarse: str


def likeness(word: str) -> Likeness:
    """Return a word, or several taken as one, prepared for comparison."""
    letters = fold(word)
    sound = sound_key(letters)
    return Likeness(letters, sound, coarse(sound))


def degree(right: Likeness, heard: Likeness) -> float:
    """Return from 0 to 100 how likely `heard` is a mishearing of `right`, by form alone.

    Half of it is spelling (the mean of optimal string alignment and Jaro-Winkler), half is sound
    (the same edit distance on sound keys, fine and coarse).
    """
    if right.letters == heard.letters:
        return 100.0
    spelling = (
        OSA.normalized_similarity(right.letters, heard.letters)
        + JaroWinkler.normalized_similarity(right.letters, heard.letters)
    ) / 2
    sound = _FINE_SHARE * OSA.normalized_similarity(right.sound, heard.sound) + (
        1 - _FINE_SHARE
    ) * OSA.normalized_similarity(right.coarse, heard.coarse)
    return 50 * (spelling + sound)
