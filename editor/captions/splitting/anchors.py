"""What stands in both languages, and should fall on the same side of every cut.

Firm anchors are Latin names and figures, and sentences where both texts have as many. Loose ones
are common words that both languages have, words that look alike, and clause marks where both texts
have as many: each of them may err, together they tell where the languages are.
"""

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from editor.captions.prepared import Prepared
from editor.captions.splitting.links import FAR, Places, candidates, in_order, links_among
from editor.captions.splitting.sounds import sounding_alike
from editor.language.folding import fold
from editor.language.ideas import Placed, ideas_in
from editor.language.marks import CLAUSE, LISTING
from editor.language.numbers.values import certain_numbers

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f\d]+|\d+(?:[.,:]\d+)*")
_STEM = 5
_BEHIND_ALL = sys.maxsize

Things = Callable[[Prepared], Iterable[tuple[int, object]]]
"""What finds things in a text: the code point at which each stands, and what it is."""


Anchor = tuple[int, int]
"""The code points at which the same thing stands in two texts."""


class Anchors(NamedTuple):
    """What two texts share: `firm` and `loose` ones ascend in both, `strays` do not.

    A stray is a word of both texts off the chain: where the languages order words differently
    it tells nothing about the pace, but a cut parts it all the same.
    """

    firm: list[Anchor]
    loose: list[Anchor]
    strays: list[Anchor]


@lru_cache(maxsize=2)
def anchors_of(one: Prepared, other: Prepared) -> Anchors:
    """Return what stands in both texts, each list in the order of the first of them."""
    alike = one.limits.wide_is_one == other.limits.wide_is_one
    places = Places((len(one.text), len(other.text)))
    words = _capitals if alike else _latin_words
    firm = _shared(one, other, words, places) | _shared(one, other, _numbers, places)
    firm.update(_ends(one, other, _after_sentences))
    fixed = in_order(sorted(firm))
    found = candidates(_ideas(one), _ideas(other)) | sounding_alike(one, other)
    if alike:
        found |= candidates(_stems(one), _stems(other))
    links = links_among(found, fixed, places)
    chain = in_order(_agreeing(places.near(links), fixed))
    ends = _agreeing(_agreeing(_ends(one, other, _after_clauses), fixed), chain)
    if ends:
        chain = in_order(sorted({*chain, *ends}))
    return Anchors(fixed, chain, sorted(links.difference(chain)))


def _shared(one: Prepared, other: Prepared, things: Things, places: Places) -> set[Anchor]:
    """Return the anchors at what both texts have, as far through the one as through the other."""
    there: dict[object, list[int]] = {}
    for at, thing in things(other):
        there.setdefault(thing, []).append(at)
    if not there:
        return set()
    here: dict[object, list[int]] = {}
    for at, thing in things(one):
        if thing in there:
            here.setdefault(thing, []).append(at)
    found: list[Anchor] = []
    for thing, firsts in here.items():
        found += places.paired(firsts, there[thing])
    return set(places.near(found, FAR))


def _latin_words(side: Prepared) -> list[tuple[int, str]]:
    return [
        (begin + start, folded)
        for begin, chunk in side.chunks.placed()
        for start, _word, folded in _words_of(chunk)
    ]


def _capitals(side: Prepared) -> list[tuple[int, str]]:
    """Return names and figures only: two languages of one script share small words by chance."""
    return [
        (begin + start, folded)
        for begin, chunk in side.chunks.placed()
        for start, word, folded in _words_of(chunk)
        if not word[0].islower() and begin + start > side.at[0]
    ]


def _numbers(side: Prepared) -> list[tuple[int, float]]:
    """Return the numbers by what they say: nineteen sixty-two is 1962."""
    numbers = certain_numbers(side.text, side.language.partition("-")[0])
    return [(number.start, value) for number in numbers for value in number.values]


def _stems(side: Prepared) -> list[tuple[int, tuple[str]]]:
    return [
        (begin + start, (_stem(word),))
        for begin, chunk in side.chunks.placed()
        for start, word, _folded in _words_of(chunk)
        if len(word) >= _STEM
    ]


def _ideas(side: Prepared) -> list[Placed]:
    return ideas_in(side.language).along(side.text, side.chunks.placed())


@lru_cache(maxsize=16384)
def _words_of(chunk: str) -> tuple[tuple[int, str, str], ...]:
    """Return the Latin words and figures between two blanks: where, as written, in lower case."""
    return tuple((match.start(), match[0], match[0].casefold()) for match in _WORD.finditer(chunk))


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    return fold(word)[:_STEM]


def _ends(one: Prepared, other: Prepared, places: Callable[[Prepared], list[int]]) -> list[Anchor]:
    """Return the places after marks, where both texts have as many."""
    here, there = places(one), places(other)
    return list(zip(here, there, strict=True)) if len(here) == len(there) else []


def _after_sentences(side: Prepared) -> list[int]:
    return [side.at[place] for place in side.sentences if 0 < place < side.last]


def _after_clauses(side: Prepared) -> list[int]:
    marks = CLAUSE if not side.language.startswith("ja") else CLAUSE | LISTING
    text, ends = side.text, side.ends
    places = [place for place in side.marked if text[ends[place] - 1] in marks]
    return [side.at[place] for place in places if place < side.last]


def _agreeing(anchors: list[Anchor], firm: Sequence[Anchor]) -> list[Anchor]:
    """Return the anchors that ascend together with the firm ones around them."""
    if not firm:
        return anchors
    ends = [(-1, -1), *firm, (_BEHIND_ALL, _BEHIND_ALL)]
    found = []
    for anchor in anchors:
        at = bisect_left(firm, anchor)
        if ends[at][1] <= anchor[1] <= ends[at + 1][1]:
            found.append(anchor)
    return found
