"""Breaks in Japanese: endings and particles stay with the word before them."""

from editor.captions.phrases import Phrases
from editor.captions.wide_costs import (
    BEFORE_CONJUNCTION,
    FAIR,
    FIGURES,
    GOOD,
    HELD,
    LEANING,
    PLAIN,
    TIED,
)
from editor.captions.wide_pieces import PREFIXES, is_hiragana, points
from editor.language.vocabulary.unspaced import likeliest_words

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
_QUOTING, _SAYING = "と", frozenset("言思答聞考呼感信述")
"""The particle behind what is said or thought, and the first signs of verbs that say so."""
_STEM_ENDS, _SECOND_VERBS = (
    frozenset("いきしちにみりぎびえけせねめれげべ"),
    ("終わ", "始め", "続け", "直"),
)
"""Ends of the first verb of two that are one, and what the second begins with: 飲み終わる."""
_OBJECTS = ("を", "へ", "と", "まで", "い", "た", "る", "く")


def japanese_cost(piece: str, after: str, phrases: Phrases) -> float | None:
    """Return what a break between two Japanese pieces costs, None for never."""
    if piece in PREFIXES or (len(after) == 1 and is_hiragana(after)):
        return None
    if is_hiragana(after[0]) and _leans(after, phrases) and not points(piece, after, phrases):
        return LEANING if len(after) > 1 else None
    if is_hiragana(piece[-1]):
        is_one = piece[-1] in "てで" and after[0] in _GOING
        return HELD if is_one else _after_hiragana(piece, after, phrases)
    return TIED if piece[-1].isdigit() or piece[-1] in FIGURES else HELD


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
    if _goes_on(piece, after) or phrases.is_bound(piece):
        return HELD - 1
    if phrases.ends_phrase(piece):
        return PLAIN - 1
    return PLAIN + 2 if piece.endswith(_OBJECTS) else PLAIN


def _goes_on(piece: str, after: str) -> bool:
    """True for what describes the noun behind it, and for what is said before its verb."""
    if piece[-1] == _QUOTING:
        return after[0] in _SAYING
    if piece[-1] in _STEM_ENDS and after.startswith(_SECOND_VERBS):
        return True
    return piece.endswith(_BEFORE_NOUNS) and not is_hiragana(after[0])


def _after_clause(piece: str) -> float | None:
    """Return the cost behind the end of a Japanese sentence or clause, None behind other words."""
    if piece.endswith(_SENTENCE_ENDS):
        return BEFORE_CONJUNCTION
    if piece.endswith(_FROM) and len(piece) > len(_FROM) and not is_hiragana(piece[-3]):
        return PLAIN
    return GOOD if piece.endswith(_CLAUSE_ENDS) else None
