"""What it costs to part two words of a language that writes blanks between them.

The rules follow subtitle guidelines: after punctuation, before conjunctions and prepositions, and
not between words that belong together. They know a few hundred small words of each language.
"""

from editor.captions.breaks import korean
from editor.captions.breaks.costs import (
    AFTER_CLAUSE,
    AFTER_FUNCTION_WORD,
    AFTER_ITEM,
    AFTER_SENTENCE,
    BEFORE_ATTACHED,
    BEFORE_CLAUSE,
    BEFORE_CONJUNCTION,
    BEFORE_OBJECT,
    BROKEN,
    IN_A_NAME,
    IN_A_WORD,
    PLAIN,
)
from editor.captions.breaks.endings import cost_behind_ending
from editor.captions.breaks.openings import Around, Chunk, cost_of_opening
from editor.captions.breaks.phrases import Phrases
from editor.captions.breaks.roles import EDGES, bare
from editor.captions.marks import (
    CLAUSE,
    LISTING,
    SENTENCE,
    is_closing,
    is_opening,
    may_begin_after_blank,
)

_DASHES = frozenset("-–—―")


def cost_between(before: str, after: str, around: Around, phrases: Phrases) -> float | None:
    """Return what a break between two chunks costs, as if what is behind them were no list."""
    if not may_begin_after_blank(after[0]) and not any(map(str.isalnum, after)):
        return None
    here = Chunk(before, phrases.parts(bare(before))[1])
    there = Chunk(after, phrases.parts(bare(after))[0])
    mark = _mark_cost(here, there, phrases)
    if mark == AFTER_CLAUSE and around.at_start and _only_opens(here.word, phrases):
        return PLAIN
    if mark is not None:
        return mark
    if around.is_repeated:
        return IN_A_NAME
    if around.is_described and _is_described_name(here, there, phrases):
        return AFTER_FUNCTION_WORD
    if _is_name_pair(here, there, phrases):
        return AFTER_FUNCTION_WORD if around.at_start else IN_A_NAME
    return _words_cost(here, there, around, phrases)


def _only_opens(word: str, phrases: Phrases) -> bool:
    """True for a word that begins a sentence although a comma follows it: However, we."""
    return word in phrases.conjunctions or word in phrases.starters


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
        and before.raw.lstrip(EDGES)[:1].isupper()
        and after.raw[0].isupper()
        and before.word not in phrases.joining
        and before.word not in phrases.subjects
        and after.word not in phrases.subjects
    )


def _is_described_name(before: Chunk, after: Chunk, phrases: Phrases) -> bool:
    """True between a title or an adjective and a name or a noun: il professor | Bianchi."""
    is_plain = before.raw[-1].isalnum() and before.raw[0].islower() and after.raw[0].isupper()
    is_small = before.word in phrases.small or phrases.is_predicate(before.word)
    return is_plain and not is_small and after.word not in phrases.persons


def _words_cost(before: Chunk, after: Chunk, around: Around, phrases: Phrases) -> float:
    """Return what it costs to part two words with no mark between them."""
    opens = cost_of_opening(after, around, phrases)
    settled = _settled(after, around, opens, phrases)
    if settled is not None:
        return settled
    held = _held(before, after, around, phrases)
    if held is not None:
        return _loosened(held, after, around, opens, phrases)
    return cost_behind_ending(before, after, around, opens, phrases)


def _settled(after: Chunk, around: Around, opens: float, phrases: Phrases) -> float | None:
    """Return what the word before a break settles by itself, None where it does not."""
    heard = around.heard
    if after.word in phrases.tails or f"{heard}_{after.word}" in phrases.units:
        return IN_A_NAME
    if phrases.cadences and _is_one_in_korean(heard, after.word):
        return IN_A_NAME
    begins = opens < PLAIN - 1
    is_wish = heard in phrases.governors and after.word in phrases.heralds
    if begins and ((around.is_closed and not is_wish) or heard in phrases.closers):
        return opens
    is_article = heard in phrases.articles and opens > BEFORE_CONJUNCTION
    if is_article or heard in (phrases.leading if begins else phrases.adjectives):
        return IN_A_NAME - 1
    if heard in phrases.auxiliaries and _belongs_to_verb(after, phrases):
        return BROKEN
    return None


