"""What is near a blank between two words, as far as the cost of a break there depends on it."""

from collections.abc import Sequence
from itertools import islice

from editor.captions.phrases import Phrases
from editor.captions.word_costs import AFTER_CLAUSE, AFTER_ITEM, Around, Chunk, cost_between

_FEW = 6
_LONGEST_REPEAT = 3


def cost_before(
    chunks: Sequence[Chunk], number: int, phrases: Phrases, at_start: bool
) -> float | None:
    """Return what a break in front of a chunk costs, None where there may be none.

    `at_start` tells that the chunk before it begins a sentence.
    """
    before, after = chunks[number - 1].raw, chunks[number].raw
    around = Around(
        _heard(chunks, number - 1, phrases),
        chunks[number + 1].word if number + 1 < len(chunks) else "",
        at_start,
        _is_clause(chunks, number, phrases),
        _is_repeated(chunks, number, phrases),
        _is_trailer(chunks, number, phrases),
    )
    cost = cost_between(before, after, around, phrases)
    if cost == AFTER_CLAUSE and before[-1] == "," and _is_item(chunks, number, phrases):
        return AFTER_ITEM
    return cost


def _heard(chunks: Sequence[Chunk], number: int, phrases: Phrases) -> str:
    """Return the word at that number, or the last one above it that is no filler."""
    while number > 0 and chunks[number].word in phrases.fillers:
        number -= 1
    return chunks[number].word


def _is_clause(chunks: Sequence[Chunk], number: int, phrases: Phrases) -> bool:
    """True when a link or a determiner begins a clause: its verb comes soon."""
    if chunks[number].word in phrases.links:
        return _goes_on_as_clause(chunks, number + 1, phrases)
    if not phrases.verbs or chunks[number].word not in phrases.determiners:
        return False
    for chunk in islice(chunks, number + 1, number + _FEW):
        word = chunk.word
        if word in phrases.openers:
            return False
        if phrases.is_predicate(word):
            return True
    return False


def _goes_on_as_clause(chunks: Sequence[Chunk], number: int, phrases: Phrases) -> bool:
    """True when there is a verb or its subject behind "and", before another "and"."""
    if number < len(chunks) and chunks[number].word in phrases.clause_starts:
        is_noun = phrases.verbs and chunks[number].word in phrases.determiners
        if not is_noun:
            return True
    for chunk in islice(chunks, number, number + _FEW):
        if phrases.is_predicate(chunk.word):
            return True
        if chunk.word in phrases.links or not chunk.raw[-1].isalnum():
            return False
    return False


def _is_repeated(chunks: Sequence[Chunk], number: int, phrases: Phrases) -> bool:
    """True when the last one to three words before a break are said again after it.

    One verb may rightly stand twice: "the people in there | there are".
    """
    word = chunks[number].word
    least = 2 if word in phrases.auxiliaries else 1
    for length in range(least, min(_LONGEST_REPEAT, number, len(chunks) - number) + 1):
        if chunks[number - length].word == word and all(
            chunks[number - length + step].word == chunks[number + step].word
            for step in range(1, length)
        ):
            return chunks[number - 1].raw[-1].isalnum()
    return False


def _is_trailer(chunks: Sequence[Chunk], number: int, phrases: Phrases) -> bool:
    """True for "and so on", "or something": nothing new begins there."""
    if chunks[number].word not in phrases.links or number + 1 == len(chunks):
        return False
    words = [chunk.word for chunk in chunks[number + 1 : number + 3]]
    return words[0] in phrases.trailers or "_".join(words) in phrases.trailers


def _is_item(chunks: Sequence[Chunk], number: int, phrases: Phrases) -> bool:
    """True when what begins there is a short item of a list, not a clause."""
    word = chunks[number].word
    if word in phrases.links:
        return False
    if word in phrases.clause_starts and word not in phrases.determiners:
        return False
    for chunk in islice(chunks, number, number + 3):
        if chunk.word in phrases.links:
            return True
        if chunk.raw[-1] in ",.!?":
            return chunk.raw[-1] == ","
    return False
