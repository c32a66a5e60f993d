"""The words of a text, and what a break in front of each costs by the rules.

The rules for blanks are in `word_breaks.py` and `word_costs.py`, those for Chinese and Japanese in
`east_asian.py`.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor.captions.breaks import east_asian
from editor.captions.breaks.chunks import Chunks, chunks_of
from editor.captions.breaks.costs import PLAIN
from editor.captions.breaks.phrases import Phrases, phrases_of
from editor.captions.breaks.wide_pieces import is_wide, pieces
from editor.captions.breaks.word_breaks import costs_along
from editor.captions.marks import may_begin_after_blank
from editor.language.scripts import has_cjk

_Runs = list[list[str]]


class Ruled(NamedTuple):
    """The words of a text, which are the parts of those in Chinese and Japanese.

    `at` are the code points at which they begin, `costs` what a break there costs by the rules,
    None where there may be none. Parts that have a blank in front come with it.
    """

    at: list[int]
    words: list[str]
    costs: list[float | None]


def ruled_in(text: str, language: str) -> Ruled:
    """Return the words of a text of a language (BCP 47) with what the rules say."""
    return ruled_along(chunks_of(text, phrases_of(language)), text, language)


def ruled_along(chunks: Chunks, text: str, language: str) -> Ruled:
    """Return the same of a text that has been taken apart already."""
    if not has_cjk(text):
        return Ruled(chunks.at, chunks.raw, costs_along(chunks, phrases_of(language)))
    runs = [pieces(raw, language) for raw in chunks.raw]
    at, words = _parts(chunks, runs)
    costs = dict(_costs(chunks, runs, language))
    return Ruled(at, words, list(map(costs.get, at)))


def _parts(chunks: Chunks, runs: _Runs) -> tuple[list[int], list[str]]:
    offsets: list[int] = []
    words: list[str] = []
    for begin, run in zip(chunks.at, runs, strict=True):
        at = begin
        for piece in run:
            offsets.append(at)
            words.append(piece)
            at += len(piece)
        if begin > chunks.at[0]:
            words[-len(run)] = f" {run[0]}"
    return offsets, words


def _costs(chunks: Chunks, runs: _Runs, language: str) -> Iterator[tuple[int, float | None]]:
    phrases = phrases_of(language)
    costs = costs_along(chunks, phrases)
    for number, (begin, raw, run) in enumerate(zip(chunks.at, chunks.raw, runs, strict=True)):
        if number:
            above = runs[number - 1]
            if is_wide(above[-1]) or is_wide(run[0]):
                yield begin, _cost_at_blank(above, run, phrases, language)
            else:
                yield begin, costs[number]
        for at, cost in east_asian.breaks_in(raw, run, phrases, language):
            yield begin + at, cost


def _cost_at_blank(
    above: Sequence[str], run: Sequence[str], phrases: Phrases, language: str
) -> float | None:
    before = above[-2] if len(above) > 1 else ""
    second = run[1] if len(run) > 1 else ""
    cost = east_asian.border_cost(before, above[-1], run[0], second, phrases, language)
    return PLAIN if cost is None and may_begin_after_blank(run[0][0]) else cost
