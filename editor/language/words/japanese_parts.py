"""The words of Japanese with their endings and particles."""

import re
from functools import lru_cache

from editor.language.scripts import HAN
from editor.language.vocabulary.unspaced import likeliest_words
from editor.language.vocabulary.word_sets import word_sets

HIRAGANA = "\u3041-\u309f"
_HAN_OR_HIRAGANA = re.compile(f"[{HAN}{HIRAGANA}]")
_PREFIXES = frozenset({"お", "ご"})
_BEFORE_BEING = frozenset("でてがはもに")
"""Words behind which a word like ある is a verb, not a determiner."""
_ENDED = ("て", "ね", "よ", "し", "す")
_ENDED_THERE, _BEHIND_THAT = (*_ENDED, "た", "か"), frozenset({"から", "けど", "けれど", "って"})
_ABLE, _BEFORE_ABLE = "でき", ("が", "も", "は", "しか", "を")
_SAID = ("ます", "です", "ました", "ください", "ですね", "ますね", "ですよ", "ますよ")
"""Behind these で is no particle: it begins a sentence."""
_LONGEST_PART = 8
_FILE = "japanese-parts.txt"


@lru_cache(maxsize=4096)
def japanese_parts(run: str) -> list[str]:
    """Return the words of a run of Han and Hiragana, each with its endings and particles.

    Other runs come back whole. A part with very many endings is cut in front of one of them.
    """
    if not _HAN_OR_HIRAGANA.match(run):
        return [run]
    tails = word_sets(_FILE)["ja"]["tails"]
    parts: list[str] = []
    above = ""
    for word in _with_conjunctions(likeliest_words(run, "ja")):
        leans = len(word) > 1 and word in tails and not _points(above, word)
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
    if above in _PREFIXES or (word == "お" and above.endswith("て")):
        return True
    if len(word) == 1 and word not in _PREFIXES and is_hiragana(word):
        return True
    is_single = len(word) == 1 or len(above) == 1
    return is_single and not is_hiragana(word[0]) and not is_hiragana(above[-1])


def _points(above: str, word: str) -> bool:
    """True for a determiner, and for what looks like one unless a verb may stand there: ある.

    Also for what looks like a particle but begins a clause (って|でも), or a verb of its own
    (ことが|できる).
    """
    sets = word_sets(_FILE)["ja"]
    if word in sets["determiners"]:
        return above[-1:] not in _BEFORE_BEING
    if word in sets["conjunctions"]:
        return above.endswith(_ENDED_THERE if word[0] == "だ" else _ENDED)
    return word.startswith(_ABLE) and above.endswith(_BEFORE_ABLE)


def is_hiragana(sign: str) -> bool:
    """True for a sign of Hiragana."""
    return "\u3041" <= sign <= "\u309f"
