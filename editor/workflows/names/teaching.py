"""A word that a person says is wrong: what it may be, and where else it stands."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.core.proposals import Proposal
from editor.core.segments import Segment
from editor.core.transcript import Transcript
from editor.language.folding import bare, fold
from editor.language.tokens import tokens

_MOST = 8
_LEAST = 0.35
_HELD = 0.2
_LOOSER = 12


class Heard(NamedTuple):
    """A form at code points start:end of the text of a row in a track."""

    row: int
    track: int
    start: int
    end: int
    form: str


def word_at(segments: Sequence[Segment], row: int, track: int, offset: int) -> Heard | None:
    """Return the word at a code point of a text, without its possessive; None between words."""
    for token in tokens(segments[row].texts[track]):
        if token.start <= offset <= token.end:
            form = token.word.removesuffix(bare(token.word).possessive)
            return Heard(row, track, token.start, token.start + len(form), form)
    return None


def suggestions(transcript: Transcript, heard: Heard) -> tuple[str, ...]:
    """Return what the form may stand for, the likeliest first.

    Right forms come from the translation of the row, the title lines and the glossary.
    """
    from editor.names.finders.glossary import terms_of
    from editor.names.finders.titles import names_of_titles
    from editor.names.page import Page

    page = Page(transcript, transcript.glossary)
    letters = fold(heard.form)
    held = page.rows[heard.row].held.forms.values() if heard.track == page.source else ()
    known = [one.form for one in (*terms_of(page), *names_of_titles(page))]
    ranked = {form: page.alike(fold(form), letters) for form in known}
    ranked |= {form: page.alike(fold(form), letters) + _HELD for form in held}
    ranked.pop(heard.form, None)
    best = sorted(ranked, key=lambda form: -ranked[form])
    return tuple(form for form in best if ranked[form] >= _LEAST)[:_MOST]


def corrections(
    segments: Sequence[Segment], heard: Heard, right: str, *, everywhere: bool
) -> tuple[Proposal, ...]:
    """Return the places to be corrected: the one, or all in its track that are written so."""
    places = _same(segments, heard) if everywhere else (heard,)
    return tuple(
        Proposal(
            segment=segments[one.row].id,
            row=one.row,
            track=one.track,
            start=one.start,
            end=one.end,
            found=one.form,
            replacement=right,
            confidence=1.0,
            cluster=right,
            right=right,
        )
        for one in places
    )


def others_like(segments: Sequence[Segment], right: str, track: int) -> int:
    """Return in how many places of a track something is spelt or sounds like a right form."""
    from editor.search.finding import find
    from editor.search.query import Mode, Query

    query = Query(right, Mode.FUZZY, tracks=frozenset({track}))
    return len(find(query, segments, listed_from=query.degree - _LOOSER).places)


def _same(segments: Sequence[Segment], heard: Heard) -> Iterator[Heard]:
    for row, segment in enumerate(segments):
        text = segment.texts[heard.track]
        if heard.form in text:
            for token in tokens(text):
                form = token.word.removesuffix(bare(token.word).possessive)
                if form == heard.form:
                    yield Heard(row, heard.track, token.start, token.start + len(form), form)
