"""Words that a speaker says again at once: “as you, as you know”, “for for for us”.

Nothing is known of a break by what stands between two copies, and no cue ends there. So the words
are judged without the earlier copies, and what holds in front of the last one holds in front of
the first one.
"""

from collections.abc import Sequence
from itertools import compress, islice
from operator import eq

from editor.captions.breaks.costs import BETWEEN_COPIES

_LONGEST = 4
"""So many words are said again at most."""
_STRIPPED = " ,，-—…"
"""Behind any other mark something else begins."""


def without_repeats(words: Sequence[str]) -> list[int]:
    """Return the numbers of the words that are left where earlier copies are taken out."""
    words = [word.strip(_STRIPPED).lower() for word in words]
    alike = [_alike(words, length) for length in range(1, _LONGEST + 1)]
    kept = list(range(len(words)))
    copied = -1
    for at in sorted(set().union(*alike)):
        length = _copied(alike, at) if at > copied else 0
        if length:
            copied = at + length - 1
            kept[at : at + length] = [-1] * length
    return [at for at in kept if at >= 0] if copied >= 0 else kept


def _alike(words: Sequence[str], apart: int) -> set[int]:
    """Return the words that are the same as another one so far behind."""
    return set(compress(range(len(words)), map(eq, words, islice(words, apart, None))))


def _copied(alike: Sequence[set[int]], at: int) -> int:
    """Return how many words from here on are said again at once, 0 where none are.

    One word said twice may be meant (“I know who they are are you”), three times it is not.
    """
    for length in range(_LONGEST, 1, -1):
        if alike[length - 1].issuperset(range(at, at + length)):
            return length
    return int(at in alike[0] and not alike[0].isdisjoint((at - 1, at + 1)))


def with_repeats(costs: Sequence[float], kept: Sequence[int], count: int) -> list[float]:
    """Return what a break costs in front of each of so many words, from the costs of those left.

    In front of all copies but the first one nobody would end a cue.
    """
    found = [BETWEEN_COPIES] * count
    begin = 0
    for cost, at in zip(costs, kept, strict=True):
        found[begin] = cost
        begin = at + 1
    return found
