"""Terms that a person has taught, looked for through the whole transcript."""

from collections.abc import Iterator

from editor.core.glossary import Term
from editor.language.folding import bare, fold
from editor.names.base import FINDERS, Authority, Candidate, Finder, Match
from editor.names.near import anywhere, spans_of
from editor.names.page import Page
from editor.names.words import is_name

_SHORTEST = 3


@FINDERS.register
class FromGlossary(Finder):
    """What the glossary writes, and the ways in which it was heard before."""

    id = "glossary"

    def find(self, page: Page) -> Iterator[Match]:
        """Yield what is like a term, or one of the words of a name, and what was heard for it."""
        yield from anywhere(page, page.memo("terms", terms_of))
        yield from taught_matches(page)


def terms_of(page: Page) -> list[Candidate]:
    """Return the right forms of the page's glossary."""
    return candidates_of(page.glossary.terms)


def candidates_of(terms: tuple[Term, ...]) -> list[Candidate]:
    """Return the right forms of terms, and the words of those that are names of several."""
    found: dict[str, Candidate] = {}
    for term in terms:
        form = term.preferred.strip()
        found[fold(form)] = Candidate(form, fold(form), Authority.GLOSSARY, term)
    for term in terms:
        parts = [bare(word).core for word in term.preferred.split()]
        for part in parts if len(parts) > 1 else ():
            letters = fold(part)
            if is_name(part) and len(letters) >= _SHORTEST:
                found.setdefault(letters, Candidate(part, letters, Authority.GLOSSARY, term))
    found.pop("", None)
    return list(found.values())


def taught_matches(page: Page) -> Iterator[Match]:
    """Yield the places of forms that the glossary has as mishearings."""
    if not any(term.heard for term in page.glossary.terms):
        return
    spans = page.memo("spans", spans_of)
    for term in page.glossary.terms:
        right = Candidate(term.preferred, fold(term.preferred), Authority.GLOSSARY, term)
        for heard in term.heard:
            for span in spans.places.get(fold(heard), ()):
                if not page.is_right(span, right.form):
                    yield Match(span, right, 1.0, taught=True)
