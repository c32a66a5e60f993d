"""The small words by which the borders of phrases are told, in some fifteen languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from editor import paths

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Phrases:
    """The small words of one language, in lower case, each set by what its words do.

    Determiners, prepositions, conjunctions, auxiliaries and subjects belong to the word after
    them. A line ends well after `closers`, and none begins with `tails`. `fillers` say nothing.
    """

    determiners: frozenset[str] = _NONE
    prepositions: frozenset[str] = _NONE
    conjunctions: frozenset[str] = _NONE
    auxiliaries: frozenset[str] = _NONE
    subjects: frozenset[str] = _NONE
    closers: frozenset[str] = _NONE
    tails: frozenset[str] = _NONE
    fillers: frozenset[str] = field(default=_NONE)


_NOTHING_KNOWN = Phrases()


def phrases_of(language: str) -> Phrases:
    """Return the small words of a language (BCP 47), empty sets for one that is not known."""
    return _all().get(language.lower().partition("-")[0], _NOTHING_KNOWN)


@cache
def _all() -> Mapping[str, Phrases]:
    text = (paths.resources() / "words" / "phrases.txt").read_text(encoding="utf-8")
    found: dict[str, dict[str, frozenset[str]]] = {}
    language = ""
    for line in text.split("\n"):
        if line.startswith("["):
            language = line.strip("[]")
            found[language] = {}
        elif line and not line.startswith("#"):
            role, _colon, words = line.partition(":")
            found[language][role] = frozenset(words.split())
    return {language: Phrases(**sets) for language, sets in found.items()}
