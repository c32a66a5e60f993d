"""How sure it is that a word said twice is a stutter, and was not meant."""

from functools import cache

from editor.cleanup.base import DOUBTFUL, LIKELY, SURE, UNLIKELY
from editor.cleanup.classes import words_of
from editor.cleanup.demonstratives import cannot_be_two
from editor.cleanup.knowledge import gathered, known, listed, small_words, subjects
from editor.cleanup.meant import is_asked, is_kept_here, is_stressed
from editor.cleanup.sentences import (
    asks,
    denies,
    is_added,
    is_alone,
    is_broken_off,
    is_named,
    is_subject,
    opens_part,
    turns,
)  # fmt: skip
from editor.cleanup.spoken import Gap, Spoken
from editor.cleanup.words_taken_up import (
    is_taken_up,
    is_thing_alone,
    is_turned,
    is_verb_alone,
    moves_alone,
    wants_more,
)

_BESIDE = 1
_NEAR = 9
_WHOLE = 3
"""So many words are a clause."""


def word_sureness(spoken: Spoken, at: int, last: int) -> float:
    """Return how sure it is that a doubled word is a stutter, 0 when it is none."""
    word, language = spoken.words[at].lower, spoken.line.language
    hesitates = spoken.hesitates(at)
    if _is_no_word(spoken, at, last):
        return _number_sureness(spoken, at, last) if spoken.words[at].word.isalpha() else 0
    is_call = word in listed(language, "stutters", "calls") and not spoken.flows_on(last)
    is_never = is_call or word in listed(language, "stutters", "never")
    if hesitates:
        is_meant = is_never and not spoken.after(last) and word not in small_words(language)
        is_meant = is_meant or _ends_opened(spoken, at, last)
        return 0 if is_meant else LIKELY
    if last - at == 1 and (is_kept_here(spoken, at, word) or is_subject(spoken, at, last)):
        return 0
    if cannot_be_two(spoken, at, last) or _is_lengthened(spoken, at, last):
        return LIKELY
    if any(told(spoken, at, last) for told in (denies, asks, turns, opens_part, is_broken_off)):
        return LIKELY
    is_start = _opens(spoken, at, last) and word in listed(language, "stutters", "at_start")
    is_start = is_start and (last - at == 1 or not is_never)
    is_listed = not listed(language, "stutters", "sure").isdisjoint(_forms(word))
    is_whole = is_alone(spoken, at, last) or is_added(spoken, at, last)
    is_whole = is_whole or is_named(spoken, at, last)
    if is_start or (is_listed and not (is_whole or is_call)):
        return SURE
    is_letter = len(word) == 1 and word.isascii()
    is_open = word in words_of(language, "verbs") or wants_more(spoken, word, last)
    may_be_never = is_never and not (is_open and spoken.gap(at, at + 1) is Gap.COMMA)
    return 0 if is_letter or is_whole or may_be_never else _plain_sureness(spoken, at, last)


