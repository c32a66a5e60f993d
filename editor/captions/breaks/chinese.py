"""What it costs to part two Chinese words that no mark stands between."""

from editor.captions.breaks.phrases import Phrases
from editor.captions.breaks.wide_costs import (
    AFTER_PARTICLE,
    BEFORE_CONJUNCTION,
    BEFORE_NOUN,
    FAIR,
    GOOD,
    HELD,
    PLAIN,
    TIED,
)
from editor.captions.breaks.wide_pieces import is_wide
from editor.language.vocabulary.chinese import is_chinese_word

_BEFORE_PLACES = frozenset("在于向给成个")
"""Second signs of verbs that have their place, person, result or object behind them: 坐在, 找个."""
_COUNTING = frozenset("一二两三四五六七八九十百千万几半每这那哪某首第")
_TWO = 2
_BEFORE_NUMBERS = frozenset("第约近超过达到每前后年月日号点时")
_WITH_OBJECTS = frozenset("着过")
_BEFORE_COUNTING, _ORDINALS = frozenset("前上下"), frozenset("几一两三")
"""As in 前几届, 下一次, where 前 and 下 belong to what follows."""
_ASPECTS = frozenset("了着过")
"""Behind a verb with one of these stands its object, or nothing."""
_LESS = 2.5
_INNER = frozenset("不没得是")
_DENYING = frozenset(("不", "没", "没有", "是", "要", "有"))
_DIRECTIONS = frozenset("上下进出回过起")
"""First signs of where a verb of one sign goes: 端|上桌."""
_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿")
_POINTING = frozenset(("那", "这", "那个", "这个", "当", "有", "每个", "每", "上个", "下个", "前"))
_NOUNS = ("天", "年", "上", "午", "里", "末", "晚", "在", "时", "当年", "前", "近")
"""Endings of times that may have a description before them: 那年的|冬天."""
_INSIDE = ("里", "里面", "里头", "上面", "下面", "外面", "当中", "之间", "旁边")
"""With these a place ends, behind which another phrase may begin."""
_TIMES = (
    "时候", "晚上", "早上", "下午", "上午", "中午", "天", "年", "次", "时", "星期", "月",
    "周", "周末", "礼拜", "回",
)  # fmt: skip
_BEFORE_TIMES = frozenset("每那这当第前后有")
_BEING, _MUST = "是", "得"


def chinese_cost(above: str, piece: str, after: str, second: str, phrases: Phrases) -> float:
    """Return what a break between two words costs, all in simplified characters.

    `above` and `second` are the words before and behind them, empty where there is none.
    """
    is_ordinal = after in _BEFORE_COUNTING and second[:1] in _ORDINALS
    is_must = after == _MUST and piece in phrases.closers and len(piece) > 1
    if (after in phrases.tails and not (is_ordinal or is_must)) or after + second in phrases.tails:
        return TIED + 1
    if piece in _BEFORE_COUNTING and after[0] in _ORDINALS:
        return TIED
    opens = _opens(piece, after, second, phrases)
    held = _held(above, piece, after, phrases)
    if held is None and opens > GOOD:
        held = _held_by_length(piece, after, phrases)
    return _loose(above, piece, after, opens, phrases) if held is None else held


def _loose(above: str, piece: str, after: str, opens: float, phrases: Phrases) -> float:
    """Return what it costs to part words that nothing holds together."""
    if opens == BEFORE_CONJUNCTION:
        return opens
    if above in phrases.leading and opens > GOOD:
        return HELD - 1
    if piece in phrases.closers:
        is_short = above in phrases.subjects and piece not in _ASPECTS and len(piece) <= _TWO
        return HELD - 2 if is_short else _after_closer(after, opens, piece, phrases)
    if piece.endswith(_INSIDE) and opens == PLAIN:
        return FAIR + 1
    return TIED if is_chinese_word(piece + after) else opens


def _after_closer(after: str, opens: float, piece: str, phrases: Phrases) -> float:
    """Return what it costs behind the end of a clause, or what may be one: 走了, 拖着."""
    if piece in phrases.askers:
        return FAIR
    if opens == GOOD or after in phrases.subjects:
        return HELD - 2 if piece in _WITH_OBJECTS and opens != GOOD else AFTER_PARTICLE
    if after[0] in _COUNTING or after in phrases.quantities | phrases.questions:
        return PLAIN + 1
    return max(GOOD, opens - _LESS) if piece in _ASPECTS else GOOD


