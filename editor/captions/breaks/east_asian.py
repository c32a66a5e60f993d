"""Breaks in Chinese and Japanese, which write no blanks between words.

No line begins or ends with a sign that belongs to its other end (kinsoku), and no word is cut as
far as that can be told by how common words are. What is between two words is in
`chinese_breaks.py` and `japanese_breaks.py`.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from editor.captions.breaks.chinese import chinese_cost
from editor.captions.breaks.figures import alike
from editor.captions.breaks.japanese import japanese_cost
from editor.captions.breaks.phrases import Phrases
from editor.captions.breaks.wide_costs import (
    AFTER_BRACKET,
    AFTER_CLAUSE,
    AFTER_ITEM,
    AFTER_SENTENCE,
    FAIR,
    PLAIN,
)
from editor.captions.breaks.wide_pieces import is_japanese, is_wide
from editor.captions.marks import CLAUSE, LISTING, SENTENCE, is_closing, is_opening, may_break
from editor.language.vocabulary.chinese import simplified

_MOST_KNOWN = 65536
_UNKNOWN = -1.0

_Border = tuple[str, str, str, str]
"""The piece above the one before a break, the two around it, and the one behind them."""


def breaks_in(
    text: str, run: Sequence[str], phrases: Phrases, language: str
) -> list[tuple[int, float]]:
    """Return the offsets at which the pieces of a text may be parted, and what each costs."""
    found = []
    at = 0
    above = ""
    known = _known_costs(phrases, language)
    looked_past = phrases.looked_past
    last = len(run) - 1
    for number, (piece, after) in enumerate(pairwise(run)):
        at += len(piece)
        if may_break(text, at):
            second = run[number + 2] if number + 2 <= last else ""
            if after not in looked_past and second not in phrases.trailing:
                second = ""
            key = above, piece, after, second
            cost = known.get(key, _UNKNOWN)
            if cost == _UNKNOWN:
                cost = _remembered(known, key, phrases, language)
            if cost is not None:
                found.append((at, cost))
        above = piece
    return found


@cache
def _known_costs(phrases: Phrases, language: str) -> dict[_Border, float | None]:
    """Return what has been found out for a language."""
    return {}


def _remembered(
    known: dict[_Border, float | None], border: _Border, phrases: Phrases, language: str
) -> float | None:
    above, piece, after, second = border
    same = alike(above), alike(piece), alike(after), alike(second)
    cost = known.get(same, _UNKNOWN)
    if cost == _UNKNOWN:
        cost = border_cost(*same, phrases, language)
    if len(known) < _MOST_KNOWN:
        known[border] = known[same] = cost
    return cost


def border_cost(
    above: str, piece: str, after: str, second: str, phrases: Phrases, language: str
) -> float | None:
    """Return what a break between a piece and the one after it costs, None for never.

    `above` is the piece before them, `second` the one behind, empty where there is none.
    """
    marked = _mark_cost(above, piece)
    if marked == AFTER_BRACKET and is_japanese(after, language):
        return japanese_cost(above, "かぎ", after, phrases)
    if marked == AFTER_ITEM and language.startswith("ja"):
        marked = AFTER_CLAUSE
    if marked == AFTER_CLAUSE and above in phrases.conjunctions:
        return PLAIN
    if marked is not None:
        return marked
    if is_opening(after[0]):
        return FAIR
    if not (is_wide(piece) or is_wide(after)):
        return None
    if is_japanese(piece + after, language):
        return japanese_cost(above, piece, after, phrases)
    return chinese_cost(
        simplified(above), simplified(piece), simplified(after), simplified(second), phrases
    )


def _mark_cost(above: str, piece: str) -> float | None:
    mark = piece[-1]
    if is_closing(mark) and above and not above[-1].isalnum():
        mark = above[-1]
    if mark in SENTENCE:
        return AFTER_SENTENCE
    if mark in CLAUSE:
        return AFTER_CLAUSE
    if mark in LISTING:
        return AFTER_ITEM
    return AFTER_BRACKET if is_closing(mark) else None
