"""Which language a text is in, among those that share a script, told by its commonest words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice

from editor import paths

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SAMPLE = 400
_FEWEST_WORDS = 3
_ENOUGH = 0.12
_MORE_WORDS, _CLEARLY, _LESS = 12, 2, 0.08

_POINTS = 24


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, an apostrophe and what follows included."""
    return _WORD.findall(text.lower())


def votes(text: str) -> Counter[str]:
    """Return how much the common words of a text speak for each language (BCP 47).

    A word of one language alone gives it 24 points, one of several a share of them.
    """
    known = _languages_by_word()
    found: Counter[str] = Counter()
    for word in words_of(text):
        # Of “l'horloge” the list has the parts.
        for part in (word,) if word in known else word.split("'"):
            languages = known.get(part, ())
            for language in languages:
                found[language] += _POINTS // len(languages)
    return found


def points_between(first: str, second: str) -> dict[str, int]:
    """Return how much each common word speaks for the first language, negative for the second."""
    points: dict[str, int] = {}
    for word, languages in _languages_by_word().items():
        difference = (first in languages) - (second in languages)
        if difference:
            points[word] = difference * _POINTS // len(languages)
    return points


def identify(texts: Iterable[str]) -> str | None:
    """Return the language that the first few hundred texts are in, None when it does not show."""
    total: Counter[str] = Counter()
    words = 0
    for text in islice(texts, _SAMPLE):
        total += votes(text)
        words += len(words_of(text))
    if not total:
        return None
    (language, count), (_other, second) = [*total.most_common(2), ("", 0)][:2]
    enough = _LESS if words >= _MORE_WORDS and count >= _CLEARLY * second else _ENOUGH
    return language if words >= _FEWEST_WORDS and count >= enough * _POINTS * words else None


@cache
def _languages_by_word() -> Mapping[str, tuple[str, ...]]:
    text = (paths.resources() / "words" / "function-words.txt").read_text(encoding="utf-8")
    found: defaultdict[str, list[str]] = defaultdict(list)
    language = ""
    for line in text.split("\n"):
        if line.startswith("["):
            language = line.strip("[]")
        elif not line.startswith("#"):
            for word in line.split():
                found[word].append(language)
    return {word: tuple(languages) for word, languages in found.items()}
