"""The marked rows as numbers: the features of each word, and what each border is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from editor.captions.breaks.borders import costs_by_marks
from editor.captions.breaks.learned.features import SHARED, features_of
from editor.captions.breaks.words import words_in
from tests.captions.training.marked import Marked, rows

_RARE = 3
"""What is met less often is not learned."""
_of_word = lru_cache(maxsize=None)(features_of)


class Example(NamedTuple):
    """A text: the names of the features of its words, the borders that are places, their marks.

    A border is known by the number of the word behind it. `has_lines` tells whether the ends of
    lines are among the marks.
    """

    words: list[list[str]]
    borders: list[int]
    marks: list[int]
    has_lines: bool


def examples(is_kept_back: bool = False) -> Iterator[Example]:
    """Yield the texts to learn from, or those kept back, with their punctuation and without."""
    for row in rows():
        if row.is_kept_back is is_kept_back:
            for text in row.texts:
                yield from filter(None, map(_example, _written(text)))


def _written(text: Marked) -> Iterator[Marked]:
    """Yield a text as it is, and as a recogniser would have written it where that is unlike."""
    yield text
    bare = text.without_marks()
    if bare.text != text.text.lower():
        yield bare


def _example(text: Marked) -> Example | None:
    words = words_in(text.text, text.language)
    costs = costs_by_marks(words, text.text, text.language)
    borders = [number for number, cost in enumerate(costs) if cost is not None and number]
    if not borders:
        return None
    marks = [text.places.get(words.at[number], 0) for number in borders]
    named = [
        [full_name(name, text.language) for name in _of_word(word, text.language)]
        for word in words.raw
    ]
    return Example(named, borders, marks, text.has_lines)


def full_name(name: str, language: str) -> str:
    """Return the name of a feature together with its language, where it has one."""
    return name if name[0] in SHARED else f"{language} {name}"


def vocabulary(known: Iterable[Example]) -> Mapping[str, int]:
    """Return a number for each feature that is not rare, from 1 on."""
    counted = Counter(name for example in known for word in example.words for name in word)
    often = sorted(name for name, count in counted.items() if count >= _RARE)
    return {name: number for number, name in enumerate(often, 1)}
