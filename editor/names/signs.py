"""The signs by which a match is judged, each a number."""

from collections.abc import Sequence
from typing import NamedTuple

from editor.names.base import Authority, Match
from editor.names.page import Page
from editor.names.words import Word

_COMMON_FROM = 2.0
_MOST_COMMON = 7.0
_EDGE_COMMON = 5.0
_WORTH_A_WORD = 0.08
_WORTH_A_SMALL_WORD = 0.15
_SMALL_WORD = 6.5
_WIDEST_MARGIN = 0.3
_BEATEN = 0.05
_LONG = 7
_SOUNDS = 0.72
_PLAIN_WORD = 3.0
_SHORTEST_PART = 3
_ALMOST_THE_SAME = 0.9


class Signs(NamedTuple):
    """What speaks for and against a match; each is 0 where it says nothing.

    alike: how alike spelling and sound are, from 0 to 1
    lacking: 1 when the translation of the row has the right form and its source has not
    glossary, document: 1 when the right form is known from there
    ordinary: how ordinary the words are, 0 for unknown words, 1 for "the"
    neighbour: 1 when the span took in a common word that hardly makes it more alike
    copied: 1 when the translation of the row has the form that was found
    absent: 1 when the translation is there, in the same letters, and has no such form
    named: 1 when it has another word of the same name
    said: 1 when it has or sounds the form that was found, a known word, rather than the right one
    meant: 1 when what was found are words of the language, and the translation of the row has
        neither them nor the right form, in letters or in sound: it was translated by its meaning
    compound: 1 when the right form is made of ordinary words of its language, and what was found
        is made of ordinary words too: "garden shed" for "Gartenschuppen" is translated
    unsounded: 1 when the translation writes names in its own script, and no such name
    alone: 1 when there is no translation
    sizes: by how many words the two forms differ
    split: 1 when only blanks make the difference
    beaten_span, beaten_form: by how much another span for the same right form, another right form
        for the same words, is more alike
    first, margin: whether and by how much the match is more alike than all others in the row
    unknown: 1 when one of the words is in no list of words
    apart: how far apart the two forms stand in the two texts, from 0 to 1
    partner: how alike the word beside it is to its neighbour in the name, for the best of the
        spans and right forms that overlap
    misspelt: 1 when the form is no word, and the right form is a word that the document has
    foreign: how much commoner the right form is in the language of the translation than in that of
        the source, from 0 to 1: "April" for "abril" is translated and not misheard
    """

    alike: float
    lacking: float
    alike_lacking: float
    glossary: float
    document: float
    ordinary: float
    ordinary_lacking: float
    neighbour: float
    copied: float
    absent: float
    unsounded: float
    alone: float
    sizes: float
    split: float
    beaten_span: float
    beaten_form: float
    first_lacking: float
    margin_lacking: float
    unknown: float
    apart: float
    partner: float
    misspelt: float
    foreign: float
    named: float
    said: float
    meant: float
    compound: float


class Standing(NamedTuple):
    """How a match stands among the others of its row (see `Signs`)."""

    beaten_span: float
    beaten_form: float
    margin: float
    partner: float


def signs_of(page: Page, match: Match, standing: Standing) -> Signs:
    """Return the signs of a match."""
    span, right = match.span, match.candidate
    held = page.rows[span.row].held
    words = page.words_in(span)
    lacking = float(match.lacking)
    ordinary = _ordinary(words)
    margin = max(-_WIDEST_MARGIN, min(_WIDEST_MARGIN, standing.margin))
    is_named = any(other in held.counts for other in page.names.other_words(right.letters))
    is_unheld = held.is_there and not match.lacking and right.letters not in held.counts
    return Signs(
        alike=match.alike,
        lacking=lacking,
        alike_lacking=match.alike * lacking,
        glossary=float(right.authority is Authority.GLOSSARY),
        document=float(right.authority is Authority.DOCUMENT),
        ordinary=ordinary,
        ordinary_lacking=ordinary * lacking,
        neighbour=float(_took_a_neighbour(page, match)),
        copied=float(span.letters in held.counts),
        absent=float(is_unheld and not held.sounded and not is_named),
        unsounded=float(is_unheld and bool(held.sounded) and not _is_sounded(page, match)),
        alone=float(not held.is_there),
        sizes=float(abs(span.size - right.size)),
        split=float(span.letters == right.letters),
        beaten_span=standing.beaten_span,
        beaten_form=standing.beaten_form,
        first_lacking=lacking * (standing.margin >= 0),
        margin_lacking=lacking * margin,
        unknown=float(min(word.zipf for word in words) < _COMMON_FROM),
        apart=_apart(page, match),
        partner=standing.partner * (standing.beaten_span + standing.beaten_form < _BEATEN),
        misspelt=float(_is_misspelt(page, match)),
        foreign=_foreign(page, match),
        named=float(is_unheld and is_named),
        said=float(not match.lacking and _is_said(page, match)),
        meant=float(is_unheld and not is_named and _is_meant(page, match)),
        compound=float(match.lacking and _is_compound(page, match)),
    )


