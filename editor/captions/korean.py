"""Korean words that are one with the word before them: verbs that help, and nouns like 것.

The endings are those of the standard grammar: -아/어 (보다, 주다, 버리다), -고 (있다, 싶다), -지
(않다), -게/-야 (되다, 하다), and what describes a noun (-ㄴ, -ㄹ) before 것, 수, 때 and their like.
"""

import re

_FIRST, _LAST, _FINALS = "가", "힣", 28
_N, _L = 4, 8
"""Numbers of the final consonants ㄴ and ㄹ of a syllable."""
_VERB_ENDINGS = (
    "어",
    "아",
    "여",
    "워",
    "려",
    "해",
    "와",
    "줘",
    "둬",
    "져",
    "쳐",
    "켜",
    "겨",
    "꿔",
    "춰",
)
_QUOTES = ("다고", "라고", "자고", "냐고")
_OF_BEING = re.compile(
    "(?:수(?:가|도|는|밖에)?|적[이은도]|줄[은도]?|리[가는]|바가|(?:아무)?것도|필요[가는])$"
)
"""Nouns behind which there stands that they are or are not: 할 수 있다."""
_TAKING = ("데리고", "가지고", "들고", "타고", "메고", "안고", "업고")
_BEING = re.compile("(?:있|없(?!애|앴|앨))")
_NUMBER = re.compile("[일이삼사오육칠팔구]?[십백천만억조][일이삼사오육칠팔구십백천만억조]*여?$")
_HELPING = {
    "어": re.compile(
        "(?:주(?!말|인|소|로|변|차|문)|줬|준|줄|줍|드[리렸려릴립린]|보(?!통|리|다)|봤|봐|본|볼|봅"
        "|버[리렸린릴립려]|놓|놨|두[었고]|둔|뒀|있|왔|갔|간다|온다)"
    ),
    "고": re.compile("(?:있|싶|나[서면니]|말았)"),
    "지": re.compile("(?:않|못[하했한할합]|말[고아]|마[세라시])"),
    "게": re.compile("(?:되(?!게)|돼|됐|될|된|됩|하[는고지면니기]|해|했|합|할|한)"),
    "가": re.compile("(?:되(?!게)|돼|됐|될|된|됩)"),
    "까": re.compile("(?:봐|봤|싶|보)"),
    "러": re.compile("(?:가|오|왔|갔|와|온|간|나[가왔갔오])"),
    "들고": re.compile("(?:들어|나[가왔갔오]|다니|다녔|가|오|왔|갔|온|간)"),
    "수": re.compile("(?:있|없|아[니닌닙]|모르|몰라|몰랐|알[았고지])"),
    "ㄴ": re.compile(
        "(?:것\\S*|거(?:예요|에요|야|죠|지|지요|든|든요|라|라고|라서|니까|고|고요|는|래요|였\\S*)?"
        "|건(?:데\\S*|가\\S*)?|걸|게|수(?:가|는|도|밖에|를)?|줄(?:을|은|도)?|적(?:이|은|도)?"
        "|[편셈](?:이\\S*|은|인\\S*|입\\S*)|뿐(?:이\\S*|만|입\\S*)?|텐데|테니\\S*|듯(?:이|[한하해]\\S*)?"
        "|리(?:가|는|도)?|바(?:가|를|는|와)?|척(?:을|[하했]\\S*)?|대로|데(?:는|도|에|가)?|채(?:로)?"
        "|지(?:가|도|는)?|만큼|때(?:마다|는|도|부터|까지|에는|에|엔|의|면)?|정도(?:로|는)?)$"
    ),
}  # fmt: skip


def ending_of(word: str) -> str:
    """Return the kind of ending of a word that a helping word may follow, empty for none."""
    last = word[-1:]
    if not _FIRST <= last <= _LAST:
        return ""
    whole = _ending_of_verb(word)
    if whole is not None:
        return whole
    if last in "고지까가":
        return last
    if last in "게야":
        return "게"
    if last in _VERB_ENDINGS:
        return "어"
    return "ㄴ" if _final(last) in (_N, _L) else ""


def _ending_of_verb(word: str) -> str | None:
    """Return the kind of a longer ending, empty for a quotation, None for others."""
    if word.endswith(_QUOTES):
        return ""
    if _OF_BEING.match(word):
        return "수"
    if word.endswith(_TAKING):
        return "들고"
    if word.endswith("러") and len(word) > 1:
        return "러"
    return None


def follows(word: str) -> frozenset[str]:
    """Return the kinds of endings to which a word belongs where it follows one."""
    if not _FIRST <= word[:1] <= _LAST:
        return frozenset()
    return frozenset(kind for kind, words in _HELPING.items() if words.match(word))


def is_bound(word: str) -> bool:
    """True for a verb that describes the noun behind it (먹는, not 바다는), and for an adverb.

    The particle of a topic is 는 behind a vowel only, so that 는 behind a consonant is none.
    """
    if word.endswith("게"):
        return not word.endswith("에게")
    if word[-1:] != "는" or len(word) == 1:
        return word.endswith("히")
    return _FIRST <= word[-2] <= _LAST and _final(word[-2]) > 0


def is_being(word: str) -> bool:
    """True for a verb that says that something is there or is not: 있는지, 없었다."""
    return _BEING.match(word) is not None


def is_number(word: str) -> bool:
    """True for a number in words: 삼십만, 이천."""
    return _NUMBER.match(word) is not None


def is_quote(word: str) -> bool:
    """True for what somebody says or thinks, before the verb that tells so: 왔다고."""
    return word.endswith(_QUOTES)


def _final(syllable: str) -> int:
    return (ord(syllable) - ord(_FIRST)) % _FINALS
