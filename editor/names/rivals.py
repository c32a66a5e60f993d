"""How the matches of a row stand among each other."""

from collections import defaultdict
from collections.abc import Iterable

from editor.names.base import Match


class Rivals:
    """The most alike match of each word of each row, for each right form and for all."""

    def __init__(self, some: Iterable[Match]) -> None:
        """Go through the matches."""
        self._by_form: defaultdict[tuple[int, int, str], float] = defaultdict(float)
        self._by_word: defaultdict[tuple[int, int], float] = defaultdict(float)
        self._in_row: defaultdict[tuple[int, str], list[tuple[float, int, int]]] = defaultdict(list)
        for match in some:
            row, first, size, _letters = match.span
            right = match.candidate.letters
            self._in_row[row, right].append((match.alike, first, first + size))
            for word in range(first, first + size):
                self._by_form[row, word, right] = max(self._by_form[row, word, right], match.alike)
                self._by_word[row, word] = max(self._by_word[row, word], match.alike)

    def better_span(self, match: Match) -> float:
        """Return how alike the best span is that overlaps, for the same right form."""
        row, first, size, _letters = match.span
        right = match.candidate.letters
        return max(self._by_form[row, word, right] for word in range(first, first + size))

    def better_form(self, match: Match) -> float:
        """Return how alike the best match of any right form is that overlaps."""
        row, first, size, _letters = match.span
        return max(self._by_word[row, word] for word in range(first, first + size))

    def elsewhere(self, match: Match) -> float:
        """Return how alike the best match for the same right form is elsewhere in the row."""
        row, first, size, _letters = match.span
        return max(
            (
                alike
                for alike, start, end in self._in_row[row, match.candidate.letters]
                if end <= first or first + size <= start
            ),
            default=0.0,
        )
