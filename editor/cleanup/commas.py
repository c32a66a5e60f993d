"""Whether a comma stays where a word between two of them goes: “We do, uh, we sell it.”."""

import re
from collections.abc import Sequence
from itertools import groupby

from editor.cleanup.knowledge import listed, whole_words
from editor.cleanup.lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_ENDS = re.compile(r"[.?!。？！…:;：；\n]")
_COMMAS = re.compile(r"[,，、]")
_NEAR = 3
_CLAUSE = 3
"""So many words say something by themselves; one more when they begin with “the” or “my”."""


def comma_stays(line: Line, before: int, after: int) -> bool:
    """Return True when a comma may stand between the texts up to `before` and from `after` on.

    A few words are no clause, so no comma parts them from what follows: “The boat, uh, sank.”
    """
    if not listed(line.language, "commas", "clause_before"):
        return True
    head, tail = _head(line.text, before), _tail(line.text, after)
    if not head or not tail or line.text[after] in "¿¡":
        return bool(head)
    if _begins_clause(line.language, head, tail[0]) or _ends_remark(line, before, head[-1]):
        return True
    small = listed(line.language, "commas", "none_after")
    if head[-1] in small:
        return False
    if tail[0] in listed(line.language, "commas", "clause_before") or tail[0] in head[-_NEAR:]:
        return True
    return tail[0] not in small and len(head) >= _CLAUSE + (head[0] in small)


def _begins_clause(language: str, head: Sequence[str], following: str) -> bool:
    """Return True in front of “and”, and of “we” where the words before began with it."""
    subjects = map(str.lower, listed(language, "false_starts", "subjects"))
    is_begun = following in head[:2] and following in subjects
    return is_begun or following in listed(language, "commas", "before")


def _head(text: str, end: int) -> list[str]:
    """Return the words in front, back to the last comma or the beginning of the sentence."""
    part = text[:end].rstrip(" \t\u00a0,，、")
    return _words(_COMMAS.split(_SENTENCE_ENDS.split(part)[-1])[-1])


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
