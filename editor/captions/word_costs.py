"""What it costs to part two words of a language that writes blanks between them.

The rules follow subtitle guidelines: after punctuation, before conjunctions and prepositions, and
not between words that belong together. They know a few hundred small words of each language.
"""

from functools import lru_cache
from typing import NamedTuple

from editor.captions.marks import (
    CLAUSE,
    LISTING,
    SENTENCE,
    is_closing,
    is_opening,
    may_begin_after_blank,
)
from editor.captions.phrases import Phrases

AFTER_SENTENCE = 0.0
AFTER_CLAUSE = 2.0
AFTER_ITEM = 5.0
BEFORE_CONJUNCTION = 2.5
BEFORE_CLAUSE = 3.5
BEFORE_RELATIVE = 4.5
BEFORE_LINK = 6.5
BEFORE_NOUN_AND_VERB = 8.0
BEFORE_POINTING = 10.0
BEFORE_PREPOSITION = 9.5
PLAIN = 12.0
AFTER_OBJECT_VERB = 14.0
BROKEN = 15.0
"""From this cost on a break parts what belongs together."""
AFTER_FUNCTION_WORD = 16.0
IN_A_NAME = 19.0
IN_A_WORD = 60.0
"""A word wider than a line, cut as the last resort."""

_EDGES = "".join(sorted("\"'”’»)]}›“‘([{‹«¿¡„.!?…,;:，。、；：！？（）《》「」"))
_DASHES = frozenset("-–—―")


class Chunk(NamedTuple):
    """What stands between two blanks, and the bare word of it in lower case."""

    raw: str
    word: str


class Around(NamedTuple):
    """What is near a break. `heard` is the last word before it that is no filler.

    `following` is the second word after it. `at_start` tells that the one before it begins a
    sentence, where a capital makes no name, `is_clause` that the second word after it begins a
    clause, `is_repeated` that the words before it are said once more, `is_trailer` that what comes
    after it only ends a list (and so on), `is_closed` that the words before it end a clause
    although they are small (what it is).
    """

    heard: str
    following: str
    at_start: bool
    is_clause: bool
    is_repeated: bool
    is_trailer: bool
    is_closed: bool


@lru_cache(maxsize=16384)
def bare(raw: str) -> str:
    """Return a word in lower case, without the marks around it."""
    return raw.strip(_EDGES).lower()


@lru_cache(maxsize=32768)
def cost_between(before: str, after: str, around: Around, phrases: Phrases) -> float | None:
    """Return what a break between two chunks costs, as if what is behind them were no list."""
    if not may_begin_after_blank(after[0]) and not any(map(str.isalnum, after)):
        return None
    here, there = Chunk(before, bare(before)), Chunk(after, bare(after))
    mark = _mark_cost(here, there, phrases)
    if mark is not None:
        return mark
    if around.is_repeated:
        return IN_A_NAME
    if _is_name_pair(here, there, phrases):
        return AFTER_FUNCTION_WORD if around.at_start else IN_A_NAME
    return _words_cost(here, there, around, phrases)


def _mark_cost(before: Chunk, after: Chunk, phrases: Phrases) -> float | None:
    last = before.raw[-1]
    if last.isalnum():
        if after.raw in _DASHES:
            return IN_A_WORD
        return PLAIN - 2 if is_opening(after.raw[0]) else None
    if before.raw in _DASHES:
        return AFTER_CLAUSE
    mark = before.raw.rstrip("\"'”’»)]}›“‘")[-1:] or last
    if mark in SENTENCE:
        return _stop_cost(before, after, phrases, mark)
    if mark in CLAUSE:
        return AFTER_CLAUSE
    if mark in LISTING:
        return AFTER_ITEM
    return PLAIN - 2 if is_closing(last) else None


def _stop_cost(before: Chunk, after: Chunk, phrases: Phrases, mark: str) -> float | None:
    if mark == ".":
        if before.word in phrases.determiners or len(before.word) == 1:
            return IN_A_NAME
        if after.raw[0].islower():
            return AFTER_CLAUSE + 1
    return AFTER_SENTENCE


