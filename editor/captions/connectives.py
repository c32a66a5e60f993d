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
    head = text[at : at + _LOOK]
    if has_cjk(head[:1]):
        for length in range(_LONGEST, 0, -1):
            if head[:length] in known:
                return known[head[:length]]
        return _NOTHING
    words = _WORDS.findall(head.lower())[:2]
    if not words or words[0] not in known:
        return _NOTHING
    return known[words[0]].union(*(known.get(word, _NOTHING) for word in words[1:]))


@cache
def _kinds(language: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for kind, words in word_sets("connectives.txt").get(language, {}).items():
        for word in words:
            found[word] = found.get(word, _NOTHING) | {kind}
    return found
