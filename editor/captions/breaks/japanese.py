"""What it costs to part two Japanese words, each with its endings and particles."""

import re

from editor.captions.breaks.phrases import Phrases
from editor.captions.breaks.wide_costs import (
    BEFORE_CONJUNCTION,
    FAIR,
    GOOD,
    HELD,
    LEANING,
    PLAIN,
    TIED,
)
from editor.captions.breaks.wide_pieces import PREFIXES, is_hiragana, points
from editor.language.vocabulary.unspaced import likeliest_words

_DATED = frozenset("年月日時")
_FIGURES = frozenset("一二三四五六七八九十百千万")
_CLAUSE_ENDS = (
    "から", "ので", "けど", "けれど", "たら", "のに", "ます", "です", "ながら", "ても",
    "ですが", "ますが", "ましたが", "でしたが", "ないが", "だが", "ないし", "るし", "たし",
    "ますし", "ですし", "だし", "まして", "てね", "よね", "たね",
)  # fmt: skip
_SENTENCE_END = re.compile(
    "(?:です|ます|でした|ました|ません|でしょう|ください|だよ|だね)(?:よね|よ|ね|か)?$"
)
_STEMS = frozenset("いきしちにみりびぎじえけせてねめれべげぜ")
_AGAIN = re.compile(
    "始め|続け|終[わえ]|過ぎ|すぎ|やす[いく]|にく[いく]|出[しす]|切[っるれ]|合[っうい]|直[しす]|込[んむみ]"
)
"""Verbs behind the stem of another one: 話し|始める."""
_COPULA = re.compile("なん(?:です|だ|じゃ)|なの(?:で|だ|に)|でした|だった")
_ABILITY = ("ことが", "ことは", "ことも")
_ABOUT, _BEFORE_AFTER = ("ほど", "くらい", "ぐらい"), ("前", "後", "間", "以上", "以内", "以下")
_WISHES, _GOOD_SO = ("ば", "たら", "ても", "て"), (
    "よかっ", "いい", "よい", "良かっ", "良い", "済", "構",
)  # fmt: skip
_FROM, _UNTIL = "から", "まで"
_FEW_SIGNS = 3
_DESCRIBING = ("の", "い", "た", "な", "る")
"""A topic of so few signs is better kept with what is said of it: 今日は."""
_GOING = frozenset("行来")
_FORMS = ("て", "ば", "たり", "は")
_CONDITIONS = ("ると", "うと", "くと", "すと", "むと", "つと", "ぐと", "いと")
"""What ends a clause with "when" or "if", or with what somebody thinks."""
_BEFORE_NOUNS = ("い", "た", "る", "う", "む", "ぶ", "ぐ", "つ")
"""Endings with which a word describes the noun behind it, where a sentence does not end."""
_OBJECTS = ("を", "へ", "と", "まで", "い", "た", "る", "く")
_QUOTES = ("と", "って", "とは", "とも", "とか")
_SAYING = re.compile("(?:思|言|云|考え|話し|答え|聞い|聞き|聞か|いう|いっ|いい|限ら|呼ば|感じ)")
_HELPING = re.compile(
    "お(?:い|く|こ|き|け)|い(?:る|た|て|な|ま|れ|こ|く|き|っ)|しま|くれ|くだ|く(?:る|れば)|き(?:た|て|ま)"
    "|もら|あげ|み(?:る|た|て|よ|れ)|ほし|あ(?:る|っ|り)|ござ|や(?:る|っ|り)|欲し|頂|下さ"
)
"""Verbs behind one with て that say no more than how it is done: 置いて|おく, 待って|いる."""
_JOINED = re.compile(
    "基づ|対し|対す|関し|関す|比べ|応じ|従っ|従い|伴っ|伴い|向け|向か|渡っ|加え|際し|反し|通じ|通し|沿っ|限ら|過ぎ"
)
"""Verbs that are one with the particle before them: に|基づいて."""
_PARTICLES = ("に", "を", "と")
_PAIRED = ((_ABILITY, ("でき",)), (_ABOUT, _BEFORE_AFTER), (_WISHES, _GOOD_SO))
"""Endings, and what is one with each of them: ことが|できる, ほど|前, ば|いい."""


