"""The words, figures and marks of a Chinese or Japanese text, which has no blanks between them."""

import re
from functools import lru_cache

from editor.captions.phrases import Phrases, phrases_of
from editor.language.vocabulary.chinese import chinese_words, simplified
from editor.language.vocabulary.unspaced import likeliest_words

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HIRA = "\u3041-\u309f"
_KATA = "\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_WIDE = f"{_HAN}{_HIRA}{_KATA}"
_PIECE = re.compile(
    f"[{_HAN}]+|[{_HIRA}]+|[{_KATA}]+"
    f"|(?:(?![{_WIDE}])\\w)+(?:(?:[.\\-'’/:@&+_%#?=~]+|(?<=\\d),(?=\\d))(?:(?![{_WIDE}])\\w)+)*"
    "|——|……|.",
    re.DOTALL,
)
_JAPANESE_RUN = re.compile(f"[{_HAN}{_HIRA}]+|{_PIECE.pattern}", re.DOTALL)
_HAN_OR_HIRA = re.compile(f"[{_HAN}{_HIRA}]")
_HAS_KANA = re.compile(f"[{_HIRA}{_KATA}]")
_IS_WIDE = re.compile(f"[{_WIDE}]")
PREFIXES = frozenset({"お", "ご"})
_BEFORE_BEING = frozenset("でてがはもに")
"""Words behind which a word like ある is a verb, not a determiner."""
_ENDED = ("て", "ね", "よ", "し", "す")
_ENDED_THERE, _BEHIND_THAT = (*_ENDED, "た", "か"), frozenset({"から", "けど", "けれど", "って"})
_ABLE, _BEFORE_ABLE = "でき", ("が", "も", "は", "しか", "を")
_SAID = ("ます", "です", "ました", "ください", "ですね", "ますね", "ですよ", "ますよ")
"""Behind these で is no particle: it begins a sentence."""
_LONGEST_PART = 8


def is_wide(piece: str) -> bool:
    """True for a piece of Han or Kana."""
    return _IS_WIDE.match(piece) is not None


def pieces(text: str, language: str) -> list[str]:
    """Return the words, figures and marks of a text without blanks; joined they are the text.

    Runs of Han are cut into Chinese words, unless the language is Japanese or there is Kana.
    """
    if is_japanese(text, language):
        return [part for run in _JAPANESE_RUN.findall(text) for part in _japanese_parts(run)]
    found = _PIECE.findall(text)
    whole = []
    for piece in found:
        if len(piece) > 1 and is_wide(piece):
            whole += _words_of(piece)
        else:
            whole.append(piece)
    return whole


def is_japanese(text: str, language: str) -> bool:
    """True when the language is Japanese, or there is Kana in the text."""
    return language.startswith("ja") or _HAS_KANA.search(text) is not None


@lru_cache(maxsize=4096)
def _words_of(run: str) -> list[str]:
    words = []
    at = 0
    for word in chinese_words(simplified(run)):
        words.append(run[at : at + len(word)])
        at += len(word)
    return words


@lru_cache(maxsize=4096)
def _japanese_parts(run: str) -> list[str]:
    """Return the words of a run of Han and Hiragana, each with its endings and particles.

    Other runs come back whole. A part with very many endings is cut in front of one of them.
    """
    if not _HAN_OR_HIRA.match(run):
        return [run]
    phrases = phrases_of("ja")
    parts: list[str] = []
    above = ""
    for word in _with_conjunctions(likeliest_words(run, "ja")):
        leans = len(word) > 1 and word in phrases.tails and not points(above, word, phrases)
        is_short = bool(parts) and len(parts[-1] + word) <= _LONGEST_PART
        is_then = word == "で" and bool(parts) and parts[-1].endswith(_SAID)
        if parts and not is_then and (_joins(above, word) or (leans and is_short)):
            parts[-1] += word
        else:
            parts.append(word)
        above = word
    return parts


def _with_conjunctions(words: list[str]) -> list[str]:
    """Return the words, those that begin the next clause in one: ですよ, だから."""
    found: list[str] = []
    for word in words:
        is_one = found and found[-1] == "だ" and word in _BEHIND_THAT
        if is_one and len(found) > 1 and found[-2].endswith(_ENDED_THERE):
            found[-1] += word
        else:
            found.append(word)
    return found


def _joins(above: str, word: str) -> bool:
    """True for endings, behind お and ご, and for single Han beside others: 清掃 and 員.

    Behind て the sign お begins an ending: しておこう.
    """
    if above in PREFIXES or (word == "お" and above.endswith("て")):
        return True
    if len(word) == 1 and word not in PREFIXES and is_hiragana(word):
        return True
    is_single = len(word) == 1 or len(above) == 1
    return is_single and not is_hiragana(word[0]) and not is_hiragana(above[-1])


def points(above: str, word: str, phrases: Phrases) -> bool:
    """True for a determiner, and for what looks like one unless a verb may stand there: ある.

    Also for what looks like a particle but begins a clause (って|でも), or a verb of its own
    (ことが|できる).
    """
    if word in phrases.determiners:
        return above[-1:] not in _BEFORE_BEING
    if word in phrases.conjunctions:
        return above.endswith(_ENDED_THERE if word[0] == "だ" else _ENDED)
    return word.startswith(_ABLE) and above.endswith(_BEFORE_ABLE)


def is_hiragana(sign: str) -> bool:
    """True for a sign of Hiragana."""
    return "\u3041" <= sign <= "\u309f"
