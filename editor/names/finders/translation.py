"""Forms that the translation of the same row has and its source has not."""

from collections.abc import Iterator

from editor.language.forms.endings import is_inflected
from editor.names.base import FINDERS, Authority, Candidate, Finder, Match
from editor.names.page import Page

_LEAST = 0.48
_ENDING = 3
_INFLECTED_FROM = 4


@FINDERS.register
class Translation(Finder):
    """What the translation writes in the same row."""

    id = "translation"

    def find(self, page: Page) -> Iterator[Match]:
        """Yield all spans of each row whose translation has a form more often than its source."""
        for number, row in enumerate(page.rows):
            lacking = [
                Candidate(row.held.forms[letters], letters, Authority.TRANSLATION)
                for letters, count in row.held.counts.items()
                if count > times_in(page, number, letters, len(row.held.forms[letters].split()))
            ]
            if lacking:
                yield from in_row(page, number, lacking)


def in_row(page: Page, number: int, lacking: list[Candidate]) -> Iterator[Match]:
    """Yield the spans of a row that are like forms that its translation has and its source not."""
    for span in page.spans(number):
        for candidate in lacking:
            alike = page.alike(candidate.letters, span.letters)
            if alike >= _LEAST and not page.is_right(span, candidate.form):
                yield Match(span, candidate, alike, lacking=True)


def times_in(page: Page, row: int, letters: str, size: int = 1) -> int:
    """Return how often the source of a row has a form of up to `size` words, or with an ending."""
    return sum(
        span.letters == letters or (span.size == 1 and _is_inflected(page, span.letters, letters))
        for span in page.spans(row, size)
    )


def _is_inflected(page: Page, found: str, letters: str) -> bool:
    if not found.startswith(letters) or len(letters) < _INFLECTED_FROM:
        return False
    if found.isascii():
        return is_inflected(page.likeness(letters), found)
    return len(found) - len(letters) <= _ENDING
