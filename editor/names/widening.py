"""Where a misheard name begins and ends: the span that is most like the right form.

How sure a match is falls with how ordinary its words are, so that "delta" seems surer than "delta
rest" for "Deltares". Which of the two is meant is another question, and the likeness answers it.
"""

from collections.abc import Container, Iterator, Sequence

from editor.names.base import Match
from editor.names.page import Page
from editor.names.words import Span, Word

_COMMON = 5.0
_SMALL = 6.5
_FURTHEST = 2
_GAIN = 0.01
_GAIN_COMMON = 0.02
_GAIN_SMALL = 0.06


def widest(page: Page, match: Match, taken: Container[tuple[int, int]]) -> Match:
    """Return the match that has all words of this one, and is worth the words it has besides.

    Words that are `taken` (row and number) are left alone, and so are those of the right form.
    """
    best, right = match, match.candidate
    for span, more in _wider(page, match.span, taken):
        alike = page.alike(right.letters, span.letters)
        worth = max(map(_worth, more))
        if _sounds_the_same(page, right.letters, span, match.span):
            worth = _GAIN
        if alike >= match.alike + worth and alike > best.alike:
            best = match._replace(span=span, alike=alike)
    return best


def _wider(
    page: Page, span: Span, taken: Container[tuple[int, int]]
) -> Iterator[tuple[Span, Sequence[Word]]]:
    """Yield the spans that have some words more at either side, and those words."""
    words = page.rows[span.row].words
    end = span.first + span.size
    for first in range(max(0, span.first - _FURTHEST), span.first + 1):
        for stop in range(end, min(len(words), end + _FURTHEST) + 1):
            more = (*words[first : span.first], *words[end:stop])
            if not more or not all(word.joins for word in words[first + 1 : stop]):
                continue
            outer = (*range(first, span.first), *range(end, stop))
            if any((span.row, at) in taken for at in outer):
                continue
            letters = "".join(word.letters for word in words[first:stop])
            yield Span(span.row, first, stop - first, letters), more


def _sounds_the_same(page: Page, right: str, span: Span, narrow: Span) -> bool:
    """Return True for a span that sounds just like the right form, where a narrower one did not."""
    wanted = page.likeness(right).sound
    return page.likeness(span.letters).sound == wanted != page.likeness(narrow.letters).sound


def _worth(word: Word) -> float:
    """Return by how much a word must make a span more alike to belong to it."""
    if word.zipf >= _SMALL:
        return _GAIN_SMALL
    return _GAIN_COMMON if word.zipf >= _COMMON else _GAIN