def _ordinary(words: Sequence[Word]) -> float:
    scale = _MOST_COMMON - _COMMON_FROM
    return sum(max(0.0, word.zipf - _COMMON_FROM) / scale for word in words) / len(words)


def _apart(page: Page, match: Match) -> float:
    row = page.rows[match.span.row]
    form = match.candidate.form
    at = row.held.text.find(form)
    if at < 0 or not match.lacking:
        return 0.0
    here = (match.span.first + match.span.size / 2) / len(row.words)
    there = (at + len(form) / 2) / len(row.held.text)
    return abs(here - there)


def _is_misspelt(page: Page, match: Match) -> bool:
    form = match.candidate.form
    return (
        match.span.size == 1
        and len(match.span.letters) >= _LONG
        and form == form.lower()
        and match.alike >= _ALMOST_THE_SAME
        and not page.words_in(match.span)[0].zipf
        and page.zipf(form) >= _COMMON_FROM
        and match.candidate.letters in page.rows_by_letters
    )


def _foreign(page: Page, match: Match) -> float:
    if not match.lacking:
        return 0.0
    word = match.candidate.form.lower()
    more = page.zipf_in_translation(word) - max(page.zipf(word), _COMMON_FROM)
    return max(0.0, min(1.0, more / 2))


def _is_sounded(page: Page, match: Match) -> bool:
    sounded = page.rows[match.span.row].held.sounded
    return any(page.is_sounded(match.candidate.letters, one) for one in sounded)


def _is_said(page: Page, match: Match) -> bool:
    """Return True when the translation of the row says the found form and not the right one."""
    held = page.rows[match.span.row].held
    if max(word.zipf for word in page.words_in(match.span)) < _COMMON_FROM:
        return False
    if match.span.letters in held.counts:
        return True
    found, right = (
        max((page.alike(page.romanised(form), one) for one in held.sounded), default=0.0)
        for form in (match.span.letters, match.candidate.letters)
    )
    return found >= _SOUNDS and found > right


def _is_meant(page: Page, match: Match) -> bool:
    """Return True when the translation has the meaning of the words that were found."""
    if min(word.zipf for word in page.words_in(match.span)) < _PLAIN_WORD:
        return False
    held = page.rows[match.span.row].held
    if page.text_of(match.span).casefold() in held.text.casefold():
        return False
    right, found = match.candidate.letters, page.romanised(match.span.letters)
    return not any(
        page.is_sounded(right, one) or page.is_sounded(found, one) for one in held.sounded
    )


def _is_compound(page: Page, match: Match) -> bool:
    words = page.words_in(match.span)
    if not page.is_compounding or min(word.zipf for word in words) < _PLAIN_WORD:
        return False
    form = match.candidate.form.lower()
    return any(
        min(map(page.zipf_in_translation, (form[:at], form[at:]))) >= _PLAIN_WORD
        for at in range(_SHORTEST_PART, len(form) - _SHORTEST_PART + 1)
    )


def _took_a_neighbour(page: Page, match: Match) -> bool:
    """Return True when a common word at an edge is hardly worth having in the span."""
    words, right = page.words_in(match.span), match.candidate.letters
    if len(words) < 2 or match.span.letters == right:
        return False
    for edge, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        if edge.zipf >= _EDGE_COMMON:
            without = page.alike(right, "".join(word.letters for word in rest))
            worth = _WORTH_A_SMALL_WORD if edge.zipf >= _SMALL_WORD else _WORTH_A_WORD
            if match.alike - without < worth:
                return True
    return False
