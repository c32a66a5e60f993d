"""What the rules propose for a text, found by the place that is looked at."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from editor.cleanup.base import Change

Pair = tuple[str, Change]
"""A change behind the id of its rule."""


class Ruled:
    """Changes in the order of their beginnings; of those that begin together the first rule's."""

    def __init__(self, pairs: Iterable[Pair] = ()) -> None:
        """Take the changes of all rules, one rule after another."""
        self._pairs = sorted(pairs, key=lambda pair: pair[1].start)
        self._starts = [change.start for _rule, change in self._pairs]
        self._furthest = list(accumulate((change.end for _rule, change in self._pairs), max))

    def __iter__(self) -> Iterator[Pair]:
        """Yield all of them."""
        return iter(self._pairs)

    def near(self, change: Change) -> list[Pair]:
        """Return those that touch a change, or take out some of the same."""
        first = bisect_left(self._furthest, change.start)
        last = bisect_right(self._starts, change.end)
        return [pair for pair in self._pairs[first:last] if pair[1].end >= change.start]
