"""How sure it is that a phrase said twice is a stutter, and was not meant."""

from collections.abc import Sequence

from editor.cleanup.base import DOUBTFUL, LIKELY
from editor.cleanup.knowledge import known, listed, small_words, subjects, verbs
from editor.cleanup.spoken import Gap, Spoken

_SUBJECT_AND_VERB = 2


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
        return _sureness_apart(spoken, lower, at, last)
    if not spoken.after(last + size - 1):
        return DOUBTFUL
    small = small_words(spoken.line.language)
    is_whole = all(one in small for one in lower)
    if not is_whole and all(one in links for one in lower if one in small):
        return 0
    is_first = spoken.is_start(at) and lower[0] in small
    is_begun = lower[0] in subjects(spoken.line.language)
    is_one_sentence = lower[0] in small and spoken.text.rstrip()[-1:] in ".?!…"
    articles = listed(spoken.line.language, "commas", "articles")
    is_sure = (
        lower[-1] in small or is_begun or is_first or is_one_sentence or lower[0] not in articles
    )
    return LIKELY if is_sure else DOUBTFUL


def _sureness_apart(spoken: Spoken, lower: Sequence[str], at: int, last: int) -> float:
    """Return how sure it is of a phrase with a comma or a pause before it is said again.

    “It said, it said that the bridge was gone” is meant, and so is a phrase that ends a sentence,
    and “the rain, the rain, that was all we talked about”.
    """
    language = spoken.line.language
    if not spoken.after(last + len(lower) - 1):
        return 0
    small, pronouns = small_words(language), subjects(language)
    sure = listed(language, "stutters", "sure")
    relatives = listed(language, "stutters", "free_relatives")
    open_words = sure | listed(language, "commas", "none_after") | pronouns | relatives
    goes_on = lower[-1] in open_words - listed(language, "stutters", "objects")
    is_open = goes_on and all(one in small or one in verbs(language) for one in lower)
    begun = pronouns | listed(language, "stutters", "begins")
    is_begun = lower[0].split("'")[0] in begun
    end = last + len(lower) - 1
    is_called = lower[-1] not in small and spoken.gap(end, end + 1) is not Gap.BLANK
    is_opener = spoken.is_first(at) and lower[0] in listed(language, "commas", "openers")
    is_small = lower[0] in listed(language, "commas", "adverbials")
    starts = lower[0] in sure or (lower[0] in small and lower[-1] in verbs(language))
    is_first = (
        is_opener
        or ((spoken.is_start(at) or spoken.gap(at - 1, at) is Gap.COMMA) and starts)
        or (spoken.is_first(at) and is_small)
    )
    is_first = is_first and not (is_begun or is_called)
    wanting = small | listed(language, "stutters", "wanting")
    count = len(lower) + sum("'" in one for one in lower)
    is_whole = count > _SUBJECT_AND_VERB and lower[-1] in listed(language, "stutters", "objects")
    is_sure = is_open or is_first or (is_begun and lower[-1] in wanting and not is_whole)
    reports = listed(language, "commas", "reports") - relatives
    is_sure = is_sure or (lower[0] in reports and not is_called)
    is_sure = is_sure or _is_in_a_list(spoken, lower, at, last)
    return LIKELY if is_sure else DOUBTFUL


def _is_in_a_list(spoken: Spoken, lower: Sequence[str], at: int, last: int) -> bool:
    """Return True for “took the lamp, the lamp and the oil”: it goes on with another thing."""
    language, behind = spoken.line.language, last + len(lower)
    joins = listed(language, "stutters", "joins")
    if spoken.is_start(at) or spoken.after(behind - 1) not in joins:
        return False
    is_apart = any(spoken.gap(n, n + 1) is not Gap.BLANK for n in (at - 1, behind - 1))
    articles = listed(language, "commas", "articles")
    is_thing = lower[0] in articles and lower[-1] not in small_words(language)
    return is_thing and not is_apart and spoken.after(behind) in articles


def _is_set_phrase(spoken: Spoken, at: int, lower: Sequence[str], last: int) -> bool:
    phrases = known(spoken.line.language).get("stutters", {}).get("phrases", {})
    never = list(phrases.get("never", ()))
    if not spoken.is_start(at):
        goes_on = spoken.gap(last - 1, last) is Gap.COMMA and spoken.after(last + len(lower) - 1)
        never += () if goes_on else phrases.get("never_inside", ())
    if spoken.gap(last - 1, last) is not Gap.BLANK or not spoken.after(last + len(lower) - 1):
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
    if any(map(spoken.is_number, range(at, at + size))) or spoken.is_joined(at, last + size - 1):
        return False
    is_small = words[0].lower in small_words(spoken.line.language)
    return (is_small and words[0].lower != words[-1].lower) or not all(
        one.word[0].isupper() for one in words
    )
