"""Where a text may be broken, and what each break costs: 0 at the end of a sentence.

The rules for blanks follow subtitle guidelines: after punctuation, before conjunctions and
prepositions, and not between words that belong together. The rules for Chinese and Japanese are
in `east_asian.py`. What may never be broken is no place at all.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from editor.captions import east_asian
from editor.captions.marks import (
    BLANKS,
    CLAUSE,
    LISTING,
    SENTENCE,
    is_closing,
    is_opening,
    may_begin_after_blank,
)
from editor.captions.phrases import Phrases, phrases_of
from editor.language.scripts import has_cjk

AFTER_SENTENCE = 0.0
AFTER_CLAUSE = 2.0
AFTER_ITEM = 5.0
BEFORE_CONJUNCTION = 2.5
BEFORE_CLAUSE = 3.5
BEFORE_RELATIVE = 4.5
BEFORE_LINK = 6.0
BEFORE_PREPOSITION = 9.5
PLAIN = 12.0
BROKEN = 15.0
"""From this cost on a break parts what belongs together."""
AFTER_FUNCTION_WORD = 16.0
IN_A_NAME = 19.0
AFTER_HYPHEN = 22.0
IN_A_WORD = 60.0
"""A word wider than a line, cut as the last resort."""

_CHUNK = re.compile(f"[^{BLANKS}]+")
_EDGES = "".join(sorted("\"'”’»)]}›“‘([{‹«¿¡„.!?…,;:，。、；：！？（）《》「」"))
_HYPHENS = re.compile(
    r"(?<=[^\W\d_]{3})-(?=[^\W\d_]{3})|(?<=\w)[—―]+(?=\w)|(?<=\w)(?:\.\.\.|…)(?=\w)"
)
_DASHES = frozenset("-–—―")


class Place(NamedTuple):
    """What follows the break begins at code point `at`; what precedes it may end in blanks."""

    at: int
    cost: float


class _Chunk(NamedTuple):
    """What stands between two blanks: its offset, its text, the bare word in lower case."""

    at: int
    raw: str
    word: str


def places_in(text: str, language: str) -> list[Place]:
    """Return the places at which a text of a language (BCP 47) may be broken, in order.

    Neither the beginning nor the end is among them.
    """
    phrases = phrases_of(language)
    if has_cjk(text):
        return list(_mixed(text, language, phrases))
    return list(_spaced(_chunks(text), phrases))


def _chunks(text: str) -> list[_Chunk]:
    return [_Chunk(match.start(), match[0], _bare(match[0])) for match in _CHUNK.finditer(text)]


@lru_cache(maxsize=16384)
def _bare(raw: str) -> str:
    return raw.strip(_EDGES).lower()


def _spaced(chunks: list[_Chunk], phrases: Phrases) -> Iterator[Place]:
    at_start = True
    for number, chunk in enumerate(chunks):
        if number:
            cost = _blank_cost(chunks, number, phrases, at_start)
            if cost is not None:
                yield Place(chunk.at, cost)
            at_start = cost is not None and cost <= AFTER_CLAUSE
        if len(chunk.raw) > 3 and not (chunk.word.isalnum() or "://" in chunk.raw):
            yield from _inside(chunk)


def _inside(chunk: _Chunk) -> Iterator[Place]:
    for match in _HYPHENS.finditer(chunk.raw):
        cost = AFTER_HYPHEN if match[0] == "-" else AFTER_CLAUSE
        yield Place(chunk.at + match.end(), cost)


def _heard(chunks: list[_Chunk], number: int, phrases: Phrases) -> str:
    """Return the word at that number, or the last one above it that is no filler."""
    while number > 0 and chunks[number].word in phrases.fillers:
        number -= 1
    return chunks[number].word


def _mixed(text: str, language: str, phrases: Phrases) -> Iterator[Place]:
    chunks = _chunks(text)
    runs = [east_asian.pieces(chunk.raw, language) for chunk in chunks]
    for number, (chunk, run) in enumerate(zip(chunks, runs, strict=True)):
        if number:
            above = runs[number - 1]
            if east_asian.is_wide(above[-1]) or east_asian.is_wide(run[0]):
                before = above[-2] if len(above) > 1 else ""
                cost = east_asian.border_cost(before, above[-1], run[0], phrases, language)
                if cost is None and may_begin_after_blank(chunk.raw[0]):
                    cost = PLAIN
            else:
                cost = _blank_cost(chunks, number, phrases, False)
            if cost is not None:
                yield Place(chunk.at, cost)
        for at, cost in east_asian.breaks_in(chunk.raw, run, phrases, language):
            yield Place(chunk.at + at, cost)


def _blank_cost(
    chunks: list[_Chunk], number: int, phrases: Phrases, at_start: bool
) -> float | None:
    """Return what a break in front of a chunk costs, None where there may be none.

    `at_start` tells that the chunk before it begins a sentence, where a capital makes no name.
    """
    before, after = chunks[number - 1].raw, chunks[number].raw
    heard = _heard(chunks, number - 1, phrases)
    following = chunks[number + 1].word if number + 1 < len(chunks) else ""
    cost = _cost_between(before, heard, after, following, at_start, phrases)
    if cost == AFTER_CLAUSE and before[-1] == "," and _is_item(chunks, number, phrases):
        return AFTER_ITEM
    return cost


@lru_cache(maxsize=32768)
def _cost_between(
    before: str, heard: str, after: str, following: str, at_start: bool, phrases: Phrases
) -> float | None:
    """Return what a break between two chunks costs, as if what is behind them were no list.

    `heard` is the word before the break, fillers left aside.
    """
    here, there = _Chunk(0, before, _bare(before)), _Chunk(0, after, _bare(after))
    if not may_begin_after_blank(after[0]) and not _is_word(after):
        return None
    mark = _mark_cost(here, there, phrases)
    if mark is not None:
        return mark
    if _is_name_pair(here, there, phrases):
        return AFTER_FUNCTION_WORD if at_start else IN_A_NAME
    return _words_cost(here, heard, there, following, phrases)


def _words_cost(
    before: _Chunk, heard: str, after: _Chunk, following: str, phrases: Phrases
) -> float:
    """Return what it costs to part two words with no mark between them."""
    opens = _opens(after, following, phrases)
    held = _held(heard, before, after, phrases)
    if held is None:
        return opens - 1 if before.word in phrases.fillers else opens
    if opens <= BEFORE_RELATIVE and heard not in phrases.joining:
        return opens + 1
    if opens < PLAIN - 1 and (heard in phrases.pronouns or heard in phrases.auxiliaries):
        return opens + 2
    return held


def _is_word(raw: str) -> bool:
    return any(char.isalnum() for char in raw)


def _is_item(chunks: list[_Chunk], number: int, phrases: Phrases) -> bool:
    """True when what begins there is a short item of a list, not a clause."""
    word = chunks[number].word
    if word in phrases.links or word in phrases.clause_starts - phrases.determiners:
        return False
    for chunk in chunks[number : number + 3]:
        if chunk.word in phrases.links:
            return True
        if chunk.raw[-1] in ",.!?":
            return chunk.raw[-1] == ","
    return False


def _mark_cost(before: _Chunk, after: _Chunk, phrases: Phrases) -> float | None:
    last = before.raw[-1]
    if last.isalnum():
        if after.raw in _DASHES:
            return IN_A_WORD
        return PLAIN - 2 if is_opening(after.raw[0]) else None
    if before.raw in _DASHES:
        return AFTER_CLAUSE
    bare = before.raw.rstrip("\"'”’»)]}›“")
    mark = bare[-1:] or last
    if mark in SENTENCE:
        return _stop_cost(before, after, phrases, mark)
    if mark in CLAUSE:
        return AFTER_CLAUSE
    if mark in LISTING:
        return AFTER_ITEM
    return PLAIN - 2 if is_closing(last) else None


def _stop_cost(before: _Chunk, after: _Chunk, phrases: Phrases, mark: str) -> float | None:
    if mark == ".":
        if before.word in phrases.determiners or len(before.word) == 1:
            return IN_A_NAME
        if after.raw[0].islower():
            return AFTER_CLAUSE + 1
    return AFTER_SENTENCE


def _is_name_pair(before: _Chunk, after: _Chunk, phrases: Phrases) -> bool:
    return (
        before.raw[-1].isalnum()
        and before.raw.lstrip(_EDGES)[:1].isupper()
        and after.raw[0].isupper()
        and before.word not in phrases.joining
        and before.word not in phrases.subjects
        and after.word not in phrases.subjects
    )


def _held(heard: str, before: _Chunk, after: _Chunk, phrases: Phrases) -> float | None:
    """Return what it costs to part a word from the one that it belongs to."""
    if after.word in phrases.tails:
        return IN_A_NAME
    if heard in phrases.determiners or heard in phrases.quantities:
        return IN_A_NAME - 1
    if heard in phrases.joining:
        return AFTER_FUNCTION_WORD + 1
    if heard in phrases.subjects or heard in phrases.pronouns or heard in phrases.auxiliaries:
        return BROKEN if heard in phrases.auxiliaries else AFTER_FUNCTION_WORD
    if before.raw[-1].isdigit() and not after.raw[0].isdigit():
        return IN_A_NAME - 1
    return BROKEN if after.raw[0].isdigit() and after.raw[-1].isdigit() else None


def _opens(after: _Chunk, following: str, phrases: Phrases) -> float:
    """Return what a break costs in front of a word."""
    word = after.word
    if word in phrases.links:
        if following in phrases.prepositions:
            return BEFORE_RELATIVE
        return BEFORE_CLAUSE if following in phrases.clause_starts else BEFORE_LINK
    if word in phrases.conjunctions:
        return _opens_by_conjunction(word, following, phrases)
    if word in phrases.relatives:
        return BEFORE_RELATIVE
    if word in phrases.prepositions:
        return _opens_by_preposition(after, following, phrases)
    if word in phrases.subjects:
        return BEFORE_RELATIVE
    return PLAIN - 1 if word in phrases.determiners or word in phrases.pronouns else PLAIN


def _opens_by_conjunction(word: str, following: str, phrases: Phrases) -> float:
    """Return what it costs to break in front of a conjunction, or of what looks like one.

    "so many" is none, "since 1902" has a preposition, "since the war" may have either.
    """
    if word in phrases.quantities and following not in phrases.clause_starts:
        return PLAIN
    if word in phrases.prepositions:
        if following.isdigit():
            return BEFORE_PREPOSITION
        if following not in phrases.subjects and following not in phrases.pronouns:
            return BEFORE_LINK
    return BEFORE_CONJUNCTION


def _opens_by_preposition(after: _Chunk, following: str, phrases: Phrases) -> float:
    """Return what it costs to break in front of a preposition, or of the particle of a verb."""
    if not after.raw[-1].isalnum() or following in phrases.joining:
        return BROKEN
    return PLAIN if after.word in phrases.genitives else BEFORE_PREPOSITION
