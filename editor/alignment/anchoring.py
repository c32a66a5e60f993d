"""Rows placed by the words of a timed text of the same talk.

A row begins where its first word is said. Where the other text lacks that word, the beginning is
reckoned back from the first word that it has, by how long the missing ones take to say.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.alignment.matching import Pair, paired
from editor.core.progress import Progress
from editor.core.segments import WordTime
from editor.language.folding import fold
from editor.language.speech import speech_seconds
from editor.language.tokens import LETTER

# A word, or a character of a script that has no blanks between words.
_TOKEN = re.compile(rf"{LETTER}+(?:['’ʼ＇]{LETTER}+)*|[\u3005\u3040-\u9fff\uac00-\ud7ff]")
_LEAST_SHARE = 0.34
_LEAST_BESIDE = 0.2
_ALIKE = 0.6
_SHORTEST_MS = 40


class TimedWord(NamedTuple):
    """A word of the timed text, and when it is said, in milliseconds."""

    text: str
    start: int
    end: int


class Placed(NamedTuple):
    """When a row is said, in milliseconds, and those of its words that the other text has."""

    start: int
    end: int
    words: tuple[WordTime, ...]


class _Word(NamedTuple):
    row: int
    start: int
    end: int
    folded: str
    ms: float


def anchored(
    texts: Sequence[str], timed: Sequence[TimedWord], progress: Progress
) -> list[Placed | None]:
    """Return when each text is said; None for one that the timed words do not hold."""
    words = [word for row, text in enumerate(texts) for word in _words(row, text)]
    others = [one for one in timed if fold(one.text)]
    progress.step(0, 2)
    pairs = paired([word.folded for word in words], [fold(one.text) for one in others], _alike)
    progress.step(1, 2)
    by_row: list[list[Pair]] = [[] for _ in texts]
    for pair in pairs:
        by_row[words[pair.left].row].append(pair)
    counts = [0] * len(texts)
    for word in words:
        counts[word.row] += 1
    first = 0
    out: list[Placed | None] = []
    for row in range(len(texts)):
        part = words[first : first + counts[row]]
        own = [pair._replace(left=pair.left - first) for pair in by_row[row]]
        out.append(_placed(part, own, others) if _is_held(own, part) else None)
        first += counts[row]
    return _in_order(out)


def overlap(texts: Sequence[str], timed: Sequence[TimedWord]) -> float:
    """Return the share of the words of the texts that are among the timed ones, 0 to 1."""
    known = {fold(one.text) for one in timed}
    words = [word.folded for text in texts for word in _words(0, text)]
    return sum(word in known for word in words) / max(1, len(words))


def spread(text: str, start: int, end: int) -> Iterator[TimedWord]:
    """Yield the words of a text that is said from one moment to another, by their lengths."""
    words = list(_words(0, text))
    whole = sum(word.ms for word in words)
    at = float(start)
    for word in words:
        until = at + (end - start) * word.ms / whole
        yield TimedWord(text[word.start : word.end], round(at), round(until))
        at = until


def _words(row: int, text: str) -> Iterator[_Word]:
    for match in _TOKEN.finditer(text):
        folded = fold(match[0])
        if folded:
            ms = max(0.05, speech_seconds(match[0])) * 1000
            yield _Word(row, match.start(), match.end(), folded, ms)


def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    from rapidfuzz.distance import Indel

    found: float = Indel.normalized_similarity(one, other)
    return found if found >= _ALIKE and found < 1 else 0.0


def _is_held(pairs: Sequence[Pair], words: Sequence[_Word]) -> bool:
    """True when enough words of the row are in the other text."""
    same = sum(pair.is_same for pair in pairs)
    if not words:
        return False
    # What stands in the place of a word is a witness too, but only beside words that are there.
    share = same / len(words)
    beside = len(pairs) / len(words)
    return share >= _LEAST_SHARE or (same > 0 and share >= _LEAST_BESIDE and beside >= 2 / 3)


def _placed(words: Sequence[_Word], pairs: Sequence[Pair], timed: Sequence[TimedWord]) -> Placed:
    """Return when a row is said, from the words of it that are paired."""
    first, last = pairs[0], pairs[-1]
    start = _before(timed, first.right, sum(word.ms for word in words[: first.left]))
    end = _after(timed, last.right, sum(word.ms for word in words[last.left + 1 :]))
    end = max(end, start + _SHORTEST_MS)
    said = []
    at = start
    for pair in pairs:
        one = timed[pair.right]
        begin, until = max(at, one.start), min(end, one.end)
        if pair.is_same and until > begin:
            word = words[pair.left]
            said.append(WordTime(word.start, word.end, begin, until))
            at = until
    return Placed(start, end, tuple(said))


def _before(timed: Sequence[TimedWord], place: int, missing_ms: float) -> int:
    """Return when words that come before a timed one begin, not earlier than the last word ends."""
    here = timed[place].start
    if not missing_ms:
        return here
    least = timed[place - 1].end if place else 0
    return min(here, max(least, round(here - missing_ms)))


def _after(timed: Sequence[TimedWord], place: int, missing_ms: float) -> int:
    here = timed[place].end
    if not missing_ms:
        return here
    most = timed[place + 1].start if place + 1 < len(timed) else round(here + missing_ms)
    return max(here, min(most, round(here + missing_ms)))


def _in_order(places: list[Placed | None]) -> list[Placed | None]:
    """End each row where the next begins at the latest; one that begins before the last is left."""
    out: list[Placed | None] = [None] * len(places)
    next_start: int | None = None
    for row in range(len(places) - 1, -1, -1):
        place = places[row]
        if place is None:
            continue
        if next_start is not None:
            if place.start >= next_start:
                continue
            end = min(place.end, next_start)
            words = tuple(word for word in place.words if word.to_ms <= end)
            place = Placed(place.start, end, words)
        out[row] = place
        next_start = place.start
    return out
