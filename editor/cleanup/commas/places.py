"""A place where a comma may stand, with the text and the words around it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from editor.cleanup.judged.words import SIGN, WORD
from editor.cleanup.knowledge import WITHOUT_BLANKS

_NEAR = 160
"""So many code points on either side are looked at."""
_AROUND = " \t\n\u00a0,，、"
_COMMAS = re.compile(r"[,，、](?!\d)")
_SENTENCE_ENDS = re.compile(r"[.:](?!\d)|[?!。？！…;：；]")


class Place(NamedTuple):
    """What stands before and after a place, without blanks and commas there.

    `words` and `others` are the words of the sentence there, in lower case, `clause` and `rest`
    those up to the nearest comma. `is_behind` and `is_before` tell whether there is another comma,
    `mark` is what ends the sentence.
    """

    language: str
    before: str
    after: str
    clause: Sequence[str]
    words: Sequence[str]
    rest: Sequence[str]
    others: Sequence[str]
    is_behind: bool
    is_before: bool
    mark: str


def place_of(language: str, text: str, end: int, start: int) -> Place:
    """Return the place between the text up to `end` and the text from `start` on."""
    before = text[max(0, end - _NEAR) : end].rstrip(_AROUND)
    after = text[start : start + _NEAR].lstrip(_AROUND)
    head, tail = _SENTENCE_ENDS.split(before)[-1], _SENTENCE_ENDS.split(after, maxsplit=1)[0]
    heads, tails = _COMMAS.split(head), _COMMAS.split(tail, maxsplit=1)
    clause, words, rest, others = (
        words_of(language, part) for part in (heads[-1], head, tails[0], tail)
    )
    return Place(
        language, before, after, clause, words, rest, others,
        len(heads) > 1, len(tails) > 1, after[len(tail) :][:1],
    )  # fmt: skip


def words_of(language: str, text: str) -> list[str]:
    """Return the words of a text in lower case, in languages without blanks its signs."""
    pattern = SIGN if language in WITHOUT_BLANKS else WORD
    return pattern.findall(text.lower().replace("’", "'"))
