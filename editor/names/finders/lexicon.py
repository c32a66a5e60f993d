"""Names that only the translation has, in another script, spelt as the source's language does.

Торонто in the translation says that the row is about Toronto, though no "Toronto" stands anywhere
on the page: the language of the source has such a word, and "Toranto" is no word of it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from editor.language.folding import fold
from editor.language.lexicon import lexicon
from editor.language.scripts import Script
from editor.names.base import FINDERS, Authority, Candidate, Finder, Match
from editor.names.page import Page
from editor.names.words import Span

_LONGEST = 2
_SHORTEST = 4
_HEARD = 0.6
_SOUNDS = 0.72
_ALIKE = 0.72
_CLEARLY = 0.02
"""Other scripts write a Latin name by its sound: what sounds right may be its right spelling."""
_HARDLY_LESS = -0.03
_COMMON = 4.5
_RARE = 2.0
_SMALL_WORD = 5.5


class _Word(NamedTuple):
    form: str
    letters: str
    sounds: float
    alike: float


@FINDERS.register
class FromLexicon(Finder):
    """Words of the language that the translation writes by their sound."""

    id = "lexicon"

    def find(self, page: Page) -> Iterator[Match]:
        """Yield words that the language has not, in rows whose translation sounds one that it has.

        A row where some word is what the translation sounds lacks nothing.
        """
        for number, row in enumerate(page.rows):
            for name in row.held.names:
                if len(name) >= _SHORTEST and not _is_said(page, number, name):
                    yield from _matches(page, number, name)


def _is_said(page: Page, number: int, name: str) -> bool:
    return any(
        word.zipf and page.is_sounded(word.letters, name) for word in page.rows[number].words
    )


def _matches(page: Page, number: int, name: str) -> Iterator[Match]:
    worth = _CLEARLY if page.script is Script.LATIN else _HARDLY_LESS
    for span in page.spans(number, _LONGEST):
        if len(span.letters) < _SHORTEST or _is_word(page, span):
            continue
        heard = page.alike(page.romanised(span.letters), name)
        if heard < _HEARD:
            continue
        best = _best_word(page, span, name)
        if best is not None and best.sounds > heard + worth:
            candidate = Candidate(_as_name(best.form), best.letters, Authority.LEXICON)
            if not page.is_right(span, candidate.form):
                yield Match(span, candidate, best.alike, lacking=True)


def _is_word(page: Page, span: Span) -> bool:
    words = page.words_in(span)
    if len(words) == 1:
        return words[0].zipf > 0
    return max(word.zipf for word in words) >= _SMALL_WORD


def _best_word(page: Page, span: Span, name: str) -> _Word | None:
    """Return the word of the source's language that is most like a span and sounds like a name."""
    words = []
    found = "".join(word.core.lower() for word in page.words_in(span))
    for form in lexicon(page.language).near(found):
        letters = fold(form)
        if letters == span.letters or not _RARE <= page.zipf(form) < _COMMON:
            continue
        sounds = page.alike(page.romanised(letters), name)
        alike = page.alike(letters, span.letters)
        if sounds >= _SOUNDS and alike >= _ALIKE:
            words.append(_Word(form, letters, sounds, alike))
    return max(
        words,
        key=lambda word: (word.sounds + word.alike, -OSA.distance(word.form, found)),
        default=None,
    )


def _as_name(form: str) -> str:
    """Return a word of a list as a name is written, in Greek with its last sigma as a last one."""
    if form.endswith("σ"):
        form = form[:-1] + "ς"
    return form[:1].upper() + form[1:]
