"""What stands in both languages as it is: Latin names and figures, and sentences one to one."""

import re
from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

from editor.captions.places import AFTER_SENTENCE
from editor.captions.prepared import Prepared

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f\d]+|\d+(?:[.,:]\d+)*")
_FAR = 0.3


class Anchor(NamedTuple):
    """The code points at which the same thing stands in two texts."""

    first: int
    second: int


def anchors_of(one: Prepared, other: Prepared) -> list[Anchor]:
    """Return what should fall on the same side of every cut, in the order of both texts."""
    found = sorted([*_shared_words(one, other), *_sentence_ends(one, other)])
    return _in_order(found)


def _shared_words(one: Prepared, other: Prepared) -> list[Anchor]:
    if _same_alphabet(one, other):
        there = _capitals_by_word(other)
        here = _capitals_by_word(one)
    else:
        there = _places_by_word(other.text)
        here = _places_by_word(one.text)
    found = []
    for word, places in here.items():
        for place, twin in _paired(places, there.get(word, []), one, other):
            found.append(Anchor(place, twin))
    return found


def _same_alphabet(one: Prepared, other: Prepared) -> bool:
    return one.limits.wide_is_one == other.limits.wide_is_one


def _places_by_word(text: str) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for match in _WORD.finditer(text):
        found[match[0].casefold()].append(match.start())
    return found


def _capitals_by_word(side: Prepared) -> dict[str, list[int]]:
    """Return names and figures only: two languages of one script share small words by chance."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for match in _WORD.finditer(side.text):
        if not match[0][0].islower() and match.start() > side.at[0]:
            found[match[0].casefold()].append(match.start())
    return found


def _paired(
    places: list[int], twins: list[int], one: Prepared, other: Prepared
) -> list[tuple[int, int]]:
    length, other_length = max(1, len(one.text)), max(1, len(other.text))
    if len(places) == len(twins):
        pairs = list(zip(places, twins, strict=True))
    else:
        pairs = [
            (place, min(twins, key=lambda twin: abs(twin / other_length - place / length)))
            for place in places
            if twins
        ]
    return [
        (place, twin) for place, twin in pairs if abs(twin / other_length - place / length) < _FAR
    ]


def _sentence_ends(one: Prepared, other: Prepared) -> list[Anchor]:
    """Return the first signs after the ends of sentences, where both texts have as many."""
    ends, twins = _after_sentences(one), _after_sentences(other)
    if len(ends) != len(twins):
        return []
    return [Anchor(end, twin) for end, twin in zip(ends, twins, strict=True)]


def _after_sentences(side: Prepared) -> list[int]:
    pairs = zip(side.at[1:-1], side.cost[1:-1], strict=True)
    return [at for at, cost in pairs if cost == AFTER_SENTENCE]


def _in_order(found: list[Anchor]) -> list[Anchor]:
    """Return the longest row of anchors that ascends in both texts."""
    tails: list[int] = []
    tops: list[int] = []
    back: list[int] = []
    for number, anchor in enumerate(found):
        length = bisect_left(tails, anchor.second)
        back.append(tops[length - 1] if length else -1)
        tails[length : length + 1] = [anchor.second]
        tops[length : length + 1] = [number]
    chain = []
    number = tops[-1] if tops else -1
    while number >= 0:
        chain.append(found[number])
        number = back[number]
    return chain[::-1]
