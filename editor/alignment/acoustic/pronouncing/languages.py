"""How words of other languages sound, letter by letter, in the phones of English.

A language has a table of its own letters; what it does not list is read as most of the Latin
alphabet is on the continent, after anyascii has written the letter in Latin ones. The tables are
our own and crude: nearest phones, no stress, no exceptions.
"""

import re
import unicodedata
from functools import lru_cache

from editor.alignment.acoustic.pronouncing.english import Phones

_GENERAL = {
    "a": "AA", "b": "B", "c": "K", "d": "D", "e": "EH", "f": "F", "g": "G", "h": "HH", "i": "IY",
    "j": "Y", "k": "K", "l": "L", "m": "M", "n": "N", "o": "AO", "p": "P", "q": "K", "r": "R",
    "s": "S", "t": "T", "u": "UW", "v": "V", "w": "V", "x": "K S", "y": "IY", "z": "Z",
    "ch": "CH", "sh": "SH", "zh": "ZH", "th": "T", "ph": "F", "qu": "K V", "ng": "NG", "ck": "K",
    "ai": "AY", "ei": "EY", "oi": "OY", "au": "AW", "ou": "OW", "ts": "T S", "kh": "HH",
}  # fmt: skip

_LANGUAGES = {
    "nl": {
        "aa": "AA", "a": "AA", "ee": "EY", "e": "EH", "oo": "OW", "o": "AO", "uu": "UW",
        "u": "AH", "oe": "UW", "eu": "ER", "ui": "AW", "ij": "EY", "ei": "EY", "ou": "AW",
        "au": "AW", "ie": "IY", "i": "IH", "sch": "S HH", "ch": "HH", "g": "HH", "ng": "NG",
        "sj": "SH", "tj": "CH", "w": "V", "z": "Z", "aai": "AY", "ooi": "OY", "oei": "UW Y",
        "eeuw": "EY UW", "ieuw": "IY UW", "en$": "AH", "e$": "AH", "er$": "AH R", "el$": "AH L",
        "d$": "T", "b$": "P", "lijk$": "L AH K", "ig$": "AH HH", "tie$": "T S IY", "^ge": "HH AH",
        "^be": "B AH", "^ver": "V AH R", "je$": "Y AH", "isch$": "IY S",
    },
    "de": {
        "ä": "EH", "ö": "ER", "ü": "UW", "ß": "S", "ei": "AY", "eu": "OY", "äu": "OY",
        "ie": "IY", "sch": "SH", "ch": "HH", "z": "T S", "tz": "T S", "w": "V", "v": "F",
        "^sp": "SH P", "^st": "SH T", "s": "Z", "ss": "S", "s$": "S", "st": "S T", "pf": "P F",
        "e$": "AH", "en$": "AH N", "er$": "AH", "d$": "T", "g$": "K", "ig$": "IH HH", "b$": "P",
        "tsch": "CH", "ah": "AA", "eh": "EY", "oh": "OW", "uh": "UW", "ih": "IY", "i": "IH",
        "u": "UH",
    },
    "cs": {
        "á": "AA", "é": "EH", "ě": "Y EH", "í": "IY", "ý": "IY", "ó": "OW", "ú": "UW", "ů": "UW",
        "č": "CH", "š": "SH", "ž": "ZH", "ř": "R ZH", "ď": "D Y", "ť": "T Y", "ň": "N Y",
        "c": "T S", "ch": "HH", "i": "IH", "y": "IH", "ou": "OW", "a": "AH", "u": "UH", "w": "V",
        "dě": "D Y EH", "tě": "T Y EH", "ně": "N Y EH", "mě": "M N Y EH", "di": "D Y IH",
        "ti": "T Y IH", "ni": "N Y IH", "d$": "T", "z$": "S", "ž$": "SH", "b$": "P", "v$": "F",
        "h$": "HH", "au": "AW", "eu": "EH UW",
    },
    "fr": {
        "é": "EY", "è": "EH", "ê": "EH", "à": "AA", "â": "AA", "î": "IY", "ô": "OW", "û": "UW",
        "ç": "S", "ai": "EH", "au": "OW", "eau": "OW", "eu": "ER", "oi": "W AA", "ou": "UW",
        "u": "UW", "ch": "SH", "gn": "N Y", "j": "ZH", "ge": "ZH", "gi": "ZH IY", "ce": "S",
        "ci": "S IY", "qu": "K", "an": "AA N", "en": "AA N", "in": "AE N", "on": "AO N",
        "un": "AH N", "ill": "IY", "e$": "", "es$": "", "ent$": "", "s$": "", "t$": "", "d$": "",
        "x$": "", "er$": "EY", "ez$": "EY", "h": "", "e": "AH", "est$": "EH", "et$": "EY",
        "les$": "L EY", "des$": "D EY",
    },
    "es": {
        "ll": "Y", "ñ": "N Y", "j": "HH", "ge": "HH EH", "gi": "HH IY", "ce": "S EH",
        "ci": "S IY", "z": "S", "qu": "K", "gue": "G EH", "gui": "G IY", "h": "", "ch": "CH",
        "v": "B", "á": "AA", "é": "EH", "í": "IY", "ó": "OW", "ú": "UW", "o": "OW", "rr": "R",
    },
    "it": {
        "ch": "K", "gh": "G", "ce": "CH EH", "ci": "CH IY", "ge": "JH EH", "gi": "JH IY",
        "gli": "L Y IY", "gn": "N Y", "sce": "SH EH", "sci": "SH IY", "z": "T S", "h": "",
        "cia": "CH AA", "cio": "CH OW", "gia": "JH AA", "gio": "JH OW", "qu": "K W", "o": "OW",
    },
    "pl": {
        "ą": "AO N", "ę": "EH N", "ł": "W", "ó": "UW", "ś": "SH", "ź": "ZH", "ż": "ZH",
        "ć": "CH", "ń": "N Y", "c": "T S", "cz": "CH", "sz": "SH", "rz": "ZH", "dz": "D Z",
        "dż": "JH", "dź": "JH", "ch": "HH", "w": "V", "y": "IH", "ci": "CH IY", "si": "SH IY",
        "zi": "ZH IY", "szcz": "SH CH", "w$": "F",
    },
    "pt": {
        "ã": "AH N", "õ": "AO N", "ç": "S", "lh": "L Y", "nh": "N Y", "ch": "SH", "j": "ZH",
        "x": "SH", "ge": "ZH EH", "gi": "ZH IY", "ce": "S EH", "ci": "S IY", "h": "", "o$": "UW",
        "os$": "UW S", "e$": "IY", "qu": "K", "ão": "AW N", "rr": "HH",
    },
    "ru": {
        "ж": "ZH", "х": "HH", "ц": "T S", "ч": "CH", "ш": "SH", "щ": "SH CH", "ы": "IH",
        "э": "EH", "ю": "Y UW", "я": "Y AA", "ё": "Y OW", "е": "Y EH", "ъ": "", "ь": "",
        "й": "Y", "ого$": "AH V AH", "его$": "Y IH V AH",
    },
    "zh": {
        "zh": "JH", "q": "CH", "x": "SH", "c": "T S", "z": "D Z", "j": "JH", "r": "R",
        "e": "AH", "i": "IY", "ui": "W EY", "iu": "Y OW", "ian": "Y EH N", "ao": "AW",
        "ei": "EY", "ai": "AY", "ou": "OW", "eng": "AH NG", "w": "W", "y": "Y", "yi": "IY",
        "wu": "UW", "shi": "SH ER", "zhi": "JH ER", "chi": "CH ER", "ri": "R", "zi": "D Z",
        "ci": "T S", "si": "S", "yu": "Y UW", "h": "HH", "er": "AA R", "uo": "W AO",
    },
    "ja": {"r": "R", "j": "JH", "w": "W", "y": "Y", "u": "UW", "tsu": "T S UW", "f": "F"},
    "ko": {"eo": "AH", "eu": "UH", "ae": "EH", "j": "JH", "w": "W", "y": "Y"},
}  # fmt: skip

