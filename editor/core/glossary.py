"""Names and terms, each with the ways in which it is misheard."""

from collections.abc import Iterable, Mapping, Sequence
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
    """Return the terms of several glossaries; those with one right form are joined."""
    groups: dict[str, list[Term]] = {}
    for term in (term for one in (first, *others) for term in one.terms):
        groups.setdefault(term.preferred, []).append(term)
    return replace(first, terms=tuple(map(joined, groups.values())))


def joined(terms: Sequence[Term]) -> Term:
    """Return one term of some with the same right form: heard forms join, the first goes before.

    A later one's form in the translation, note and unknown keys are taken where those before it
    have none.
    """
    if len(terms) == 1:
        return terms[0]
    return replace(
        terms[0],
        heard=tuple(dict.fromkeys(form for term in terms for form in term.heard)),
        translation=next((term.translation for term in terms if term.translation), ""),
        note=next((term.note for term in terms if term.note), ""),
        extra={key: value for term in reversed(terms) for key, value in term.extra.items()},
    )


def added(glossary: Glossary, term: Term) -> Glossary:
    """Return a glossary with one more term; one with that right form is joined with it."""
    return merged(glossary, Glossary((term,)))


def without(glossary: Glossary, rights: Iterable[str]) -> Glossary:
    """Return a glossary without the terms of those right forms."""
    gone = set(rights)
    kept = tuple(term for term in glossary.terms if term.preferred not in gone)
    return replace(glossary, terms=kept)
