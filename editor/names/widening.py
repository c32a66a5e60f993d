"""Where a misheard name begins and ends: the span that is most like the right form.

How sure a match is falls with how ordinary its words are, so that "delta" seems surer than "delta
rest" for "Deltares". Which of the two is meant is another question, and the likeness answers it.
"""

from collections import defaultdict
from collections.abc import Container, Iterable

from editor.names.base import Match
from editor.names.page import Page
from editor.names.words import Word

_COMMON = 5.0
_SMALL = 6.5
_GAIN = 0.01
_GAIN_COMMON = 0.02
_GAIN_SMALL = 0.06


class Widening:
    """The matches of a page, by row and right form."""

    def __init__(self, page: Page, some: Iterable[Match]) -> None:
        """Sort them."""
        self._page = page
        self._by_form: defaultdict[tuple[int, str], list[Match]] = defaultdict(list)
        for match in some:
            if match.span.size > 1:
                self._by_form[match.span.row, match.candidate.letters].append(match)

    def widest(self, match: Match, taken: Container[tuple[int, int]]) -> Match:
        """Return the match that has all words of this one, and is worth the words it has besides.

        Words that are `taken` (row and number) are left alone.
        """
        row, first, size, _letters = match.span
        best = match
        for other in self._by_form.get((row, match.candidate.letters), ()):
            start, end = other.span.first, other.span.first + other.span.size
            if start > first or end < first + size or other.span.size <= size:
                continue
            if any((row, word) in taken for word in range(start, end)):
                continue
            words = self._page.rows[row].words
            more = (*words[start:first], *words[first + size : end])
            worth = max(map(_worth, more))
            if other.alike >= match.alike + worth and other.alike > best.alike:
                best = other
        return best


def _worth(word: Word) -> float:
    """Return by how much a word must make a span more alike to belong to it."""
    if word.zipf >= _SMALL:
        return _GAIN_SMALL
    return _GAIN_COMMON if word.zipf >= _COMMON else _GAIN
