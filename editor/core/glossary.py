"""Names and terms, each with the ways in which it is misheard."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Term:
    """A name or term: the form to use, and the forms that recognisers write in its place.

    `translation` is its form in the other language, "" where it is the same or not known. `note`
    is a remark for people. `extra` keeps keys of a project file that this version does not know.
    """

    preferred: str
    heard: tuple[str, ...] = ()
    translation: str = ""
    note: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of a document, in the order in which they were added."""

    terms: tuple[Term, ...] = ()


EMPTY_GLOSSARY = Glossary()


def learned(glossary: Glossary, right: str, heard: Iterable[str]) -> Glossary:
    """Return a glossary that knows of a right form and what was heard for it.

    What is a right form itself is never taken for a mishearing.
    """
    rights = {term.preferred for term in glossary.terms} | {right}
    fresh = [form for form in dict.fromkeys(heard) if form not in rights]
    for at, term in enumerate(glossary.terms):
        if term.preferred == right:
            forms = tuple(dict.fromkeys((*term.heard, *fresh)))
            changed = replace(term, heard=forms)
            return replace(
                glossary, terms=(*glossary.terms[:at], changed, *glossary.terms[at + 1 :])
            )
    return replace(glossary, terms=(*glossary.terms, Term(right, tuple(fresh))))


def merged(first: Glossary, *others: Glossary) -> Glossary:
    """Return the terms of several glossaries; of those with one right form, heard forms join."""
    terms = {term.preferred: term for term in first.terms}
    for term in (term for other in others for term in other.terms):
        known = terms.get(term.preferred)
        if known is None:
            terms[term.preferred] = term
        else:
            forms = tuple(dict.fromkeys((*known.heard, *term.heard)))
            terms[term.preferred] = replace(known, heard=forms)
    return replace(first, terms=tuple(terms.values()))
