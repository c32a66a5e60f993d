"""Words like German “die” and Dutch “dat”, of which two in a row are often meant."""

from editor.cleanup.classes import words_of
from editor.cleanup.knowledge import known, listed, small_words, subjects
from editor.cleanup.spoken import Gap, Spoken

_PART = 3
"""So many words in front of a comma are more than a call."""


def cannot_be_two(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for a word that is often meant twice, but not behind this one.

    “In der der Stadt” is a stutter; “die Stadt, in der der Mann wohnt” and “die, die” are none.
    """
    language, word = spoken.line.language, spoken.words[at].lower
    pointing = listed(language, "stutters", "demonstratives")
    if word in pointing and _begins_main_clause(spoken, at, last):
        return True
    if _goes_with_subject(spoken, at, last) or _is_object(spoken, at, last):
        return True
    if _is_sung(spoken, at, last) or _is_before(spoken, at, last):
        return True
    is_object = spoken.after(last) in words_of(language, "begins_thing")
    if is_object and word in listed(language, "stutters", "before_articles"):
        return spoken.flows_on(last)
    is_front = spoken.is_first(at) or _is_behind_part(spoken, at)
    if is_front and word in listed(language, "stutters", "fronted"):
        goes_on = spoken.gap(last, last + 1) is Gap.BLANK if spoken.after(last) else False
        is_turned = goes_on and spoken.after(last + 1) in subjects(language)
        return is_turned or (goes_on and spoken.after(last) in words_of(language, "verbs"))
    return _stands_behind(spoken, at, last) or _has_participle(spoken, at, last)


def _is_object(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for Russian “его его” in front of a verb: neither says whose it is."""
    language = spoken.line.language
    is_listed = spoken.words[at].lower in listed(language, "stutters", "once_before_verbs")
    return is_listed and spoken.after(last) in words_of(language, "verbs")


def _is_sung(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for Italian “la la barba”, but not for “la la la”."""
    word, language = spoken.words[at].lower, spoken.line.language
    is_twice = last - at == 1 and word not in (spoken.before(at), spoken.after(last))
    is_close = spoken.gap(at, last) is Gap.BLANK and spoken.flows_on(last)
    return word in listed(language, "stutters", "twice_only") and is_twice and is_close


def _is_before(spoken: Spoken, at: int, last: int) -> bool:
    """Return True in front of what tells that it was meant once: “vous vous n’avez”."""
    table = known(spoken.line.language).get("stutters", {}).get("once_before", {})
    follower = spoken.after(last).split("'")[0]
    if any(spoken.gap(n, n + 1) is not Gap.BLANK for n in range(at, last)):
        return False
    return follower in table.get(spoken.words[at].lower, "").split()


def _has_participle(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “il capitano ha ha suonato”, where “ha ha” is no laughter."""
    language = spoken.line.language
    ends = tuple(listed(language, "stutters", "participles"))
    is_auxiliary = spoken.words[at].lower in listed(language, "stutters", "auxiliaries")
    is_led = spoken.before(at) != "" and all(
        spoken.gap(n, n + 1) is Gap.BLANK for n in range(at - 1, last + 1)
    )
    return is_auxiliary and is_led and bool(ends) and spoken.after(last).endswith(ends)


def _stands_behind(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “in der der Stadt”: behind a preposition one of two is enough."""
    language, word = spoken.line.language, spoken.words[at].lower
    stutters = known(language).get("stutters", {})
    if spoken.before(at) not in stutters.get("once_after", {}).get(word, "").split():
        return False
    if any(spoken.gap(n, n + 1) is not Gap.BLANK for n in range(at - 1, last)):
        return False
    is_pointing = word in listed(language, "stutters", "demonstratives")
    if not is_pointing or not stutters.get("once_before_noun", False):
        return True
    is_relative = not spoken.is_start(at - 1) and spoken.gap(at - 2, at - 1) is not Gap.BLANK
    return not is_relative and _has_noun(spoken, last + 1)


def _is_behind_part(spoken: Spoken, at: int) -> bool:
    """Return True for the first “da” of “auf der Rückseite, da, da steht”, not for “ja, da, da”."""
    first = max(0, at - _PART)
    if spoken.before(at) in subjects(spoken.line.language):
        return False
    return not any(map(spoken.is_start, range(first + 1, at + 1))) and (
        at >= _PART and spoken.gap(at - 1, at) is Gap.COMMA
    )


def _goes_with_subject(spoken: Spoken, at: int, last: int) -> bool:
    """Return True for “the thing that that nobody says”: no “that” points at a pronoun."""
    language, word = spoken.line.language, spoken.words[at].lower
    if word not in listed(language, "stutters", "before_subjects") or not spoken.after(last):
        return False
    follower = spoken.after(last).split("'")[0]
    is_report = word in listed(language, "commas", "reports")
    is_subject = follower in words_of(language, "begins_clause") and follower != word
    is_subject = is_subject and spoken.words[last].lower == word
    is_close = all(spoken.gap(n, n + 1) is Gap.BLANK for n in range(at, last + 1))
    return is_subject and spoken.flows_on(last) and (is_close or not is_report)


def _begins_main_clause(spoken: Spoken, at: int, last: int) -> bool:
    """Return True where a doubled “die” can begin no clause of its own.

    “De koningin, die die legt eitjes” and “Der der Nachbar kam” are stutters; “mensen, die die
    haven kennen” and “Und die, die Angst haben, kommen” are none.
    """
    language, behind = spoken.line.language, last + 1
    joins = listed(language, "stutters", "joins")
    is_joined = spoken.before(at) in joins and spoken.gap(at - 2, at - 1) is Gap.COMMA
    is_first = spoken.is_first(at) or is_joined
    if not spoken.after(last):
        return False
    is_apart = any(spoken.gap(n, n + 1) is not Gap.BLANK for n in range(at, last))
    if is_apart and spoken.flows_on(last) and _ends_in_noun(spoken, behind):
        return spoken.before(at) != ""
    is_turned = spoken.after(behind) in listed(language, "commas", "nominatives")
    if not is_apart and (is_turned or spoken.after(last) in words_of(language, "verbs")):
        return is_first or spoken.gap(at - 1, at) is Gap.COMMA
    has_nouns = known(language).get("stutters", {}).get("once_before_noun", False)
    if has_nouns and not is_apart and not is_first and _is_apposition(spoken, at, behind):
        return True
    is_report = spoken.words[at].lower in listed(language, "commas", "reports")
    if not (has_nouns or is_apart or is_first or is_report) and _lacks_verb(spoken, behind):
        return True
    is_subject = spoken.after(last) not in small_words(language)
    is_subject = is_subject and spoken.after(behind) in words_of(language, "verbs")
    if is_first and not has_nouns and not is_apart and is_subject:
        return not spoken.has_comma(behind)
    following = spoken.words[behind]
    is_noun = following.word[0].isupper() or (
        spoken.text.islower() and following.lower not in small_words(language)
    )
    is_relative = _ends_in_verb(spoken, behind) and not is_subject
    return is_first and has_nouns and is_noun and not (spoken.has_comma(behind) or is_relative)


def _lacks_verb(spoken: Spoken, at: int) -> bool:
    """Return True for “dan gaat die die pieper”: what “die” would begin has no verb."""
    last = at
    while spoken.after(last) and spoken.gap(last, last + 1) is Gap.BLANK:
        last += 1
    language = spoken.line.language
    ends = tuple(listed(language, "stutters", "may_end_verbs"))
    words = [one.lower for one in spoken.words[at : last + 1]]
    is_verb = words[-1].endswith(ends) or not words_of(language, "verbs").isdisjoint(words)
    return not (is_verb or words[-1] in small_words(language)) and len(words) <= _PART


def _is_apposition(spoken: Spoken, at: int, behind: int) -> bool:
    """Return True for “der Bademeister, der der älteste im Land”: no verb ends it."""
    if spoken.gap(at - 1, at) is not Gap.COMMA or spoken.words[behind].word[0].isupper():
        return False
    last = behind
    while spoken.after(last) and spoken.gap(last, last + 1) is Gap.BLANK:
        last += 1
    return last > behind and spoken.words[last].word[0].isupper()


def _ends_in_verb(spoken: Spoken, at: int) -> bool:
    """Return True for “Die die Geschichte nicht kannte.”, said of what stood before."""
    while spoken.after(at):
        at += 1
    return spoken.words[at].lower in words_of(spoken.line.language, "verbs")


def _ends_in_noun(spoken: Spoken, noun: int) -> bool:
    """Return True for a noun whose clause ends in another, so that no verb ends it.

    “Dann fiel der, der Held in den Graben” is one clause.
    """
    last = noun
    while spoken.after(last) and spoken.gap(last, last + 1) is Gap.BLANK:
        last += 1
    has_nouns = known(spoken.line.language).get("stutters", {}).get("once_before_noun", False)
    return (
        has_nouns and last > noun and all(spoken.words[n].word[0].isupper() for n in (noun, last))
    )


def _has_noun(spoken: Spoken, at: int) -> bool:
    """Return True for a noun at a place, or behind one word, and no verb right behind it."""
    small = small_words(spoken.line.language)
    for noun in (at, at + 1):
        if noun < len(spoken.words) and spoken.words[noun].word[0].isupper():
            is_last = noun + 1 == len(spoken.words) or spoken.gap(noun, noun + 1) is not Gap.BLANK
            return is_last or (noun == at and spoken.after(noun) in small)
    return False