def _is_one_in_korean(heard: str, word: str) -> bool:
    return korean.is_being(word) or korean.ending_of(heard) in korean.follows(word)


def _belongs_to_verb(after: Chunk, phrases: Phrases) -> bool:
    """True for what belongs to a verb before it: is not, and in a question did you, is the."""
    if after.word in phrases.leading:
        return after.word in phrases.auxiliaries
    is_subject = after.word in phrases.persons or after.word in phrases.determiners
    return is_subject and bool(phrases.verbs)


def _loosened(held: float, after: Chunk, around: Around, opens: float, phrases: Phrases) -> float:
    """Return what it costs to part a word that is held, less where something begins behind it."""
    heard = around.heard
    if opens > BEFORE_CLAUSE and heard in phrases.determiners and heard in phrases.pronouns:
        return held
    if opens <= BEFORE_ATTACHED and _is_complete(heard, after, around, phrases):
        return opens + (3 if heard in phrases.copulas and opens > BEFORE_CLAUSE else 1)
    if after.word in phrases.heralds and after.word in phrases.prepositions:
        is_wish = heard in phrases.auxiliaries and heard not in phrases.copulas
        return BROKEN if is_wish else held
    is_loose = heard in phrases.pronouns or heard in phrases.auxiliaries
    if after.word in phrases.genitives and heard in phrases.auxiliaries:
        return opens + 1
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
        return heard in phrases.particles or around.following not in phrases.prepositions
    return after.word in phrases.conjunctions and (
        around.following in phrases.clause_starts or around.following in phrases.prepositions
    )


def _held(before: Chunk, after: Chunk, around: Around, phrases: Phrases) -> float | None:
    """Return what it costs to part a word from the one that it belongs to."""
    heard = around.heard
    if phrases.is_quantity(heard) and after.word in phrases.links:
        return AFTER_FUNCTION_WORD + 1 if phrases.is_quantity(around.following) else None
    is_modifier = heard in phrases.determiners or phrases.is_quantity(heard)
    if is_modifier and heard not in phrases.joining and after.word in phrases.persons:
        return None
    by_kind = _held_by_kind(heard, phrases)
    if by_kind is not None:
        return by_kind
    if before.raw[-1].isdigit() and not after.raw[0].isdigit():
        return IN_A_NAME - 1
    if _governs(heard, after, around, phrases) or _is_number(before, after):
        return BROKEN
    if not phrases.verbs or not _is_object(after, around, phrases):
        return None
    return AFTER_FUNCTION_WORD if around.is_verb else BEFORE_OBJECT


def _is_number(before: Chunk, after: Chunk) -> bool:
    """True before a figure, and inside a date or a time of day: 10월 | 1일."""
    if not after.raw[0].isdigit():
        return False
    return after.raw[-1].isdigit() or (before.raw[0].isdigit() and before.raw[-1].isalpha())


def _governs(heard: str, after: Chunk, around: Around, phrases: Phrases) -> bool:
    """True before the preposition or the participle that a word wants: talk about, go diving."""
    if heard in phrases.governors and after.word in phrases.prepositions:
        return not around.is_described or after.word in phrases.genitives
    return heard in phrases.phasals and phrases.is_participle(after.word)


def _is_object(after: Chunk, around: Around, phrases: Phrases) -> bool:
    """True for what is an object, not a subject: tells you that, read this you."""
    if after.word in phrases.pronouns:
        return not phrases.is_predicate(around.following)
    return after.word in phrases.determiners and around.following in phrases.persons


def _held_by_kind(heard: str, phrases: Phrases) -> float | None:
    if heard in phrases.determiners or phrases.is_quantity(heard):
        return IN_A_NAME - 1
    if heard in phrases.joining and not (phrases.cadences and heard in phrases.adverbs):
        return AFTER_FUNCTION_WORD + 1
    if heard in phrases.auxiliaries:
        return BROKEN
    if phrases.is_owner(heard):
        return AFTER_FUNCTION_WORD
    if heard in phrases.subjects or heard in phrases.pronouns:
        return AFTER_FUNCTION_WORD
    return None
