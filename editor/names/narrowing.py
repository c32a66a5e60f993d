"""Of a glossary with thousands of terms, those that a page may be about.

A name that was misheard keeps some of its letters in a row: of the runs of three letters of one of
its words, half stand somewhere among the rare words of the page. Exact forms always pass.
"""

from collections.abc import Iterable, Set

from editor.core.glossary import Glossary, Term
from editor.language.folding import fold

MANY = 2_000

_RUN = 2


def narrowed(glossary: Glossary, words: Iterable[str]) -> Glossary:
    """Return the terms that may have to do with the folded words of a page, in their order.

    A glossary of no more than 2,000 terms comes back as it is.
    """
    if len(glossary.terms) <= MANY:
        return glossary
    forms = set(words)
    runs = {run for form in forms for run in _runs(form)}
    kept = tuple(term for term in glossary.terms if _may_be_meant(term, forms, runs))
    return Glossary(kept)


def _may_be_meant(term: Term, forms: Set[str], runs: Set[str]) -> bool:
    for word in term.preferred.split():
        own = _runs(fold(word))
        if own and 2 * sum(run in runs for run in own) >= len(own):
            return True
    return any(fold(heard) in forms for heard in term.heard)


def _runs(letters: str) -> list[str]:
    """Return the runs of three letters of a word, of a short one the word."""
    return [letters[at : at + 3] for at in range(max(1, len(letters) - _RUN))] if letters else []
