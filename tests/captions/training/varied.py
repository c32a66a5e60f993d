"""English texts said in other ways: other words, other clauses, and as people really talk."""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from tests.captions.training.marked import GLADLY, Marked, marked

_FILLERS = {
    "um": 10, "uh": 10, "you know": 10, "like": 8, "I mean": 4, "kind of": 4, "sort of": 3,
    "right": 2, "actually": 2, "basically": 2, "well": 1, "so": 2, "yeah": 1, "and uh": 2,
    "and um": 2, "I guess": 1, "I think": 1,
}  # fmt: skip
_SAID_AGAIN = frozenset([
    "the", "a", "an", "in", "of", "to", "for", "and", "but", "it", "we", "you", "they", "that",
    "this", "is", "was", "with", "on", "so", "what", "how", "if", "as", "because", "from", "or",
    "i", "he", "she", "it's", "i'm", "that's", "there's", "my", "our", "your", "their",
])  # fmt: skip
_MOST_COMMON = 250
"""The words of grammar are left as they are."""


class Varied:
    """Says texts in other ways, by the likenesses of words."""

    def __init__(self, texts: Sequence[Marked], likenesses: Mapping[str, Sequence[str]]) -> None:
        self._texts = texts
        self._likenesses = likenesses
        words = (word for text in texts for word in re.findall("[a-z']+", text.text.lower()))
        self._grammar = {word for word, _count in Counter(words).most_common(_MOST_COMMON)}
        self._clauses = [clause for text in texts for clause in _clauses(text)]

    def variations(self, with_other_words: int, mixed: int, hesitant: int) -> Iterator[Marked]:
        """Yield so many texts of each kind, without marks, half of them without punctuation."""
        kinds: list[tuple[int, Callable[[], list[str]]]] = [
            (with_other_words, self._with_other_words),
            (mixed, self._mixed),
            (hesitant, self._hesitant),
        ]
        for count, kind in kinds:
            for _number in range(count):
                text = marked("en", " ".join(kind()))
                yield text.without_marks() if random.random() < 1 / 2 else text

    def _with_other_words(self) -> list[str]:
        return self._changed(self._some(), random.choice((0.15, 0.3, 0.5)))

    def _mixed(self) -> list[str]:
        clauses = random.choices(self._clauses, k=random.randint(3, 7))
        return self._changed(" ".join(clauses).split(), random.choice((0, 0.3)))

    def _hesitant(self) -> list[str]:
        words = self._changed(self._some(), random.choice((0, 0.3, 0.3)))
        return list(_hesitating(words, random.choice((0.06, 0.12, 0.2))))

    def _some(self) -> list[str]:
        return random.choice(self._texts).text.split()

    def _changed(self, words: Sequence[str], share: float) -> list[str]:
        return [self._other(word) if random.random() < share else word for word in words]

    def _other(self, word: str) -> str:
        """Return a word like another one, with its marks and its capital."""
        letters = word.strip("\"'.,;:?!()“”‘’…")
        if letters.lower() in self._grammar or letters.lower() not in self._likenesses:
            return word
        other = random.choice(self._likenesses[letters.lower()])
        return word.replace(letters, other.capitalize() if letters[0].isupper() else other)


def _clauses(text: Marked) -> list[str]:
    ends = [0, *(at for at, mark in text.places.items() if mark == GLADLY), len(text.text)]
    return [text.text[begin:end].strip() for begin, end in pairwise(ends)]


def _hesitating(words: Sequence[str], share: float) -> Iterator[str]:
    """Yield words with fillers, small words said twice or three times, and new beginnings."""
    for number, word in enumerate(words):
        chance = random.random() / share
        if chance < 0.45:
            yield from random.choices(list(_FILLERS), list(_FILLERS.values()))[0].split()
        elif chance < 0.8 and word.lower().strip(",.") in _SAID_AGAIN:
            yield from [word.strip(",.")] * random.choice((1, 1, 1, 2))
        elif 0.8 <= chance < 1:
            yield from words[max(0, number - random.choice((2, 2, 3))) : number]
        yield word
