"""Where a text may be broken, and what each break costs: 0 at the end of a sentence.

The rules for blanks are in `word_breaks.py` and `word_costs.py`, those for Chinese and Japanese in
`east_asian.py`. What may never be broken is no place at all.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from editor.captions import east_asian
from editor.captions.marks import BLANKS, may_begin_after_blank
from editor.captions.phrases import Phrases, phrases_of
from editor.captions.word_breaks import cost_before
from editor.captions.word_costs import AFTER_CLAUSE, PLAIN, Chunk, bare
from editor.language.scripts import has_cjk

AFTER_HYPHEN = 22.0

_CHUNK = re.compile(f"[^{BLANKS}]+")
_HYPHENS = re.compile(
    r"(?<=[^\W\d_]{3})-(?=[^\W\d_]{3})|(?<=\w)[—―]+(?=\w)|(?<=\w)(?:\.\.\.|…)(?=\w)"
)


class Place(NamedTuple):
    """What follows the break begins at code point `at`; what precedes it may end in blanks."""

    at: int
    cost: float


def places_in(text: str, language: str) -> list[Place]:
    """Return the places at which a text of a language (BCP 47) may be broken, in order.

    Neither the beginning nor the end is among them.
    """
    phrases = phrases_of(language)
    if has_cjk(text):
        return list(_mixed(text, language, phrases))
    return list(_spaced(_chunks(text), phrases))


def _chunks(text: str) -> list[Chunk]:
    return [Chunk(match.start(), match[0], bare(match[0])) for match in _CHUNK.finditer(text)]


def _spaced(chunks: list[Chunk], phrases: Phrases) -> Iterator[Place]:
    at_start = True
    for number, chunk in enumerate(chunks):
        if number:
            cost = cost_before(chunks, number, phrases, at_start)
            if cost is not None:
                yield Place(chunk.at, cost)
            at_start = cost is not None and cost <= AFTER_CLAUSE
        if len(chunk.raw) > 3 and not (chunk.word.isalnum() or "://" in chunk.raw):
            yield from _inside(chunk)


def _inside(chunk: Chunk) -> Iterator[Place]:
    for match in _HYPHENS.finditer(chunk.raw):
        cost = AFTER_HYPHEN if match[0] == "-" else AFTER_CLAUSE
        yield Place(chunk.at + match.end(), cost)


def _mixed(text: str, language: str, phrases: Phrases) -> Iterator[Place]:
    chunks = _chunks(text)
    runs = [east_asian.pieces(chunk.raw, language) for chunk in chunks]
    for number, (chunk, run) in enumerate(zip(chunks, runs, strict=True)):
        if number:
            above = runs[number - 1]
            if east_asian.is_wide(above[-1]) or east_asian.is_wide(run[0]):
                before = above[-2] if len(above) > 1 else ""
                cost = east_asian.border_cost(before, above[-1], run[0], phrases, language)
                if cost is None and may_begin_after_blank(chunk.raw[0]):
                    cost = PLAIN
            else:
                cost = cost_before(chunks, number, phrases, False)
            if cost is not None:
                yield Place(chunk.at, cost)
        for at, cost in east_asian.breaks_in(chunk.raw, run, phrases, language):
            yield Place(chunk.at + at, cost)
