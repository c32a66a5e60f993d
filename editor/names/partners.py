"""What stands beside a word of a name is likely to be its neighbour in the name."""

from collections import defaultdict
from collections.abc import Iterable

from editor.names.base import Match
from editor.names.page import Page


class Partners:
    """Where each word of a name may have been heard, by the words before and behind it."""

    def __init__(self, page: Page, some: Iterable[Match]) -> None:
        """Note where each match begins and ends."""
        self._page = page
        self._starts: defaultdict[tuple[int, int, str], float] = defaultdict(float)
        self._ends: defaultdict[tuple[int, int, str], float] = defaultdict(float)
        for match in some:
            row, first, size, _letters = match.span
            for places, at in ((self._starts, first), (self._ends, first + size)):
                key = row, at, match.candidate.letters
                places[key] = max(places[key], match.alike)

    def of(self, match: Match) -> float:
        """Return how alike the best neighbour of a match is to its neighbour in the name, or 0."""
        row, first, size, _letters = match.span
        right = match.candidate.letters
        words = self._page.rows[row].words
        end = first + size
        behind = words[end].letters if end < len(words) else ""
        before = words[first - 1].letters if first else ""
        known = self._page.names
        after = (
            1.0 if other == behind else self._starts.get((row, end, other), 0.0)
            for other in known.after.get(right, ())
        )
        ahead = (
            1.0 if other == before else self._ends.get((row, first, other), 0.0)
            for other in known.before.get(right, ())
        )
        return max((*after, *ahead), default=0.0)
