"""Breaks in Chinese and Japanese, which write no blanks between words.

No line begins or ends with a sign that belongs to its other end (kinsoku), and no word is cut as
far as that can be told by how common words are. Japanese endings and particles stay with the word
before them.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from editor.captions.marks import CLAUSE, LISTING, SENTENCE, is_closing, is_opening, may_break
from editor.captions.phrases import Phrases
from editor.captions.wide_pieces import PREFIXES, is_hiragana, is_japanese, is_wide, points
from editor.language.vocabulary.chinese import is_chinese_word, simplified
from editor.language.vocabulary.unspaced import likeliest_words

_BEFORE_PLACES = frozenset("在于向给")
"""Second signs of verbs that have their place or person behind them: 坐在, 来自."""
_COUNTING = frozenset("一二两三四五六七八九十百千万几半每这那哪某首第")
_FIGURES = frozenset("一二三四五六七八九十百千万")
_TWO = 2
_BEFORE_NUMBERS = frozenset("第约近超过达到每前后")

_CLAUSE_ENDS = (
    "から", "ので", "けど", "けれど", "たら", "のに", "ます", "です", "ながら", "ても",
    "ですが", "ますが", "ましたが", "でしたが", "ないが", "だが",
)  # fmt: skip
_SENTENCE_ENDS = ("です", "ます", "でした", "ました", "ません", "でしょう", "ください")
_FROM = "から"
_GOING = frozenset("行来")
_FORMS = ("て", "ば", "たり", "は")
_BEFORE_NOUNS = ("い", "た", "る")
"""Endings with which a word describes the noun behind it, where a sentence does not end."""
_OBJECTS = ("を", "へ", "と", "まで", "い", "た", "る", "く")
_MOST_KNOWN = 65536
_UNKNOWN = -1.0

AFTER_SENTENCE, AFTER_CLAUSE, AFTER_ITEM = 0.0, 2.0, 5.0
BEFORE_CONJUNCTION, GOOD, FAIR, PLAIN = 3.0, 6.0, 8.0, 12.0
HELD, TIED = 17.0, 19.0
LEANING = 24.0
"""Before an ending of a Japanese word with very many of them."""


def breaks_in(
    text: str, run: Sequence[str], phrases: Phrases, language: str
) -> list[tuple[int, float]]:
    """Return the offsets at which the pieces of a text may be parted, and what each costs."""
    found = []
    at = 0
    above = ""
    known = _known_costs(phrases, language)
    for number, (piece, after) in enumerate(pairwise(run)):
        at += len(piece)
        if may_break(text, at):
            key = above, piece, after
            cost = known.get(key, _UNKNOWN)
            if cost == _UNKNOWN:
                cost = _remembered(known, key, phrases, language)
            second = run[number + 2 : number + 3]
            if (cost == GOOD and after in phrases.starters and second == ["的"]) or (
                after == "而" and second == ["不是"]
            ):
                cost = PLAIN
            if cost is not None:
                found.append((at, cost))
        above = piece
    return found


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
        return AFTER_CLAUSE
    if marked is not None:
        return marked
    if is_opening(after[0]):
        return FAIR
    if not (is_wide(piece) or is_wide(after)):
        return None
    if is_japanese(piece + after, language):
        return _japanese(piece, after, phrases)
    return _chinese(simplified(piece), simplified(after), phrases)


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
    if _leads(piece, phrases) or after in phrases.particles:
        return HELD
    if piece in phrases.subjects or piece in phrases.starters:
        return HELD - 2
    if piece[-1].isdigit() or (after[0].isdigit() and piece[-1] in _BEFORE_NUMBERS):
        return TIED
    if piece == "的" and (after in phrases.subjects or after in phrases.conjunctions):
        return None
    if len(piece) == len(after) == 1 and is_wide(piece) and is_wide(after):
        return HELD if piece in phrases.closers or piece == "的" else TIED - 1
    return None


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


def _japanese(piece: str, after: str, phrases: Phrases) -> float | None:
    if piece in PREFIXES or (len(after) == 1 and is_hiragana(after)):
        return None
    if is_hiragana(after[0]) and _leans(after, phrases) and not points(piece, after, phrases):
        return LEANING if len(after) > 1 else None
    if is_hiragana(piece[-1]):
        is_one = piece[-1] in "てで" and after[0] in _GOING
        return HELD if is_one else _after_hiragana(piece, after, phrases)
    return TIED if piece[-1].isdigit() or piece[-1] in _FIGURES else HELD


def _leans(after: str, phrases: Phrases) -> bool:
    """True for an ending or a particle, maybe with others behind it: ました, のような."""
    first = likeliest_words(after, "ja")[0]
    return (len(first) == 1 and first not in PREFIXES) or first in phrases.tails


def _after_hiragana(piece: str, after: str, phrases: Phrases) -> float:
    if piece in phrases.conjunctions or piece in phrases.determiners:
        return HELD
    ended = _after_clause(piece)
    if ended is not None:
        return ended
    if piece.endswith(_FORMS):
        return FAIR
    if piece.endswith(_BEFORE_NOUNS) and not is_hiragana(after[0]):
        return HELD - 1
    if phrases.is_bound(piece):
        return HELD - 1
    if phrases.ends_phrase(piece):
        return PLAIN - 1
    return PLAIN + 2 if piece.endswith(_OBJECTS) else PLAIN


def _after_clause(piece: str) -> float | None:
    """Return the cost behind the end of a Japanese sentence or clause, None behind other words."""
    if piece.endswith(_SENTENCE_ENDS):
        return BEFORE_CONJUNCTION
    if piece.endswith(_FROM) and len(piece) > len(_FROM) and not is_hiragana(piece[-3]):
        return FAIR + 1
    return GOOD if piece.endswith(_CLAUSE_ENDS) else None
