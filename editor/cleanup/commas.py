"""Whether a comma stays where a word between two of them goes: “We do, uh, we sell it.”."""

import re

from editor.cleanup.classes import words_of
from editor.cleanup.comma_clauses import (
    begins_clause,
    ends_clause_inside,
    ends_relative,
    goes_on,
    is_new_clause,
    is_said,
    is_subordinate,
    quotes,
)  # fmt: skip
from editor.cleanup.comma_places import CLAUSE, COMMAS, Place, place_of
from editor.cleanup.knowledge import listed, subjects, verbs, whole_words
from editor.cleanup.lines import Line

_PARTICIPLE = re.compile(r"\w{0,6}ge\w+(?:t|n|d)")
_REMARKS = (("hedges", "words"), ("commas", "remarks"))
_NEAR = 3
_TWO_WORDS = 2


def comma_stays(line: Line, before: int, after: int, least: int = 1) -> bool:
    """Return True when a comma may stand between the texts up to `before` and from `after` on.

    A few words are no clause, so no comma parts them from what follows: “The boat, uh, sank.”
    Fewer than `least` words never are one.
    """
    if not listed(line.language, "commas", "clause_before"):
        return True
    place = place_of(line, before, after)
    if not place.head or not place.tail or line.text[after] in "¿¡":
        return bool(place.head)
    is_remark = _ends_remark(line, before, place.head[-1]) or _is_asked_aside(place)
    if is_remark or begins_clause(place) or ends_clause_inside(place) or _ends_alike(place):
        return True
    if _is_open(place):
        return False
    is_said_so = is_said(place) or any(_is_verb(place, one) for one in place.head[1:])
    is_next = _is_verb(place, place.tail[0]) and bool(place.lists("own")) and is_said_so
    if is_next or is_subordinate(place) or _starts(place):
        return True
    if goes_on(place):
        return ends_relative(place)
    return _is_listed(place) or len(place.head) >= max(least, _enough(place))


def _is_verb(place: Place, word: str) -> bool:
    """Return True for a known verb, and for what ends as verbs alone do: “encontró”."""
    ends = listed(place.language, "commas", "verb_endings")
    return word in verbs(place.language) or any(map(word.endswith, ends))


def _is_open(place: Place) -> bool:
    """Return True behind a word that belongs to what follows: “we went to”."""
    small = place.lists("none_after")
    is_again = not set(place.tail[:2]).isdisjoint(place.head[-_NEAR:-1])
    last, known_verbs = place.head[-1], verbs(place.language)
    if listed(place.language, "stutters", "demonstratives"):
        known_verbs = words_of(place.language, "verbs")
    is_wanting = last in known_verbs and _is_complement(place)
    is_short = "'" in last and last.split("'")[0] in subjects(place.language)
    is_object = last in listed(place.language, "stutters", "objects") and not place.lists(
        "adverbials"
    ).isdisjoint(place.head[-2:-1])
    is_link = is_short or (last in small and not is_object)
    is_guess = last in place.lists("guesses")
    is_new = is_again or is_new_clause(place)
    return (
        is_wanting
        or is_guess
        or (is_link and not is_new)
        or _lacks_verb(place)
        or _is_dated(place)
        or _is_stressed(place)
    )


def _lacks_verb(place: Place) -> bool:
    """Return True for “ich hab nach der Schule” in front of “gar nichts gemacht”."""
    has_verb = not place.lists("auxiliaries").isdisjoint(place.head)
    done = [one for one in (*place.head, place.tail[-1]) if _PARTICIPLE.fullmatch(one)]
    return has_verb and done == [place.tail[-1]]


def _is_dated(place: Place) -> bool:
    """Return True for “he is today” in front of “a teacher”."""
    begins = listed(place.language, "stutters", "leads") | listed(
        place.language, "stutters", "fronted"
    )
    is_verb = len(place.head) > _TWO_WORDS and place.head[-2] in words_of(place.language, "copulas")
    is_clause = place.tail[0] in place.lists("clause_before", "before")
    return is_verb and place.head[-1] in begins and not is_clause


def _is_stressed(place: Place) -> bool:
    """Return True for “it is really” in front of “a memory”."""
    ends = listed(place.language, "stutters", "emphatic_endings")
    verb = place.head[-2] if len(place.head) > 1 else ""
    is_verb = verb in verbs(place.language) & place.lists("none_after")
    return is_verb and any(place.head[-1].endswith(one) for one in ends)


def _is_complement(place: Place) -> bool:
    """Return True for one word, and for “three weeks” and the like behind a verb."""
    reports = place.head[-1] in place.lists("says")
    if reports and (place.is_before or len(place.tail) > 1):
        return False
    if len(place.tail) == 1:
        return place.tail[0] not in place.head
    clause = verbs(place.language) | subjects(place.language) | place.lists("clause_before")
    return len(place.tail) <= CLAUSE and clause.isdisjoint(place.tail)


