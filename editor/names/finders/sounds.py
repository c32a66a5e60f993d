"""Names that the translation writes in another script, by their sound.

Войцех in the translation says that the row is about Wojciech; where its source has no Wojciech,
something else in it stands for him. The right form must be known from elsewhere: the glossary, a
title line, or another row.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from editor.names.base import FINDERS, Authority, Candidate, Finder, Match
from editor.names.finders.glossary import terms_of
from editor.names.finders.titles import names_of_titles
from editor.names.finders.translation import in_row, times_in
from editor.names.near import MANY, near_many
from editor.names.page import Page
from editor.names.words import is_name

_UNKNOWN_BELOW = 3.0
_SHORTEST = 3
_CLEARLY = 0.03


@FINDERS.register
class Sounds(Finder):
    """What the translation writes in its own script."""

    id = "sounds"

    def find(self, page: Page) -> Iterator[Match]:
        """Yield all spans of each row whose translation sounds a name that its source lacks."""
        candidates = _candidates(page)
        sounded = {one for row in page.rows for one in row.held.told(len(candidates))}
        by_sounded: dict[str, list[Candidate]] = {}
        for candidate, one in _pairs(candidates, sounded):
            if page.is_sounded(candidate.letters, one):
                by_sounded.setdefault(one, []).append(candidate)
        for number, row in enumerate(page.rows):
            some = {c.letters: c for one in row.held.sounded for c in by_sounded.get(one, ())}
            lacking = [
                one for one in some.values() if not times_in(page, number, one.letters, one.size)
            ]
            if lacking:
                yield from (
                    match
                    for match in in_row(page, number, lacking)
                    if not _is_said(page, match, row.held.sounded)
                )


def _is_said(page: Page, match: Match, sounded: Iterable[str]) -> bool:
    """Return True when the translation sounds more like what was found than like the right form.

    Денис in the translation is Denis, and no Deniz.
    """
    found, right = (
        max((page.alike(page.romanised(letters), one) for one in sounded), default=0.0)
        for letters in (match.span.letters, match.candidate.letters)
    )
    return found > right + _CLEARLY


def _pairs(
    candidates: Sequence[Candidate], sounded: Iterable[str]
) -> Iterable[tuple[Candidate, str]]:
    """Return which right forms are to be compared with which sounds: all, of few."""
    if len(candidates) <= MANY:
        return product(candidates, sounded)
    return near_many(candidates, sounded)


def _candidates(page: Page) -> list[Candidate]:
    found = {one.letters: one for one in _names_of_document(page)}
    found |= {one.letters: one for one in page.memo("titles", names_of_titles)}
    found |= {one.letters: one for one in page.memo("terms", terms_of)}
    return list(found.values())


def _names_of_document(page: Page) -> Iterator[Candidate]:
    for letters, rows in page.rows_by_letters.items():
        if len(letters) < _SHORTEST or len(rows) < 2:
            continue
        word = next(one for one in page.rows[rows[0]].words if one.letters == letters)
        if is_name(word.core) and word.zipf < _UNKNOWN_BELOW:
            yield Candidate(word.core, letters, Authority.DOCUMENT)
