"""What a break costs in front of a word: does a clause begin there, a phrase, or nothing?"""

from typing import NamedTuple

from editor.captions.costs import (
    AFTER_ADJECTIVE,
    AFTER_FUNCTION_WORD,
    BEFORE_ATTACHED,
    BEFORE_CLAUSE,
    BEFORE_CONJUNCTION,
    BEFORE_ITEM,
    BEFORE_LINK,
    BEFORE_NOUN_AND_VERB,
    BEFORE_OBJECT,
    BEFORE_POINTING,
    BEFORE_PREPOSITION,
    BEFORE_RELATIVE,
    BROKEN,
    PLAIN,
)
from editor.captions.phrases import Phrases


class Chunk(NamedTuple):
    """What stands between two blanks, and the bare word of it in lower case."""

    raw: str
    word: str


class Around(NamedTuple):
    """What is near a break. `heard` is the last word before it that is no filler.

    `following` is the second word after it. `at_start` tells that the one before it begins a
    sentence, where a capital makes no name, `is_clause` that the second word after it begins a
    clause, or the first one the main clause behind another, `is_repeated` that the words before it
    are said once more or that a frame spans it (as big as), `is_trailer` that what comes after it
    only ends a list (and so on), `is_closed` that the words before it end a clause although they
    are small (what it is), `is_described` that the word before it stands behind a determiner, so
    that it may be an adjective (a smaller), `is_verb` that it is a verb (to tell), `is_late` that
    what is before it only opens the clause (and in Delft | we), `is_timed` that it may (last year |
    we).
    """

    heard: str
    following: str
    at_start: bool
    is_clause: bool
    is_repeated: bool
    is_trailer: bool
    is_closed: bool
    is_described: bool
    is_verb: bool
    is_late: bool
    is_timed: bool


def cost_of_opening(after: Chunk, around: Around, phrases: Phrases) -> float:
    """Return what a break costs in front of a word, whatever stands before it."""
    word, following = after.word, around.following
    is_alone = following in phrases.prepositions and word not in phrases.prepositions
    is_particle = word in phrases.particles and (
        is_alone or around.is_verb or _is_worked(around, phrases)
    )
    is_asked = word in phrases.questions and following and not after.raw[-1].isalnum()
    is_end = (
        is_asked
        or _ends_clause(word, following, phrases)
        or word in phrases.closers
        or f"{word}_{following}" in phrases.enders
    )
    if is_particle or is_end or around.is_trailer:
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
        return _opens_by_preposition(after, around, phrases)
    return _opens_otherwise(word, around, phrases)


def _is_worked(around: Around, phrases: Phrases) -> bool:
    """True behind a verb with an ending, unless it has a preposition: cleaning | up."""
    is_verb = phrases.is_past(around.heard) or phrases.is_participle(around.heard)
    return is_verb and around.following in phrases.joining


def _ends_clause(word: str, following: str, phrases: Phrases) -> bool:
    """True for an adverb behind which another clause begins: two clips | here because."""
    return word in phrases.trailing and (
        following in phrases.conjunctions or following in phrases.relatives
    )


def _begins_part(word: str, phrases: Phrases) -> bool:
    return word in phrases.conjunctions or word in phrases.relatives


def _opens_by_link(around: Around, phrases: Phrases) -> float:
    """Return what it costs to break in front of "and": much inside of a list."""
    if around.following in phrases.prepositions:
        return BEFORE_RELATIVE
    if around.is_clause:
        return BEFORE_CLAUSE
    return BEFORE_ITEM if phrases.verbs else BEFORE_LINK


def _opens_otherwise(word: str, around: Around, phrases: Phrases) -> float:
    heard, following = around.heard, around.following
    if word in phrases.persons and heard in phrases.antecedents:
        return AFTER_ADJECTIVE
    if word in phrases.persons and heard in phrases.starters:
        return PLAIN
    is_said = around.is_verb and not around.is_late
    if word in phrases.subjects:
        return BEFORE_LINK if is_said else _before_subject(around)
    if word in phrases.pronouns and phrases.is_predicate(following):
        return BEFORE_NOUN_AND_VERB if is_said else _before_subject(around) + 1
    if _begins_clause(word, following, phrases):
        return BEFORE_LINK
    if word in phrases.auxiliaries and around.is_clause:
        return BEFORE_NOUN_AND_VERB
    return _opens_by_noun(word, around, phrases)


def _before_subject(around: Around) -> float:
    if around.is_late:
        return BEFORE_PREPOSITION
    if around.is_timed:
        return BEFORE_NOUN_AND_VERB
    return BEFORE_CLAUSE if around.is_clause else BEFORE_RELATIVE


