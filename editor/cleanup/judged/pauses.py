"""Words that may only fill a pause: sounds (um), and words that mean something elsewhere."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from editor.cleanup.judged.candidate import PAUSE, Candidate, beside
from editor.cleanup.judged.words import GAP, Span, Words
from editor.cleanup.knowledge import WITHOUT_BLANKS, known
from editor.cleanup.lines import Line
from editor.cleanup.mending import without


@lru_cache(maxsize=32)
def pauses_of(language: str) -> re.Pattern[str] | None:
    """Return a pattern for all words of a language that may only fill a pause."""
    table = known(language).get("judged", {})
    return _pattern(language, [*table.get("sounds", ()), *table.get("pauses", ())])


@lru_cache(maxsize=32)
def sounds_of(language: str) -> re.Pattern[str] | None:
    """Return a pattern for the sounds of a language that say nothing anywhere."""
    return _pattern(language, known(language).get("judged", {}).get("sounds", ()))


def _pattern(language: str, words: Sequence[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    some = "|".join(sorted(words, key=len, reverse=True))
    if language in WITHOUT_BLANKS:
        return re.compile(some)
    return re.compile(rf"(?<![\w'’\-‐‑])(?:{some})(?![\w'’\u0300-\u036f]|[-‐‑]\w)", re.IGNORECASE)


def spans_of(pattern: re.Pattern[str] | None, text: str) -> list[Span]:
    """Return where a pattern matches, in order."""
    return [match.span() for match in pattern.finditer(text)] if pattern else []


def pauses_in(line: Line, words: Words) -> Iterator[Candidate]:
    """Yield what may only fill a pause, also two at once."""
    for start, end, first, last in _runs(line, words):
        said, near = (line.text[start:end].lower(),), beside(words, first, last)
        yield Candidate(without(line, start, end), PAUSE, start, end, said, near)


def _runs(line: Line, words: Words) -> Iterator[tuple[int, int, int, int]]:
    """Yield the code points and the words of each pause, and of each with the one before it."""
    spans = {
        span
        for pattern in (sounds_of(line.language), pauses_of(line.language))
        for span in spans_of(pattern, line.text)
    }
    number = 0
    last: tuple[int, int, int] | None = None
    for start, end in sorted(spans):
        while number < len(words.spans) and words.spans[number][1] <= start:
            number += 1
        after = number
        while after < len(words.spans) and words.spans[after][0] < end:
            after += 1
        yield start, end, number, after
        if last is not None and last[1] <= start and GAP.fullmatch(line.text, last[1], start):
            yield last[0], end, last[2], after
        last = start, end, number