_LONGEST = 4
_TRANSLITERATED = {"zh", "ja", "ko"}


@lru_cache(maxsize=50_000)
def pronounce(word: str, language: str) -> Phones:
    """Return the phones of a word in a language (its first subtag), nothing for signs."""
    table = _LANGUAGES.get(language, {})
    small = unicodedata.normalize("NFC", word.casefold().replace("’", "'"))
    if language in _TRANSLITERATED:
        small = _latin(small)
    out: list[str] = []
    at = 0
    while at < len(small):
        size, phones = _rule(small, at, table)
        for phone in phones.split():
            if not out or out[-1] != phone:
                out.append(phone)
        at += size
    return tuple(out)


def _rule(word: str, at: int, table: dict[str, str]) -> tuple[int, str]:
    """Return how many letters are taken here, and their phones."""
    for size in range(min(_LONGEST, len(word) - at), 0, -1):
        letters = word[at : at + size]
        first, last = at == 0, at + size == len(word)
        keys = ["^" + letters] * first + [letters + "$"] * last + [letters]
        for key in keys:
            if key in table:
                return size, table[key]
        if size <= 2 and letters in _GENERAL:
            return size, _GENERAL[letters]
    letter = word[at]
    return 1, "" if letter.isascii() else _general(_latin(letter))


def _general(latin: str) -> str:
    pieces = re.findall("|".join(sorted(_GENERAL, key=len, reverse=True)), latin)
    return " ".join(_GENERAL[piece] for piece in pieces)


def _latin(text: str) -> str:
    from anyascii import anyascii

    return str(anyascii(text)).casefold()
