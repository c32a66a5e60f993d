"""Phrases that go on behind their second copy, as the words there tell: “you mean, you mean it”."""

from editor.cleanup.apart.phrase import SUBJECT_AND_VERB, Phrase
from editor.cleanup.classes import words_of
from editor.cleanup.spoken import Gap


def has_object(phrase: Phrase) -> bool:
    """Return True for “you mean, you mean it's open”, but not for “I know, I know the way”."""
    if phrase.ends("assures"):
        return False
    language = phrase.language
    is_object = phrase.follower.split("'")[0] in words_of(language, "objects") or (
        phrase.has_auxiliary
        and phrase.follower.split("'")[0] in phrase.listed("stutters", "infinitives")
    )
    begins = phrase.has_subject or phrase.has_auxiliary or phrase.is_turned
    is_verb = phrase.lower[1:-1] == phrase.lower[1:2] and phrase.lower[1] in words_of(
        language, "verbs"
    )
    is_short = len(phrase.lower) == SUBJECT_AND_VERB or is_verb
    return is_object and phrase.flows_on and begins and is_short and not phrase.is_a_bit


def is_taken_up(phrase: Phrase) -> bool:
    """Return True for “nobody felt, nobody felt well”, but not for “she wept, she wept for him”."""
    language, follower = phrase.language, phrase.follower
    follower = follower.split("'")[0] if phrase.listed("stutters", "elided") else follower
    inside = words_of(language, "inside_clause")
    begins = phrase.has_subject or phrase.has_auxiliary
    is_clause = begins and all(one in inside for one in phrase.lower[1:-1])
    is_verb = len(phrase.lower) > 1 and (not phrase.has_article or phrase.ends("verbs"))
    is_meant = phrase.ends("meant_last") or follower in words_of(language, "links")
    return is_clause and is_verb and phrase.flows_on and not (is_meant or phrase.is_a_bit)


def is_question(phrase: Phrase) -> bool:
    """Return True for “Can a robot, can a robot dance?”."""
    spoken, lower = phrase.spoken, phrase.lower
    has_articles = bool(phrase.listed("commas", "articles"))
    asked = phrase.listed("stutters", "questions") if has_articles else frozenset()
    first = lower[1] if lower[0] in phrase.listed("commas", "before") else lower[0]
    begins = not asked.isdisjoint((first, first.split("'")[0])) or phrase.begins("verbs")
    is_turned = begins and spoken.is_first(phrase.at)
    is_meant = lower[-1] in phrase.listed("stutters", "assuring")
    return is_turned and not is_meant and phrase.flows_on and spoken.is_question(phrase.end)


def is_in_a_list(phrase: Phrase) -> bool:
    """Return True for “took the lamp, the lamp and the oil”: it goes on with another thing."""
    spoken = phrase.spoken
    if phrase.starts or phrase.follower not in phrase.listed("stutters", "joins"):
        return False
    is_apart = any(spoken.gap(n, n + 1) is not Gap.BLANK for n in (phrase.at - 1, phrase.end))
    is_thing = phrase.has_article and not phrase.ends("small")
    is_next = spoken.after(phrase.end + 1) in phrase.listed("commas", "articles")
    return is_thing and not is_apart and is_next


def reports(phrase: Phrase) -> bool:
    """Return True for “I remember, I remember that it rained”, a comma before “that” or not.

    “I know, I know that” and “she said, she said that” are meant.
    """
    is_thought = phrase.has_subject or phrase.lower[0] in phrase.listed("commas", "clitics")
    is_said = phrase.ends("assures") or phrase.ends("meant_last")
    return is_thought and not is_said and phrase.follower in phrase.listed("commas", "reports")


def wants_participle(phrase: Phrase) -> bool:
    """Return True for “non ha mai, non ha mai detto niente”."""
    ends = tuple(phrase.listed("stutters", "participles"))
    return phrase.has_auxiliary and bool(ends) and phrase.follower.endswith(ends)


def moves(phrase: Phrase) -> bool:
    """Return True for “we went, we went to”: a place is still wanted."""
    is_move = phrase.lower[-1] in phrase.listed("stutters", "moves")
    return is_move and phrase.flows_on and phrase.follower in phrase.listed("stutters", "goals")


def is_unknown(phrase: Phrase) -> bool:
    """Return True for “I don't know, I don't know why he left”."""
    is_denied = phrase.lower[-2] in phrase.listed("stutters", "denied")
    is_asked = phrase.follower in phrase.listed("stutters", "questions")
    return is_denied and is_asked and phrase.flows_on