def _opens(piece: str, after: str, second: str, phrases: Phrases) -> float:
    if after in phrases.conjunctions and not _is_adverb(after, second, phrases):
        return FAIR if after in phrases.links else BEFORE_CONJUNCTION
    if after in phrases.questions:
        return PLAIN
    if _begins_clause(after, second, phrases):
        is_noun = after.endswith(_NOUNS) or after in phrases.auxiliaries
        if piece != "的" or not is_noun:
            return GOOD
    if after in phrases.subjects:
        return FAIR - 1
    if after in phrases.prepositions:
        return FAIR + 1
    is_noun = after not in phrases.auxiliaries and len(piece) > 1
    if second in phrases.trailing and is_noun:
        return FAIR
    return _opens_by_noun(piece, after, phrases)


def _opens_by_noun(piece: str, after: str, phrases: Phrases) -> float:
    """Return what it costs in front of a noun or a verb: more beside a word of one sign."""
    if after in phrases.trailing:
        return PLAIN + 1
    if after in phrases.auxiliaries and not _is_counting(after, phrases):
        return PLAIN - 2
    if piece == "的":
        return BEFORE_NOUN
    dearer = 2 if len(piece) == 1 or len(after) == 1 else 0
    return PLAIN + dearer + (1 if _is_counting(after, phrases) else 0)


def _is_adverb(after: str, second: str, phrases: Phrases) -> bool:
    """True for what looks like a conjunction in the middle of a clause: 还是没有, 只有一台."""
    if after == "而":
        return second == "不是"
    if after not in phrases.adverbs:
        return False
    return second not in phrases.subjects | phrases.starters | phrases.askers


def _begins_clause(after: str, second: str, phrases: Phrases) -> bool:
    """True for an adverb or a time with which a clause begins: 有一次, 那个时候, 最后我."""
    if second == "的":
        return False
    if after in phrases.starters or after + second in phrases.starters or _is_time(after):
        return True
    if after in _POINTING and (second.endswith(_TIMES) or second in phrases.subjects):
        return True
    is_loose = after in phrases.auxiliaries - _DENYING and not after.endswith(_BEING)
    return is_loose and second in phrases.subjects


def _is_time(word: str) -> bool:
    """True for a word that tells when: 每天晚上, 第二天."""
    return len(word) > 1 and word[0] in _BEFORE_TIMES and word.endswith(_TIMES)


def _held(above: str, piece: str, after: str, phrases: Phrases) -> float | None:
    if piece in phrases.questions - phrases.subjects and _begins_anew(after, phrases):
        return FAIR
    if _leads(piece, phrases) or after in phrases.particles:
        return HELD
    if piece in phrases.subjects or _is_starter(above, piece, phrases):
        return HELD - 2
    if above in phrases.subjects and piece in phrases.nouns:
        return HELD - 2
    return _held_by_sign(piece, after, phrases)


def _begins_anew(after: str, phrases: Phrases) -> bool:
    return after in phrases.starters or after in phrases.subjects or after in phrases.conjunctions


def _held_by_sign(piece: str, after: str, phrases: Phrases) -> float | None:
    """Return what it costs to part a verb and a person, or figures; None for other words."""
    if (piece in phrases.governors or piece.endswith("到")) and after in phrases.subjects:
        return HELD - 1
    if piece[-1] in _NUMERALS and after[0] in _NUMERALS:
        return TIED + 2
    is_number = piece[-1].isdigit() or (after[0].isdigit() and piece[-1] in _BEFORE_NUMBERS)
    return TIED if is_number else None


def _held_by_length(piece: str, after: str, phrases: Phrases) -> float | None:
    """Return what it costs to part a word of one sign: a verb and its object, or half a word."""
    if len(piece) > 1 or not (is_wide(piece) and is_wide(after)):
        return None
    small = phrases.heralds | phrases.subjects | phrases.auxiliaries | phrases.conjunctions
    begins = after in small - _INNER
    is_one = (len(after) == 1 and not begins) or after[0] in _DIRECTIONS
    if piece in phrases.closers or piece == "的":
        return HELD if is_one else None
    return TIED - 1 if is_one else None


def _is_starter(above: str, piece: str, phrases: Phrases) -> bool:
    """True for the words with which a clause begins, maybe two of them: 有|一次.

    A time that is described (坏掉的那天) ends one.
    """
    if above == "的":
        return False
    if piece in phrases.starters or above + piece in phrases.starters:
        return True
    return _is_time(piece) or (above in _POINTING and piece.endswith(_TIMES))


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
