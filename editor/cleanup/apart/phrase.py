"""A phrase that is said again behind a comma, and what it is made of."""

from collections.abc import Sequence
from typing import NamedTuple

from editor.cleanup.classes import words_of
from editor.cleanup.knowledge import listed
from editor.cleanup.spoken import Gap, Spoken

SUBJECT_AND_VERB = 2


class Phrase(NamedTuple):
    """A phrase in lower case, where its first copy begins and where its last one ends."""

    spoken: Spoken
    lower: Sequence[str]
    at: int
    end: int

    @property
    def language(self) -> str:
        """The primary tag of its language."""
        return self.spoken.line.language

    @property
    def follower(self) -> str:
        """The word behind it, "" where its sentence ends."""
        return self.spoken.after(self.end)

    @property
    def leader(self) -> str:
        """The word in front of it, "" where its sentence begins."""
        return self.spoken.before(self.at)

    @property
    def verb(self) -> str:
        """Its last word, without what is shortened in front: “j'ai”."""
        last = self.lower[-1]
        return last.rpartition("'")[2] if self.listed("stutters", "elided") else last

    @property
    def flows_on(self) -> bool:
        """True when no comma stands behind it."""
        return self.spoken.flows_on(self.end)

    @property
    def starts(self) -> bool:
        """True at the beginning of a sentence."""
        return self.spoken.is_start(self.at)

    @property
    def is_behind_blank(self) -> bool:
        """True where a word stands in front of it with nothing between."""
        return self.spoken.gap(self.at - 1, self.at) is Gap.BLANK

    @property
    def is_behind_comma(self) -> bool:
        """True where a comma stands in front of it."""
        return self.spoken.gap(self.at - 1, self.at) is Gap.COMMA

    @property
    def has_subject(self) -> bool:
        """True for “I think” and “that's”."""
        return self.begins("begins_clause", shortened=True)

    @property
    def is_turned(self) -> bool:
        """True for “zie je”, where the verb stands before its subject."""
        turns = bool(self.listed("stutters", "demonstratives")) and len(self.lower) > 1
        return (
            turns and self.begins("verbs") and self.lower[1] in words_of(self.language, "subjects")
        )

    @property
    def has_auxiliary(self) -> bool:
        """True for “è venuta” and “gli ho chiesto”, which need no subject."""
        clitics = self.listed("commas", "clitics") | self.listed("commas", "negations")
        words = [one for one in self.lower if one not in clitics]
        first = words[0] if words else self.lower[0]
        return first in self.listed("stutters", "auxiliaries") and len(self.lower) > 1

    @property
    def has_article(self) -> bool:
        """True for a thing: “the rain”."""
        return self.lower[0] in self.listed("commas", "articles")

    @property
    def is_a_bit(self) -> bool:
        """True in front of “a bit”, which says how much: “he walked, he walked a bit”."""
        bits = self.listed("stutters", "bits")
        return any(one.lower in bits for one in self.spoken.words[self.end + 1 : self.end + 3])

    def listed(self, table: str, key: str) -> frozenset[str]:
        """Return a list of words of its language."""
        return listed(self.language, table, key)

    def begins(self, name: str, *, shortened: bool = False) -> bool:
        """Return True when its first word is of a class; of “it's”, “it” counts if `shortened`."""
        first = self.lower[0].split("'")[0] if shortened else self.lower[0]
        return first in words_of(self.language, name)

    def ends(self, name: str) -> bool:
        """Return True when its last word is of a class."""
        return self.lower[-1] in words_of(self.language, name)

    def is_all(self, name: str) -> bool:
        """Return True when all its words are of a class."""
        return words_of(self.language, name).issuperset(self.lower)
