"""How alike folded forms are, each compared once."""

from editor.language.folding import fold
from editor.language.forms.declension import forms_of
from editor.language.forms.readings import readings
from editor.language.similarity import Likeness, degree, likeness

_READING_COSTS = 4.0
_WORTH_READING = 25.0
_SOUNDED_ALIKE = 0.72


class Comparisons:
    """Remembers what it has compared."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._likenesses: dict[str, Likeness] = {}
        self._alike: dict[tuple[str, str], float] = {}
        self._readings: dict[str, tuple[Likeness, ...]] = {}
        self._romanised: dict[str, str] = {}

    def alike(self, right: str, heard: str) -> float:
        """Return from 0 to 1 how likely folded letters are a mishearing of a right form's.

        The right form is also taken in its cases, and read by the rules of the languages that it
        may come from.
        """
        key = right, heard
        if key not in self._alike:
            other = self.likeness(heard)
            best = max(degree(self.likeness(form), other) for form in forms_of(right, folded=True))
            if best >= _WORTH_READING:
                readings_ = (degree(one, other) - _READING_COSTS for one in self.readings_of(right))
                best = max(best, *readings_, 0.0)
            self._alike[key] = best / 100
        return self._alike[key]

    def is_sounded(self, right: str, sounded: str) -> bool:
        """Return True when a word of another script, in Latin letters, sounds like a right form."""
        return self.alike(self.romanised(right), sounded) >= _SOUNDED_ALIKE

    def romanised(self, letters: str) -> str:
        """Return folded letters of any script in Latin ones."""
        if letters.isascii():
            return letters
        found = self._romanised.get(letters)
        if found is None:
            from anyascii import anyascii

            found = self._romanised[letters] = fold(anyascii(letters))
        return found

    def readings_of(self, letters: str) -> tuple[Likeness, ...]:
        """Return a form as it may be read in the languages that it may come from."""
        found = self._readings.get(letters)
        if found is None:
            found = self._readings[letters] = tuple(map(self.likeness, readings(letters)))
        return found

    def likeness(self, letters: str) -> Likeness:
        """Return letters ready for comparison."""
        found = self._likenesses.get(letters)
        if found is None:
            found = self._likenesses[letters] = likeness(letters)
        return found
