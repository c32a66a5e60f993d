"""What denies something in a text: for certain, and perhaps.

A text surely denies by a plain "not"; what is said with a "not" and means none ("not only", 不错)
is left out. Whatever else may carry a denial ("hardly", "un-", 难以) counts as perhaps. English and
Chinese stand here, other languages in `resources/words/negation.toml`.
"""

import re
import tomllib
from functools import cache
from typing import NamedTuple

from editor import paths

_ENGLISH_SURE = re.compile(
    r"(?<!whether or )(?<!or )(?<!if )(?<!why )(?<!as )(?:"
    r"\b(?:do|does|did|is|are|was|were|has|have|had|will|would|should)"
    r"(?:n['’]t| not)\b(?! (?:only|just|simply|merely|necessarily|you|we|i|they|he|she|it|that"
    r"|know|sure|to mention|even)\b)"
    r"|\bcannot\b(?! (?:wait|help|only))|\bnobody\b|\bnever\b(?! mind| before)"
    r"|(?:\b(?:have|has|had|is|was|are|were|got)|['’]s|['’]ve) no\b"
    r"(?! (?:doubt|matter|wonder|problem|longer|more|less|big|small|mean|better|different"
    r"|coincidence|surprise|secret|stranger)))",
    re.IGNORECASE,
)
_ENGLISH_TAG = re.compile(r"^\s*(?:you|we|i|they|he|she|it|that)?\s*\?")
_ENGLISH_PERHAPS = re.compile(
    r"n['’]t\b|\b(?:not|no|non|nor|none|never|nothing|nobody|nowhere|neither|cannot|cant|dont|wont|"
    r"without|hardly|barely|rarely|seldom|scarcely|only|little|few|lack\w*|fail\w*|miss\w*|instead|"
    r"rather|unless|until|except|but|avoid\w*|stop\w*|prevent\w*|refus\w*|den(?:y|ies|ied)|too|"
    r"beyond|wrong\w*|different\w*|differ\w*|hard|difficult\w*|challeng\w*|tough|rid|ban\w*|"
    r"free|away|end|ended|over|out|off|less|least|minus|against|other than|far|still|yet|before|"
    r"whether|doubt\w*|forget\w*|forgot\w*|zero|empty|absen\w*|exclu\w*|reject\w*|"
    r"despite|although|though|regardless|constantly|continu\w*|keep\w*|kept|must|"
    r"have to|has to|had to|pretty|quite|"
    r"sorry|wish\w*|broke\w*|kidding|sad\w*|bad\w*|poor\w*|unfortunate\w*|short\w*|limit\w*|slight\w*|alone|"
    r"(?:un|in|im|ir|il|dis|non|mis|anti|de)[a-z-]{3,}|[a-z]{3,}less(?:ly)?)\b",
    re.IGNORECASE,
)
_CHINESE_HARMLESS = re.compile(
    r"(.)[不没]\1|不错|不过|不同|差不多|不断|不仅|不只|不光|不但|不单|不得不|不久|不少|对不起|不管|不论|不如|不然"
    r"|要不|不妨|不禁|不愧|不由得|了不起|不好意思|不客气|不可思议|不可或缺|必不可少|不知不觉|不一样|不停|不时|"
    r"不止|不惜|不至于|不外乎|不见得|不用说|没事|没关系|没问题|没错|没准|毫不|好不容易|忍不住|免不了|少不了|"
    r"离不开|不(?:能|得|可)不|没有(?:人|什么)?不|不再|不得了|不算|不太|不是吗|是不是|不就|何不|岂不|不也|并不是"
)
_CHINESE_SURE = re.compile(
    r"不(?:会|能|是|要|想|该|应该|需要|可能|可以|知道|存在|喜欢|相信|同意|认为|觉得)|没有|从未|从不|决不|绝不"
)
_CHINESE_PERHAPS = re.compile(
    r"[不没沒無无未非别莫勿否难難少免缺拒反绝禁止失弱仅只除却但才还尚差空零坏错误停避忘隐]|而是|反而"
)

_NEVER = re.compile(r"(?!)")


class _Denials(NamedTuple):
    """What may be said of a text; `hint` is quick to look for, and stands wherever `sure` does."""

    hint: re.Pattern[str]
    harmless: re.Pattern[str]
    sure: re.Pattern[str]
    perhaps: re.Pattern[str]


_BUILT_IN = {
    "en": _Denials(
        re.compile(r"[nN](?i:['’]t|ot|ever|obody|o\b)"),
        _NEVER,
        _ENGLISH_SURE,
        _ENGLISH_PERHAPS,
    ),
    "zh": _Denials(re.compile("[不没决绝从]"), _CHINESE_HARMLESS, _CHINESE_SURE, _CHINESE_PERHAPS),
}


def surely_denies(text: str, language: str) -> tuple[int, int] | None:
    """Return the span of the first word that denies for certain, None when none does.

    Languages that are not known here deny nothing for certain.
    """
    denials = _denials(language)
    if denials is None or not denials.hint.search(text):
        return None
    text = denials.harmless.sub(lambda match: "·" * len(match[0]), text)
    for match in denials.sure.finditer(text):
        if language != "en" or not _ENGLISH_TAG.match(text[match.end() :]):
            return match.span()
    return None


def may_deny(text: str, language: str) -> bool:
    """True when anything in the text may deny something; True for a language not known here."""
    denials = _denials(language)
    return denials is None or denials.perhaps.search(text) is not None


@cache
def _denials(language: str) -> _Denials | None:
    """Return what denies in a language (its primary subtag), None for one that is not known."""
    if language in _BUILT_IN:
        return _BUILT_IN[language]
    path = paths.resources() / "words" / "negation.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8")).get(language)
    if table is None:
        return None
    has_blanks = language not in ("ja", "ko")
    harmless, sure, perhaps = (
        _pattern(table[key], has_blanks) for key in ("harmless", "sure", "perhaps")
    )
    return _Denials(sure, harmless, sure, perhaps)


def _pattern(words: str, has_blanks: bool) -> re.Pattern[str]:
    whole = rf"\b(?:{words})(?!\w)" if has_blanks else words
    return re.compile(whole, re.IGNORECASE)
