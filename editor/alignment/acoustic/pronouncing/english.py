"""How English words sound: the dictionary, its words put together, letters by name, rules.

The rules are for names and new words, one in a hundred of real transcripts; they are our own, in
the manner of Elovitz and others, "Letter-to-Sound Rules for Automatic Translation of English Text
to Phonetics" (1976), and cruder, since aligning forgives a wrong vowel.
"""

import re
from functools import cache, lru_cache
from typing import TypeAlias

from editor.alignment.acoustic import model

Phones: TypeAlias = tuple[str, ...]

LETTERS = {
    "a": "EY", "b": "B IY", "c": "S IY", "d": "D IY", "e": "IY", "f": "EH F", "g": "JH IY",
    "h": "EY CH", "i": "AY", "j": "JH EY", "k": "K EY", "l": "EH L", "m": "EH M", "n": "EH N",
    "o": "OW", "p": "P IY", "q": "K Y UW", "r": "AA R", "s": "EH S", "t": "T IY", "u": "Y UW",
    "v": "V IY", "w": "D AH B AH L Y UW", "x": "EH K S", "y": "W AY", "z": "Z IY",
}  # fmt: skip

_ENDINGS = (
    ("'s", "Z"), ("s'", "Z"), ("'re", "R"), ("'ll", "AH L"), ("'ve", "V"), ("'d", "D"),
    ("s", "Z"), ("ing", "IH NG"), ("ed", "D"), ("ly", "L IY"), ("er", "ER"), ("ers", "ER Z"),
    ("ness", "N AH S"), ("able", "AH B AH L"), ("ism", "IH Z AH M"), ("ist", "IH S T"),
)  # fmt: skip
_HISSING = {"S", "Z", "SH", "ZH", "CH", "JH"}
_VOICELESS = {"P", "T", "K", "F", "TH"}
_SHORTEST_PART = 3
_LONGEST_SPELLED = 3

_RULES = {
    "err": "EH R", "arr": "AE R", "irr": "IH R",
    "tion": "SH AH N", "sion": "ZH AH N", "cious": "SH AH S", "tious": "SH AH S", "ough": "AO",
    "augh": "AO", "eigh": "EY", "tch": "CH", "sch": "SH", "igh": "AY", "dge": "JH", "air": "EH R",
    "ear": "IH R", "eer": "IH R", "oor": "AO R", "our": "AO R", "eau": "OW", "ia": "IY AH",
    "io": "IY OW", "iu": "IY AH", "ua": "UW AH", "uo": "W OW", "ch": "CH", "ck": "K", "gh": "G",
    "kn": "N", "ng": "NG", "ph": "F", "qu": "K W", "rh": "R", "sh": "SH", "th": "TH", "wh": "W",
    "wr": "R", "zh": "ZH", "ts": "T S", "tz": "T S", "sc": "S K", "sce": "S EH", "sci": "S AY",
    "ai": "EY", "ay": "EY", "au": "AO", "aw": "AO", "ea": "IY", "ee": "IY", "ei": "EY", "ey": "IY",
    "eu": "Y UW", "ew": "Y UW", "ie": "IY", "oa": "OW", "oe": "OW", "oi": "OY", "oy": "OY",
    "oo": "UW", "ou": "AW", "ow": "OW", "ue": "UW", "ui": "UW IY", "ar": "AA R", "er": "ER",
    "ir": "ER", "or": "AO R", "ur": "ER", "ce": "S EH", "ci": "S IH", "cy": "S IY", "ge": "JH EH",
    "gi": "JH IH", "gy": "JH IY", "x": "K S", "a": "AE", "b": "B", "c": "K", "d": "D", "e": "EH",
    "f": "F", "g": "G", "h": "HH", "i": "IH", "j": "JH", "k": "K", "l": "L", "m": "M", "n": "N",
    "o": "AA", "p": "P", "q": "K", "r": "R", "s": "S", "t": "T", "u": "AH", "v": "V", "w": "W",
    "y": "Y", "z": "Z",
}  # fmt: skip
_LAST = {
    "a": "AH", "e": "", "i": "IY", "o": "OW", "u": "UW", "y": "IY", "es": "Z", "le": "AH L",
    "re": "ER", "ce": "S", "ge": "JH", "se": "Z", "que": "K", "gue": "G", "ed": "D", "ies": "IY Z",
    "ia": "IY AH", "ow": "OW", "ez": "EH Z", "sch": "SH",
}  # fmt: skip
_LONG = {"a": "EY", "e": "IY", "i": "AY", "o": "OW", "u": "UW", "y": "AY"}
_MAGIC_E = re.compile(r"[aeiouy][bdfgklmnprtvz]e$")
_LONGEST_RULE = 5


