"""Rare words that are spelt in several ways in one transcript."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from editor.language.similarity import degree
from editor.names.base import FINDERS, Authority, Candidate, Finder, Match
from editor.names.page import Page
from editor.names.words import Span

_LEAST = 0.75
_NEAR_SOUND = 0.65
_RARE_BELOW = 3.2
_KNOWN_FROM = 2.0
_SHORTEST = 4
_STEM = 4
_LONGEST_ENDING = 3
_ENDING = re.compile(
    "(?:e?s|e|e?d|e?rs?|ings?|ions?|als?|ally|l?y|i(?:es|ty|ties)|ab(?:le|ly)|ic(?:al|s)?"
    "|ist?s?|ism|ives?|ments?|ness|n?en?|n|te?n?|st|em|[ao]s?|os|i)?"
)
"""Endings of words in the languages of western Europe."""

_Forms = Mapping[str, Sequence[Span]]


@FINDERS.register
class Document(Finder):
    """Another spelling in the same transcript."""

    id = "document"

    def find(self, page: Page) -> Iterator[Match]:
        """Yield rare words that are like another that is a known word or stands there more often.

        A known word is no mishearing of another: it is left alone.
        """
        forms = _rare_forms(page)
        by_sound: defaultdict[str, list[str]] = defaultdict(list)
        for letters in forms:
            by_sound[page.likeness(letters).coarse].append(letters)
        sounds = list(by_sound)
        for letters, spans in forms.items():
            if page.words_in(spans[0])[0].zipf >= _KNOWN_FROM:
                continue
            heard = page.likeness(letters)
            for sound, _score, _key in process.extract(
                heard.coarse, sounds, scorer=OSA.normalized_similarity, score_cutoff=_NEAR_SOUND,
                limit=None,
            ):  # fmt: skip
                for other in by_sound[sound]:
                    yield from _matches(page, forms, letters, other)


def _matches(page: Page, forms: _Forms, letters: str, other: str) -> Iterator[Match]:
    if other == letters or _is_same_word(letters, other):
        return
    if _weight(page, forms, other) <= _weight(page, forms, letters):
        return
    alike = degree(page.likeness(other), page.likeness(letters)) / 100
    if alike >= _LEAST:
        candidate = Candidate(_usual(page, forms[other]), other, Authority.DOCUMENT)
        for span in forms[letters]:
            if not page.is_right(span, candidate.form):
                yield Match(span, candidate, alike)


def _rare_forms(page: Page) -> dict[str, list[Span]]:
    forms: defaultdict[str, list[Span]] = defaultdict(list)
    for number in range(len(page.rows)):
        for span in page.spans(number, 1):
            word = page.words_in(span)[0]
            if word.zipf < _RARE_BELOW and len(word.letters) >= _SHORTEST:
                forms[word.letters].append(span)
    return forms


def _weight(page: Page, forms: _Forms, letters: str) -> float:
    """Return how likely a form is the right one of two: by being a word at all, and its places."""
    return log(len(forms[letters])) + page.words_in(forms[letters][0])[0].zipf


def _is_same_word(one: str, other: str) -> bool:
    """Return True for two forms of one word: a common stem with short endings."""
    stem = 0
    while stem < min(len(one), len(other)) and one[stem] == other[stem]:
        stem += 1
    if stem < _STEM:
        return False
    ends = one[stem:], other[stem:]
    if one.isascii() and other.isascii():
        return all(_ENDING.fullmatch(end) for end in ends)
    return max(map(len, ends)) <= _LONGEST_ENDING


def _usual(page: Page, spans: Sequence[Span]) -> str:
    written = [page.text_of(span) for span in spans]
    return max(written, key=written.count)