def _begins_clause(word: str, following: str, phrases: Phrases) -> bool:
    """True for an adverb with which a clause begins (maybe we), and a copula (is that)."""
    if word in phrases.starters:
        return following in phrases.clause_starts
    if word in phrases.fronted:
        return following in phrases.auxiliaries
    return word in phrases.copulas and following in phrases.relatives


def _opens_by_noun(word: str, around: Around, phrases: Phrases) -> float:
    """Return what it costs to break in front of a noun, or in front of nothing known."""
    heard = around.heard
    is_verb = around.is_verb or phrases.is_past(heard) or phrases.is_participle(heard)
    has_object = is_verb and heard not in phrases.askers
    if has_object and word in phrases.determiners:
        return BEFORE_OBJECT
    if phrases.is_participle(word) and heard in phrases.particles:
        return BROKEN
    is_clause = around.is_clause and word not in phrases.pronouns
    if is_clause or phrases.is_participle(word):
        return BEFORE_NOUN_AND_VERB
    if around.is_described and phrases.verbs and not phrases.is_predicate(word):
        return AFTER_ADJECTIVE
    return PLAIN - 1 if word in phrases.determiners or word in phrases.pronouns else PLAIN


def _opens_by_conjunction(word: str, around: Around, phrases: Phrases) -> float:
    """Return what it costs to break in front of a conjunction, or of what looks like one.

    "so many" is none, nor is "dann" in "wir haben dann"; "since 1902" has a preposition, "since the
    war" may have either. Where something is depends closely on who knows it.
    """
    heard, following = around.heard, around.following
    if "'" in heard and heard in phrases.copulas and word not in phrases.prepositions:
        return BROKEN
    if _is_no_conjunction(word, around, phrases):
        return PLAIN
    if word in phrases.prepositions:
        if following.isdigit():
            return BEFORE_PREPOSITION
        if following not in phrases.persons:
            return BEFORE_LINK
    if word in phrases.questions and heard in phrases.askers:
        return BEFORE_LINK
    return BEFORE_ATTACHED if word in phrases.attached else BEFORE_CONJUNCTION


def _is_no_conjunction(word: str, around: Around, phrases: Phrases) -> bool:
    """True for what looks like one and stands inside a clause: so many, wir haben dann."""
    if word in phrases.quantities and not _may_begin_clause(around.following, phrases):
        return True
    if word not in phrases.adverbs:
        return False
    heard = around.heard
    if heard in phrases.auxiliaries or heard in phrases.persons or heard in phrases.verbs:
        return True
    return bool(phrases.cadences) and not _is_ended(heard, phrases)


def _is_ended(heard: str, phrases: Phrases) -> bool:
    return phrases.ends_clause(heard) or phrases.ends_sentence(heard)


def _may_begin_clause(word: str, phrases: Phrases) -> bool:
    sets = phrases.clause_starts, phrases.prepositions, phrases.verbs, phrases.starters
    return any(word in words for words in sets)


def _opens_by_relative(word: str, around: Around, phrases: Phrases) -> float:
    """Return what it costs to break in front of a relative, or of "that" in front of a noun.

    What is said or seen belongs closer to its verb than a relative clause to its noun, and one to
    a pronoun cannot be parted from it at all (those who).
    """
    following = around.following
    if around.heard in phrases.determiners or around.heard in phrases.antecedents:
        return BROKEN
    if around.heard in phrases.askers:
        return BEFORE_PREPOSITION if around.is_late else BEFORE_LINK
    if word not in phrases.pointing or following in phrases.fillers or not following:
        return BEFORE_RELATIVE
    is_relative = following in phrases.clause_starts or phrases.is_predicate(following)
    if is_relative:
        return BEFORE_RELATIVE
    return BEFORE_POINTING if phrases.verbs else BEFORE_LINK


def _opens_by_preposition(after: Chunk, around: Around, phrases: Phrases) -> float:
    """Return what it costs to break in front of a preposition, or of the particle of a verb."""
    following = around.following
    if following in phrases.relatives and after.word not in phrases.genitives:
        return BEFORE_RELATIVE + 1
    if not after.raw[-1].isalnum() or not following:
        return BROKEN
    if following in phrases.conjunctions and following not in phrases.joining_nouns:
        return BROKEN if after.word in phrases.particles else BEFORE_RELATIVE
    if following in phrases.joining:
        return BROKEN
    if phrases.is_infinitive(following) and after.word not in phrases.genitives:
        return PLAIN - 1 if after.word in phrases.heralds else BEFORE_LINK + 1
    if after.word in phrases.genitives:
        return BEFORE_OBJECT
    return PLAIN if around.is_verb else BEFORE_PREPOSITION
