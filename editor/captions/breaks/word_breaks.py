"""What a break costs in front of each word of a text that has blanks between its words."""

from collections.abc import Sequence
from functools import cache

from editor.captions.breaks.chunks import Chunks
from editor.captions.breaks.contexts import (
    LONGEST_REPEAT,
    ends_list,
    ends_relative,
    follows_attached,
    goes_on_as_clause,
    has_predicate_soon,
    is_aside,
    is_closed,
    is_couple,
    is_framed,
    is_inverted,
    is_item,
    is_late,
    is_parallel,
    is_remark,
    is_repeated,
    is_tail,
    is_timed,
    is_trailer,
    is_verb,
    joins_names,
)
from editor.captions.breaks.costs import AFTER_CLAUSE, AFTER_FUNCTION_WORD, AFTER_ITEM, PLAIN
from editor.captions.breaks.openings import Around
from editor.captions.breaks.phrases import Phrases
from editor.captions.breaks.roles import (
    ADJECTIVE,
    ARTICLE,
    AUXILIARY,
    BEHIND_VERB,
    CLOSING,
    DETERMINER,
    FILLER,
    FINITE,
    GENITIVE,
    LINK,
    NOBODY,
    PAIRED,
    PERSON,
)
from editor.captions.breaks.word_costs import cost_between

_BITS = (
    _IS_CLAUSE, _IS_REPEATED, _IS_TRAILER, _IS_CLOSED, _IS_DESCRIBED, _IS_VERB, _IS_LATE, _IS_TIMED,
) = (1, 2, 4, 8, 16, 32, 64, 128)  # fmt: skip
"""What is near a break, in the order of the fields of an `Around`."""
_BEHIND = LINK | PERSON | DETERMINER | BEHIND_VERB | PAIRED | AUXILIARY | GENITIVE
_DESCRIBED = ARTICLE | DETERMINER
_TWO_BEFORE = PERSON | _DESCRIBED
_UNKNOWN = -1.0
_MOST_KNOWN = 65536

_Key = tuple[int, int, int, int, bool, int]
"""The roles of the words before and behind a break, of the last one before it that is no filler and
of the one after the next, whether a sentence begins before it, and the bits of what is near."""


def costs_along(chunks: Chunks, phrases: Phrases) -> list[float | None]:
    """Return what a break in front of each chunk costs, None where there may be none."""
    _at, raw, words, roles = chunks
    known = _known_costs(phrases)
    found: list[float | None] = [None] * len(roles)
    at_start = True
    for number in range(1, len(roles)):
        before, role = roles[number - 1], roles[number]
        heard = _heard(roles, number - 1) if before & FILLER else number - 1
        bits = 0
        if role & _BEHIND or before & PAIRED or (number > 1 and roles[number - 2] & _TWO_BEFORE):
            bits = _bits(chunks, number, phrases)
        first = number - LONGEST_REPEAT if number > LONGEST_REPEAT else 0
        if words[number] in words[first:number]:
            bits |= _IS_REPEATED if is_repeated(chunks, number, phrases) else 0
        following = roles[number + 1] if number + 1 < len(roles) else NOBODY
        key = before, role, roles[heard], following, at_start, bits
        cost = known.get(key, _UNKNOWN)
        if cost == _UNKNOWN:
            cost = _cost(chunks, number, words[heard], at_start, bits, phrases)
            if len(known) < _MOST_KNOWN:
                known[key] = cost
        if cost == AFTER_CLAUSE and raw[number - 1][-1] == ",":
            cost = _after_comma(chunks, number, phrases)
        found[number] = cost
        at_start = cost is not None and cost <= AFTER_CLAUSE
    return found


def _after_comma(chunks: Chunks, number: int, phrases: Phrases) -> float:
    """Return what a break costs behind a comma with which a clause seems to end."""
    if is_tail(chunks, number, phrases):
        return AFTER_FUNCTION_WORD
    if is_remark(chunks, number, phrases):
        return PLAIN
    return AFTER_ITEM if is_item(chunks, number, phrases) else AFTER_CLAUSE


@cache
def _known_costs(phrases: Phrases) -> dict[_Key, float | None]:
    """Return what has been found out for a language."""
    return {}


def _cost(
    chunks: Chunks, number: int, heard: str, at_start: bool, bits: int, phrases: Phrases
) -> float | None:
    words = chunks.words
    following = phrases.parts(words[number + 1])[0] if number + 1 < len(words) else ""
    heard = phrases.parts(heard)[1]
    around = Around(heard, following, at_start, *[bool(bits & bit) for bit in _BITS])
    return cost_between(chunks.raw[number - 1], chunks.raw[number], around, phrases)


def _heard(roles: Sequence[int], number: int) -> int:
    """Return that number, or that of the last chunk above it that is no filler."""
    while number > 0 and roles[number] & FILLER:
        number -= 1
    return number


def _bits(chunks: Chunks, number: int, phrases: Phrases) -> int:
    """Return what is near a break, but for words that are said again."""
    words, roles = chunks.words, chunks.roles
    role = roles[number]
    found = _IS_CLAUSE if _begins_clause(chunks, number, phrases) else 0
    if role & LINK and (
        is_trailer(words, number, phrases)
        or is_couple(words, number, phrases)
        or ends_list(chunks, number, phrases)
        or is_parallel(words, number, phrases)
    ):
        found |= _IS_TRAILER
    if role & LINK and number > 1 and roles[number - 1] & ADJECTIVE and roles[number - 2] & ARTICLE:
        found |= _IS_TRAILER
    if role & (LINK | GENITIVE) and joins_names(chunks, number, phrases):
        found |= _IS_TRAILER
    if role & PAIRED and is_framed(words, number, phrases):
        found |= _IS_REPEATED
    if role & PERSON and roles[number - 1] & FINITE and is_inverted(chunks, number, phrases):
        found |= _IS_REPEATED
    if roles[number - 1] & CLOSING and is_closed(words, number, phrases):
        found |= _IS_CLOSED
    elif role & BEHIND_VERB and is_verb(words, number - 1, phrases):
        found |= _IS_VERB
    if number > 1 and roles[number - 2] & _DESCRIBED:
        found |= _IS_DESCRIBED
    return found | _opening_bits(chunks, number, phrases)


def _opening_bits(chunks: Chunks, number: int, phrases: Phrases) -> int:
    """Return whether what is before a break only opens a clause."""
    words = chunks.words
    if chunks.roles[number] & PERSON:
        late = _IS_LATE if is_late(chunks, number, phrases) else 0
        return late | (_IS_TIMED if is_timed(words, number, phrases) else 0)
    is_told = number > 1 and words[number - 1] in phrases.askers
    is_told = is_told and words[number] in phrases.relatives
    return _IS_LATE if is_told and is_aside(chunks, number, phrases) else 0


def _begins_clause(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True when a clause begins with the chunk, or behind it where that is a link."""
    role = chunks.roles[number]
    if role & LINK:
        return goes_on_as_clause(chunks, number + 1, phrases)
    if role & PERSON:
        return follows_attached(chunks, number, phrases)
    if role & AUXILIARY:
        return ends_relative(chunks, number, phrases)
    if role & DETERMINER and phrases.verbs:
        return has_predicate_soon(chunks.words, number + 1, phrases)
    return False
