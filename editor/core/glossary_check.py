"""A glossary put in order: what contradicts itself is left out and told."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, repeat

from editor.core.collector import collector_paused
from editor.core.glossary import Glossary, Term, joined
from editor.core.i18n import _
from editor.core.warned import Warned

Lines = Mapping[str, int | None]


def checked(
    terms: Sequence[Term], lines: Iterable[int | None] = ()
) -> tuple[Glossary, tuple[Warned, ...]]:
    """Return the terms as a glossary that never leads from one correction to the next.

    Terms with one right form, capitals included, are joined. A heard form that is the right form
    of another term is left out. `lines` are the lines of the terms in their file, for the warnings.
    """
    with collector_paused():
        return _checked(terms, lines)


def _checked(
    terms: Sequence[Term], lines: Iterable[int | None]
) -> tuple[Glossary, tuple[Warned, ...]]:
    warnings: list[Warned] = []
    groups: dict[str, list[Term]] = {}
    places: dict[str, int | None] = {}
    for term, line in zip(terms, chain(lines, repeat(None)), strict=False):
        tidy = _tidy(term)
        right = tidy.preferred
        if not right:
            warnings.append(Warned(_("A term without its right form was left out."), line))
            continue
        if right in groups:
            message = _("“{right}” stands here again; its heard forms were joined.")
            warnings.append(Warned(message.format(right=right), line))
        groups.setdefault(right, []).append(tidy)
        places.setdefault(right, line)
    found = {right: joined(group) for right, group in groups.items()}
    warnings += _odd_forms(found, places)
    kept = tuple(_without_chains(found, places, warnings))
    warnings += _heard_twice(kept, places)
    return Glossary(kept), tuple(warnings)


def _tidy(term: Term) -> Term:
    right = one_line(term.preferred)
    heard = dict.fromkeys([one_line(form) for form in term.heard])
    forms = tuple([form for form in heard if form and form != right])
    if right == term.preferred and forms == term.heard:
        return term
    return Term(right, forms, term.translation, term.note, term.extra)


def one_line(text: str) -> str:
    """Return a form as it is kept: composed characters, single blanks, none around it."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    return " ".join(composed.split())


def _without_chains(
    found: Mapping[str, Term], places: Lines, warnings: list[Warned]
) -> Iterator[Term]:
    """Yield the terms without the heard forms that are right forms of others."""
    rights = {right.casefold(): right for right in reversed(tuple(found))}
    for right, term in found.items():
        wrong = []
        for form in term.heard:
            other = form if form in found else rights.get(form.casefold())
            if other and right.casefold() not in (other.casefold(), form.casefold()):
                wrong.append(form)
                warnings.append(Warned(_clash(term, form, found[other]), places[right]))
        forms = tuple(form for form in term.heard if form not in wrong) if wrong else ()
        yield replace(term, heard=forms) if wrong else term


def _clash(term: Term, form: str, other: Term) -> str:
    if term.preferred in other.heard:
        message = _(
            "“{right}” and “{form}” are each said to be heard for the other; neither is used."
        )
    else:
        message = _("“{form}”, heard for “{right}”, is itself a right form; it was left out there.")
    return message.format(form=form, right=term.preferred)


def _odd_forms(found: Iterable[str], places: Lines) -> Iterator[Warned]:
    """Yield what to know about right forms that are unlikely to be meant so."""
    seen: dict[str, str] = {}
    for right in found:
        if not any(map(str.isalnum, right)):
            message = _("“{right}” has no letter, so it is not looked for.").format(right=right)
            yield Warned(message, places[right])
        other = seen.setdefault(right.casefold(), right)
        if other != right:
            message = _("“{right}” and “{other}” differ in their capitals only; both were kept.")
            yield Warned(message.format(right=right, other=other), places[right])


def _heard_twice(terms: Iterable[Term], places: Lines) -> Iterator[Warned]:
    owners: dict[str, str] = {}
    for term in terms:
        for form in term.heard:
            owner = owners.setdefault(form, term.preferred)
            if owner != term.preferred:
                message = _("“{form}” is heard for “{first}” and for “{second}”; it may be either.")
                told = message.format(form=form, first=owner, second=term.preferred)
                yield Warned(told, places[term.preferred])
