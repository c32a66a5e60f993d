"""Which word of a text stands for which word of its translation.

Words that may say the same are candidates. Where a word has one candidate only, that is its link;
where there are several, the links that are sure tell where its translation is to be expected, and
the nearest one to that place is taken. A link may err; many of them tell what a cut would part.
"""

import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import lt

from editor.captions.prepared import closest
from editor.language.rising import longest_rising

Link = tuple[int, int]
"""The code points at which two words begin that say the same."""

FAR, _RATHER_FAR = 0.3, 0.15
"""How far apart two words may stand that say the same, as a share of the row."""
_OFTEN = 30
_BEHIND_ALL = sys.maxsize
_EXPECTED = 0.12
"""How far from where it is expected a word may stand, as a share of the row."""


class Places:
    """Two texts laid side by side: a share of the one is the same share of the other."""

    def __init__(self, lengths: tuple[int, int]) -> None:
        """Take the lengths of both in code points."""
        self.ends = lengths
        self._scale, self._other = (1 / max(1, length) for length in lengths)

    def near(self, links: Iterable[Link], far: float = _RATHER_FAR) -> list[Link]:
        """Return the links less than a share of the row apart, in the order of the first text."""
        scale, other = self._scale, self._other
        return sorted([link for link in links if -far < link[0] * scale - link[1] * other < far])

    def paired(self, firsts: Sequence[int], seconds: Sequence[int]) -> list[Link]:
        """Return the links of what both texts have: in order, or by the nearest of unlike many."""
        if len(firsts) == len(seconds):
            return list(zip(firsts, seconds, strict=True))
        shares = [second * self._other for second in seconds]
        return [(first, seconds[closest(shares, first * self._scale)]) for first in firsts]

    def expected(self, link: Link, chain: Sequence[Link]) -> float:
        """Return how far a link is from where others expect it, as a share of the second text."""
        at = bisect_right(chain, (link[0], _BEHIND_ALL))
        begin, begun = chain[at - 1] if at else (0, 0)
        end, ended = chain[at] if at < len(chain) else self.ends
        expected = begun + (ended - begun) * (link[0] - begin) / max(1, end - begin)
        return abs(link[1] - expected) * self._other


def candidates(
    here: Iterable[tuple[int, Iterable[object]]], there: Iterable[tuple[int, Iterable[object]]]
) -> set[Link]:
    """Return all pairs of words that share something: where each stands, and what it stands for.

    What stands very often in a text tells nothing and is left out.
    """
    places, others = _places(here), _places(there)
    found: set[Link] = set()
    for thing, firsts in places.items():
        if thing in others and len(firsts) <= _OFTEN and len(others[thing]) <= _OFTEN:
            seconds = others[thing]
            found.update([(first, second) for first in firsts for second in seconds])
    return found


def _places(words: Iterable[tuple[int, Iterable[object]]]) -> dict[object, list[int]]:
    places: dict[object, list[int]] = {}
    for at, things in words:
        for thing in things:
            if thing in places:
                places[thing].append(at)
            else:
                places[thing] = [at]
    return places


def links_among(found: Iterable[Link], fixed: Sequence[Link], places: Places) -> set[Link]:
    """Return the links among some candidates, each word in one at most.

    `fixed` are links known already, ascending in both texts.
    """
    near = places.near(found, FAR)
    firsts, seconds = (Counter([link[side] for link in near]) for side in (0, 1))
    sure = {link for link in near if firsts[link[0]] == seconds[link[1]] == 1}
    if len(sure) == len(near):
        return sure
    chain = in_order(sorted({*fixed, *in_order(places.near(sure))}))
    unsure = sorted([(places.expected(link, chain), link) for link in near if link not in sure])
    return sure | _nearest(unsure)


def _nearest(scored: Iterable[tuple[float, Link]]) -> set[Link]:
    """Return the nearest links, each word in one of them only."""
    firsts: set[int] = set()
    seconds: set[int] = set()
    taken = set()
    for apart, link in scored:
        if apart > _EXPECTED:
            break
        if link[0] not in firsts and link[1] not in seconds:
            firsts.add(link[0])
            seconds.add(link[1])
            taken.add(link)
    return taken


def in_order(found: Sequence[Link]) -> list[Link]:
    """Return the longest row of links that ascends in both texts."""
    seconds = [second for _first, second in found]
    if all(map(lt, seconds, seconds[1:])):
        return list(found)
    return [found[at] for at in longest_rising(seconds)]
