"""How long a text takes to say, estimated from its syllables.

Rates are those of unhurried conversation: about four syllables a second, with a breath at clause
marks and at the end of sentences. They matter relative to each other: what is shared out by them
is stretched to the time that there is.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

SYLLABLE_S = 0.22
CLAUSE_PAUSE_S = 0.12
SENTENCE_PAUSE_S = 0.3

_TOKEN = re.compile(
    r"(?P<word>[^\W\d_\u3005-\ud7af]+)"
    r"|(?P<wide>[\u3005-\u9fff\uac00-\ud7af]+)"
    r"|(?P<digit>\d)"
    r"|(?P<sentence>[.!?。！？…]+(?=\s|$|[\u3000-\u9fff]))"
    r"|(?P<clause>[,;:，、；：—])"
)
_VOWELS = re.compile(r"[aeiouyàâäáãåæèéêëìíîïòóôöõøœùúûüýÿаеёиоуыэюяαεηιουω]+", re.IGNORECASE)
_SILENT_END = re.compile(r"[^aeiouyl]e(?:s|d)?$", re.IGNORECASE)
_SYLLABLES_A_DIGIT = 1.4
_PAUSES = {"sentence": SENTENCE_PAUSE_S, "clause": CLAUSE_PAUSE_S}
_BEHIND_ALL = sys.maxsize


class Spoken(NamedTuple):
    """A piece of a text that ends before code point `end`: seconds of sound, seconds of pause."""

    end: int
    sound: float
    pause: float


@lru_cache(maxsize=16384)
def syllables(word: str) -> int:
    """Return about how many syllables a word in letters has, at least one.

    Vowel groups are counted, a silent e at the end is not; an acronym has one for each letter.
    """
    if len(word) > 1 and word.isupper():
        return len(word)
    groups = len(_VOWELS.findall(word))
    if groups > 1 and _SILENT_END.search(word):
        groups -= 1
    return max(1, groups)


def spoken_pieces(text: str) -> Iterator[Spoken]:
    """Yield the words, figures and marks of a text with how long each takes."""
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        end = match.end()
        if kind == "word":
            yield Spoken(end, syllables(match[0]) * SYLLABLE_S, 0)
        elif kind == "wide":
            for after in range(match.start() + 1, end + 1):
                yield Spoken(after, SYLLABLE_S, 0)
        elif kind == "digit":
            yield Spoken(end, _SYLLABLES_A_DIGIT * SYLLABLE_S, 0)
        elif kind == "sentence":
            yield Spoken(end, 0, SENTENCE_PAUSE_S)
        else:
            yield Spoken(end, 0, CLAUSE_PAUSE_S)


_Run = tuple[int, int, float, float, bool]
"""A word, a run of wide characters, a figure or a mark: its begin and end, seconds of sound and of
pause, and whether it is wide."""


@lru_cache(maxsize=16384)
def _runs_in(chunk: str) -> tuple[_Run, ...]:
    found = []
    for match in _TOKEN.finditer(chunk):
        kind = match.lastgroup
        start, end = match.span()
        if kind == "word":
            sound = syllables(match[0]) * SYLLABLE_S
        elif kind == "wide":
            sound = SYLLABLE_S * (end - start)
        else:
            sound = _SYLLABLES_A_DIGIT * SYLLABLE_S if kind == "digit" else 0.0
        pause = _PAUSES.get(kind or "", 0.0)
        found.append((start, end, sound, pause, kind == "wide"))
    return tuple(found)


def spoken_before(
    chunks: Iterable[tuple[int, str]], offsets: Sequence[int]
) -> tuple[list[float], list[float]]:
    """Return how many seconds of sound are before each offset, and how many of sound and pauses.

    The chunks are what stands between the blanks of a text, each behind its code point offset. The
    offsets ascend; a word that goes on behind one is not before it.
    """
    sound = pause = 0.0
    sounds: list[float] = []
    both: list[float] = []
    ahead = iter(offsets)
    at = next(ahead, _BEHIND_ALL)
    for begin, chunk in chunks:
        near = at - begin
        for start, end, its_sound, its_pause, is_wide in _runs_in(chunk):
            while near < end:
                heard = sound
                if is_wide and near > start:
                    heard += SYLLABLE_S * (near - start)
                sounds.append(heard)
                both.append(heard + pause)
                at = next(ahead, _BEHIND_ALL)
                near = at - begin
            sound += its_sound
            pause += its_pause
    rest = len(offsets) - len(sounds)
    return sounds + [sound] * rest, both + [sound + pause] * rest


def speech_seconds(text: str) -> float:
    """Return about how many seconds the text takes to say; 0 for a text without anything to say."""
    return sum(piece.sound + piece.pause for piece in spoken_pieces(text))


def word_count(text: str) -> float:
    """Return how many words the text has, an East Asian character counting as two thirds of one."""
    words = 0.0
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "word":
            words += 1
        elif match.lastgroup == "wide":
            words += 2 / 3 * len(match[0])
        elif match.lastgroup == "digit":
            words += 0.5
    return words
