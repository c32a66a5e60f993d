"""How sure it is that a phrase said again behind a comma is a stutter: “I had, I had one bag”."""

from collections.abc import Sequence
from typing import NamedTuple

from editor.cleanup.base import DOUBTFUL, LIKELY
from editor.cleanup.knowledge import gathered, listed, small_words, subjects, verbs
from editor.cleanup.spoken import Gap, Spoken

_SUBJECT_AND_VERB = 2


class _Phrase(NamedTuple):
    """A phrase in lower case, where its first copy begins and where its last one ends."""

    spoken: Spoken
    lower: Sequence[str]
    at: int
    end: int

    @property
    def language(self) -> str:
        return self.spoken.line.language

    def lists(self, *keys: str) -> frozenset[str]:
        """Return the words of some lists about stutters."""
        return gathered(self.language, "stutters", *keys)

    @property
    def flows_on(self) -> bool:
        """Return True when no comma stands behind it."""
        return self.spoken.flows_on(self.end)


def sureness_apart(spoken: Spoken, lower: Sequence[str], at: int, last: int) -> float:
    """Return how sure it is of a phrase with a comma or a pause before it is said again.

    “It said, it said that the bridge was gone” is meant, and so is a phrase that ends a sentence,
    and “the rain, the rain, that was all we talked about”.
    """
    phrase = _Phrase(spoken, lower, at, last + len(lower) - 1)
    if not spoken.after(phrase.end):
        return 0
    if _is_answer(phrase):
        return DOUBTFUL
    ways = (
        _is_open, _lacks_its_end, _is_first, _is_begun, _has_object, _is_taken_up, _is_question,
        _is_inside, _is_report, _is_in_a_list,
    )  # fmt: skip
    return LIKELY if any(one(phrase) for one in ways) else DOUBTFUL


def _is_answer(phrase: _Phrase) -> bool:
    """Return True for “There is, there is, in Rome” and “okay, that's it, that's it, I'm done”."""
    is_clause = phrase.lower[0] in subjects(phrase.language) and phrase.lower[-1] in verbs(
        phrase.language
    )
    return is_clause and len(phrase.lower) == _SUBJECT_AND_VERB and not phrase.flows_on


def _is_open(phrase: _Phrase) -> bool:
    """Return True for small words and verbs that want something behind them: “we have to”."""
    language = phrase.language
    open_words = subjects(language) | listed(language, "commas", "none_after")
    open_words |= phrase.lists("sure", "free_relatives")
    if phrase.lower[0] in gathered(language, "commas", "says", "negations"):
        return phrase.lower[-1] in verbs(language) and phrase.flows_on
    some = small_words(language) | verbs(language) | phrase.lists("leads")
    is_led = phrase.lower[-2:-1] and phrase.lower[-2] in listed(language, "commas", "before")
    ended = frozenset() if is_led else phrase.lists("objects")
    goes_on = phrase.lower[-1] in open_words - ended
    is_first = phrase.spoken.is_start(phrase.at) and phrase.lower[-1] in small_words(language)
    is_open = goes_on or (is_first and phrase.lower[0] in verbs(language))
    return is_open and phrase.flows_on and all(one in some for one in phrase.lower)


def _lacks_its_end(phrase: _Phrase) -> bool:
    """Return True for “up to” and “the name of the”, which nobody ends a clause with."""
    language = phrase.language
    ended = phrase.lists("objects", "never", "endings") | verbs(language)
    ended |= listed(language, "commas", "adverbials") | subjects(language)
    articles = listed(language, "commas", "articles")
    wanting = (phrase.lists("sure") | articles) - ended | phrase.lists("unfinished")
    is_subject = phrase.lower[-1] in listed(language, "commas", "nominatives")
    is_subject = is_subject and not phrase.lists("demonstratives")
    return phrase.flows_on and (is_subject or phrase.lower[-1] in wanting)


