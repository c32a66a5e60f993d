"""Of a glossary with thousands of terms, those that a page may be about.

A name that was misheard keeps some of its letters in a row: of the runs of three letters of one of
its words, half stand somewhere among the rare words of the page; of tens of thousands of terms, two
thirds must. Exact forms always pass.
"""

from collections.abc import Iterable, Set
from functools import cache

from editor.core.glossary import Glossary
from editor.language.folding import fold

MANY = 2_000
VERY_MANY = 10_000

_RUN = 2
_HALF = 0.5
_MOST = 0.65


def narrowed(glossary: Glossary, words: Iterable[str]) -> Glossary:
    """Return the terms that may have to do with the folded words of a page, in their order.

    A glossary of no more than 2,000 terms comes back as it is.
    """
    if len(glossary.terms) <= MANY:
        return glossary
    forms = set(words)
    runs = {run for form in forms for run in _runs(form)}
    share = _HALF if len(glossary.terms) <= VERY_MANY else _MOST
    is_near = cache(lambda word: _is_near(fold(word), runs, share))
    return Glossary(
        tuple(
            term
            for term in glossary.terms
            if any(map(is_near, term.preferred.split()))
            or any(fold(h) in forms for h in term.heard)
        )
    )


def _is_near(letters: str, runs: Set[str], share: float) -> bool:
    own = _runs(letters)
    return bool(own) and sum(run in runs for run in own) >= share * len(own)


def _runs(letters: str) -> list[str]:
    """Return the runs of three letters of a word, of a short one the word."""
    return [letters[at : at + 3] for at in range(max(1, len(letters) - _RUN))] if letters else []
