"""From matches to proposals: how sure each is, and which of those that overlap stays."""

from collections.abc import Iterable
from sys import intern
from typing import NamedTuple

from editor.core.proposals import LISTED_FROM, Proposal
from editor.language.forms.between import with_break_of
from editor.language.forms.case_forms import in_case_of
from editor.names.base import Authority, Match
from editor.names.evidence import evidence
from editor.names.page import Page
from editor.names.partners import Partners
from editor.names.rivals import Rivals
from editor.names.signs import Signs, Standing, signs_of
from editor.names.weighing import confidence
from editor.names.whole_names import settled
from editor.names.widening import widest
from editor.names.words import Span

_HISSING = ("s", "x", "z", "ch", "sh")
_SHORTEST_WITH_ENDING = 4
_ENDS = ".!?…:。！？：—–-"
_OPENING = " \u00a0\u3000\"'“”„«»‘’([「『（¿¡"


class Judged(NamedTuple):
    """A match with its signs and how sure it is, from 0 to 1."""

    match: Match
    signs: Signs
    sure: float


def joined(found: Iterable[Match]) -> list[Match]:
    """Return matches of the same words and right form as one, with the best of each."""
    known: dict[tuple[Span, str], Match] = {}
    for match in found:
        key = match.span, match.candidate.letters
        other = known.get(key)
        known[key] = match if other is None else _better(match, other)
    return list(known.values())


def _better(one: Match, other: Match) -> Match:
    return Match(
        one.span,
        max(one.candidate, other.candidate, key=lambda candidate: candidate.authority),
        max(one.alike, other.alike),
        one.lacking or other.lacking,
        one.taught or other.taught,
        one.disguised or other.disguised,
    )


def judged(page: Page, some: list[Match]) -> list[Judged]:
    """Return each match with its signs and how sure it is."""
    rivals, partners = Rivals(some), Partners(page, some)
    out = []
    for match in some:
        better = rivals.better_span(match)
        standing = Standing(
            better - match.alike,
            rivals.better_form(match) - better,
            match.alike - rivals.elsewhere(match),
            partners.of(match),
        )
        signs = signs_of(page, match, standing)
        out.append(Judged(match, signs, confidence(match, signs)))
    return out


def proposals(page: Page, found: Iterable[Match], least: float = LISTED_FROM) -> list[Proposal]:
    """Return what is at least so sure, in the order of the text, nothing overlapping."""
    some = joined(found)
    ranked = sorted(
        (one for one in judged(page, some) if one.sure >= least),
        key=lambda one: (-one.sure, -one.match.candidate.authority, one.match.span.size),
    )
    taken: set[tuple[int, int]] = set()
    chosen = []
    for one in ranked:
        row, first, size, _letters = one.match.span
        places = {(row, word) for word in range(first, first + size)}
        if not places & taken:
            match = widest(page, one.match, taken)
            if match is not one.match:
                one = one._replace(match=match)
                _row, first, size, _letters = match.span
                places = {(row, word) for word in range(first, first + size)}
            taken |= places
            chosen.append((_proposal(page, one), one.match.candidate, first, first + size))
    return [one for one in settled(page, chosen) if one.confidence >= least]


def _proposal(page: Page, one: Judged) -> Proposal:
    """Return a proposal; what it has in common with others of its card is kept once."""
    match = one.match
    words = page.words_in(match.span)
    found = page.text_of(match.span)
    candidate = match.candidate
    is_base = candidate.authority is Authority.GLOSSARY
    form = in_case_of(candidate.form, found, is_base=is_base)
    written = as_written(form, found, starts=_starts(page, match))
    replacement = with_break_of(found, written) + kept_ending(page, match)
    return Proposal(
        segment=page.transcript.segments[match.span.row].id,
        row=match.span.row,
        track=page.source,
        start=words[0].start,
        end=words[-1].end,
        found=intern(found),
        replacement=intern(replacement),
        confidence=round(one.sure, 3),
        evidence=tuple(map(intern, evidence(page, match))),
        cluster=page.names.full_name(candidate.letters) or candidate.form,
        right=candidate.form,
    )


def kept_ending(page: Page, match: Match) -> str:
    """Return the s of a plural or genitive that the found form has and the right form has not."""
    letters, right = match.span.letters, match.candidate.letters
    if letters[-1:] != "s" or len(letters) < _SHORTEST_WITH_ENDING or right.endswith(_HISSING):
        return ""
    return "s" if page.alike(right, letters[:-1]) > match.alike else ""


def _starts(page: Page, match: Match) -> bool:
    """Return True for what begins a sentence, as far as its marks tell."""
    text = page.transcript.segments[match.span.row].texts[page.source]
    before = text[: page.words_in(match.span)[0].start].rstrip(_OPENING)
    return not before or before[-1] in _ENDS


def as_written(right: str, found: str, *, starts: bool) -> str:
    """Return a right form with the capitals of what it takes the place of, where it has none.

    A capital inside a sentence says nothing: it was given to what was taken for a name.
    """
    if len(found) > 1 and found.isupper() and not right.isupper():
        return right.upper()
    if starts and found[:1].isupper() and right == right.lower():
        return right[:1].upper() + right[1:]
    return right
