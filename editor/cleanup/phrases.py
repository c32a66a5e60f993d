"""How sure it is that a phrase said twice is a stutter, and was not meant."""

from collections.abc import Sequence

from editor.cleanup.apart.judging import sureness_apart
from editor.cleanup.base import DOUBTFUL, LIKELY
from editor.cleanup.classes import words_of
from editor.cleanup.knowledge import known, listed, small_words, subjects
from editor.cleanup.spoken import Gap, Spoken

_TWO_WORDS = 2
_CLAUSE = 3
"""So many words are a clause."""


def phrase_sureness(spoken: Spoken, at: int, size: int, last: int) -> float:
    """Return how sure it is that a phrase said twice is a stutter, 0 when it is none."""
    stutters = known(spoken.line.language).get("stutters", {})
    lower = [one.lower for one in spoken.words[at : at + size]]
    links = stutters.get("phrases", {}).get("link", "").split()
    if not _may_be_stutter(spoken, at, size, last) or _is_set_phrase(spoken, at, lower, last):
        return 0
    if size == 2 and _goes_on_and_on(spoken, at, last, links):
        return 0
    if spoken.hesitates(at + size - 1):
        return LIKELY if spoken.after(last + size - 1) else DOUBTFUL
    if any(spoken.gap(n - 1, n) is not Gap.BLANK for n in range(at + size, last + 1, size)):
        return sureness_apart(spoken, lower, at, last)
    return _close_sureness(spoken, lower, at, last, links)


def _close_sureness(
    spoken: Spoken, lower: Sequence[str], at: int, last: int, links: Sequence[str]
) -> float:
    """Return how sure it is of a phrase with nothing between its copies."""
    language = spoken.line.language
    small, articles = small_words(language), listed(language, "commas", "articles")
    # Where nothing links two words, these count: “one page one page” is one after the other.
    is_counted = not links and lower[0] in listed(language, "stutters", "never")
    is_meant = lower[-1] not in small and _is_said_of_itself(spoken, at, lower)
    if is_counted or is_meant or not spoken.after(last + len(lower) - 1):
        return DOUBTFUL
    if links and _is_chain(spoken, lower, at, links):
        return 0
    is_first = spoken.is_start(at) and lower[0] in small
    is_begun = lower[0] in subjects(language)
    is_one_sentence = lower[0] in small and spoken.text.rstrip()[-1:] in ".?!…"
    is_sure = lower[-1] in small or is_begun or is_first or is_one_sentence
    return LIKELY if is_sure or lower[0] not in articles else DOUBTFUL


def _is_chain(spoken: Spoken, lower: Sequence[str], at: int, links: Sequence[str]) -> bool:
    """Return True for “day by day by day”, whose only small words tie it together."""
    language = spoken.line.language
    some = [one for one in lower if one in small_words(language)]
    joins, articles = (listed(language, "commas", key) for key in ("before", "articles"))
    begins = spoken.is_start(at) and lower[0] in links and lower[0] not in joins
    may_be = not begins and lower[0] not in articles and len(some) < len(lower)
    return may_be and all(one in links for one in some)


def _is_said_of_itself(spoken: Spoken, at: int, lower: Sequence[str]) -> bool:
    """Return True for “when it hurts it hurts”."""
    language = spoken.line.language
    openers = listed(language, "commas", "openers")
    return lower[0] in subjects(language) and not openers.isdisjoint(spoken.clause(at))


def _is_set_phrase(spoken: Spoken, at: int, lower: Sequence[str], last: int) -> bool:
    phrases = known(spoken.line.language).get("stutters", {}).get("phrases", {})
    count = len(lower) + sum("'" in one for one in lower)
    if count > _TWO_WORDS and lower[-1] in words_of(spoken.line.language, "never_ends_phrase"):
        return False
    never = list(phrases.get("never", ()))
    if not spoken.is_start(at):
        goes_on = spoken.gap(last - 1, last) is Gap.COMMA and spoken.after(last + len(lower) - 1)
        never += () if goes_on else phrases.get("never_inside", ())
    end = last + len(lower) - 1
    language = spoken.line.language
    more = small_words(language) | listed(language, "stutters", "questions")
    is_apart = spoken.gap(last - 1, last) is not Gap.BLANK and not spoken.hesitates(last - 1)
    goes_on_long = all(spoken.after(end + n) for n in range(_CLAUSE))
    is_taken_up = spoken.flows_on(end) and (spoken.after(end) in more or goes_on_long)
    if not spoken.after(end) or (is_apart and not is_taken_up):
        never += phrases.get("never_last", ())
    return any(f"{' '.join(lower)} ".startswith(f"{one} ") for one in never)


def _goes_on_and_on(spoken: Spoken, at: int, last: int, links: Sequence[str]) -> bool:
    """Return True for the two words of “step by step by step”, from either of them on."""
    words = [one.lower for one in spoken.words]
    after = words[last + 2] if last + 2 < len(words) else ""
    return (words[at + 1] in links and after == words[at]) or (
        words[at] in links and spoken.before(at) == words[at + 1]
    )


def _may_be_stutter(spoken: Spoken, at: int, size: int, last: int) -> bool:
    """Return True unless there are numbers, hyphens or a name in it."""
    words = spoken.words[at : at + size]
    is_small = words[0].lower in small_words(spoken.line.language)
    numbers = [n for n in range(at, at + size) if spoken.is_number(n)]
    is_counted = any(not spoken.words[n].word.isalpha() for n in numbers)
    if is_counted or (numbers and not is_small) or spoken.is_joined(at, last + size - 1):
        return False
    some = spoken.words[last : last + size] if spoken.is_start(at) else words
    is_name = all(one.word[0].isupper() for one in some)
    return (is_small and words[0].lower != words[-1].lower) or not is_name
