"""What may have been said twice, begun twice or begun anew."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from editor.cleanup.base import Change
from editor.cleanup.judged.candidate import (
    ANEW,
    BEGUN,
    INSTEAD,
    OTHERWISE,
    TWICE,
    Candidate,
    beside,
)
from editor.cleanup.judged.pauses import pauses_of
from editor.cleanup.judged.words import BLANK, COMMA, NOTHING, PAUSE, Words
from editor.cleanup.knowledge import WITHOUT_BLANKS, small_words
from editor.cleanup.lines import Line
from editor.cleanup.mending import with_capital_of
from editor.core.sequences import common_start

_MOST_WORDS, _MOST_SIGNS = 6, 8
_MOST_BEGUN = 4
_FEWEST_ALIKE = 2
_APART = (COMMA, PAUSE)


class _Copy(NamedTuple):
    """The words begin:again may go for the words again:end; `copies` of them, if they are equal."""

    kind: str
    begin: int
    again: int
    end: int
    copies: int = 1


def copies_in(line: Line, words: Words, *, across_pauses: bool = False) -> Iterator[Candidate]:
    """Yield what stands twice among the words of a text, so that the last of it would stay.

    With `across_pauses` only what is said again behind something that was left out.
    """
    text, spans = line.text, words.spans
    places = range(1, len(words.said))
    some = [at for at in places if words.hesitant[at]] if across_pauses else places
    for kind, begin, again, end, copies in _copies(line, words, some):
        start, tail = spans[begin][0], spans[again][1]
        kept = text[spans[again][0] : tail]
        if words.gaps[begin] is None:
            kept = with_capital_of(text[start], kept)
        size = (again - begin) // (copies - 1) if kind == TWICE else again - begin
        yield Candidate(
            Change(start, tail, kept), kind, start, spans[end - 1][1],
            tuple(words.said[begin : begin + size]), beside(words, begin, end),
            tuple(words.said[again:end]), words.gaps[again] or "", words.hesitant[again], copies,
        )  # fmt: skip


def _copies(line: Line, words: Words, places: Iterable[int]) -> Iterator[_Copy]:
    is_wide = line.language in WITHOUT_BLANKS
    most = _MOST_SIGNS if is_wide else _MOST_WORDS
    said = words.said
    for again in places:
        if words.gaps[again] is None:
            continue
        if said[again] in said[max(0, again - most) : again]:
            yield from _twice(words, again, most)
            yield from _begun(words, again, _MOST_BEGUN)
            yield from _anew_in_signs(words, again) if is_wide else _anew(words, again)
        elif said[again].startswith(said[again - 1]):
            yield from _begun(words, again, 1)
        if not is_wide and words.gaps[again] in _APART:
            yield from _with_other_words(line.language, words, again)


def _twice(words: Words, again: int, most: int) -> Iterator[_Copy]:
    said = words.said
    for size in range(1, min(most, again) + 1):
        begin, end = again - size, again + size
        if said[begin] != said[again] or said[begin:again] != said[again:end]:
            continue
        one = said[begin:again]
        is_last = said[end : end + size] != one or words.gaps[end] is None
        is_one_word = size > 1 and len(set(one)) == 1
        if not is_last or is_one_word or not words.flows(begin, end):
            continue
        copies = 2
        while (
            begin >= size
            and said[begin - size : begin] == one
            and words.flows(begin - size, begin + 1)
        ):
            begin -= size
            copies += 1
        yield _Copy(TWICE, begin, again, end, copies)


def _begun(words: Words, again: int, most: int) -> Iterator[_Copy]:
    """Yield what ends with the beginning of a word that is said as a whole behind it."""
    said = words.said
    part = said[again - 1]
    for size in range(1, min(most, again, len(said) - again) + 1):
        whole = said[again + size - 1]
        if not whole.startswith(part) or part == whole:
            continue
        begin, end = again - size, again + size
        is_apart = size > 1 or words.gaps[again] != NOTHING
        is_alike = said[begin : again - 1] == said[again : end - 1]
        if is_apart and is_alike and words.flows(begin, end):
            yield _Copy(BEGUN, begin, again, end)


def _anew(words: Words, again: int) -> Iterator[_Copy]:
    """Yield two to four words in front of others that begin with the same one.

    “soup, the” in “the soup, the soup was” is what is said twice, seen one word later.
    """
    said = words.said
    if again + 1 >= len(said) or words.gaps[again + 1] is None:
        return
    for size in range(_FEWEST_ALIKE, min(_MOST_BEGUN, again) + 1):
        if said[again - size] != said[again]:
            continue
        begin, end = again - size, min(len(said), again + size)
        alike = common_start(said[begin:again], said[again:end])
        is_part = alike == size - 1 < end - again and said[end - 1].startswith(said[again - 1])
        is_copy = begin > 0 and said[begin - 1] == said[again - 1]
        if alike < size and not (is_part or is_copy) and words.flows(begin, again):
            yield _Copy(ANEW, begin, again, end)


def _anew_in_signs(words: Words, again: int) -> Iterator[_Copy]:
    said = words.said
    if words.gaps[again] == NOTHING:
        return
    for size in range(_FEWEST_ALIKE, min(_MOST_SIGNS, again) + 1):
        begin, end = again - size, min(len(said), again + size)
        if any(gap != NOTHING for gap in words.gaps[begin + 1 : again]):
            return
        alike = common_start(said[begin:again], said[again:end])
        is_first = begin == 0 or words.gaps[begin] != NOTHING
        is_like = alike >= _FEWEST_ALIKE and 2 * alike >= size
        if 0 < alike < size and (is_first or is_like):
            yield _Copy(ANEW, begin, again, end)


def _with_other_words(language: str, words: Words, again: int) -> Iterator[_Copy]:
    said, gaps = words.said, words.gaps
    small = small_words(language)
    first, second = said[again - 1], said[again]
    is_same_behind = again > 1 and words.at(again + 1) == first and said[again - 2] != second
    if is_same_behind and words.flows(again - 2, again) and gaps[again + 1] == BLANK:
        yield _Copy(OTHERWISE, again - 2, again, again + 2)
    if first != second and first in small and second in small and not _fills(language, first):
        yield _Copy(INSTEAD, again - 1, again, again + 1)


def _fills(language: str, word: str) -> bool:
    pattern = pauses_of(language)
    return pattern is not None and pattern.fullmatch(word) is not None
