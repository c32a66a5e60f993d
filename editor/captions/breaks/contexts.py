"""What the words around a break do, as far as the cost of the break depends on it."""

from collections.abc import Sequence

from editor.captions.breaks.chunks import Chunks
from editor.captions.breaks.phrases import Phrases

LONGEST_REPEAT = 3
_FEW, _NEAR = 6, 3
_LONGEST_RELATIVE = 12
_LONGEST_ITEM = 2
_LONGEST_FRAME = 5
_LONGEST_OPENING = 5
_SHORTEST_CLAUSE, _LONGEST_CLAUSE = 3, 14


def has_predicate_soon(words: Sequence[str], number: int, phrases: Phrases) -> bool:
    """True when the noun behind a determiner is the subject of a clause: its verb comes soon."""
    above = ""
    for word in words[number : number + _FEW - 1]:
        if word in phrases.openers or word in phrases.pronouns:
            return False
        if phrases.is_predicate(word) and not _modifies(above, phrases):
            return True
        above = word
    return False


def follows_attached(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True for a subject behind a clause with "if" or "when": if you lose it | we come."""
    if not phrases.questions.isdisjoint(chunks.words[max(0, number - 2) : number]):
        return False
    for at in range(number - _SHORTEST_CLAUSE, max(-1, number - _LONGEST_CLAUSE), -1):
        if not chunks.raw[at][-1].isalnum():
            return False
        if chunks.words[at] in phrases.attached:
            return True
    return False


def _modifies(above: str, phrases: Phrases) -> bool:
    """True when what follows such a word is part of a noun (by registered post) or no verb yet."""
    return above in phrases.prepositions or above in phrases.determiners


def goes_on_as_clause(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True when there is a verb or its subject behind "and", before another "and"."""
    words = chunks.words
    is_noun = number < len(words) and words[number] in phrases.determiners
    is_start = number < len(words) and words[number] in phrases.clause_starts
    if is_start and not (is_noun and phrases.verbs):
        return True
    if number < len(words) and words[number] in phrases.starters:
        return True
    for at in range(number, min(number + _FEW, len(words))):
        if words[at] in phrases.relatives and not is_noun:
            return False
        is_other = words[at] in phrases.persons and at == number + 1
        if is_other or (words[at] in phrases.conjunctions and at > number):
            return False
        if phrases.is_predicate(words[at]):
            return True
        if words[at] in phrases.links or not chunks.raw[at][-1].isalnum():
            return False
    return False


def is_closed(words: Sequence[str], number: int, phrases: Phrases) -> bool:
    """True when what comes before a break may end a clause: "what you say", "at all"."""
    heard = words[number - 1]
    above = words[number - 2] if number > 1 else ""
    if phrases.verbs and heard in phrases.particles and above in phrases.objects:
        return True
    if heard in phrases.paired and f"{words[max(0, number - 2)]}_{heard}" in phrases.enders:
        return True
    if number < 3 or words[number - 2] not in phrases.persons:
        return False
    if heard in phrases.verbs:
        return words[number - 3] in phrases.questions
    if heard not in phrases.copulas:
        return False
    return not phrases.questions.isdisjoint(words[max(0, number - _FEW) : number - 2])


def is_repeated(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True when the last one to three words before a break are said again after it.

    One verb may rightly stand twice: "the people in there | there are".
    """
    words = chunks.words
    least = 2 if words[number] in phrases.auxiliaries else 1
    for length in range(least, min(LONGEST_REPEAT, number, len(words) - number) + 1):
        if words[number - length : number] == words[number : number + length]:
            return chunks.raw[number - 1][-1].isalnum()
    return False


def is_late(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True when what is before a subject only opens its clause: and in the morning | we left.

    So do a few words about what is said in it: I think | we left.
    """
    if number > 1 and chunks.words[number - 1] in phrases.askers:
        return is_aside(chunks, number, phrases)
    for at in range(number - 1, max(0, number - _LONGEST_OPENING), -1):
        word = chunks.words[at]
        if not chunks.raw[at][-1].isalnum():
            return False
        if word in phrases.prepositions:
            above = chunks.words[at - 1]
            return above in phrases.links or above in phrases.conjunctions
        if word in phrases.joining or word in phrases.persons or phrases.is_predicate(word):
            return False
    return False


def is_aside(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True behind "I think", "they said", but not behind "what they said"."""
    above = chunks.words[number - 3] if number > 2 else ""
    if above in phrases.questions or above in phrases.relatives:
        return False
    return chunks.words[number - 2] in phrases.persons and chunks.raw[number - 1][-1].isalnum()


def is_timed(words: Sequence[str], number: int, phrases: Phrases) -> bool:
    """True behind one to three words for a time with which a clause may begin: last year | we."""
    if words[number - 1] not in phrases.timing_ends:
        return False
    return any(
        "_".join(words[max(0, number - length) : number]) in phrases.timings for length in (1, 2, 3)
    )


def is_verb(words: Sequence[str], number: int, phrases: Phrases) -> bool:
    """True for a common verb, an infinitive, and what stands where a verb does: to invite."""
    word = words[number]
    if word in phrases.verbs or phrases.is_infinitive(word):
        return True
    return number > 0 and words[number - 1] in phrases.heralds and word not in phrases.small


def ends_relative(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True for the verb behind a clause that describes its subject: every boat that came | was."""
    if chunks.words[number - 1] in phrases.small or chunks.words[number] in phrases.tails:
        return False
    has_verb = False
    for at in range(number - 1, max(0, number - _LONGEST_RELATIVE), -1):
        word = chunks.words[at]
        if not chunks.raw[at][-1].isalnum() or word in phrases.links:
            return False
        if word in phrases.relatives:
            is_said = chunks.words[at - 1] in phrases.askers or at == number - 1
            return has_verb and not is_said
        if word in phrases.conjunctions:
            return False
        has_verb = has_verb or phrases.is_predicate(word)
    return False


def is_inverted(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True for a subject behind its verb, in languages where that is its place: dann ging | er.

    In a clause that begins with "weil" or "dass" the verb is the last word, and the subject behind
    it that of another clause.
    """
    if not phrases.subordinates:
        return False
    for at in range(number - 2, max(-1, number - _LONGEST_CLAUSE), -1):
        if not chunks.raw[at][-1].isalnum() or chunks.words[at] in phrases.links:
            return True
        if chunks.words[at] in phrases.subordinates and at < number - 2:
            return False
    return True


def is_framed(words: Sequence[str], number: int, phrases: Phrases) -> bool:
    """True inside of "as big as", before its second "as", which stands a few words behind."""
    return any(
        f"{above}_{words[number]}" in phrases.frames
        for above in words[max(0, number - _LONGEST_FRAME) : number - 1]
    )


def is_couple(words: Sequence[str], number: int, phrases: Phrases) -> bool:
    """True before "and I" in "my sister and I", unless she is an object (told my sister)."""
    if number < 2 or number + 1 >= len(words) or words[number + 1] not in phrases.persons:
        return False
    if words[number - 2] not in phrases.couples:
        return False
    above = words[number - 3] if number > 2 else ""
    return not phrases.is_predicate(above) and above not in phrases.prepositions


def joins_names(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True before "and" between two names, and "of" before one: Delft | and Leiden."""
    if number < 2 or number + 1 >= len(chunks.raw) or chunks.words[number + 1] in phrases.persons:
        return False
    before, after = chunks.raw[number - 1], chunks.raw[number + 1]
    is_first = before[0].isupper() or chunks.words[number] in phrases.genitives
    return is_first and before[-1].isalnum() and after[0].isupper()


def ends_list(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True before the last item of a list: a husband, a daughter | or a neighbour."""
    for at in range(number - 1, max(0, number - _LONGEST_ITEM - 1), -1):
        word = chunks.words[at]
        if word in phrases.persons or word in phrases.joining or phrases.is_predicate(word):
            return False
        if chunks.raw[at - 1][-1] == ",":
            return chunks.words[at - 1] not in phrases.closers
    return False


def is_trailer(words: Sequence[str], number: int, phrases: Phrases) -> bool:
    """True for "and so on", "or something": nothing new begins at such a link."""
    rest = words[number + 1 : number + 3]
    return bool(rest) and (rest[0] in phrases.trailers or "_".join(rest) in phrases.trailers)


def is_parallel(words: Sequence[str], number: int, phrases: Phrases) -> bool:
    """True before a link between two phrases alike: of wood | and of stone."""
    following = words[number + 1] if number + 1 < len(words) else ""
    return following in phrases.prepositions and following in words[max(0, number - _NEAR) : number]


def is_tail(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True for a word between two marks that only ends what is before it: three times, | though."""
    return chunks.words[number] in phrases.closers and not chunks.raw[number][-1].isalnum()


def is_remark(chunks: Chunks, number: int, phrases: Phrases) -> bool:
    """True behind two words that open what comes after their comma: I mean, | we left."""
    return number > 1 and "_".join(chunks.words[number - 2 : number]) in phrases.remarks


def is_item(chunks: Chunks, number: int, phrases: Phrases) -> bool:
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