def _is_name_pair(before: Chunk, after: Chunk, phrases: Phrases) -> bool:
    return (
        before.raw[-1].isalnum()
        and before.raw.lstrip(_EDGES)[:1].isupper()
        and after.raw[0].isupper()
        and before.word not in phrases.joining
        and before.word not in phrases.subjects
        and after.word not in phrases.subjects
    )


def _words_cost(before: Chunk, after: Chunk, around: Around, phrases: Phrases) -> float:
    """Return what it costs to part two words with no mark between them."""
    opens = _opens(after, around, phrases)
    settled = _settled(after, around, opens, phrases)
    if settled is not None:
        return settled
    held = _held(before, after, around, phrases)
    if held is not None:
        return _loosened(held, after, around, opens, phrases)
    if phrases.ends_clause(before.word):
        return min(opens, BEFORE_LINK)
    return opens - 1 if before.word in phrases.fillers else opens


def _settled(after: Chunk, around: Around, opens: float, phrases: Phrases) -> float | None:
    """Return what the word before a break settles by itself, None where it does not."""
    heard = around.heard
    begins = opens < PLAIN - 1
    if begins and (around.is_closed or heard in phrases.closers):
        return opens
    if heard in phrases.articles or heard in (phrases.leading if begins else phrases.adjectives):
        return IN_A_NAME - 1
    if heard in phrases.auxiliaries and _belongs_to_verb(after, phrases):
        return BROKEN
    return None


def _belongs_to_verb(after: Chunk, phrases: Phrases) -> bool:
    """True for what belongs to a verb before it: is not, and in a question did you, is the."""
    if after.word in phrases.leading:
        return after.word in phrases.auxiliaries
    is_subject = after.word in phrases.persons or after.word in phrases.determiners
    return is_subject and bool(phrases.verbs)


def _loosened(held: float, after: Chunk, around: Around, opens: float, phrases: Phrases) -> float:
    """Return what it costs to part a word that is held, less where something begins behind it."""
    heard = around.heard
    if opens <= BEFORE_RELATIVE and _is_complete(heard, after, around, phrases):
        return opens + (3 if heard in phrases.copulas else 1)
    is_loose = heard in phrases.pronouns or heard in phrases.auxiliaries
    if opens < PLAIN - 1 and is_loose and not phrases.is_participle(after.word):
        return opens + 2
    return held


def _is_complete(heard: str, after: Chunk, around: Around, phrases: Phrases) -> bool:
    """True when what is before a break may end there, although it rather wants to go on.

    "what it is for | so after a year": a preposition in front of a conjunction has lost its noun.
    """
    if heard not in phrases.joining:
        return True
    if heard not in phrases.prepositions or heard in phrases.conjunctions:
        return False
    if after.word in phrases.questions:
        return False
    if after.word in phrases.links:
        return around.following not in phrases.prepositions
    return after.word in phrases.conjunctions and (
        around.following in phrases.clause_starts or around.following in phrases.prepositions
    )


def _held(before: Chunk, after: Chunk, around: Around, phrases: Phrases) -> float | None:
    """Return what it costs to part a word from the one that it belongs to."""
    heard = around.heard
    if after.word in phrases.tails:
        return IN_A_NAME
    if phrases.is_quantity(heard) and after.word in phrases.links:
        return None
    by_kind = _held_by_kind(heard, phrases)
    if by_kind is not None:
        return by_kind
    if before.raw[-1].isdigit() and not after.raw[0].isdigit():
        return IN_A_NAME - 1
    if heard in phrases.governors and after.word in phrases.prepositions:
        return BROKEN
    if phrases.verbs and after.word in phrases.pronouns:
        return None if phrases.is_predicate(around.following) else AFTER_OBJECT_VERB
    return BROKEN if after.raw[0].isdigit() and after.raw[-1].isdigit() else None


def _held_by_kind(heard: str, phrases: Phrases) -> float | None:
    if heard in phrases.determiners or phrases.is_quantity(heard):
        return IN_A_NAME - 1
    if heard in phrases.joining:
        return AFTER_FUNCTION_WORD + 1
    if heard in phrases.auxiliaries:
        return BROKEN
    if heard in phrases.subjects or heard in phrases.pronouns:
        return AFTER_FUNCTION_WORD
    return None


