"""Latin words, mostly names, in a language of another script that its source does not have."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.base import CHECKS, Check, Found
from editor.checks.view import RowView, Side
from editor.core.i18n import _
from editor.language.folding import bare, fold
from editor.language.scripts import Script, script_of

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9'’.-]*[A-Za-z\u00c0-\u024f0-9]")
# What Chinese and Japanese write in Latin letters though nobody said it so.
_BORROWED = (
    "ok okay app apps ppt pdf cd dvd tv km kg cm mm ml hz khz mhz ghz kb mb gb tb am pm vs etc ms "
    "www http https wifi email diy vip pk"
)
_EVERYBODYS = frozenset(_BORROWED.split())
_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly")


@CHECKS.register
class ForeignWords(Check):
    """Name or Latin word in one column only."""

    id = "foreign-words"
    rank = 61
    compares = True

    def find(self, view: RowView) -> Iterator[Found]:
        """Yield each Latin word of a text in another script that the other text does not have."""
        if view.pair is None:
            return
        source, translation = view.pair
        for one, other in ((translation, source), (source, translation)):
            if script_of(one.text) not in (Script.LATIN, Script.NONE):
                yield from _missing(one, other)


def _missing(one: Side, other: Side) -> Iterator[Found]:
    known: _Known | None = None
    matches = list(_LATIN.finditer(one.text))
    for number, match in enumerate(matches):
        word = match[0]
        if word in other.words or fold(word) in _EVERYBODYS:
            continue
        known = known or _Known(other)
        if word not in known and not _is_part_of_one(matches, number, known):
            message = _("“{word}” is not in the other column.").format(word=word)
            yield Found(message, track=one.track, span=match.span())


def _is_part_of_one(matches: list[re.Match[str]], number: int, known: "_Known") -> bool:
    """True when some words around, written as one, are a word there: "web pack" and Webpack."""
    for first in range(max(0, number - 2), number + 1):
        for last in range(max(first + 1, number), min(len(matches), first + 3)):
            text = matches[first].string[matches[first].start() : matches[last].end()]
            if text.isascii() and fold(text) in known.words:
                return True
    return False


@lru_cache(maxsize=16384)
def _folded(word: str) -> str:
    return word.lower() if word.isascii() and word.isalnum() else fold(bare(word).core)


class _Known:
    """The words of a text as names are compared."""

    def __init__(self, side: Side) -> None:
        folded = [_folded(word) for word in side.words]
        self.words = {word for word in folded if word}
        self._joined = "".join(folded)
        self._ends = {0}
        length = 0
        for word in folded:
            length += len(word)
            self._ends.add(length)
        self._initials = "".join(word[0] for word in folded if word)

    def __contains__(self, word: str) -> bool:
        folded = _folded(word)
        return (
            not folded
            or folded in self.words
            or self._is_joined(folded)
            or self._is_inflected(folded)
            or (word.isupper() and len(folded) > 1 and folded in self._initials)
        )

    def _is_joined(self, folded: str) -> bool:
        """True when some words in a row, written as one, are that word."""
        at = self._joined.find(folded)
        while at >= 0:
            if at in self._ends and at + len(folded) in self._ends:
                return True
            at = self._joined.find(folded, at + 1)
        return False

    def _is_inflected(self, folded: str) -> bool:
        if any(folded + ending in self.words for ending in _ENDINGS):
            return True
        return any(
            folded.endswith(ending) and folded[: -len(ending)] in self.words for ending in _ENDINGS
        )
