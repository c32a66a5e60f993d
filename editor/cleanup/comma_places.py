"""Where a comma may stand: the words in front of it and behind it."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from editor.cleanup.knowledge import gathered, listed
from editor.cleanup.lines import Line

CLAUSE = 3
"""So many words say something by themselves; one more when they begin with “the” or “my”, one
less when they are not the first part of the sentence."""
COMMAS = re.compile(r"[,，、]")
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_SENTENCE_ENDS = re.compile(r"[.?!。？！…:;：；\n]")


class Place(NamedTuple):
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


def place_of(line: Line, before: int, after: int) -> Place:
    """Return the comma between the texts up to `before` and from `after` on."""
    heads = COMMAS.split(_SENTENCE_ENDS.split(line.text[:before].rstrip(" \t\u00a0,，、"))[-1])
    tails = COMMAS.split(_SENTENCE_ENDS.split(line.text[after:], maxsplit=1)[0], maxsplit=1)
    end = line.text[after + len(tails[0]) :][:1]
    language = line.language
    return Place(
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
