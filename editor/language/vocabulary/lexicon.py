"""The words of a language that are spelt much like a given form."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from editor.language.vocabulary.commonness import commonness

_FIRST_SOUNDS = str.maketrans(
    "bfvwdzxcqgjksh" + "aeiouy" + "бфвдзсцчшщжгкх" + "аеиоуыэюяіїє" + "φβδζσχξγκ" + "αεηιουω",
    "pppptssssssss " + "      " + "pppptssssssss " + "            " + "ppttsssss" + "       ",
)
_FURTHEST = 2
_NEAR = 0.6
_MOST = 40
_RARE = 2.0
_COMMON = 4.5
_AT_A_TIME = 2
_REMEMBERED = 4096


class Lexicon:
    """The words of a language that may be names, by the kind of first sound and their length."""

    def __init__(self, language: str) -> None:
        """Sort the words of a language (BCP 47)."""
        self._words: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in commonness(language).between(_RARE, _COMMON):
            self._words[word[0].translate(_FIRST_SOUNDS), len(word)].append(word)
        self._found: dict[str, Sequence[str]] = {}

    def near(self, letters: str) -> Sequence[str]:
        """Return the words that are spelt much like a form in lower case, best first."""
        found = self._found.get(letters)
        if found is None:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            found = self._found[letters] = self._near(letters)
        return found

    def _near(self, letters: str) -> Sequence[str]:
        first = letters[:1].translate(_FIRST_SOUNDS)
        lengths = range(len(letters) - _FURTHEST, len(letters) + _FURTHEST + 1)
        found = [
            (-score, word)
            for length in lengths
            for word, score, _at in process.extract(
                letters,
                self._words.get((first, length), ()),
                scorer=OSA.normalized_similarity,
                score_cutoff=_NEAR,
                limit=_MOST,
            )
        ]
        return [word for _score, word in sorted(found)[:_MOST]]


@lru_cache(maxsize=_AT_A_TIME)
def lexicon(language: str) -> Lexicon:
    """Return the words of a language (BCP 47); none for a language that is not known."""
    return Lexicon(language)
