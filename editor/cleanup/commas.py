"""Whether a comma stays where a word between two of them goes: “We do, uh, we sell it.”."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from editor.cleanup.knowledge import gathered, listed, subjects, verbs, whole_words
from editor.cleanup.lines import Line

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_SENTENCE_ENDS = re.compile(r"[.?!。？！…:;：；\n]")
_PARTICIPLE = re.compile(r"\w{0,6}ge\w+(?:t|n|d)")
_COMMAS = re.compile(r"[,，、]")
_REMARKS = (("hedges", "words"), ("commas", "remarks"))
_NEAR = 3
_CLAUSE = 3
"""So many words say something by themselves; one more when they begin with “the” or “my”, one
less when they are not the first part of the sentence."""


class _Place(NamedTuple):
    """A comma that may stay, with the words in front of it and behind it.

    `head` goes back and `tail` on to the next comma or the end of the sentence. `is_behind` and
    `is_before` tell whether there is such a comma, `is_question` whether a question mark ends it.
    """

    language: str
    head: Sequence[str]
    tail: Sequence[str]
    is_behind: bool
    is_before: bool
    is_question: bool

    def lists(self, *keys: str) -> frozenset[str]:
        """Return the words of some lists about commas."""
        return gathered(self.language, "commas", *keys)


def comma_stays(line: Line, before: int, after: int, least: int = 1) -> bool:
    """Return True when a comma may stand between the texts up to `before` and from `after` on.

    A few words are no clause, so no comma parts them from what follows: “The boat, uh, sank.”
    Fewer than `least` words never are one.
    """
    if not listed(line.language, "commas", "clause_before"):
        return True
    place = _place(line, before, after)
    if not place.head or not place.tail or line.text[after] in "¿¡":
        return bool(place.head)
    is_remark = _ends_remark(line, before, place.head[-1])
    if is_remark or _begins_clause(place) or _ends_clause_inside(place):
        return True
    if _is_open(place):
        return False
    if _is_subordinate(place) or _starts(place):
        return True
    if _goes_on(place):
        return _ends_relative(place)
    return _is_listed(place) or len(place.head) >= max(least, _enough(place))


def _place(line: Line, before: int, after: int) -> _Place:
    heads = _COMMAS.split(_SENTENCE_ENDS.split(line.text[:before].rstrip(" \t\u00a0,，、"))[-1])
    tails = _COMMAS.split(_SENTENCE_ENDS.split(line.text[after:], maxsplit=1)[0], maxsplit=1)
    end = line.text[after + len(tails[0]) :][:1]
    language = line.language
    return _Place(
        language,
        _without_links(language, _words(heads[-1])),
        _words(tails[0]),
        is_behind=len(heads) > 1,
        is_before=len(tails) > 1,
        is_question=end in ("?", "？"),
    )


def _words(text: str) -> list[str]:
    """Return the words in lower case, each once where it is said twice in a row."""
    words = [one.lower().replace("’", "'") for one in _WORD.findall(text)]
    return [one for one, _same in groupby(words)]


def _without_links(language: str, words: Sequence[str]) -> Sequence[str]:
    """Return the words without an “and” or “so” in front of “when” or “in”."""
    links = listed(language, "commas", "before") - listed(language, "commas", "openers")
    links -= listed(language, "stutters", "free_relatives")
    begins = listed(language, "commas", "openers") | listed(language, "commas", "adverbials")
    is_linked = len(words) > 2 and words[0] in links and words[1] in begins
    return words[1:] if is_linked else words


def _begins_clause(place: _Place) -> bool:
    """Return True in front of “and”, and where the words before began with what follows."""
    head, tail = place.head, place.tail
    is_begun = tail[0] in head[:2] and tail[0] in subjects(place.language)
    known_verbs, pronouns = verbs(place.language), subjects(place.language)
    turns = bool(listed(place.language, "stutters", "demonstratives")) and len(tail) > 2
    if turns and tail[1] in known_verbs and tail[2] in pronouns:
        return True
    has_subject = not subjects(place.language).isdisjoint(head)
    if head[0] in place.lists("greetings") or (tail[0] in place.lists("own") and not has_subject):
        return True
    is_parallel = len(tail) > 2 and tail[:2] == head[:2]
    is_so = head[-1] in verbs(place.language) and tail[0] in place.lists("after_verbs")
    return is_begun or is_parallel or (tail[0] in place.lists("before") and not is_so)


def _is_open(place: _Place) -> bool:
    """Return True behind a word that belongs to what follows: “we went to”."""
    small = place.lists("none_after")
    is_again = place.tail[0] in place.head[-_NEAR:-1]
    last, known_verbs = place.head[-1], verbs(place.language)
    is_wanting = last in known_verbs and _is_complement(place)
    is_short = "'" in last and last.split("'")[0] in subjects(place.language)
    is_link = is_short or last in small
    is_new = is_again or _is_new_clause(place)
    return is_wanting or (is_link and not is_new) or _lacks_verb(place) or _is_stressed(place)


def _lacks_verb(place: _Place) -> bool:
    """Return True for “ich hab nach der Schule” in front of “gar nichts gemacht”."""
    has_verb = not place.lists("auxiliaries").isdisjoint(place.head)
    done = [one for one in (*place.head, place.tail[-1]) if _PARTICIPLE.fullmatch(one)]
    return has_verb and done == [place.tail[-1]]


def _is_stressed(place: _Place) -> bool:
    """Return True for “it is really” in front of “a memory”."""
    ends = listed(place.language, "stutters", "emphatic_endings")
    verb = place.head[-2] if len(place.head) > 1 else ""
    is_verb = verb in verbs(place.language) & place.lists("none_after")
    return is_verb and any(place.head[-1].endswith(one) for one in ends)


def _is_new_clause(place: _Place) -> bool:
    """Return True for “owls are, they’re not wise”, where verbs never stand before subjects."""
    turns = bool(listed(place.language, "stutters", "demonstratives"))
    is_verb = place.head[-1] in verbs(place.language) and len(place.head) > 1
    is_subject = place.tail[0].split("'")[0] in place.lists("nominatives")
    return is_verb and is_subject and not turns


def _is_complement(place: _Place) -> bool:
    """Return True for one word, and for “three weeks” and the like behind a verb."""
    is_said = place.head[-1] in place.lists("says")
    if is_said and (place.is_before or len(place.tail) > 1):
        return False
    if len(place.tail) == 1:
        return place.tail[0] not in place.head
    clause = verbs(place.language) | subjects(place.language) | place.lists("clause_before")
    return len(place.tail) <= _CLAUSE and clause.isdisjoint(place.tail)


def _ends_clause_inside(place: _Place) -> bool:
    """Return True for “was sich verändert hat” and “the people who dug it”."""
    last = place.head[-1]
    relatives = listed(place.language, "stutters", "free_relatives")
    if _is_aside(place):
        return True
    is_clause = _is_subordinate(place) or not relatives.isdisjoint(place.head[1:-1])
    if is_clause and last in listed(place.language, "stutters", "objects"):
        return True
    is_inside = _is_relative(place) or _is_subordinate(place)
    return is_inside and last in verbs(place.language) and len(place.tail) > 1


def _is_aside(place: _Place) -> bool:
    """Return True for “between us” in front of a subject, and for “came in” in front of “he”."""
    is_particle = place.head[-1] in place.lists("adverbials") and len(place.head) >= _CLAUSE
    if is_particle and place.tail[0].split("'")[0] in place.lists("nominatives"):
        return True
    subject = place.tail[0].split("'")[0] in subjects(place.language)
    is_object = place.head[-1] in listed(place.language, "stutters", "objects")
    return subject and is_object and not place.lists("adverbials").isdisjoint(place.head[-2:-1])


def _is_subordinate(place: _Place) -> bool:
    is_long = len(place.head) > _CLAUSE
    last = place.head[-1]
    is_done = len(place.head) == _CLAUSE and last not in place.lists("none_after")
    if listed(place.language, "stutters", "demonstratives"):
        is_done = last in verbs(place.language) or (
            is_done and place.tail[0] in verbs(place.language)
        )
    pointing = listed(place.language, "stutters", "demonstratives")
    is_pointing = place.head[0] in pointing and len(place.head) < _CLAUSE
    is_opened = place.head[0] in place.lists("openers") and not is_pointing
    return is_opened and (is_long or is_done)


def _starts(place: _Place) -> bool:
    """Return True where what follows begins a clause, or says again what stands in front."""
    head, tail = place.head, place.tail
    is_alike = tail[0] in head[-_NEAR:] or head[-1] in tail[: _NEAR + 1]
    count = len(head) + sum("'" in one for one in head)
    is_long = count > _CLAUSE and tail[0] in place.lists("articles")
    is_tag = place.is_question and len(tail) < _CLAUSE
    begins = not place.lists("clause_before").isdisjoint((tail[0], tail[0].split("'")[0]))
    is_guess = len(head) >= _CLAUSE and tail[0] in place.lists("guesses")
    is_time = head[-1] in place.lists("times") and tail[0] in place.lists("articles")
    is_aside = place.is_behind and verbs(place.language).isdisjoint(head)
    is_limit = is_aside and tail[0] in place.lists("limits")
    is_begun = is_alike or is_long or begins or is_limit
    return is_begun or is_guess or is_time or is_tag or _quotes(place)


def _quotes(place: _Place) -> bool:
    """Return True for “he says, keep it warm”, but not for “he said that it was”."""
    is_reported = place.tail[0] in place.lists("reports")
    last = place.head[-2:] if place.head[-1] in place.lists("limits") else place.head[-1:]
    is_said = not place.lists("says").isdisjoint(last)
    is_clause = len(place.tail) > 1 or place.is_before
    return is_said and is_clause and not is_reported


def _goes_on(place: _Place) -> bool:
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


def _ends_relative(place: _Place) -> bool:
    """Return True for “mensen die dit maken” and “…, die dit machen” in front of a verb.

    So it is behind another verb: “Ich stehe auf, mache Kaffee”.
    """
    pointing = listed(place.language, "stutters", "demonstratives")
    is_inside = len(place.head) > _CLAUSE and not pointing.isdisjoint(place.head[1:-1])
    is_second = bool(pointing) and not verbs(place.language).isdisjoint(place.head)
    return is_inside or is_second or _is_relative(place)


def _is_relative(place: _Place) -> bool:
    pointing = listed(place.language, "stutters", "demonstratives")
    is_long = len(place.head) >= _CLAUSE
    return place.head[0] in pointing and place.is_behind and is_long


def _is_listed(place: _Place) -> bool:
    """Return True for the next of some things: “du thym, de la sauge, du romarin”.

    One word between commas has its second comma too: “slowly, slyly, without a sound”.
    """
    small = place.lists("articles", "adverbials")
    first, second = (one.split("'")[0] for one in (place.head[0], place.tail[0]))
    is_alone = len(place.head) == 1 and first not in verbs(place.language)
    is_alone = is_alone and first not in place.lists("none_after")
    return place.is_behind and (is_alone or (first in small and second in small))


def _enough(place: _Place) -> float:
    """Return how many words in front say something by themselves."""
    small = place.lists("none_after")
    if place.tail[0] in place.lists("adverbials"):
        return _CLAUSE + 1
    if not place.lists("articles"):
        return _CLAUSE if place.head[0] in small else _CLAUSE - 1
    if place.tail[0] in small:
        return float("inf")
    if len(place.head) == 1:
        return 1
    if place.head[0] in small and place.head[0] not in verbs(place.language):
        is_added = place.is_before and len(place.tail) <= _CLAUSE
        return _CLAUSE if is_added else _CLAUSE + 1
    return _CLAUSE - 1 if place.is_behind else _CLAUSE


def _ends_remark(line: Line, before: int, last: str) -> bool:
    """Return True behind “yeah”, “thank you” or “, you know”."""
    if last in listed(line.language, "commas", "after"):
        return True
    text = line.text[:before].rstrip(" \t\u00a0,，、")
    thanks = whole_words(line.language, "commas", "after_phrases")
    if thanks and any(one.end() == len(text) for one in thanks.finditer(text)):
        return True
    remark = _COMMAS.split(text)[-1].strip()
    known = (whole_words(line.language, *one) for one in _REMARKS)
    return remark != text and any(one and one.fullmatch(remark) for one in known)
