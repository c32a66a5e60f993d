"""What denies something in a text: for certain, and perhaps.

A text surely denies by a plain "not"; what is said with a "not" and means none ("not only", 不错)
is left out. Whatever else may carry a denial ("hardly", "un-", 难以) counts as perhaps. English and
Chinese stand here, other languages and all weak words in `resources/words/negation.toml`.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from editor import paths

_ENGLISH_SURE = re.compile(
    r"(?<!whether or )(?<!or )(?<!if )(?<!why )(?<!as )(?:"
    r"\b(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|should|could|must|need)"
    r"(?:n['’]t| not)|(?:wo|ca)n['’]t|(?<=['’]s|['’]m) not|(?<=['’]re) not)"
    r"\b(?! (?:only|just|simply|merely|necessarily|you|we|i|they|he|she|it|that"
    r"|know(?! (?:any|him|her|them|me|you))|sure|to mention|even|wait|help|agree more|resist"
    r"|be (?:better|more|happier|serious|long)|take long|thank|stop|believe(?! in)|imagine"
    r"|get enough|hurt|say no|mind|hesitate|forget|worry|miss|beat|blame|go wrong|tell you how"
    r"|lie|stand)\b)"
    r"|\bcannot\b(?! (?:wait|help|only))|\bnobody\b|\bno one\b|\bnever\b(?! mind| before)"
    r"|\bnothing\b(?! (?:but|like|short|less|more|beats|better|wrong|special|to (?:worry|it)))"
    r"|(?:\b(?:have|has|had|is|was|are|were|got)|['’]s|['’]ve) no\b"
    r"(?! (?:doubt|matter|wonder|problem|longer|more|less|big|small|mean|better|different"
    r"|coincidence|surprise|secret|stranger|idea|rush|hurry)))",
    re.IGNORECASE,
)
_ENGLISH_TAG = re.compile(r"^\s*(?:you|we|i|they|he|she|it|that)?\s*\?")
_ENGLISH_PERHAPS = re.compile(
    r"n['’]t\b|\b(?:not|no|non|nor|none|never|nothing|nobody|nowhere|neither|cannot|cant|dont|wont|"
    r"without|hardly|barely|rarely|seldom|scarcely|little|few|lack\w*|fail\w*|miss(?:es|ed|ing)?|"
    r"instead|rather|unless|except|avoid\w*|stop\w*|prevent\w*|refus\w*|den(?:y|ies|ied)|"
    r"beyond|wrong\w*|different\w*|differ\w*|hard|difficult\w*|challeng\w*|tough|rid|ban\w*|"
    r"less|least|minus|against|other than|doubt\w*|forget\w*|forgot\w*|zero|empty|absen\w*|"
    r"exclu\w*|reject\w*|keep from|oppos\w*|los(?:e|es|ing|t)|"
    r"kidding|unfortunate\w*|limit\w*|alone|anything but|ceas\w*|quit|"
    r"hat(?:e|es|ed)|enough|(?:that|it)(?:['’]s| is| was) all|declin\w*|resist\w*|escap\w*|"
    r"ignor\w*|"
    r"un(?!der\w*|it\w*|ion\w*|iv\w*|iq\w*|til\b|cle\w*|less\b)[a-z]{3,}|"
    r"im(?:possib|patien|perfect|polite|mobil|practic|matur|moral|prob)\w*|"
    r"in(?:capab|visib|secur|suffic|effic|effect|accura|adequa|appropr|complet|credib|definit|"
    r"depend|differ|direct|experien|explic|flexib|signific|toler|compat|consist|conven|correct|"
    r"decis|evitab|sane|human|ability)\w*|"
    r"ir(?:regul|relev|ration|respons)\w*|il(?:legal|litera|logic)\w*|non-?[a-z]{3,}|anti-?[a-z]{3,}|"
    r"dis(?:agre|appear|appoint|believ|connect|continu|courag|like|miss|obey|order|rupt|trust|satisf"
    r"|abled?|hon)\w*|mis(?:under|take|led|lead|judg|place|read)\w*|[a-z]{3,}less(?:ly)?)\b",
    re.IGNORECASE,
)
_CHINESE_HARMLESS = re.compile(
    r"(.)[不没]\1|不错|不过|不同|差不多|不断|不仅|不只|不光|不但|不单|不得不|不久|不少|对不起|不管|不论|不如|不然"
    r"|要不|不妨|不禁|不愧|不由得|了不起|不好意思|不客气|不可思议|不可或缺|必不可少|不知不觉|不一样|不停|不时|"
    r"不止|不惜|不至于|不外乎|不见得|不用说|没事|没关系|没问题|没错|没准|毫不|好不容易|忍不住|免不了|少不了|"
    r"离不开|不(?:能|得|可)不|没有(?:人|什么)?不|不再|不得了|不算|不太|不是吗|是不是|不就|何不|岂不|不也|并不是"
)
_CHINESE_SURE = re.compile(
    r"(?:都|也|从|从来|一直|根本)没(?!有)|不(?:会|能|是|要|想|该|应该|需要|可能|可以|知道|存在|喜欢|相信|同意|认为|觉得)|没有|从未|从不|决不|绝不"
)
_CHINESE_PERHAPS = re.compile(
    r"够|[不没沒無无未莫勿否难難免缺拒禁止失弱除零坏错误停避忘隐]|(?<![特区性级个告分离])别(?![的处])|非(?![常洲])"
    r"|(?<![多至])少(?![年女])|反(?![正应映复])|绝(?![对大])|(?<!出)差(?!不多)|(?<![天太航有])空(?![气间调中军])"
)
_CHINESE_EMPTY = re.compile(
    r"(.)[不没]\1|不过|差不多|不断|不仅|不只|不光|不但|不单|不得不|不久|不管|不论|对不起|了不起|不好意思|不客气"
    r"|不知不觉|好不容易|不停|不时|不一会"
)
"""What has a “no” in it and denies nothing at all."""

_FRENCH_NE = re.compile(r"ne|n['’]\w+", re.IGNORECASE)
_NEVER = re.compile(r"(?!)")


class _Denials(NamedTuple):
    """What may be said of a text; `hint` is quick to look for, and stands wherever `sure` does.

    `weak` are words by what they say ("but", "until") that may carry a denial (“not before” is
    “only after”), unless the text that denies has a word that says the same.
    """

    hint: re.Pattern[str]
    harmless: re.Pattern[str]
    sure: re.Pattern[str]
    perhaps: re.Pattern[str]
    weak: Mapping[str, re.Pattern[str]]
    empty: re.Pattern[str] | None = None


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


def may_deny(text: str, language: str, denying: str = "", its_language: str = "") -> bool:
    """True when anything in the text may deny something; True for a language not known here.

    `denying` is the text that denies for certain. A “but” there and a “but” here are the same one,
    and neither is what is left of the denial.
    """
    denials = _denials(language)
    if denials is None:
        return True
    if denials.empty is not None:
        text = denials.empty.sub("", text)
    if denials.perhaps.search(text):
        return True
    others = _denials(its_language)
    return any(
        pattern.search(text) and (others is None or _may_stand_for(kind, denying, others))
        for kind, pattern in denials.weak.items()
    )


def _may_stand_for(kind: str, denying: str, denials: _Denials) -> bool:
    """True where a weak word of a kind may be what is left of a denial.

    “All” and “always” are that only of two denials: “nobody is without”.
    """
    if kind == "all":
        return _denies_twice(denying, denials)
    return kind not in denials.weak or not denials.weak[kind].search(denying)


def _denies_twice(text: str, denials: _Denials) -> bool:
    sure = [match.span() for match in denials.sure.finditer(text)]
    more = [
        match
        for match in denials.perhaps.finditer(text)
        if not _FRENCH_NE.fullmatch(match[0])
        and not any(match.start() < end and start < match.end() for start, end in sure)
    ]
    return len(sure) + len(more) > 1


@cache
def _denials(language: str) -> _Denials | None:
    """Return what denies in a language (its primary subtag), None for one that is not known."""
    tables = _tables()
    weak = {
        kind: _pattern(words[language], _has_blanks(language))
        for kind, words in tables["weak"].items()
        if language in words
    }
    if language == "en":
        hint = re.compile(r"[nN](?i:['’]t|ot|ever|obody|o\b|o one)")
        return _Denials(hint, _NEVER, _ENGLISH_SURE, _ENGLISH_PERHAPS, weak)
    if language == "zh":
        hint = re.compile("[不没决绝从]")
        found = (_CHINESE_HARMLESS, _CHINESE_SURE, _CHINESE_PERHAPS)
        return _Denials(hint, *found, weak, _CHINESE_EMPTY)
    table = tables.get(language)
    if table is None or language == "weak":
        return None
    harmless, sure, perhaps = (
        _pattern(table[key], _has_blanks(language)) for key in ("harmless", "sure", "perhaps")
    )
    return _Denials(sure, harmless, sure, perhaps, weak)


@cache
def _tables() -> Mapping[str, Any]:
    path = paths.resources() / "words" / "negation.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _has_blanks(language: str) -> bool:
    return language not in ("ja", "ko", "zh")


def _pattern(words: str, has_blanks: bool) -> re.Pattern[str]:
    whole = rf"\b(?:{words})(?!\w)" if has_blanks else words
    return re.compile(whole, re.IGNORECASE)
