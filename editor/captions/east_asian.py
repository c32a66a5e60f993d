"""Breaks in Chinese and Japanese, which write no blanks between words.

No line begins or ends with a sign that belongs to its other end (kinsoku), and no word is cut as
far as that can be told by how common words are. Japanese endings and particles stay with the word
before them.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from editor.captions.japanese import japanese_cost
from editor.captions.marks import CLAUSE, LISTING, SENTENCE, is_closing, is_opening, may_break
from editor.captions.phrases import Phrases
from editor.captions.wide_costs import (
    AFTER_CLAUSE,
    AFTER_ITEM,
    AFTER_SENTENCE,
    BEFORE_CONJUNCTION,
    FAIR,
    FIGURES,
    GOOD,
    HELD,
    PLAIN,
    TIED,
)
from editor.captions.wide_pieces import is_japanese, is_wide
from editor.language.vocabulary.chinese import is_chinese_word, simplified

_BEFORE_PLACES = frozenset("在于向给")
"""Second signs of verbs that have their place or person behind them: 坐在, 来自."""
_COUNTING = frozenset("一二两三四五六七八九十百千万几半每这那哪某首第")
_POINTING = frozenset({"这", "那", "这个", "那个", "这就", "这样", "那样"})
_RATHER, _SELF = "而", frozenset({"自己"})
_FINAL = frozenset("吧吗呢啊嘛呀")
"""Signs with which a sentence ends."""
_TWO = 2
_BEFORE_NUMBERS = frozenset("第约近超过达到每前后")

_MOST_KNOWN = 65536
_UNKNOWN = -1.0


def breaks_in(
    text: str, run: Sequence[str], phrases: Phrases, language: str
) -> list[tuple[int, float]]:
    """Return the offsets at which the pieces of a text may be parted, and what each costs."""
    found = []
    at = 0
    above = ""
    known = _known_costs(phrases, language)
    look_on = phrases.look_on
    for number, (piece, after) in enumerate(pairwise(run)):
        at += len(piece)
        if may_break(text, at):
            key = above, piece, after
            cost = known.get(key, _UNKNOWN)
            if cost == _UNKNOWN:
                cost = _remembered(known, key, phrases, language)
            if after in look_on and number + 2 < len(run):
                cost = _with_second(cost, after, run[number + 2], phrases)
            if cost is not None:
                found.append((at, cost))
        above = piece
    return found


def _with_second(cost: float | None, after: str, second: str, phrases: Phrases) -> float | None:
    """Return what a break costs when the second piece behind it is known as well."""
    is_object = after in phrases.subjects and second in phrases.subjects - _SELF
    if is_object or f"{after}_{second}" in phrases.enders:
        return TIED
    if (cost == GOOD and after in phrases.starters and second == "的") or (
        after == _RATHER and second == "不是"
    ):
        return PLAIN
    return cost


_Border = tuple[str, str, str]
"""The pieces above, before and after a break."""


@cache
def _known_costs(phrases: Phrases, language: str) -> dict[_Border, float | None]:
    """Return what has been found out for a language."""
    return {}


def _remembered(
    known: dict[_Border, float | None], border: _Border, phrases: Phrases, language: str
) -> float | None:
    cost = border_cost(*border, phrases, language)
    if len(known) < _MOST_KNOWN:
        known[border] = cost
    return cost


def border_cost(
    above: str, piece: str, after: str, phrases: Phrases, language: str
) -> float | None:
    """Return what a break between a piece and the one after it costs, None for never.

    `above` is the piece before them, empty where there is none.
    """
    marked = _mark_cost(above, piece)
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
        return japanese_cost(piece, after, phrases)
    if above == "的" and len(piece) == 1 and _begins_anew(after, phrases):
        return FAIR
    return _chinese(simplified(piece), simplified(after), phrases)


def _begins_anew(after: str, phrases: Phrases) -> bool:
    """True for what begins a clause behind a noun of one sign: 的人 | 我们."""
    return after in _POINTING or after in phrases.subjects or after in phrases.starters


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
    return FAIR + 1 if is_closing(mark) else None


def _chinese(piece: str, after: str, phrases: Phrases) -> float:
    if after in phrases.tails:
        return TIED + 1
    held = _chinese_held(piece, after, phrases)
    if after in phrases.conjunctions and held is None:
        return BEFORE_CONJUNCTION
    if after in phrases.links and held is None:
        return FAIR
    if held is not None:
        return held
    if piece in phrases.closers:
        is_object = after[0] in _COUNTING or after in phrases.quantities | phrases.questions
        return PLAIN + 1 if is_object else GOOD
    return TIED if is_chinese_word(piece + after) else _chinese_opens(piece, after, phrases)


def _chinese_opens(piece: str, after: str, phrases: Phrases) -> float:
    if after in phrases.questions:
        return PLAIN
    if after in phrases.starters:
        return GOOD
    if after in phrases.prepositions or after in phrases.subjects:
        return FAIR
    if _is_counting(after, phrases):
        return PLAIN + 1
    if after in phrases.auxiliaries:
        return PLAIN - 2
    return PLAIN + 1 if piece == "的" else PLAIN


def _chinese_held(piece: str, after: str, phrases: Phrases) -> float | None:
    if piece in phrases.questions - phrases.subjects and _begins_clause(after, phrases):
        return FAIR
    if _leads(piece, phrases) or after in phrases.particles:
        return HELD
    if piece in phrases.governors and after in phrases.subjects:
        return HELD
    return _chinese_tied(piece, after, phrases)


def _begins_clause(after: str, phrases: Phrases) -> bool:
    return after in phrases.starters or after in phrases.subjects or after in phrases.conjunctions


def _chinese_tied(piece: str, after: str, phrases: Phrases) -> float | None:
    if after in phrases.subjects and not _is_number(piece, after):
        return _before_subject(piece, after, phrases)
    if piece in phrases.subjects or piece in phrases.starters:
        return HELD - 2
    if _is_number(piece, after):
        return TIED
    if piece == "的" and (after in phrases.conjunctions or after[0] in _POINTING):
        return None if after in phrases.conjunctions else HELD
    if piece in _FINAL or (piece in phrases.closers and after in phrases.conjunctions):
        return None
    if len(piece) == len(after) == 1 and is_wide(piece) and is_wide(after):
        return HELD if piece in phrases.closers or piece == "的" else TIED - 1
    return None


def _before_subject(piece: str, after: str, phrases: Phrases) -> float | None:
    if piece in phrases.subjects and after not in _SELF:
        return GOOD
    if piece in phrases.subjects or piece in phrases.starters:
        return HELD - 2
    return PLAIN - 2 if piece in phrases.closers and piece not in _FINAL else None


def _is_number(piece: str, after: str) -> bool:
    """True inside a number, or between it and what stands right before or behind it."""
    if piece[-1].isdigit() or (after[0].isdigit() and piece[-1] in _BEFORE_NUMBERS):
        return True
    return piece[-1] in FIGURES and after[0] in FIGURES


def _leads(piece: str, phrases: Phrases) -> bool:
    """True for a small word, or two in one piece (就让), and for a number with its measure word."""
    small = phrases.auxiliaries | phrases.prepositions
    if piece in small or piece in phrases.conjunctions or _is_counting(piece, phrases):
        return True
    if len(piece) != _TWO or piece in phrases.starters:
        return False
    return piece[1] in _BEFORE_PLACES or (
        piece[1] in small and (piece[0] in small or piece[0] in phrases.subjects)
    )


def _is_counting(piece: str, phrases: Phrases) -> bool:
    """True for a number with its measure word, which counts what comes behind it: 一位, 三十台."""
    return len(piece) > 1 and piece[0] in _COUNTING and piece[-1] in phrases.measures
