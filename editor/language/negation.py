"""What denies something in a text: for certain, and perhaps.

A text surely denies by a plain "not"; what is said with a "not" and means none ("not only", 不错)
is left out. Whatever else may carry a denial ("hardly", "un-", 难以) counts as perhaps.
"""

import re

_ENGLISH_SURE = re.compile(
    r"(?<!whether or )(?<!or )(?<!if )(?<!why )(?<!as )(?:"
    r"\b(?:do|does|did|is|are|was|were|has|have|had|will|would|should)"
    r"(?:n['’]t| not)\b(?! (?:only|just|simply|merely|necessarily|you|we|i|they|he|she|it|that"
    r"|know|sure|to mention|even)\b)"
    r"|\bcannot\b(?! (?:wait|help|only))|\bnobody\b|\bnever\b(?! mind| before))",
    re.IGNORECASE,
)
_ENGLISH_TAG = re.compile(r"^\s*(?:you|we|i|they|he|she|it|that)?\s*\?")
_ENGLISH_PERHAPS = re.compile(
    r"n['’]t\b|\b(?:not|no|non|nor|none|never|nothing|nobody|nowhere|neither|cannot|cant|dont|wont|"
    r"without|hardly|barely|rarely|seldom|scarcely|only|little|few|lack\w*|fail\w*|miss\w*|instead|"
    r"rather|unless|until|except|but|avoid\w*|stop\w*|prevent\w*|refus\w*|den(?:y|ies|ied)|too|"
    r"beyond|wrong\w*|different\w*|differ\w*|hard|difficult\w*|challeng\w*|tough|rid|ban\w*|"
    r"free|away|end|ended|over|out|off|less|least|minus|against|other than|far|still|yet|before|"
    r"whether|any\w*|doubt\w*|forget\w*|forgot\w*|zero|empty|absen\w*|exclu\w*|reject\w*|even|"
    r"despite|although|though|regardless|always|constantly|continu\w*|keep\w*|kept|must|"
    r"have to|has to|had to|all|every\w*|just|pretty|quite|good|many|several|a lot|often|soon|"
    r"sorry|sad\w*|bad\w*|poor\w*|unfortunate\w*|short\w*|limit\w*|slight\w*|alone|"
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

_HINTS = {
    "en": re.compile("[nN](?i:['’]t|ot|ever|obody)"),
    "zh": re.compile("[不没未决绝]"),
}
_SURE = {"en": _ENGLISH_SURE, "zh": _CHINESE_SURE}
_PERHAPS = {"en": _ENGLISH_PERHAPS, "zh": _CHINESE_PERHAPS}


def surely_denies(text: str, language: str) -> tuple[int, int] | None:
    """Return the span of the first word that denies for certain, None when none does.

    Languages that are not known here deny nothing for certain.
    """
    sure = _SURE.get(language)
    if sure is None or not _HINTS[language].search(text):
        return None
    if language == "zh":
        text = _CHINESE_HARMLESS.sub(lambda match: "·" * len(match[0]), text)
    for match in sure.finditer(text):
        if language != "en" or not _ENGLISH_TAG.match(text[match.end() :]):
            return match.span()
    return None


def may_deny(text: str, language: str) -> bool:
    """True when anything in the text may deny something; True for a language not known here."""
    perhaps = _PERHAPS.get(language)
    return perhaps is None or perhaps.search(text) is not None