def _ends_opened(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “if you think about it, um, it works”, where one clause ends in “it”."""
    language = spoken.line.language
    is_object = spoken.words[at].lower in listed(language, "stutters", "objects_of_verbs")
    is_led = spoken.before(at) in listed(language, "commas", "adverbials")
    openers = listed(language, "commas", "openers")
    return is_object and is_led and not openers.isdisjoint(spoken.clause(at)) and last > at


def _is_no_word(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for a name, a part of one and a number, but not for “two, um, two winters”."""
    is_begun = spoken.hesitates(at) and spoken.after(last) and not spoken.is_number(last + 1)
    is_number = spoken.is_number(at) and not is_begun
    return is_number or spoken.is_joined(at, last) or _is_name(spoken, at, last)


def _number_sureness(spoken: Spoken, at: int, last: int) -> float:
    """Return how sure it is of a number said twice: “four, four minutes”."""
    language = spoken.line.language
    if not spoken.is_number(at) or spoken.is_joined(at, last) or last - at > 1:
        return 0
    units = listed(language, "stutters", "units") | listed(language, "numbers", "multiples")
    if spoken.after(last) in units or _counts_thing(spoken, at, last):
        return LIKELY
    return UNLIKELY if spoken.gap(at, at + 1) is Gap.COMMA else 0


def _counts_thing(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “the two two brothers”, but not for “nine nine two” and “twenty twenty”."""
    language, follower = spoken.line.language, spoken.after(last)
    is_close = spoken.flows_on(last) and spoken.gap(at - 1, at) is Gap.BLANK
    is_led = spoken.before(at) in gathered(language, "commas", "adverbials", "articles")
    is_thing = follower not in small_words(language) | listed(language, "numbers", "counting")
    is_short = spoken.words[at].lower in listed(language, "numbers", "words")
    return bool(follower) and is_close and is_led and is_thing and is_short


def _forms(word: str) -> tuple[str, ...]:
    """Return a word, and without what is shortened behind it: “wenn's”."""
    head, mark, tail = word.partition("'")
    return (word, head) if mark and len(head) > 1 and len(tail) == 1 else (word,)


def _plain_sureness(spoken: Spoken, at: int, last: int) -> float:
    """Return how sure it is that a word is a stutter of which nothing certain is known."""
    word, language = spoken.words[at].lower, spoken.line.language
    clause, endings = spoken.clause(at), listed(language, "stutters", "sure_endings")
    is_likely = word in listed(language, "stutters", "likely") or any(
        word.endswith(one) and word != one for one in endings
    )
    is_verb = word in words_of(language, "verbs")
    if any(spoken.gap(n, n + 1) is Gap.COMMA for n in range(at, last)):
        begins = is_likely and clause <= _leads(language) and not _is_each(language, word)
        is_listed = word in listed(language, "stutters", "with_comma")
        is_listed = is_listed or wants_more(spoken, word, last)
        is_listed = is_listed and not _may_end_clause(spoken, at)
        goes_on = is_taken_up(spoken, at, last) or is_verb_alone(spoken, at, last)
        ends = tuple(listed(language, "stutters", "particles"))
        has_particle = bool(ends) and word.endswith(ends) and spoken.flows_on(last)
        is_told = begins or is_listed or goes_on or has_particle or _opens_clause(spoken, at, last)
        is_told = is_told or moves_alone(spoken, at, last) or is_turned(spoken, at, last)
        return LIKELY if is_told or is_thing_alone(spoken, at, last) else UNLIKELY
    relatives = listed(language, "stutters", "free_relatives")
    two_verbs = not clause.isdisjoint(relatives) and not is_asked(spoken, at)
    if is_likely and not (is_verb and _may_end_clause(spoken, at)):
        return SURE
    is_often = last - at > 1 or spoken.before(at) == word
    if is_often or two_verbs or is_stressed(language, word) or not spoken.after(last):
        return DOUBTFUL
    if is_verb:
        return LIKELY
    if spoken.before(at) in listed(language, "stutters", "sure_behind"):
        return LIKELY
    return float(known(language).get("stutters", {}).get("others", DOUBTFUL))


def _opens_clause(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “sometimes, sometimes I wake up”, but not for “sometimes, sometimes I do”."""
    is_opener = spoken.words[at].lower in listed(spoken.line.language, "stutters", "opens_clause")
    behind = (spoken.after(last + n) for n in range(_WHOLE))
    return is_opener and spoken.is_first(at) and spoken.flows_on(last) and all(behind)


def _is_each(language: str, word: str) -> bool:
    """Return True for “jeden, jeden Tag”, which is said twice on purpose."""
    return word in listed(language, "stutters", "each")


@cache
def _leads(language: str) -> frozenset[str]:
    """Return the words in front of a subject that leave a clause without its beginning."""
    links = listed(language, "commas", "before") | listed(language, "stutters", "leads")
    return links - listed(language, "stutters", "free_relatives")


def _is_lengthened(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “it's dear, that that's the point”, but not for “I know that that's so”."""
    language = spoken.line.language
    if last - at > 1 or spoken.words[last].lower == spoken.words[at].lower:
        return False
    if spoken.words[at].lower not in listed(language, "commas", "reports"):
        return False
    near = {one.lower for one in spoken.words[max(0, at - _NEAR) : at]}
    return near.isdisjoint(listed(language, "stutters", "thinking"))


def _may_end_clause(spoken: Spoken, at: int) -> bool:
    """Return True for a verb behind “what” or “who”, which may end a clause.

    In German and Dutch it stands at the end anyway, in others right behind.
    """
    if is_asked(spoken, at):
        return False
    language, first = spoken.line.language, spoken.clause_start(at)
    pointing = listed(language, "stutters", "demonstratives")
    relatives = listed(language, "stutters", "free_relatives").difference(pointing)
    first = first if pointing else max(first, at - _BESIDE)
    return any(one.lower in relatives for one in spoken.words[first:at])


def _opens(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for a word that begins a sentence, with no comma behind it that may be meant."""
    words = listed(spoken.line.language, "stutters", "with_comma")
    if not spoken.after(last) or spoken.gap(last, last + 1) is not Gap.BLANK:
        return False
    is_apart = spoken.gap(at, at + 1) is Gap.COMMA and spoken.words[at].lower not in words
    joins = listed(spoken.line.language, "stutters", "joins")
    is_joined = spoken.before(at) in joins and spoken.gap(at - 2, at - 1) is Gap.COMMA
    is_subject = spoken.words[at].lower in subjects(spoken.line.language)
    return (spoken.is_first(at) or (is_joined and is_subject)) and not is_apart


def _is_name(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for a capital inside a sentence: “Duran Duran” is no stutter."""
    words = spoken.words[at : last + 1]
    sure = listed(spoken.line.language, "stutters", "sure")
    if words[0].lower == "i" or words[0].lower.startswith("i'"):
        return False
    if not words[-1].word[0].isupper() or spoken.text.isupper():
        return words[0].word[0].isupper() and not spoken.is_start(at)
    return not (spoken.is_start(at) and words[0].lower in sure)
