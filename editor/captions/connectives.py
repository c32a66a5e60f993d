"""What the clause that begins at a place says: but, because, so, if."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from editor.captions.prepared import Prepared
from editor.language.scripts import has_cjk
from editor.language.vocabulary.word_sets import word_sets

_WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LONGEST = 4
_LOOK = 24
_FIRST_WIDE = "\u1100"
_NOTHING: frozenset[str] = frozenset()


class _Known(NamedTuple):
    """The connectives of a language: what each says, and the signs with which they begin."""

    kinds: Mapping[str, frozenset[str]]
    first_signs: frozenset[str]


def kinds_along(side: Prepared, places: Iterable[int]) -> list[frozenset[str]]:
    """Return what the first two words after each place say, empty where they say nothing."""
    known = _known(side.language.lower().partition("-")[0])
    kinds, firsts = known
    if not kinds:
        return [_NOTHING for _place in places]
    text, ats = side.text, side.at
    words = dict(zip(side.chunks.at, side.chunks.words, strict=True))
    found = []
    for place in places:
        at = ats[place]
        word = words.get(at) or text[at : at + 1].lower() or " "
        # Most words are none of these, which is seen without taking the text apart.
        is_other = word[0] not in firsts or (
            word not in kinds and word[0] < _FIRST_WIDE and word.isalpha()
        )
        found.append(_NOTHING if is_other and word[0].isalpha() else _kinds_at(text, at, known))
    return found


def _kinds_at(text: str, at: int, known: _Known) -> frozenset[str]:
    sign = text[at : at + 1]
    if sign >= _FIRST_WIDE and has_cjk(sign):
        return _wide_kinds(text, at, known.kinds) if sign in known.first_signs else _NOTHING
    first = _WORDS.search(text, at, at + _LOOK)
    said = known.kinds.get(first[0].lower()) if first else None
    if first is None or said is None:
        return _NOTHING
    second = _WORDS.search(text, first.end(), at + _LOOK)
    return said | known.kinds.get(second[0].lower(), _NOTHING) if second else said


def _wide_kinds(text: str, at: int, kinds: Mapping[str, frozenset[str]]) -> frozenset[str]:
    for length in range(_LONGEST, 0, -1):
        if text[at : at + length] in kinds:
            return kinds[text[at : at + length]]
    return _NOTHING


@cache
def _known(language: str) -> _Known:
    found: dict[str, frozenset[str]] = {}
    for kind, words in word_sets("connectives.txt").get(language, {}).items():
        for word in words:
            found[word] = found.get(word, _NOTHING) | {kind}
    return _Known(found, frozenset(word[0] for word in found))
