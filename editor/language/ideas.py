"""Ideas that nine languages have words for.

A hundred of them are numbers, small words, family and time; `wider_ideas` has more than four
hundred more, things, deeds and qualities, of which many words are given by how they begin.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from editor import paths
from editor.language.scripts import has_cjk

_BEGINS = "*"
_SHORTEST = 2
_HANGUL_FROM, _HANGUL_TO = "\uac00", "\ud7af"
_LETTERS = r"[^\W\d_\u1100-\u11ff\u3005-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+"
_WORD = re.compile(rf"{_LETTERS}(?:'{_LETTERS})*")


@cache
def ideas_by_word() -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the ideas that a common word stands for, by the word in lower case."""
    return _by_word("ideas.tsv")


class WiderIdeas:
    """All ideas, also those that are told by how their words begin."""

    def __init__(self) -> None:
        """Read both lists."""
        usual = ideas_by_word()
        self._usual = usual
        self._more = _by_word("more-ideas.tsv")
        self._begun: dict[str, list[tuple[str, tuple[int, ...]]]] = {}
        for word, ideas in self._more.items():
            if word.endswith(_BEGINS):
                begin = word.removesuffix(_BEGINS)
                self._begun.setdefault(begin[:_SHORTEST], []).append((begin, ideas))
        self._first = 1 + max(max(ideas) for ideas in usual.values())
        wide = sorted(filter(has_cjk, {*usual, *self._more}), key=len, reverse=True)
        self._wide = _pattern(wide)
        self.wide_words = {word: self.of_word(word) for word in wide}
        self.wide_lengths: dict[str, tuple[int, ...]] = {
            first: tuple(dict.fromkeys(map(len, words))) for first, words in _by_first(wide)
        }

    def of_word(self, word: str) -> tuple[int, ...]:
        """Return the numbers of the ideas that a word in lower case stands for."""
        usual = self._usual.get(word, ())
        begun = self._begun.get(word[:_SHORTEST], ())
        more = {idea for begin, ideas in begun if word.startswith(begin) for idea in ideas}
        more.update(self._more.get(word, ()))
        return (*usual, *[idea + self._first for idea in sorted(more)]) if more else usual

    def in_wide(self, text: str) -> Iterator[int]:
        """Yield the ideas of the words of a text that are written without blanks."""
        for match in self._wide.finditer(text):
            yield from self.of_word(match[0])


@cache
def wider_ideas() -> WiderIdeas:
    """Return all ideas; it reads them when they are first asked for."""
    return WiderIdeas()


def _by_word(name: str) -> dict[str, tuple[int, ...]]:
    text = (paths.resources() / "words" / name).read_text(encoding="utf-8")
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(text.splitlines()[1:]):
        for word in re.split(r"[\t/]", row):
            found[word.lower()].append(number)
    found.pop("", None)
    return {word: tuple(ideas) for word, ideas in found.items()}


def _by_first(words: Iterable[str]) -> Iterable[tuple[str, list[str]]]:
    """Return the words by the sign with which they begin, in their order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        found[word[0]].append(word)
    return found.items()


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of the words, longest first, those of one first sign together.

    That is half as much work as one long list: most signs begin no word.
    """
    return re.compile(
        "|".join(
            f"{re.escape(first)}(?:{'|'.join(re.escape(word[1:]) for word in found)})"
            for first, found in _by_first(sorted(words, key=len, reverse=True))
        )
    )


def ideas_along(text: str, chunks: Iterable[tuple[int, str]]) -> list[tuple[int, int]]:
    """Return the ideas of a text: the code point at which the word begins, the idea's number.

    The chunks are what stands between the blanks of the text, each behind its offset.
    """
    found = [
        (begin + start, idea) for begin, chunk in chunks for start, idea in _ideas_of_chunk(chunk)
    ]
    return [*found, *_wide_ideas(text)] if has_cjk(text) else found


@lru_cache(maxsize=16384)
def _ideas_of_chunk(chunk: str) -> tuple[tuple[int, int], ...]:
    of_word = wider_ideas().of_word
    return tuple(
        (match.start(), idea)
        for match in _WORD.finditer(chunk.replace("’", "'"))
        for idea in of_word(match[0].lower())
    )


def _wide_ideas(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ideas of words that are written without blanks, the longest word at each place.

    Korean words are known by how they begin.
    """
    known = wider_ideas()
    words, lengths = known.wide_words, known.wide_lengths
    behind = 0
    for at in [at for at, sign in enumerate(text) if sign in lengths]:
        sign = text[at]
        if at < behind or (_HANGUL_FROM <= sign <= _HANGUL_TO and at and text[at - 1].isalnum()):
            continue
        for length in lengths[sign]:
            ideas = words.get(text[at : at + length])
            if ideas is not None:
                for idea in ideas:
                    yield at, idea
                behind = at + length
                break
