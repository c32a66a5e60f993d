"""What is known of a place where a comma may stand, as names."""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from editor.cleanup.commas.places import Place
from editor.cleanup.judge import own
from editor.cleanup.knowledge import WITHOUT_BLANKS, kinds_of
from editor.language.borders.model import likelihoods
from editor.language.words.words import words_in

_MOST, _FEW = 9, 4
_LEAST_LIKELY, _LIKELIEST = -6, 4
"""Between these whole numbers the logits of likelihoods are told apart."""
_ENDINGS = (1, 2, 3)


def features_of(place: Place) -> list[str]:
    """Return the names of what is known of a place; those with its language belong to that."""
    shared = [*_sizes(place), *_ends(place), *_kinds(place)]
    names = (*shared, *_said(place), *_opened(place.clause))
    return [*shared, *(own(place.language, name) for name in names)]


def _sizes(place: Place) -> Iterator[str]:
    """Yield how much of the sentence and of the clause stands on either side."""
    clause, rest, whole, whole_rest = (
        _size(place.language, words)
        for words in (place.clause, place.rest, place.words, place.others)
    )
    yield f"clause {clause}"
    yield f"rest {rest}"
    yield f"both {clause} {min(rest, _FEW)}"
    yield f"commas {place.is_behind:d}{place.is_before:d}"
    yield f"sentence {whole}"
    yield f"left {whole_rest}"
    yield f"ends {place.mark}"
    if place.words and place.others:
        first = place.others[0]
        yield f"again {place.words[-1] == first:d}{first in place.words[-_FEW:]:d}"


def _ends(place: Place) -> Iterator[str]:
    """Yield how likely a subtitle or a line ends there, where no mark tells."""
    likely = _likely(place.language, place.before, place.after)
    if likely is None:
        yield "unknown"
        return
    clause = min(_size(place.language, place.clause), _FEW)
    for number, one in enumerate(likely):
        logit = math.log((one + 1e-6) / (1 - one + 1e-6))
        level = max(_LEAST_LIKELY, min(_LIKELIEST, round(logit)))
        yield f"end {number} {level}"
        yield f"end {number} {level} {clause}"
        yield f"end {number} {level} commas {place.is_behind:d}"


@lru_cache(maxsize=64)
def _likely(language: str, before: str, after: str) -> list[float] | None:
    blank = "" if language in WITHOUT_BLANKS else " "
    words = words_in(before + blank + after, language)
    at = len(before) + len(blank)
    if at not in words.at[1:]:
        return None
    found = likelihoods([(words.raw, language)])[0]
    return None if found is None else list(map(float, found[words.at.index(at) - 1]))


def _kinds(place: Place) -> Iterator[str]:
    """Yield what kinds of words stand around, and whether the clause has a verb yet."""
    clause, rest = place.clause, place.rest
    last, first, second, opening = (
        kinds_of(place.language, words[at] if -len(words) <= at < len(words) else "")
        for words, at in ((clause, -1), (rest, 0), (rest, 1), (clause, 0))
    )
    has_verb = any("V" in kinds_of(place.language, word) for word in clause)
    size = min(len(clause), _FEW)
    yield f"kind {last} {first} {has_verb:d}"
    yield f"kind {last} {size}"
    yield f"kind then {first} {second} {size}"
    yield f"kind opens {opening} {first} {has_verb:d}"
    if clause and rest and rest[0] == clause[0]:
        yield f"kind anew {first} {has_verb:d}"


def _opened(clause: Sequence[str]) -> Iterator[str]:
    """Yield how the clause begins."""
    for word, number in zip(clause, (1, 2), strict=False):
        yield f"opens {number} {word}"


def _said(place: Place) -> Iterator[str]:
    """Yield which words they are."""
    before = [*_FEW * ["^"], *place.words]
    behind = [*place.others, *_FEW * ["$"]]
    yield f"word 1 {before[-1]}"
    yield f"word 2 {before[-2]}"
    yield f"word 3 {before[-3]}"
    yield f"then 1 {behind[0]}"
    yield f"then 2 {behind[1]}"
    yield f"then 3 {behind[2]}"
    yield f"words {before[-2]} {before[-1]}"
    yield f"thens {behind[0]} {behind[1]}"
    yield f"across {before[-1]} {behind[0]}"
    if place.language in WITHOUT_BLANKS:
        yield f"signs {''.join(before[-3:])}"
        yield f"then signs {''.join(behind[:3])}"
    for size in _ENDINGS:
        if len(before[-1]) > size:
            yield f"ending {before[-1][-size:]}"
            yield f"ending 2 {before[-2][-size:]}"
            yield f"then ending {behind[0][-size:]}"


def _size(language: str, words: Sequence[str]) -> int:
    """Return about how many words there are, at most nine; in wide scripts these are two signs."""
    return min(_MOST, len(words) // (2 if language in WITHOUT_BLANKS else 1))
