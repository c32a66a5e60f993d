"""Where a text may be broken, and what each break costs: 0 at the end of a sentence.

The rules for blanks are in `word_breaks.py` and `word_costs.py`, those for Chinese and Japanese in
`east_asian.py`. What may never be broken is no place at all.
"""

import re
from collections.abc import Iterator, Sequence

from editor.captions.breaks import east_asian
from editor.captions.breaks.chunks import Chunks, chunks_of
from editor.captions.breaks.costs import AFTER_CLAUSE, PLAIN
from editor.captions.breaks.learned.weighing import weighed
from editor.captions.breaks.phrases import phrases_of
from editor.captions.breaks.wide_pieces import is_wide, pieces
from editor.captions.breaks.word_breaks import costs_along
from editor.captions.marks import may_begin_after_blank
from editor.language.scripts import has_cjk

AFTER_HYPHEN = 22.0
IN_A_DOUBLE_NAME = 45.0
"""Dearer than any other place beside the worst balance of lines."""

_HYPHENS = re.compile(
    r"(?<=[^\W\d_]{3})-(?=[^\W\d_]{3})|(?<=\w)[—―]+(?=\w)|(?<=\w)(?:\.\.\.|…)(?=\w)"
)


Place = tuple[int, float]
"""A break: the code point at which what follows it begins, and what it costs.

What precedes it may end in blanks.
"""


def places_in(text: str, language: str) -> list[Place]:
    """Return the places at which a text of a language (BCP 47) may be broken, in order.

    Neither the beginning nor the end is among them, without the blanks there.
    """
    return places_among(chunks_of(text, phrases_of(language)), text, language)


def places_among(chunks: Chunks, text: str, language: str) -> list[Place]:
    """Return the same of a text that has been taken apart already."""
    if has_cjk(text):
        return _mixed(chunks, language)
    return _spaced(chunks, language)


def _spaced(chunks: Chunks, language: str) -> list[Place]:
    costs = weighed(costs_along(chunks, phrases_of(language)), chunks.raw, language)
    found = [(at, cost) for at, cost in zip(chunks.at, costs, strict=True) if cost is not None]
    joined = [
        place
        for at, raw, word in zip(chunks.at, chunks.raw, chunks.words, strict=True)
        if len(raw) > 3 and not (word.isalnum() or "://" in raw)
        for place in _inside(at, raw)
    ]
    return sorted(found + joined) if joined else found


def _inside(at: int, raw: str) -> Iterator[Place]:
    for match in _HYPHENS.finditer(raw):
        cost = AFTER_CLAUSE
        if match[0] == "-":
            cost = IN_A_DOUBLE_NAME if raw[match.end()].isupper() else AFTER_HYPHEN
        yield at + match.end(), cost


def _mixed(chunks: Chunks, language: str) -> list[Place]:
    runs = [pieces(raw, language) for raw in chunks.raw]
    ruled = dict(_ruled(chunks, runs, language))
    offsets, words = _words(chunks, runs)
    costs = weighed(list(map(ruled.get, offsets)), words, language)
    return [(at, cost) for at, cost in zip(offsets, costs, strict=True) if cost is not None]


def _words(chunks: Chunks, runs: Sequence[Sequence[str]]) -> tuple[list[int], list[str]]:
    """Return where the pieces begin, and the pieces; those behind a blank have one in front."""
    offsets, words = [], []
    for begin, run in zip(chunks.at, runs, strict=True):
        at = begin
        for piece in run:
            offsets.append(at)
            words.append(piece)
            at += len(piece)
        if begin > chunks.at[0]:
            words[-len(run)] = f" {run[0]}"
    return offsets, words


def _ruled(chunks: Chunks, runs: Sequence[Sequence[str]], language: str) -> Iterator[Place]:
    """Yield the places of a text without blanks with what they cost by the rules."""
    phrases = phrases_of(language)
    costs = costs_along(chunks, phrases)
    for number, (begin, raw, run) in enumerate(zip(chunks.at, chunks.raw, runs, strict=True)):
        if number:
            above = runs[number - 1]
            if is_wide(above[-1]) or is_wide(run[0]):
                before = above[-2] if len(above) > 1 else ""
                second = run[1] if len(run) > 1 else ""
                cost = east_asian.border_cost(before, above[-1], run[0], second, phrases, language)
                if cost is None and may_begin_after_blank(raw[0]):
                    cost = PLAIN
            else:
                cost = costs[number]
            if cost is not None:
                yield begin, cost
        for at, cost in east_asian.breaks_in(raw, run, phrases, language):
            yield begin + at, cost