def _starts(place: Place) -> bool:
    """Return True where what follows begins a clause, or says again what stands in front."""
    head, tail = place.head, place.tail
    is_alike = tail[0] in head[-_NEAR:] or head[-1] in tail[: _NEAR + 1]
    count = len(head) + sum("'" in one for one in head)
    is_long = count > CLAUSE and tail[0] in place.lists("articles")
    is_tag = place.is_question and len(tail) < CLAUSE
    begins = not place.lists("clause_before").isdisjoint((tail[0], tail[0].split("'")[0]))
    is_guess = len(head) >= CLAUSE and tail[0] in place.lists("guesses")
    is_time = head[-1] in place.lists("times") and tail[0] in place.lists("articles")
    is_aside = place.is_behind and verbs(place.language).isdisjoint(head)
    is_limit = is_aside and tail[0] in place.lists("limits")
    is_limit = is_limit or _is_apposition(place) or _begins_anew(place)
    is_begun = is_alike or is_long or begins or is_limit
    return is_begun or is_guess or is_time or is_tag or quotes(place)


def _begins_anew(place: Place) -> bool:
    """Return True for “here we are” in front of “today we talk”."""
    is_led = place.tail[0] in listed(place.language, "stutters", "leads")
    return is_led and not words_of(place.language, "verbs").isdisjoint(place.tail[1:2])


def _is_apposition(place: Place) -> bool:
    """Return True for “old safes” in front of “the ones with the dial”: it has no verb."""
    words = words_of(place.language, "verbs") | subjects(place.language) | place.lists("none_after")
    is_thing = len(place.head) == _TWO_WORDS and words.isdisjoint(place.head)
    is_whole = not (place.is_behind or place.is_before)
    return is_thing and is_whole and place.tail[0] in place.lists("articles")


def _is_asked_aside(place: Place) -> bool:
    """Return True for “it's” in front of “what do you call it”."""
    text = " ".join(place.tail)
    remarks = whole_words(place.language, "commas", "remarks")
    is_remark = remarks is not None and remarks.fullmatch(text) is not None
    return is_remark or text.startswith(tuple(place.lists("asides")))


def _ends_alike(place: Place) -> bool:
    """Return True for “dreadful” behind “it was beautiful”: both say what it is like."""
    ends = listed(place.language, "stutters", "emphatic_endings")
    some = [one for one in ends if place.head[-1].endswith(one)]
    is_whole = len(place.head) >= CLAUSE and len(place.tail) == 1
    return is_whole and any(place.tail[0].endswith(one) for one in some)


def _is_listed(place: Place) -> bool:
    """Return True for the next of some things: “du thym, de la sauge, du romarin”.

    One word between commas has its second comma too: “slowly, slyly, without a sound”.
    """
    small = place.lists("articles", "adverbials")
    first, second = (one.split("'")[0] for one in (place.head[0], place.tail[0]))
    is_alone = len(place.head) == 1 and first not in verbs(place.language)
    is_alone = is_alone and first not in place.lists("none_after") | subjects(place.language)
    words = {*small, *place.lists("none_after"), *verbs(place.language)}
    is_added = place.is_before and len(place.tail) == 1 and second not in words
    is_added = is_added and first not in place.lists("articles", "none_after")
    is_added = is_added and len(place.head) > 1 and place.head[-1] not in words
    return is_added or (place.is_behind and (is_alone or (first in small and second in small)))


def _enough(place: Place) -> float:
    """Return how many words in front say something by themselves."""
    small = place.lists("none_after")
    if place.tail[0] in place.lists("adverbials"):
        return CLAUSE + 1
    if not place.lists("articles"):
        return CLAUSE if place.head[0] in small else CLAUSE - 1
    if place.tail[0] in small:
        return float("inf")
    if len(place.head) == 1:
        return 1
    if place.head[0] in small and place.head[0] not in verbs(place.language):
        is_added = place.is_before and len(place.tail) <= CLAUSE
        return CLAUSE if is_added else CLAUSE + 1
    return CLAUSE - 1 if place.is_behind else CLAUSE


def _ends_remark(line: Line, before: int, last: str) -> bool:
    """Return True behind “yeah”, “thank you” or “, you know”."""
    if last in listed(line.language, "commas", "after"):
        return True
    text = line.text[:before].rstrip(" \t\u00a0,，、")
    thanks = whole_words(line.language, "commas", "after_phrases")
    if thanks and any(one.end() == len(text) for one in thanks.finditer(text)):
        return True
    remark = COMMAS.split(text)[-1].strip()
    known = (whole_words(line.language, *one) for one in _REMARKS)
    return remark != text and any(one and one.fullmatch(remark) for one in known)
