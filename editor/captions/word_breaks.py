"""What is near a blank between two words, as far as the cost of a break there depends on it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.captions.costs import AFTER_CLAUSE, AFTER_ITEM
from editor.captions.marks import BLANKS
from editor.captions.phrases import Phrases
from editor.captions.word_costs import bare, cost_between

_CHUNK = re.compile(f"[^{BLANKS}]+")
_FEW = 6
_LONGEST_REPEAT = 3


class Chunks(NamedTuple):
    """What stands between the blanks of a text: the offsets, the chunks, their bare words."""

    at: list[int]
    raw: list[str]
    words: list[str]

    def placed(self) -> Iterator[tuple[int, str]]:
        """Return the chunks, each behind its offset."""
        return zip(self.at, self.raw, strict=True)


def chunks_of(text: str) -> Chunks:
    """Return the chunks of a text, in order."""
    matches = list(_CHUNK.finditer(text))
    raw = [match[0] for match in matches]
    return Chunks([match.start() for match in matches], raw, list(map(bare, raw)))


def cost_before(chunks: Chunks, number: int, phrases: Phrases, at_start: bool) -> float | None:
    """Return what a break in front of a chunk costs, None where there may be none.

    `at_start` tells that the chunk before it begins a sentence.
    """
    _at, raw, words = chunks
    before, word = raw[number - 1], words[number]
    is_clause = is_trailer = False
    if word in phrases.links:
        is_clause = _goes_on_as_clause(chunks, number + 1, phrases)
        is_trailer = _is_trailer(words, number, phrases)
    elif word in phrases.determiners and phrases.verbs:
        is_clause = _has_predicate_soon(words, number + 1, phrases)
    heard = words[number - 1]
    near = (
        _heard(words, number - 1, phrases) if heard in phrases.fillers else heard,
        words[number + 1] if number + 1 < len(words) else "",
        at_start,
        is_clause,
        word in words[number - _LONGEST_REPEAT if number > _LONGEST_REPEAT else 0 : number]
        and _is_repeated(chunks, number, phrases),
        is_trailer,
        heard in phrases.copulas and _is_closed(words, number, phrases),
        bool(phrases.verbs) and number > 1 and words[number - 2] in phrases.articles,
    )
    cost = cost_between(before, raw[number], near, phrases)
    if cost == AFTER_CLAUSE and before[-1] == "," and _is_item(chunks, number, phrases):
        return AFTER_ITEM
    return cost


def _heard(words: Sequence[str], number: int, phrases: Phrases) -> str:
    """Return the word at that number, or the last one above it that is no filler."""
    while number > 0 and words[number] in phrases.fillers:
        number -= 1
    return words[number]


def _has_predicate_soon(words: Sequence[str], number: int, phrases: Phrases) -> bool:
    """True when the noun behind a determiner is the subject of a clause: its verb comes soon."""
    above = ""
    for word in words[number : number + _FEW - 1]:
        if word in phrases.openers or word in phrases.pronouns:
            return False
        if phrases.is_predicate(word) and not _modifies(above, phrases):
            return True
        above = word
    return False


def _modifies(above: str, phrases: Phrases) -> bool:
    """True when what follows such a word is part of a noun (by registered post) or no verb yet."""
    return above in phrases.prepositions or above in phrases.determiners


def _goes_on_as_clause(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True when there is a verb or its subject behind "and", before another "and"."""
    words = chunks.words
    is_noun = number < len(words) and words[number] in phrases.determiners
    is_start = number < len(words) and words[number] in phrases.clause_starts
    if is_start and not (is_noun and phrases.verbs):
        return True
    for at in range(number, min(number + _FEW, len(words))):
        if words[at] in phrases.relatives and not is_noun:
            return False
        if words[at] in phrases.conjunctions and at > number:
            return False
        if phrases.is_predicate(words[at]):
            return True
        if words[at] in phrases.links or not chunks.raw[at][-1].isalnum():
            return False
    return False


def _is_closed(words: Sequence[str], number: int, phrases: Phrases) -> bool:
    """True when a copula ends the clause that something like "what" has begun: "what it is"."""
    if number < 3 or words[number - 2] not in phrases.persons:
        return False
    return not phrases.questions.isdisjoint(words[max(0, number - _FEW) : number - 2])


def _is_repeated(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True when the last one to three words before a break are said again after it.

    One verb may rightly stand twice: "the people in there | there are".
    """
    words = chunks.words
    least = 2 if words[number] in phrases.auxiliaries else 1
    for length in range(least, min(_LONGEST_REPEAT, number, len(words) - number) + 1):
        if words[number - length : number] == words[number : number + length]:
            return chunks.raw[number - 1][-1].isalnum()
    return False


def _is_trailer(words: Sequence[str], number: int, phrases: Phrases) -> bool:
    """True for "and so on", "or something": nothing new begins at such a link."""
    rest = words[number + 1 : number + 3]
    return bool(rest) and (rest[0] in phrases.trailers or "_".join(rest) in phrases.trailers)


def _is_item(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True when what begins there is a short item of a list, not a clause."""
    word = chunks.words[number]
    if word in phrases.links:
        return False
    if word in phrases.clause_starts and word not in phrases.determiners:
        return False
    for at in range(number, min(number + 3, len(chunks.words))):
        if chunks.words[at] in phrases.links:
            return True
        if chunks.raw[at][-1] in ",.!?":
            return chunks.raw[at][-1] == ","
    return False
