"""What the clause that begins at a place says: but, because, so, if."""

import re
from collections.abc import Mapping
from functools import cache

from editor.captions.phrases import word_sets
from editor.language.scripts import has_cjk

_WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LONGEST = 4
_LOOK = 24
_NOTHING: frozenset[str] = frozenset()


def kinds_at(text: str, at: int, language: str) -> frozenset[str]:
    """Return what the first two words after a place say, empty where they say nothing of it."""
    known = _kinds(language.lower().partition("-")[0])
    if not known:
        return _NOTHING
    if has_cjk(text[at : at + 1]):
        for length in range(_LONGEST, 0, -1):
            if text[at : at + length] in known:
                return known[text[at : at + length]]
        return _NOTHING
    first = _WORDS.search(text, at, at + _LOOK)
    said = known.get(first[0].lower()) if first else None
    if first is None or said is None:
        return _NOTHING
    second = _WORDS.search(text, first.end(), at + _LOOK)
    return said | known.get(second[0].lower(), _NOTHING) if second else said


@cache
def _kinds(language: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for kind, words in word_sets("connectives.txt").get(language, {}).items():
        for word in words:
            found[word] = found.get(word, _NOTHING) | {kind}
    return found
