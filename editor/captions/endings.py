"""What a break costs by the ending of the word before it: a clause ends there, or a phrase."""

from editor.captions import korean
from editor.captions.costs import (
    AFTER_ADJECTIVE,
    BEFORE_CONJUNCTION,
    BEFORE_LINK,
    BEFORE_OBJECT,
    BEFORE_PREPOSITION,
    PLAIN,
)
from editor.captions.openings import Around, Chunk
from editor.captions.phrases import Phrases


def cost_behind_ending(
    before: Chunk, after: Chunk, around: Around, opens: float, phrases: Phrases
) -> float:
    """Return what a break costs that nothing else has settled.

    `opens` is what it costs in front of the word behind it.
    """
    if around.is_described and opens >= PLAIN and phrases.is_inflected(before.raw):
        return AFTER_ADJECTIVE
    if opens == PLAIN and phrases.subordinates and _is_last_verb(after, around, phrases):
        return AFTER_ADJECTIVE
    if opens == PLAIN and phrases.marks and phrases.is_infinitive(after.word):
        return BEFORE_OBJECT
    if phrases.cadences:
        return _behind_korean(before, after, around, opens, phrases)
    if opens == PLAIN and phrases.is_bound(around.heard):
        return AFTER_ADJECTIVE
    return opens - 1 if before.word in phrases.fillers else opens


def _behind_korean(
    before: Chunk, after: Chunk, around: Around, opens: float, phrases: Phrases
) -> float:
    heard = around.heard
    is_last = _is_last(after, around, phrases)
    if korean.is_quote(heard):
        return PLAIN + 1 if is_last else BEFORE_PREPOSITION
    if phrases.ends_sentence(before.word):
        return BEFORE_CONJUNCTION
    if phrases.ends_clause(before.word):
        return min(opens, BEFORE_PREPOSITION if is_last else BEFORE_LINK)
    if opens != PLAIN:
        return opens - 1 if before.word in phrases.fillers else opens
    if phrases.is_bound(heard):
        return AFTER_ADJECTIVE
    dearer = 1 if is_last else 0
    return (BEFORE_PREPOSITION + dearer if phrases.ends_phrase(heard) else PLAIN) + dearer


def _is_last_verb(after: Chunk, around: Around, phrases: Phrases) -> bool:
    """True for a word with which a Dutch or German clause may end: its verb."""
    if not after.raw[0].islower() or after.word in phrases.small:
        return False
    following = around.following
    begins = following in phrases.conjunctions or following in phrases.links
    return begins or not following or not after.raw[-1].isalnum()


def _is_last(after: Chunk, around: Around, phrases: Phrases) -> bool:
    """True for a word with which its clause ends."""
    if not (around.following and after.raw[-1].isalnum()):
        return True
    return phrases.ends_sentence(after.word) or phrases.ends_clause(after.word)
