"""Ideas that nine languages have words for: which word may stand for which in a translation.

An idea is a row of `resources/words/ideas/`, known by its number. Words are looked up in their own
language, so that a German "hat" is no hat; a text in any other language is looked up in all nine.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from editor import paths
from editor.language.scripts import has_cjk
from editor.language.vocabulary.chinese import simplified

Placed = tuple[int, tuple[int, ...]]
"""The code point at which a word begins, and the numbers of the ideas that it stands for."""

_BEGINS = "*"
_ALONE = (1,)
"""How long a word can be that begins with two signs with which no longer one does."""
_CHINESE = "zh"
_HANGUL_FROM, _HANGUL_TO = "\uac00", "\ud7af"
_LETTERS = r"[^\W\d_\u1100-\u11ff\u3005-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+"
_WORD = re.compile(rf"{_LETTERS}(?:'{_LETTERS})*")


class Ideas:
    """The words of one language, or of all, with the ideas that they stand for."""

    def __init__(self, columns: Iterable[Sequence[str]], is_chinese: bool = False) -> None:
        """Take the columns of some languages, a cell an idea."""
        self._is_chinese = is_chinese
        whole, begun = _by_word(columns)
        self._whole, self._begun = whole, begun
        self._lengths = sorted(set(map(len, begun)), reverse=True)
        self._wide = {word: ideas for word, ideas in whole.items() if has_cjk(word)}
        self._wide_lengths = _lengths_by_two(self._wide)
        self._of_chunk = lru_cache(maxsize=16384)(self._in_chunk)

    def of_word(self, word: str) -> tuple[int, ...]:
        """Return the ideas that a word in lower case stands for; that of its part behind l', d'."""
        found = self._of(word)
        if not found and "'" in word:
            found = self._of(max(word.split("'"), key=len))
        return found

    def along(self, text: str, chunks: Iterable[tuple[int, str]]) -> list[Placed]:
        """Return the ideas of a text, those of words between blanks first, each where it stands.

        The chunks are what stands between the blanks of the text, each behind its offset.
        """
        of_chunk = self._of_chunk
        found = [
            (begin + start, ideas) for begin, chunk in chunks for start, ideas in of_chunk(chunk)
        ]
        return [*found, *self.in_wide(text)] if has_cjk(text) else found

    def in_wide(self, text: str) -> list[Placed]:
        """Return the ideas of words that are written without blanks, the longest at each place.

        Korean words are known by how they begin.
        """
        text = simplified(text) if self._is_chinese else text
        words, lengths = self._wide, self._wide_lengths
        found: list[Placed] = []
        behind = 0
        for at, sign in enumerate(text):
            if at < behind or (sign >= _HANGUL_FROM and _is_inside(text, at)):
                continue
            for length in lengths.get(text[at : at + 2], _ALONE):
                word = text[at : at + length]
                if word in words:
                    found.append((at, words[word]))
                    behind = at + length
                    break
        return found

    def _in_chunk(self, chunk: str) -> tuple[Placed, ...]:
        found = [
            (match.start(), self.of_word(match[0].lower()))
            for match in _WORD.finditer(chunk.replace("’", "'"))
        ]
        return tuple((start, ideas) for start, ideas in found if ideas)

    def _of(self, word: str) -> tuple[int, ...]:
        """Return the ideas of a word as it is, else of the longest beginning that is known."""
        begun = self._begun
        found = self._whole.get(word, ()) + begun.get(word, ())
        if found:
            return tuple(dict.fromkeys(found))
        for length in self._lengths:
            if length < len(word) and (ideas := begun.get(word[:length])):
                return ideas
        return ()


def _is_inside(text: str, at: int) -> bool:
    """True for Hangul behind another letter; other signs as high are none of ours."""
    return text[at] <= _HANGUL_TO and at > 0 and text[at - 1].isalnum()


def ideas_in(language: str) -> Ideas:
    """Return the ideas of a language (BCP 47); they are read when they are first asked for."""
    return _ideas(language.partition("-")[0])


@cache
def _ideas(language: str) -> Ideas:
    columns = _columns()
    own = columns.get(language)
    return Ideas([own] if own else columns.values(), language == _CHINESE)


@cache
def _columns() -> Mapping[str, Sequence[str]]:
    """Return the cells of all files by their language."""
    rows = [
        line.lower().split("\t")
        for file in sorted((paths.resources() / "words" / "ideas").glob("*.tsv"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    heading = rows[0]
    cells = zip(*[row for row in rows if row != heading], strict=True)
    return dict(zip(heading, cells, strict=True))


_Words = dict[str, tuple[int, ...]]


def _lengths_by_two(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return how long words are that begin with two signs, the longest first, and 1 at the end."""
    lengths: defaultdict[str, set[int]] = defaultdict(lambda: {1})
    for word in words:
        if len(word) > 1:
            lengths[word[:2]].add(len(word))
    return {signs: tuple(sorted(found, reverse=True)) for signs, found in lengths.items()}


def _by_word(columns: Iterable[Sequence[str]]) -> tuple[_Words, _Words]:
    """Return the ideas of whole words, and those of words that are given by how they begin."""
    whole: defaultdict[str, list[int]] = defaultdict(list)
    begun: defaultdict[str, list[int]] = defaultdict(list)
    for cells in columns:
        for number, cell in enumerate(cells):
            for word in cell.split("/"):
                if word.endswith(_BEGINS):
                    begun[word[:-1]].append(number)
                elif word:
                    whole[word].append(number)
    return tuple(
        {word: tuple(dict.fromkeys(ideas)) for word, ideas in found.items()}
        for found in (whole, begun)
    )  # type: ignore[return-value]
