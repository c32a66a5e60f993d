"""The small words by which the borders of phrases are told, in some fifteen languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from editor import paths

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Phrases:
    """The small words of one language, in lower case, each set by what its words do.

    There is one object a language, so that what was found out by it can be remembered.

    All but the last three belong to the word after them. `genitives` are prepositions that belong
    to the noun in front as well, `pronouns` are subjects or objects. A line ends well after
    `closers`, and none begins with `tails`. `fillers` say nothing.
    """

    determiners: frozenset[str] = _NONE
    quantities: frozenset[str] = _NONE
    prepositions: frozenset[str] = _NONE
    genitives: frozenset[str] = _NONE
    conjunctions: frozenset[str] = _NONE
    links: frozenset[str] = _NONE
    relatives: frozenset[str] = _NONE
    auxiliaries: frozenset[str] = _NONE
    subjects: frozenset[str] = _NONE
    pronouns: frozenset[str] = _NONE
    closers: frozenset[str] = _NONE
    tails: frozenset[str] = _NONE
    fillers: frozenset[str] = _NONE

    @cached_property
    def joining(self) -> frozenset[str]:
        """Prepositions, conjunctions, links, relatives: not the last of a line, if possible."""
        return self.prepositions | self.conjunctions | self.links | self.relatives

    @cached_property
    def clause_starts(self) -> frozenset[str]:
        """What a clause begins with, after "and": a subject, a determiner, a verb."""
        return (
            self.subjects
            | self.pronouns
            | self.determiners
            | self.auxiliaries
            | self.conjunctions
            | self.relatives
        )


_NOTHING_KNOWN = Phrases()


def phrases_of(language: str) -> Phrases:
    """Return the small words of a language (BCP 47), empty sets for one that is not known."""
    sets = word_sets("phrases.txt").get(language.lower().partition("-")[0])
    return _NOTHING_KNOWN if sets is None else _phrases(language.lower().partition("-")[0])


@cache
def _phrases(language: str) -> Phrases:
    return Phrases(**word_sets("phrases.txt")[language])


@cache
def word_sets(name: str) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return the sets of words in a file of the resources, by language and by what they do."""
    text = (paths.resources() / "words" / name).read_text(encoding="utf-8")
    found: dict[str, dict[str, frozenset[str]]] = {}
    language = ""
    for line in text.split("\n"):
        if line.startswith("["):
            language = line.strip("[]")
            found[language] = {}
        elif line and not line.startswith("#"):
            role, _colon, words = line.partition(":")
            found[language][role] = frozenset(words.split())
    return found
