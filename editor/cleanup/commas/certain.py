"""Where a comma stays for certain, as languages punctuate."""

from collections.abc import Sequence

from editor.cleanup.commas.places import Place
from editor.cleanup.knowledge import (
    WITHOUT_BLANKS,
    listed,
    small_words,
    subjects,
    verbs,
    whole_words,
)

_REMARKS = (("hedges", "words"), ("commas", "remarks"))
_CLAUSE = 3
"""So many words are a clause."""


def stays_for_certain(place: Place) -> bool:
    """Return True where figures would run together, and between clauses that are plainly whole."""
    if _run_together(place):
        return True
    if not place.clause or not place.rest:
        return False
    return (
        _ends_remark(place)
        or _is_subordinate(place.language, place.clause, place.rest[0])
        or _begins_anew(place)
        or _is_next(place)
    )


def _run_together(place: Place) -> bool:
    """Return True between figures, and between Latin letters where no blanks are written."""
    signs = place.before[-1:] + place.after[:1]
    is_latin = signs.isascii() and signs.isalnum() and place.language in WITHOUT_BLANKS
    return len(signs) > 1 and (signs.isdigit() or is_latin)


def _ends_remark(place: Place) -> bool:
    """Return True behind “yeah”, “thank you” or “, you know”."""
    text = " ".join(place.clause)
    thanks = whole_words(place.language, "commas", "after_phrases")
    is_thanked = thanks is not None and any(one.end() == len(text) for one in thanks.finditer(text))
    known = (whole_words(place.language, *one) for one in _REMARKS)
    is_remark = place.is_behind and any(one and one.fullmatch(text) for one in known)
    is_answer = place.clause[-1] in listed(place.language, "commas", "after")
    return (is_answer and len(place.clause) < _CLAUSE) or is_thanked or is_remark


def _is_subordinate(language: str, clause: Sequence[str], follower: str) -> bool:
    """Return True for “when he came home” and for “so before we go”, as far as it is whole."""
    openers = listed(language, "commas", "openers")
    links = listed(language, "commas", "before") - openers
    words = clause[1:] if clause[0] in links and clause[1:2] else clause
    is_whole = words[-1] not in small_words(language)
    if listed(language, "stutters", "demonstratives"):
        is_whole = not verbs(language).isdisjoint((words[-1], follower))
    return words[0] in openers and len(words) >= _CLAUSE and is_whole


def _begins_anew(place: Place) -> bool:
    """Return True for “we do” in front of “we sell it”: a clause with the same subject."""
    first = place.rest[0]
    is_done = place.clause[-1] in verbs(place.language)
    return first in subjects(place.language) and first in place.clause[:2] and is_done


def _is_next(place: Place) -> bool:
    """Return True for “não quis andar” in front of “ficou parado”, where verbs need no subject."""
    known = verbs(place.language)
    is_said = place.clause[-1] not in small_words(place.language) | known
    has_verb = not known.isdisjoint(place.clause[:-1])
    needs_none = bool(listed(place.language, "commas", "own"))
    return needs_none and has_verb and is_said and place.rest[0] in known
