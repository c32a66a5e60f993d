"""Phrases that have only begun, as their words tell: “we have to”, “the name of the”."""

from editor.cleanup.apart.phrase import SUBJECT_AND_VERB, Phrase
from editor.cleanup.classes import words_of


def is_open(phrase: Phrase) -> bool:
    """Return True for small words and verbs that want something behind them: “we have to”."""
    if phrase.begins("takes_nothing"):
        return phrase.ends("verbs") and phrase.flows_on
    is_led = phrase.lower[-2:-1] and phrase.lower[-2] in phrase.listed("commas", "before")
    is_object = phrase.lower[-1] in phrase.listed("stutters", "objects") and not is_led
    goes_on = phrase.ends("open") and not is_object
    is_first = phrase.starts and phrase.ends("small")
    is_begun = goes_on or (is_first and phrase.begins("verbs"))
    return is_begun and phrase.flows_on and phrase.is_all("of_open_phrases")


def lacks_its_end(phrase: Phrase) -> bool:
    """Return True for “up to” and “the name of the”, which nobody ends a clause with."""
    is_subject = phrase.lower[-1] in phrase.listed("commas", "nominatives")
    is_subject = is_subject and not phrase.listed("stutters", "demonstratives")
    wants_more = is_subject or phrase.ends("never_last") or _ends_in_participle(phrase)
    return phrase.flows_on and wants_more


def _ends_in_participle(phrase: Phrase) -> bool:
    """Return True for “è stato” and “had been”, of which nothing has been said yet."""
    return phrase.ends("copulas") and phrase.lower[-2] in words_of(phrase.language, "verbs")


def is_begun(phrase: Phrase) -> bool:
    """Return True for a subject and what wants something behind it: “I don't, I don't”."""
    lower = phrase.lower
    count = len(lower) + sum("'" in one for one in lower)
    is_whole = count > SUBJECT_AND_VERB and lower[-1] in phrase.listed("stutters", "objects")
    is_place = phrase.follower in phrase.listed("commas", "adverbials")
    wanting = "wants_more_than_place" if is_place else "wants_more"
    is_wanting = not words_of(phrase.language, wanting).isdisjoint((phrase.verb, lower[-1]))
    is_stress = phrase.follower in phrase.listed("stutters", "stresses")
    is_stressed = is_stress and not phrase.spoken.after(phrase.end + 1)
    return phrase.has_subject and is_wanting and not (is_whole or is_stressed)


def ends_in_particle(phrase: Phrase) -> bool:
    """Return True for “그 편지를, 그 편지를” in front of more."""
    endings = tuple(phrase.listed("stutters", "particles"))
    return bool(endings) and phrase.lower[-1].endswith(endings) and phrase.flows_on


def is_report(phrase: Phrase) -> bool:
    """Return True for “that the bridge, that the bridge”, what somebody said and had begun."""
    reports = phrase.listed("commas", "reports") - phrase.listed("stutters", "free_relatives")
    is_called = not phrase.ends("small") and not phrase.flows_on
    return phrase.lower[0] in reports and not is_called