def _opens(after: Chunk, around: Around, phrases: Phrases) -> float:
    """Return what a break costs in front of a word."""
    word, following = after.word, around.following
    if word in phrases.closers or around.is_trailer:
        return AFTER_FUNCTION_WORD
    if word in phrases.leading and _begins_part(following, phrases):
        return BEFORE_CONJUNCTION
    if word in phrases.links:
        return _opens_by_link(around, phrases)
    if word in phrases.conjunctions:
        return _opens_by_conjunction(word, around, phrases)
    if word in phrases.relatives:
        return _opens_by_relative(word, around, phrases)
    if word in phrases.prepositions:
        return _opens_by_preposition(after, following, phrases)
    return _opens_otherwise(word, around, phrases)


def _begins_part(word: str, phrases: Phrases) -> bool:
    return word in phrases.conjunctions or word in phrases.relatives


def _opens_by_link(around: Around, phrases: Phrases) -> float:
    if around.following in phrases.prepositions:
        return BEFORE_RELATIVE
    return BEFORE_CLAUSE if around.is_clause else BEFORE_LINK


def _opens_otherwise(word: str, around: Around, phrases: Phrases) -> float:
    heard = around.heard
    if word in phrases.subjects:
        return BEFORE_LINK if heard in phrases.verbs else BEFORE_RELATIVE
    if word in phrases.pronouns and phrases.is_predicate(around.following):
        return BEFORE_NOUN_AND_VERB if heard in phrases.verbs else BEFORE_RELATIVE + 1
    if word in phrases.starters and around.following in phrases.clause_starts:
        return BEFORE_LINK
    if word in phrases.copulas and around.following in phrases.relatives:
        return BEFORE_LINK
    has_object = heard not in phrases.askers and (
        heard in phrases.verbs or phrases.is_participle(heard)
    )
    if (around.is_clause and not has_object) or phrases.is_participle(word):
        return BEFORE_NOUN_AND_VERB
    return PLAIN - 1 if word in phrases.determiners or word in phrases.pronouns else PLAIN


def _opens_by_conjunction(word: str, around: Around, phrases: Phrases) -> float:
    """Return what it costs to break in front of a conjunction, or of what looks like one.

    "so many" is none, nor is "dann" in "wir haben dann"; "since 1902" has a preposition, "since the
    war" may have either. Where something is depends closely on who knows it.
    """
    heard, following = around.heard, around.following
    if word in phrases.adverbs and (
        heard in phrases.auxiliaries or heard in phrases.persons or heard in phrases.verbs
    ):
        return PLAIN
    if word in phrases.quantities and not _may_begin_clause(following, phrases):
        return PLAIN
    if word in phrases.prepositions:
        if following.isdigit():
            return BEFORE_PREPOSITION
        if following not in phrases.persons:
            return BEFORE_LINK
    is_asked = word in phrases.questions and heard in phrases.askers
    return BEFORE_LINK if is_asked else BEFORE_CONJUNCTION


def _may_begin_clause(word: str, phrases: Phrases) -> bool:
    return word in phrases.clause_starts or word in phrases.prepositions or word in phrases.verbs


def _opens_by_relative(word: str, around: Around, phrases: Phrases) -> float:
    """Return what it costs to break in front of a relative, or of "that" in front of a noun.

    What is said or seen belongs closer to its verb than a relative clause to its noun.
    """
    following = around.following
    if around.heard in phrases.askers:
        return BEFORE_LINK
    if word not in phrases.pointing or following in phrases.fillers or not following:
        return BEFORE_RELATIVE
    is_relative = following in phrases.clause_starts or phrases.is_predicate(following)
    return BEFORE_RELATIVE if is_relative else BEFORE_POINTING


def _opens_by_preposition(after: Chunk, following: str, phrases: Phrases) -> float:
    """Return what it costs to break in front of a preposition, or of the particle of a verb."""
    if following in phrases.relatives and after.word not in phrases.genitives:
        return BEFORE_RELATIVE + 1
    if not after.raw[-1].isalnum() or not following:
        return BROKEN
    if following in phrases.conjunctions and following not in phrases.joining_nouns:
        return BEFORE_RELATIVE
    if following in phrases.joining:
        return BROKEN
    return PLAIN if after.word in phrases.genitives else BEFORE_PREPOSITION