def _is_first(phrase: _Phrase) -> bool:
    """Return True at the beginning of a clause: “the kids, the kids were”."""
    spoken, lower, language = phrase.spoken, phrase.lower, phrase.language
    small = small_words(language)
    is_subject = _has_subject(phrase) and lower[0] not in listed(language, "commas", "articles")
    is_denied = lower[0] in listed(language, "commas", "negations")
    is_added = is_denied or lower[0] in phrase.lists("joins") or lower[-1] not in small
    is_called = is_added and not phrase.flows_on
    if is_called or is_subject or (lower[-1] not in small and _is_said_twice(phrase)):
        return False
    starts = lower[0] in phrase.lists("sure") or (
        lower[0] in small and lower[-1] in verbs(language)
    )
    articles = listed(language, "commas", "articles")
    has_lists = bool(listed(language, "commas", "clause_before"))
    is_thing = lower[0] in articles if articles or not has_lists else not small.issuperset(lower)
    begins = (small | phrase.lists("leads")) - phrase.lists("questions")
    endings = tuple(phrase.lists("particles", "sure_endings") if phrase.lists("particles") else ())
    is_small = (lower[0] in begins and not is_denied) or lower[-1].endswith(endings)
    starts = starts or (spoken.is_start(phrase.at) and (is_thing or is_small))
    is_clause = spoken.is_start(phrase.at) or spoken.gap(phrase.at - 1, phrase.at) is Gap.COMMA
    openers = listed(language, "commas", "openers") | listed(language, "commas", "adverbials")
    return (is_clause and starts) or (spoken.is_first(phrase.at) and lower[0] in openers)


def _is_said_twice(phrase: _Phrase) -> bool:
    """Return True for “the rain, the rain, that” and “ah, the rain, the rain was good”.

    What stands behind it may say more of it: “a silence, a silence after it”.
    """
    spoken, language = phrase.spoken, phrase.language
    follower, openers = spoken.after(phrase.end), listed(language, "commas", "openers")
    more = listed(language, "commas", "adverbials") | phrase.lists("free_relatives")
    is_thing = phrase.lower[0] in listed(language, "commas", "articles")
    is_more = follower in more and phrase.lower[0] not in openers
    is_time = phrase.lower[-1] in listed(language, "commas", "times")
    is_more = is_more or (is_thing and not is_time and follower in subjects(language))
    is_exclaimed = (
        not spoken.is_start(phrase.at)
        and spoken.is_start(phrase.at - 1)
        and spoken.before(phrase.at) in phrase.lists("never")
    )
    begins = verbs(language) | listed(language, "commas", "reports")
    is_clause = phrase.lower[0] in begins and phrase.lower[-1] not in verbs(language)
    articles = listed(language, "commas", "articles")
    is_stressed = not articles and phrase.lower[0] in phrase.lists("never")
    return is_more or is_exclaimed or is_clause or is_stressed


def _has_subject(phrase: _Phrase) -> bool:
    return phrase.lower[0].split("'")[0] in subjects(phrase.language) | phrase.lists("begins")


def _is_begun(phrase: _Phrase) -> bool:
    """Return True for a subject and what wants something behind it: “I don't, I don't”."""
    lower = phrase.lower
    count = len(lower) + sum("'" in one for one in lower)
    is_whole = count > _SUBJECT_AND_VERB and lower[-1] in phrase.lists("objects")
    wanting = small_words(phrase.language) | phrase.lists("wanting")
    last = lower[-1].rpartition("'")[2] if phrase.lists("elided") else lower[-1]
    is_more = phrase.spoken.after(phrase.end) in listed(phrase.language, "commas", "adverbials")
    wanting -= phrase.lists("wanting") if is_more else frozenset()
    is_wanting = not wanting.isdisjoint((last, lower[-1]))
    return _has_subject(phrase) and is_wanting and not is_whole


def _has_object(phrase: _Phrase) -> bool:
    """Return True for “you mean, you mean it's open”, but not for “I know, I know the way”."""
    language, follower = phrase.language, phrase.spoken.after(phrase.end)
    if phrase.lower[-1] in listed(language, "commas", "says") | phrase.lists("assuring"):
        return False
    objects = subjects(language) | listed(language, "commas", "articles") | phrase.lists("objects")
    links = listed(language, "commas", "before") | listed(language, "commas", "adverbials")
    more = small_words(language) | listed(language, "numbers", "counting")
    more |= phrase.lists("determiners")
    links |= listed(language, "commas", "reports") | phrase.lists("unfinished")
    objects |= more - links - verbs(language)
    is_taken_up = follower.split("'")[0] in objects and phrase.flows_on
    begins = _has_subject(phrase) or phrase.lower[0] in phrase.lists("auxiliaries")
    is_verb = phrase.lower[1:-1] == phrase.lower[1:2] and phrase.lower[1] in verbs(language)
    is_short = len(phrase.lower) == _SUBJECT_AND_VERB or is_verb
    return is_taken_up and begins and is_short and not _is_a_bit(phrase)


