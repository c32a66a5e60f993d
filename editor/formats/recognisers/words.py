"""From recognised words to rows of the transcript."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from editor.core.patterns import later
from editor.core.segments import WordTime
from editor.formats.recognisers.pieces import with_blanks

_LONG_PAUSE = 1000
_MOST = 200
_MOST_WITH_COMMA = 140
_SENTENCE_END = re.compile("[.?!…。？！｡؟।][\"'”’»」』)\\]]*$")
_CLAUSE_END = re.compile("[,;:，；：、،][\"'”’»」』)\\]]*$")
_NO_END = re.compile(
    r"(?:(?:^|\W)[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|e\.g|i\.e|z\.B|d\.h|bzw|ca|M))\.$"
)
WITHOUT_BLANKS = later("[\u0e00-\u0e7f\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_FARTHEST = 200
_NEXT = 2
_ONE_WORD = 0.9
_FEW_ROWS = 30
_LONGESTWITHOUT_BLANKS = 4
_PIECES_OF_A_WORD = 4


class Word(NamedTuple):
    """A recognised word with its times in milliseconds; `is_glued`: no blank stands before it."""

    text: str
    start: int | None = None
    end: int | None = None
    speaker: str = ""
    is_glued: bool = False


class Row(NamedTuple):
    """A row of the transcript to be; `translation` is its text in a second language."""

    text: str
    start: int | None = None
    end: int | None = None
    speaker: str = ""
    words: tuple[WordTime, ...] = ()
    translation: str = ""


def row_of(
    text: str,
    words: Sequence[Word] = (),
    start: int | None = None,
    end: int | None = None,
    speaker: str = "",
) -> Row:
    """Return a row with the words at their places in its text; a word not found there is left out.

    Where the row has no times of its own, its words have; and the other way round for words.
    """
    text = text.strip()
    spoken = [word for word in words if word.text.strip()]
    first = start if start is not None else _first_start(spoken)
    last = end if end is not None else _last_end(spoken)
    return Row(text, first, last, speaker, _found(text, _timed(spoken, first, last)))


def rows_of_words(words: Iterable[Word]) -> list[Row]:
    """Return rows that end with a sentence, a speaker, a pause, or after about 200 characters."""
    return [_row_of_words(some) for some in _sentences(list(words))]


def glued(words: Sequence[Word]) -> list[Word]:
    """Return the words; where some tell that they begin a word, the others go on with one."""
    plain = [word.text for word in words]
    texts = with_blanks(plain)
    if texts != plain:
        words = [word._replace(text=text) for word, text in zip(words, texts, strict=True)]
    with_blank = sum(word.text[:1].isspace() and bool(word.text.strip()) for word in words)
    if not with_blank or with_blank * _PIECES_OF_A_WORD < len(words):
        return list(words)
    return [word._replace(is_glued=not word.text[:1].isspace()) for word in words]


def merged(rows: list[Row]) -> list[Row]:
    """Return the rows; sentences instead where nearly all of many rows hold a single word."""
    single = sum(_is_single(row.text) and not row.translation for row in rows)
    if len(rows) < _FEW_ROWS or single < _ONE_WORD * len(rows):
        return rows
    return rows_of_words(Word(row.text, row.start, row.end, row.speaker) for row in rows)


def _is_single(text: str) -> bool:
    """True for one word; where no blanks stand between words, for what may be one."""
    if re.search(r"\s", text):
        return False
    return len(text) <= _LONGESTWITHOUT_BLANKS or not WITHOUT_BLANKS().search(text)


def sentences_of(text: str, speaker: str = "") -> list[Row]:
    """Return the sentences of a text without times as rows."""
    lines = ([Word(word, speaker=speaker) for word in line.split()] for line in text.splitlines())
    return [row for words in lines for row in rows_of_words(words)]


def with_speakers(words: Iterable[Word], turns: Iterable[tuple[int | None, str]]) -> list[Word]:
    """Return the words with who speaks them: the last whose turn, start and name, has begun."""
    known = sorted((start, name) for start, name in turns if start is not None)
    starts = [start for start, _name in known]
    spoken = []
    for word in words:
        turn = bisect_right(starts, -1 if word.start is None else word.start)
        spoken.append(word._replace(speaker=known[turn - 1][1] if turn else ""))
    return spoken


def shared_out(words: Iterable[Word], ends: Sequence[int | None]) -> list[list[Word]]:
    """Return the words that stand for the whole file, those of each row by themselves.

    A word belongs to the row in which its middle lies; `ends` are those of the rows.
    """
    shares: list[list[Word]] = [[] for _end in ends]
    at = 0
    for word in words:
        middle = None
        if word.start is not None and word.end is not None:
            middle = (word.start + word.end) // 2
        while middle is not None and at + 1 < len(ends) and _is_over(ends[at], middle):
            at += 1
        shares[at].append(word)
    return shares


def whole_words(words: Sequence[Word]) -> list[Word]:
    """Return the words with the pieces of one put together; signs of scripts without blanks stay.

    A piece is what no blank stands before.
    """
    whole: list[Word] = []
    for word in words:
        said = word.text.strip()
        goes_on = word.is_glued and whole and said and not WITHOUT_BLANKS().match(said)
        if goes_on and whole[-1].speaker == word.speaker:
            before = whole[-1]
            end = before.end if word.end is None else word.end
            whole[-1] = before._replace(text=before.text.rstrip() + said, end=end)
        else:
            whole.append(word)
    return whole


def _is_over(end: int | None, moment: int) -> bool:
    return end is not None and moment > end


def in_order(rows: list[Row]) -> list[Row]:
    """Return the rows of several channels in the order of their starts.

    A row without a start stays behind the one above it.
    """
    keyed = []
    latest = 0
    for row in rows:
        latest = latest if row.start is None else row.start
        keyed.append((latest, row))
    return [row for _start, row in sorted(keyed, key=lambda pair: pair[0])]


def _sentences(words: list[Word]) -> Iterator[list[Word]]:
    words = [word for word in words if word.text.strip()]
    some: list[Word] = []
    length = 0
    for word, following in zip_longest(words, words[1:]):
        some.append(word)
        length += len(word.text) + 1
        if following is None or _ends(word, following, length):
            yield some
            some, length = [], 0


def _ends(word: Word, following: Word, length: int) -> bool:
    if word.speaker != following.speaker or length >= 2 * _MOST:
        return True
    if following.is_glued and not WITHOUT_BLANKS().match(following.text):
        return False
    if (
        word.end is not None
        and following.start is not None
        and following.start - word.end > _LONG_PAUSE
    ):
        return True
    if length >= _MOST or (length >= _MOST_WITH_COMMA and _CLAUSE_END.search(word.text)):
        return True
    return bool(_SENTENCE_END.search(word.text)) and not _NO_END.search(word.text)


def _row_of_words(words: list[Word]) -> Row:
    text = ""
    for word in words:
        said = word.text.strip()
        text += said if not text or _joins(text, word) else f" {said}"
    return row_of(text, words, speaker=words[0].speaker)


def _joins(text: str, word: Word) -> bool:
    """True when no blank belongs before the word: it says so, or its script has none."""
    if word.is_glued:
        return True
    return bool(WITHOUT_BLANKS().match(text[-1]) and WITHOUT_BLANKS().match(word.text.strip()))


def _first_start(words: Sequence[Word]) -> int | None:
    return next((word.start for word in words if word.start is not None), None)


def _last_end(words: Sequence[Word]) -> int | None:
    return next((word.end for word in reversed(words) if word.end is not None), None)


def _timed(words: Sequence[Word], start: int | None, end: int | None) -> list[Word]:
    """Return the words, those without times between their neighbours by their length.

    Words that have no neighbour or edge with a time on one of their sides are left out.
    """
    timed: list[Word] = []
    waiting: list[Word] = []
    for word in words:
        if word.start is None or word.end is None or word.end < word.start:
            waiting.append(word)
            continue
        timed += _spread(waiting, timed[-1].end if timed else start, word.start)
        timed.append(word)
        waiting = []
    return timed + _spread(waiting, timed[-1].end if timed else start, end)


def _spread(words: list[Word], start: int | None, end: int | None) -> list[Word]:
    if not words or start is None or end is None or end < start:
        return []
    total = sum(len(word.text) for word in words)
    done = 0
    spread = []
    for word in words:
        first = start + (end - start) * done // total
        done += len(word.text)
        spread.append(word._replace(start=first, end=start + (end - start) * done // total))
    return spread


def _place(said: str, text: str, at: int) -> int:
    """Return where a word stands next in a text, -1 for nowhere near; capitals may differ."""
    place = text.find(said, at, at + len(said) + _FARTHEST)
    if 0 <= place <= at + _NEXT:
        return place
    near = text[at : at + len(said) + _FARTHEST].lower()
    found = near.find(said.lower())
    if found < 0 or len(near) > len(said) + _FARTHEST:
        return place
    return at + found


def _found(text: str, words: Sequence[Word]) -> tuple[WordTime, ...]:
    """Return where the words stand, in code points; each is looked for behind the one before."""
    found: list[WordTime] = []
    at = 0
    for word in words:
        said = word.text.strip()
        place = _place(said, text, at)
        if place < 0 or word.start is None or word.end is None:
            continue
        at = place + len(said)
        found.append(WordTime(place, at, word.start, word.end))
    return tuple(found)
