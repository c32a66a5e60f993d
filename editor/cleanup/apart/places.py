"""Phrases that begin a clause or stand inside one, so that they are only begun."""

from editor.cleanup.apart.phrase import Phrase
from editor.cleanup.classes import words_of


def is_first(phrase: Phrase) -> bool:
    """Return True at the beginning of a clause: “the kids, the kids were”."""
    if _is_called(phrase) or (phrase.has_subject and not phrase.has_article):
        return False
    if not phrase.ends("small") and _is_said_twice(phrase):
        return False
    is_sure = phrase.lower[0] in phrase.listed("stutters", "sure")
    is_verb = phrase.begins("small") and phrase.ends("verbs")
    begins = is_sure or is_verb or (phrase.starts and _begins_sentence(phrase))
    begins = begins or (_is_led(phrase) and phrase.begins("begins_first"))
    is_clause = phrase.starts or phrase.is_behind_comma or _is_led(phrase)
    is_opened = phrase.spoken.is_first(phrase.at) and phrase.begins("opens_sentence")
    return (is_clause and begins) or is_opened


def is_inside(phrase: Phrase) -> bool:
    """Return True for “when you are, when you are ten” and “he each time, each time waits”."""
    is_opened = phrase.lower[0] in phrase.listed("commas", "openers")
    is_led = phrase.leader in phrase.listed("commas", "nominatives") and phrase.is_behind_blank
    is_more = phrase.lower[0] in phrase.listed("commas", "adverbials")
    is_led = is_led and not is_more and not phrase.ends("verbs")
    goes_on = phrase.flows_on and phrase.follower not in words_of(phrase.language, "adds_clause")
    return goes_on and (is_opened or is_led)


def is_moment(phrase: Phrase) -> bool:
    """Return True for a time in front of a clause: “one day, one day a lady came”.

    “Every week, every week again” and “a year, a year long” are meant.
    """
    is_each = phrase.lower[0] in phrase.listed("stutters", "each") or phrase.begins("verbs")
    is_subject = phrase.has_article and phrase.follower in words_of(phrase.language, "verbs")
    is_time = phrase.ends("moments") and not (is_each or is_subject)
    return (
        is_time
        and phrase.flows_on
        and phrase.follower in words_of(phrase.language, "behind_moments")
    )


def _is_led(phrase: Phrase) -> bool:
    """Return True behind “now” and “but” at the beginning of a sentence, and for no thing."""
    if phrase.starts or phrase.has_article or not phrase.spoken.is_start(phrase.at - 1):
        return False
    is_first = phrase.leader in words_of(phrase.language, "leads")
    is_first = is_first and phrase.spoken.after(phrase.end + 1) != ""
    return is_first and phrase.is_behind_blank and phrase.flows_on


def _is_called(phrase: Phrase) -> bool:
    """Return True where a comma ends it and it may be all that is said: “not today, not today,”."""
    is_denied = phrase.lower[0] in phrase.listed("commas", "negations")
    is_joined = phrase.lower[0] in phrase.listed("stutters", "joins")
    return (is_denied or is_joined or not phrase.ends("small")) and not phrase.flows_on


def _begins_sentence(phrase: Phrase) -> bool:
    """Return True for what may begin a sentence and wants its rest: a thing, small words."""
    articles = phrase.listed("commas", "articles")
    has_lists = bool(phrase.listed("commas", "clause_before"))
    is_thing = phrase.has_article if articles or not has_lists else not phrase.is_all("small")
    has_particles = bool(phrase.listed("stutters", "particles"))
    endings = phrase.listed("stutters", "particles") | phrase.listed("stutters", "sure_endings")
    is_marked = phrase.lower[-1].endswith(tuple(endings) if has_particles else ())
    return is_thing or phrase.begins("begins_first") or is_marked


def _is_said_twice(phrase: Phrase) -> bool:
    """Return True for “the rain, the rain, that” and “ah, the rain, the rain was good”.

    What stands behind it may say more of it: “a silence, a silence after it”.
    """
    is_time = phrase.lower[-1] in phrase.listed("commas", "times")
    is_opener = phrase.lower[0] in phrase.listed("commas", "openers")
    is_more = phrase.follower in words_of(phrase.language, "says_more") and not is_opener
    is_clause = phrase.follower in words_of(phrase.language, "subjects")
    is_more = is_more or (phrase.has_article and not is_time and is_clause)
    is_said = phrase.begins("begins_said") and not phrase.ends("verbs")
    return is_more or is_said or _is_exclaimed(phrase)


def _is_exclaimed(phrase: Phrase) -> bool:
    """Return True for “ah, the rain, the rain was good” and where there are no articles."""
    never = phrase.listed("stutters", "never")
    is_second = not phrase.starts and phrase.spoken.is_start(phrase.at - 1)
    is_stressed = not phrase.listed("commas", "articles") and phrase.lower[0] in never
    return is_stressed or (is_second and phrase.leader in never)
