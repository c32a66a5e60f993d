"""Names that only the translation has, in another script, spelt as the source's language does.

Торонто in the translation says that the row is about Toronto, though no "Toronto" stands anywhere
on the page: the language of the source has such a word, and "Toranto" is no word of it.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from rapidfuzz.distance import OSA

from editor.language.folding import fold
from editor.language.scripts import Script
from editor.language.vocabulary.lexicon import lexicon
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
_SMALL_WORD = 5.5


class _Word(NamedTuple):
    form: str
    letters: str
    sounds: float
    alike: float


_Best = Callable[[str, str, str], _Word | None]


@FINDERS.register
class FromLexicon(Finder):
    """Words of the language that the translation writes by their sound."""

    id = "lexicon"

    def find(self, page: Page) -> Iterator[Match]:
        """Yield words that the language has not, in rows whose translation sounds one that it has.

        A row where some word is what the translation sounds lacks nothing.
        """
        best = cache(lambda found, letters, name: _best_word(page, found, letters, name))
        for number, row in enumerate(page.rows):
            names = [name for name in row.held.names if len(name) >= _SHORTEST]
            names = [name for name in names if not _is_said(page, number, name)]
            if names:
                spans = [span for span in page.spans(number, _LONGEST) if _may_be_one(page, span)]
                yield from _matches(page, spans, names, best)


def _is_said(page: Page, number: int, name: str) -> bool:
    return any(
        word.zipf and page.is_sounded(word.letters, name) for word in page.rows[number].words
    )


def _matches(
    page: Page, spans: Sequence[Span], names: Sequence[str], best: _Best
) -> Iterator[Match]:
    for span, name in product(spans, names):
        found = "".join(word.core.lower() for word in page.words_in(span))
        word = best(found, span.letters, name)
        if word is not None:
            candidate = Candidate(_as_name(word.form), word.letters, Authority.LEXICON)
            if not page.is_right(span, candidate.form):
                yield Match(span, candidate, word.alike, lacking=True)


def _may_be_one(page: Page, span: Span) -> bool:
    return len(span.letters) >= _SHORTEST and not _is_word(page, span)


def _is_word(page: Page, span: Span) -> bool:
    words = page.words_in(span)
    if len(words) == 1:
        return words[0].zipf > 0
    return max(word.zipf for word in words) >= _SMALL_WORD


def _best_word(page: Page, found: str, heard: str, name: str) -> _Word | None:
    """Return the word of the source's language that is most like a form and sounds like a name.

    `found` is the form in lower case, `heard` its folded letters. It sounds more like the name than
    the form does, or there is none.
    """
    least = page.alike(page.romanised(heard), name)
    if least < _HEARD:
        return None
    words = []
    for form in lexicon(page.language).near(found):
        letters = fold(form)
        if letters == heard:
            continue
        sounds = page.alike(page.romanised(letters), name)
        alike = page.alike(letters, heard)
        if sounds >= _SOUNDS and alike >= _ALIKE:
            words.append(_Word(form, letters, sounds, alike))
    best = max(
        words,
        key=lambda word: (word.sounds + word.alike, -OSA.distance(word.form, found)),
        default=None,
    )
    worth = _CLEARLY if page.script is Script.LATIN else _HARDLY_LESS
    return best if best is not None and best.sounds > least + worth else None


def _as_name(form: str) -> str:
    """Return a word of a list as a name is written, in Greek with its last sigma as a last one."""
    if form.endswith("σ"):
        form = form[:-1] + "ς"
    return form[:1].upper() + form[1:]
