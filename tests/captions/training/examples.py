"""The marked rows as words and borders, and the features of words as numbers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from editor.captions.breaks.borders import costs_by_marks
from editor.captions.breaks.repeats import without_repeats
from editor.language.borders.features import SHARED, features_of
from editor.language.words.words import words_in
from tests.captions.training.marked import Marked

_RARE = 3
"""What is met less often is not learned."""
_of_word = lru_cache(maxsize=None)(features_of)


class Text(NamedTuple):
    """The words of a text, the borders that are places, and the marks there.

    What is said again at once is there once, as where the program asks. A border is known by the
    number of the word behind it. `has_lines` tells whether the ends of lines are among the marks.
    """

    language: str
    words: list[str]
    borders: list[int]
    marks: list[int]
    has_lines: bool


def texts_of(text: Marked) -> Iterator[Text]:
    """Yield a marked text in words, with its punctuation and without."""
    yield from filter(None, map(text_of, _written(text)))


def _written(text: Marked) -> Iterator[Marked]:
    """Yield a text as it is, and as a recogniser would have written it where that is unlike."""
    yield text
    bare = text.without_marks()
    if bare.text != text.text.lower():
        yield bare


def text_of(text: Marked) -> Text | None:
    """Return a marked text in words, None where it has no border that is a place."""
    words = words_in(text.text, text.language)
    costs = costs_by_marks(words, text.text, text.language)
    kept = without_repeats(words.raw)
    begins = [0, *(number + 1 for number in kept)]
    borders = [at for at in range(1, len(kept)) if costs[begins[at]] is not None]
    if not borders:
        return None
    marks = [text.places.get(words.at[begins[at]], 0) for at in borders]
    return Text(text.language, [words.raw[at] for at in kept], borders, marks, text.has_lines)


def names_of(text: Text) -> list[list[str]]:
    """Return the names of the features of each word, with their language where they have one."""
    return [
        [full_name(name, text.language) for name in _of_word(word, text.language)]
        for word in text.words
    ]


def full_name(name: str, language: str) -> str:
    """Return the name of a feature together with its language, where it has one."""
    return name if name[0] in SHARED else f"{language} {name}"


def vocabulary(known: Iterable[Text]) -> Mapping[str, int]:
    """Return a number for each feature that is not rare, from 1 on."""
    counted = Counter(name for text in known for word in names_of(text) for name in word)
    often = sorted(name for name, count in counted.items() if count >= _RARE)
    return {name: number for number, name in enumerate(often, 1)}
