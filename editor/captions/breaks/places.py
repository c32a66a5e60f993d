"""Where a text may be broken, and what each break costs: 0 at the end of a sentence.

What may never be broken is no place at all.
"""

import re
from collections.abc import Iterator, Sequence

from editor.captions.breaks.borders import costs_by_marks
from editor.captions.breaks.costs import AFTER_CLAUSE, AFTER_HYPHEN, IN_A_DOUBLE_NAME
from editor.captions.breaks.repeats import with_repeats, without_repeats
from editor.captions.breaks.weighing import learned_costs, weighed
from editor.language.scripts import has_cjk
from editor.language.words.chunks import Chunks, chunks_of
from editor.language.words.words import Words, words_among

_HYPHENS = re.compile(
    r"(?<=[^\W\d_]{3})-(?=[^\W\d_]{3})|(?<=\w)[—―]+(?=\w)|(?<=\w)(?:\.\.\.|…)(?=\w)"
)
_SHORTEST = 3


Place = tuple[int, float]
"""A break: the code point at which what follows it begins, and what it costs.

What precedes it may end in blanks.
"""


def places_in(text: str, language: str) -> list[Place]:
    """Return the places at which a text of a language (BCP 47) may be broken, in order.

    Neither the beginning nor the end is among them, without the blanks there.
    """
    return places_among([(chunks_of(text), text, language)])[0]


def places_among(texts: Sequence[tuple[Chunks, str, str]]) -> list[list[Place]]:
    """Return the same of texts that have been taken apart already, each with its language."""
    words = [words_among(*text) for text in texts]
    kept = [without_repeats(raw) for _at, raw in words]
    learned = learned_costs(
        [
            ([some.raw[number] for number in left], language)
            for some, left, (_chunks, _text, language) in zip(words, kept, texts, strict=True)
        ]
    )
    return list(map(_places, words, texts, kept, learned))


def _places(
    words: Words,
    taken_apart: tuple[Chunks, str, str],
    kept: Sequence[int],
    learned: Sequence[float] | None,
) -> list[Place]:
    chunks, text, language = taken_apart
    costs = costs_by_marks(words, text, language)
    if learned is not None:
        costs = weighed(costs, with_repeats(learned, kept, len(costs)))
    found = [(at, cost) for at, cost in zip(words.at, costs, strict=True) if cost is not None]
    joined = [] if has_cjk(text) else list(_inside(chunks))
    return sorted(found + joined) if joined else found


def _inside(chunks: Chunks) -> Iterator[Place]:
    """Yield the places inside words, behind a hyphen or a dash."""
    for begin, raw, word in zip(chunks.at, chunks.raw, chunks.words, strict=True):
        if len(raw) > _SHORTEST and not (word.isalnum() or "://" in raw):
            for match in _HYPHENS.finditer(raw):
                cost = AFTER_CLAUSE
                if match[0] == "-":
                    cost = IN_A_DOUBLE_NAME if raw[match.end()].isupper() else AFTER_HYPHEN
                yield begin + match.end(), cost
