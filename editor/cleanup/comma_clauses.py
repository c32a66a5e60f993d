"""What tells that a clause ends in front of a comma, or begins behind it."""

from editor.cleanup.comma_places import CLAUSE, Place
from editor.cleanup.knowledge import listed, subjects, verbs


def begins_clause(place: Place) -> bool:
    """Return True in front of “and”, and where the words before began with what follows."""
    head, tail = place.head, place.tail
    is_begun = tail[0] in head[:2] and tail[0] in subjects(place.language)
    known_verbs, pronouns = verbs(place.language), subjects(place.language)
    turns = bool(listed(place.language, "stutters", "demonstratives")) and len(tail) > 2
    if turns and tail[1] in known_verbs and tail[2] in pronouns:
        return True
    has_subject = not subjects(place.language).isdisjoint(head)
    greets = not place.lists("greetings").isdisjoint((head[0], head[-1]))
    if greets or (tail[0] in place.lists("own") and not has_subject):
        return True
    is_clitic = tail[0] in place.lists("clitics") and len(tail) > 1
    if is_clitic and is_said(place):
        return True
    is_denied = tail[0] in place.lists("negations") and head[0] not in place.lists("articles")
    is_short = len(head) == CLAUSE - 1 and head[0] in known_verbs
    is_whole = len(head) >= CLAUSE or is_short
    is_whole = is_whole and head[-1] not in known_verbs | place.lists("none_after")
    if is_denied and is_whole and place.lists("own"):
        return True
    is_parallel = len(tail) > 2 and tail[:2] == head[:2]
    is_so = head[-1] in verbs(place.language) and tail[0] in place.lists("after_verbs")
    return is_begun or is_parallel or (tail[0] in place.lists("before") and not is_so)


def ends_clause_inside(place: Place) -> bool:
    """Return True for “was sich verändert hat” and “the people who dug it”."""
    last = place.head[-1]
    relatives = listed(place.language, "stutters", "free_relatives")
    if _is_aside(place):
        return True
    is_clause = is_subordinate(place) or not relatives.isdisjoint(place.head[1:-1])
    if is_clause and last in listed(place.language, "stutters", "objects"):
        return True
    turns = listed(place.language, "stutters", "demonstratives")
    is_inside = _is_relative(place) or is_subordinate(place)
    is_inside = is_inside or (bool(turns) and not relatives.isdisjoint(place.head[1:-2]))
    ends = verbs(place.language) - (frozenset() if turns else place.lists("none_after"))
    return is_inside and last in ends and len(place.tail) > 1


def _is_aside(place: Place) -> bool:
    """Return True for “between us” in front of a subject, and for “came in” in front of “he”."""
    is_particle = place.head[-1] in place.lists("adverbials") and len(place.head) >= CLAUSE
    if is_particle and place.tail[0].split("'")[0] in place.lists("nominatives"):
        return True
    subject = place.tail[0].split("'")[0] in subjects(place.language)
    is_object = place.head[-1] in listed(place.language, "stutters", "objects")
    return subject and is_object and not place.lists("adverbials").isdisjoint(place.head[-2:-1])


def is_subordinate(place: Place) -> bool:
    """Return True for “when he came home” and the like, as far as it is whole."""
    is_long = len(place.head) > CLAUSE
    last = place.head[-1]
    is_done = len(place.head) == CLAUSE and last not in place.lists("none_after")
    if listed(place.language, "stutters", "demonstratives"):
        is_done = last in verbs(place.language) or (
            is_done and place.tail[0] in verbs(place.language)
        )
    pointing = listed(place.language, "stutters", "demonstratives")
    is_pointing = place.head[0] in pointing and len(place.head) < CLAUSE
    is_opened = place.head[0] in place.lists("openers") and not is_pointing
    return is_opened and (is_long or is_done)


def is_new_clause(place: Place) -> bool:
    """Return True for “owls are, they’re not wise”, where verbs never stand before subjects."""
    turns = bool(listed(place.language, "stutters", "demonstratives"))
    is_verb = place.head[-1] in verbs(place.language) and len(place.head) > 1
    first = place.tail[0].split("'")[0]
    is_short = "'" in place.tail[0] and first in subjects(place.language)
    is_subject = is_short or first in place.lists("nominatives")
    return is_verb and is_subject and not turns


def goes_on(place: Place) -> bool:
    """Return True in front of a verb, unless its subject stands behind it: “…, wist ik niks”."""
    known_verbs = verbs(place.language)
    has_object = not place.lists("clitics").isdisjoint(place.head[-2:-1])
    if place.tail[0] not in known_verbs or has_object:
        return False
    if subjects(place.language).isdisjoint(place.tail[1:2]):
        return True
    has_verb = not known_verbs.isdisjoint(place.head)
    turns = bool(listed(place.language, "stutters", "demonstratives"))
    return turns and not (place.is_behind or has_verb or place.head[0] in place.lists("openers"))


def is_said(place: Place) -> bool:
    """Return True for “no quiso andar” in front of “se paró”, where verbs need no subject."""
    if not place.lists("own"):
        return False
    said = verbs(place.language) | place.lists("negations")
    relatives = listed(place.language, "stutters", "free_relatives")
    return not said.isdisjoint(place.head) and relatives.isdisjoint(place.head)


def ends_relative(place: Place) -> bool:
    """Return True for “mensen die dit maken” and “…, die dit machen” in front of a verb.

    So it is behind another verb: “Ich stehe auf, mache Kaffee”.
    """
    pointing = listed(place.language, "stutters", "demonstratives")
    is_inside = len(place.head) > CLAUSE and not pointing.isdisjoint(place.head[1:-1])
    is_second = bool(pointing) and not verbs(place.language).isdisjoint(place.head)
    return is_inside or is_second or _is_relative(place)


def _is_relative(place: Place) -> bool:
    pointing = listed(place.language, "stutters", "demonstratives")
    is_long = len(place.head) >= CLAUSE
    return place.head[0] in pointing and place.is_behind and is_long


def quotes(place: Place) -> bool:
    """Return True for “he says, keep it warm”, but not for “he said that it was”."""
    is_reported = place.tail[0] in place.lists("reports")
    last = place.head[-2:] if place.head[-1] in place.lists("limits") else place.head[-1:]
    said_so = not place.lists("says").isdisjoint(last)
    is_clause = len(place.tail) > 1 or place.is_before
    return said_so and is_clause and not is_reported