def _is_a_bit(phrase: _Phrase) -> bool:
    """Return True in front of “a bit”, which says how much: “he walked, he walked a bit”."""
    words = phrase.spoken.words[phrase.end + 1 : phrase.end + 3]
    return any(one.lower in phrase.lists("bits") for one in words)


def _is_taken_up(phrase: _Phrase) -> bool:
    """Return True for “nobody felt, nobody felt well”, but not for “she wept, she wept for him”."""
    language, follower = phrase.language, phrase.spoken.after(phrase.end)
    meant = phrase.lists("assuring", "never", "emphatic") | listed(language, "commas", "says")
    links = gathered(language, "commas", "before", "adverbials", "reports", "clause_before")
    links |= phrase.lists("never", "unfinished")
    links -= phrase.lists("infinitives") | listed(language, "commas", "negations")
    is_thing = phrase.lower[0] in listed(language, "commas", "articles")
    small = small_words(language) - listed(language, "commas", "adverbials")
    small |= phrase.lists("objects")
    is_clause = _has_subject(phrase) and all(one in small for one in phrase.lower[1:-1])
    is_verb = len(phrase.lower) > 1 and (not is_thing or phrase.lower[-1] in verbs(language))
    is_meant = phrase.lower[-1] in meant or follower in links or _is_a_bit(phrase)
    return is_clause and is_verb and phrase.flows_on and not is_meant


def _is_question(phrase: _Phrase) -> bool:
    """Return True for “Can a robot, can a robot dance?”."""
    spoken, language = phrase.spoken, phrase.language
    asked = phrase.lists("questions") if listed(language, "commas", "articles") else frozenset()
    links = listed(language, "commas", "before")
    first = phrase.lower[1] if phrase.lower[0] in links else phrase.lower[0]
    begins = not asked.isdisjoint((first, first.split("'")[0]))
    is_turned = (begins or phrase.lower[0] in verbs(language)) and spoken.is_first(phrase.at)
    is_meant = phrase.lower[-1] in phrase.lists("assuring")
    return is_turned and not is_meant and phrase.flows_on and spoken.is_question(phrase.end)


def _is_inside(phrase: _Phrase) -> bool:
    """Return True for “when you are, when you are ten” and “he each time, each time waits”."""
    spoken, language = phrase.spoken, phrase.language
    links = gathered(language, "commas", "before", "adverbials", "reports")
    is_opened = phrase.lower[0] in listed(language, "commas", "openers")
    leader = "" if spoken.is_start(phrase.at) else spoken.before(phrase.at)
    is_led = leader in listed(language, "commas", "nominatives")
    is_more = phrase.lower[0] in listed(language, "commas", "adverbials")
    is_led = is_led and not is_more and phrase.lower[-1] not in verbs(language)
    is_led = is_led and spoken.gap(phrase.at - 1, phrase.at) is Gap.BLANK
    goes_on = phrase.flows_on and spoken.after(phrase.end) not in links
    return goes_on and (is_opened or is_led)


def _is_report(phrase: _Phrase) -> bool:
    language = phrase.language
    reports = listed(language, "commas", "reports") - phrase.lists("free_relatives")
    is_called = phrase.lower[-1] not in small_words(language) and not phrase.flows_on
    return phrase.lower[0] in reports and not is_called


def _is_in_a_list(phrase: _Phrase) -> bool:
    """Return True for “took the lamp, the lamp and the oil”: it goes on with another thing."""
    spoken, lower, language = phrase.spoken, phrase.lower, phrase.language
    if spoken.is_start(phrase.at) or spoken.after(phrase.end) not in phrase.lists("joins"):
        return False
    is_apart = any(spoken.gap(n, n + 1) is not Gap.BLANK for n in (phrase.at - 1, phrase.end))
    articles = listed(language, "commas", "articles")
    is_thing = lower[0] in articles and lower[-1] not in small_words(language)
    return is_thing and not is_apart and spoken.after(phrase.end + 1) in articles