def japanese_cost(above: str, piece: str, after: str, phrases: Phrases) -> float | None:
    """Return what a break between two words costs, None for never.

    `above` is the word before them, empty where there is none.
    """
    if after == "で" and _SENTENCE_END.search(piece):
        return BEFORE_CONJUNCTION
    if piece == "で":
        return HELD
    if piece in PREFIXES or (len(after) == 1 and is_hiragana(after)):
        return None
    if is_hiragana(after[0]) and _leans(after, phrases) and not points(piece, after, phrases):
        return LEANING if len(after) > 1 else None
    if not is_hiragana(piece[-1]):
        return TIED if _is_number(piece, after) else HELD
    if _is_one(piece, after):
        return HELD
    return _after_hiragana(above, piece, after, phrases)


def _is_number(piece: str, after: str) -> bool:
    """True behind a figure, and inside a date or a time of day: 10月|1日."""
    if piece[-1].isdigit() or piece[-1] in _FIGURES:
        return True
    return piece[-1] in _DATED and after[0].isdigit()


def _is_one(piece: str, after: str) -> bool:
    """True where what is behind the break belongs to what ends before it."""
    if piece[-1] in "てで" and (after[0] in _GOING or _HELPING.match(after)):
        return True
    if _AGAIN.match(after) and piece[-1] in _STEMS:
        return True
    if _COPULA.match(after) or (piece.endswith(_QUOTES) and _SAYING.match(after)):
        return True
    if piece.endswith(_PARTICLES) and _JOINED.match(after):
        return True
    return any(piece.endswith(ends) and after.startswith(begins) for ends, begins in _PAIRED) or (
        piece.endswith(_FROM) and after.endswith(_UNTIL)
    )


def _leans(after: str, phrases: Phrases) -> bool:
    """True for an ending or a particle, maybe with others behind it: ました, のような."""
    first = likeliest_words(after, "ja")[0]
    return (len(first) == 1 and first not in PREFIXES) or first in phrases.tails


def _after_hiragana(above: str, piece: str, after: str, phrases: Phrases) -> float:
    if piece in phrases.conjunctions or piece in phrases.determiners:
        return HELD
    ended = _after_clause(piece)
    if after in phrases.conjunctions and (ended is not None or piece.endswith(_ENDED)):
        return BEFORE_CONJUNCTION
    return _after_word(above, piece, after, phrases) if ended is None else ended


def _after_word(above: str, piece: str, after: str, phrases: Phrases) -> float:
    """Return what it costs behind a word that ends no clause, or may end one."""
    if piece.endswith(_FORMS):
        is_short = piece[-1] == "は" and len(piece) <= _FEW_SIGNS
        return PLAIN - 1 if is_short and not above.endswith(_DESCRIBING) else FAIR
    is_noun = not is_hiragana(after[0])
    describes = piece.endswith("より") or (piece.endswith(_BEFORE_NOUNS) and is_noun)
    if describes or phrases.is_bound(piece):
        return HELD - 1
    if phrases.ends_phrase(piece):
        return _after_particle(piece, after)
    if piece.endswith(_CONDITIONS):
        return FAIR + 1
    return PLAIN + 2 if piece.endswith(_OBJECTS) else PLAIN


def _after_particle(piece: str, after: str) -> float:
    """Return what it costs behind a particle, less before a subject and more behind one."""
    is_number = after[0] in _FIGURES or after[0].isdigit()
    begins = after.endswith(_SUBJECTS) and not (piece.endswith(_SUBJECTS) or is_number)
    return PLAIN - 3 if begins else PLAIN - 1


_SUBJECTS = ("が", "は", "も")
_ENDED = ("て", "で", "ね", "よ", "し", "た", "だ", "か", "ど", "っけ", "ない", "って")
"""With these a clause may end, in front of a conjunction."""


def _after_clause(piece: str) -> float | None:
    """Return the cost behind the end of a Japanese sentence or clause, None behind other words."""
    if _SENTENCE_END.search(piece):
        return BEFORE_CONJUNCTION
    if piece.endswith(_FROM) and len(piece) > len(_FROM) and not is_hiragana(piece[-3]):
        return FAIR + 1
    return GOOD if piece.endswith(_CLAUSE_ENDS) else None
