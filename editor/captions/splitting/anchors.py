"""What stands in both languages, and should fall on the same side of every cut.

Firm anchors are Latin names and figures, and sentences where both texts have as many. Loose ones
are common words that both languages have, words that look alike, and clause marks where both texts
have as many: each of them may err, together they tell where the languages are.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from editor.captions.costs import AFTER_SENTENCE
from editor.captions.marks import CLAUSE, LISTING
from editor.captions.prepared import Prepared, closest
from editor.language.folding import fold
from editor.language.ideas import ideas_along
from editor.language.numbers import certain_numbers
from editor.language.rising import longest_rising

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f\d]+|\d+(?:[.,:]\d+)*")
_FAR, _RATHER_FAR = 0.3, 0.15
_STEM = 5

Places = Mapping[object, Sequence[int]]


class Anchor(NamedTuple):
    """The code points at which the same thing stands in two texts."""

    first: int
    second: int


class Anchors(NamedTuple):
    """What two texts share: `firm` and `loose` ones ascend in both, `strays` do not.

    A stray is a word that each text has once: where the languages order their words differently
    it tells nothing about the pace, but a cut parts it all the same.
    """

    firm: list[Anchor]
    loose: list[Anchor]
    strays: list[Anchor]


def anchors_of(one: Prepared, other: Prepared) -> Anchors:
    """Return what stands in both texts, each list in the order of the first of them."""
    alike = one.limits.wide_is_one == other.limits.wide_is_one
    words = _capitals if alike else _latin_words
    firm = _shared(one, other, words, _FAR) + _shared(one, other, _numbers, _FAR)
    firm = _in_order(sorted({*firm, *_ends(one, other, _after_sentences)}))
    things = [_ideas, _stems] if alike else [_ideas]
    shared = {pair for kind in things for pair in _shared(one, other, kind, _FAR)}
    lengths = len(one.text), len(other.text)
    loose = {pair for pair in shared if _distance(pair, lengths) < _RATHER_FAR}
    loose.update(_ends(one, other, _after_clauses))
    chain = _in_order(sorted(anchor for anchor in loose if _agrees(anchor, firm)))
    return Anchors(firm, chain, _strays(shared, firm, chain))


def _strays(shared: set[Anchor], firm: Sequence[Anchor], loose: Sequence[Anchor]) -> list[Anchor]:
    firsts = Counter(anchor.first for anchor in shared | {*loose})
    seconds = Counter(anchor.second for anchor in shared | {*loose})
    return sorted(
        anchor
        for anchor in shared - {*loose}
        if firsts[anchor.first] == seconds[anchor.second] == 1 and _agrees(anchor, firm)
    )


def _distance(anchor: Anchor, lengths: tuple[int, int]) -> float:
    return abs(anchor.first / max(1, lengths[0]) - anchor.second / max(1, lengths[1]))


def _shared(
    one: Prepared, other: Prepared, things: Callable[[Prepared], Places], far: float
) -> list[Anchor]:
    there = things(other)
    here = things(one) if there else {}
    scales = 1 / max(1, len(one.text)), 1 / max(1, len(other.text))
    return [
        anchor
        for thing, places in here.items()
        if thing in there
        for anchor in _paired(places, there[thing], scales, far)
    ]


def _latin_words(side: Prepared) -> Places:
    found: defaultdict[object, list[int]] = defaultdict(list)
    for match in _WORD.finditer(side.text):
        found[match[0].casefold()].append(match.start())
    return found


def _capitals(side: Prepared) -> Places:
    """Return names and figures only: two languages of one script share small words by chance."""
    found: defaultdict[object, list[int]] = defaultdict(list)
    for match in _WORD.finditer(side.text):
        if not match[0][0].islower() and match.start() > side.at[0]:
            found[match[0].casefold()].append(match.start())
    return found


def _numbers(side: Prepared) -> Places:
    """Return the numbers by what they say: nineteen sixty-two is 1962."""
    found: defaultdict[object, list[int]] = defaultdict(list)
    for number in certain_numbers(side.text, side.language.partition("-")[0]):
        for value in number.values:
            found[value].append(number.start)
    return found


def _stems(side: Prepared) -> Places:
    found: defaultdict[object, list[int]] = defaultdict(list)
    for match in _WORD.finditer(side.text):
        if len(match[0]) >= _STEM:
            found[fold(match[0])[:_STEM]].append(match.start())
    return found


def _ideas(side: Prepared) -> Places:
    found: defaultdict[object, list[int]] = defaultdict(list)
    for at, idea in ideas_along(side.text):
        found[idea].append(at)
    return found


def _paired(
    places: Sequence[int], twins: Sequence[int], scales: tuple[float, float], far: float
) -> list[Anchor]:
    scale, other_scale = scales
    pairs: Iterable[tuple[int, int]] = zip(places, twins, strict=False)
    if len(places) != len(twins):
        shares = [twin * other_scale for twin in twins]
        pairs = [(place, twins[closest(shares, place * scale)]) for place in places]
    return [
        Anchor(place, twin)
        for place, twin in pairs
        if abs(twin * other_scale - place * scale) < far
    ]


def _ends(one: Prepared, other: Prepared, places: Callable[[Prepared], list[int]]) -> list[Anchor]:
    """Return the places after marks, where both texts have as many."""
    here, there = places(one), places(other)
    if len(here) != len(there):
        return []
    return [Anchor(*pair) for pair in zip(here, there, strict=True)]


def _after_sentences(side: Prepared) -> list[int]:
    pairs = zip(side.at[1:-1], side.cost[1:-1], strict=True)
    return [at for at, cost in pairs if cost == AFTER_SENTENCE]


def _after_clauses(side: Prepared) -> list[int]:
    marks = CLAUSE if not side.language.startswith("ja") else CLAUSE | LISTING
    pairs = zip(side.at[1:-1], side.marks[1:-1], strict=True)
    return [at for at, mark in pairs if mark in marks]


def _agrees(anchor: Anchor, firm: Sequence[Anchor]) -> bool:
    at = bisect_left(firm, anchor)
    return (at == 0 or firm[at - 1].second <= anchor.second) and (
        at == len(firm) or anchor.second <= firm[at].second
    )


def _in_order(found: Sequence[Anchor]) -> list[Anchor]:
    """Return the longest row of anchors that ascends in both texts."""
    return [found[at] for at in longest_rising([anchor.second for anchor in found])]