@cache
def dictionary() -> dict[str, str]:
    """Return the phones, separated by spaces, of each word in the dictionary; 60 ms, once."""
    text = (model.folder() / "cmudict-en-us.dict").read_text(encoding="utf-8")
    entries = (line.split(" ", 1) for line in text.splitlines())
    return {word: phones for word, phones in entries if not word.endswith(")")}


def knows(word: str) -> bool:
    """True when the dictionary has the word, in small letters."""
    return word in dictionary()


@lru_cache(maxsize=50_000)
def pronounce(word: str) -> Phones:
    """Return the phones of a word as it is written; capitals alone are letters by name."""
    small = word.casefold().replace("’", "'").strip("'")
    if word.isupper() and len(word) <= _LONGEST_SPELLED and small.isascii():
        return spelled(small)
    if word[:-1].isupper() and word[-1] == "s" and len(word) > 2:
        return (*spelled(small[:-1]), "Z")
    return _known(small) or _put_together(small) or _unpronounceable(small) or _by_rules(small)


def spelled(word: str) -> Phones:
    """Return the names of the letters."""
    return tuple(" ".join(LETTERS.get(letter, "") for letter in word).split())


def _known(word: str) -> Phones:
    """Return the phones of a word of the dictionary, or of one with an ending; else nothing."""
    if word in dictionary():
        return tuple(dictionary()[word].split())
    for ending, phones in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_PART:
            known = dictionary().get(stem) or dictionary().get(stem + "e")
            if known:
                return _with_ending(tuple(known.split()), ending, phones)
    return ()


def _with_ending(stem: Phones, ending: str, phones: str) -> Phones:
    if phones == "Z" and stem[-1] in _HISSING:
        return (*stem, "AH", "Z")
    if phones == "Z" and stem[-1] in _VOICELESS:
        return (*stem, "S")
    if ending == "ed" and stem[-1] in {"T", "D"}:
        return (*stem, "AH", "D")
    if ending == "ed" and stem[-1] in _VOICELESS | _HISSING - {"Z", "ZH", "JH"}:
        return (*stem, "T")
    return (*stem, *phones.split())


def _put_together(word: str) -> Phones:
    """Return the phones of two words of the dictionary written as one; else nothing."""
    for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        head, tail = dictionary().get(word[:cut]), dictionary().get(word[cut:])
        if head and tail and max(cut, len(word) - cut) > _SHORTEST_PART:
            return (*head.split(), *tail.split())
    return ()


def _unpronounceable(word: str) -> Phones:
    """Return a word without any vowel letter by letter; else nothing."""
    return () if re.search("[aeiouy]", word) or not word.isascii() else spelled(word)


def _by_rules(word: str) -> Phones:
    word = "".join(char for char in _plain(word) if char in LETTERS)
    out: list[str] = []
    long_vowel = len(word) - 3 if _MAGIC_E.search(word) else -1
    at = 0
    while at < len(word):
        if at == long_vowel:
            size, phones = 1, _LONG[word[at]]
        else:
            size, phones = _rule(word, at)
        for phone in phones.split():
            # Doubled letters are one sound.
            if not out or out[-1] != phone:
                out.append(phone)
        at += size
    return tuple(out)


def _rule(word: str, at: int) -> tuple[int, str]:
    """Return how many letters the longest rule takes here, and their phones."""
    rest = word[at:]
    if at > 0 and rest in _LAST and not (rest == "e" and len(word) == 2):
        return len(rest), _LAST[rest]
    for size in range(min(_LONGEST_RULE, len(rest)), 0, -1):
        if rest[:size] in _RULES:
            return size, _RULES[rest[:size]]
    return 1, ""


def _plain(word: str) -> str:
    if word.isascii():
        return word
    from anyascii import anyascii

    return str(anyascii(word)).casefold()
