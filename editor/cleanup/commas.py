"""Whether a comma stays where a word between two of them goes: “We do, uh, we sell it.”."""

import re
from collections.abc import Sequence
from itertools import groupby

from editor.cleanup.knowledge import listed, subjects, whole_words
from editor.cleanup.lines import Line

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_SENTENCE_ENDS = re.compile(r"[.?!。？！…:;：；\n]")
_COMMAS = re.compile(r"[,，、]")
_NEAR = 3
_CLAUSE = 3
"""So many words say something by themselves; one more when they begin with “the” or “my”, one
less when they are not the first part of the sentence."""


def comma_stays(line: Line, before: int, after: int) -> bool:
    """Return True when a comma may stand between the texts up to `before` and from `after` on.

    A few words are no clause, so no comma parts them from what follows: “The boat, uh, sank.”
    """
    if not listed(line.language, "commas", "clause_before"):
        return True
    head, tail = _head(line.text, before), _tail(line.text, after)
    if not head or not tail or line.text[after] in "¿¡":
        return bool(head)
    if _begins_clause(line.language, head, tail) or _ends_remark(line, before, head[-1]):
        return True
    small, verbs = (
        listed(line.language, *key) for key in (("commas", "none_after"), ("false_starts", "verbs"))
    )
    is_subordinate = head[0] in listed(line.language, "commas", "openers") and len(head) > _CLAUSE
    if head[-1] in small and not (is_subordinate and head[-1] in verbs):
        return False
    is_alike = tail[0] in head[-_NEAR:] or head[-1] in tail[: _NEAR + 1]
    is_long = len(head) > _CLAUSE and tail[0] in listed(line.language, "commas", "articles")
    starts = is_long or tail[0] in listed(line.language, "commas", "clause_before")
    if is_alike or is_subordinate or starts:
        return True
    if tail[0] in small or _goes_on(line.language, tail):
        return False
    begins_small, is_first = head[0] in small, not _is_behind_comma(line.text, before)
    return len(head) >= (_CLAUSE + 1 if begins_small else _CLAUSE if is_first else _CLAUSE - 1)


def _begins_clause(language: str, head: Sequence[str], following: Sequence[str]) -> bool:
    """Return True in front of “and”, and where the words before began with what follows."""
    is_begun = following[0] in head[:2] and following[0] in subjects(language)
    is_parallel = len(following) > 2 and following[:2] == head[:2]
    return is_begun or is_parallel or following[0] in listed(language, "commas", "before")


def _goes_on(language: str, tail: Sequence[str]) -> bool:
    """Return True in front of a verb, unless its subject stands behind it: “…, wist ik niks”."""
    is_verb = tail[0] in listed(language, "false_starts", "verbs")
    return is_verb and subjects(language).isdisjoint(tail[1:2])


def _head(text: str, end: int) -> list[str]:
    """Return the words in front, back to the last comma or the beginning of the sentence."""
    part = text[:end].rstrip(" \t\u00a0,，、")
    return _words(_COMMAS.split(_SENTENCE_ENDS.split(part)[-1])[-1])


def _is_behind_comma(text: str, end: int) -> bool:
    """Return True where the sentence has had a comma before its last words."""
    part = text[:end].rstrip(" \t\u00a0,，、")
    return _COMMAS.search(_SENTENCE_ENDS.split(part)[-1]) is not None


def _tail(text: str, start: int) -> list[str]:
    """Return the words behind, up to the next comma or the end of the sentence."""
    return _words(_COMMAS.split(_SENTENCE_ENDS.split(text[start:], maxsplit=1)[0], maxsplit=1)[0])


def _words(text: str) -> list[str]:
    """Return the words in lower case, each once where it is said twice in a row."""
    words = [one.lower().replace("’", "'") for one in _WORD.findall(text)]
    return [one for one, _same in groupby(words)]


def _ends_remark(line: Line, before: int, last: str) -> bool:
    """Return True behind “yeah”, “thank you” or “, you know”."""
    if last in listed(line.language, "commas", "after"):
        return True
    text = line.text[:before].rstrip(" \t\u00a0,，、")
    thanks = whole_words(line.language, "commas", "after_phrases")
    if thanks and any(one.end() == len(text) for one in thanks.finditer(text)):
        return True
    hedges = whole_words(line.language, "hedges", "words")
    remark = _COMMAS.split(text)[-1].strip()
    return hedges is not None and remark != text and hedges.fullmatch(remark) is not None
