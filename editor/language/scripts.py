"""Which script a text is written in, and which language that suggests."""

import re
from enum import StrEnum

from editor.core.patterns import later


class Script(StrEnum):
    """The scripts that tell two columns apart."""

    LATIN = "latin"
    CJK = "cjk"
    CYRILLIC = "cyrillic"
    GREEK = "greek"
    ARABIC = "arabic"
    HEBREW = "hebrew"
    THAI = "thai"
    DEVANAGARI = "devanagari"
    NONE = "none"


HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "\u3041-\u3096\u309d-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"

_CJK = later(f"[{HAN}{_KANA}{_HANGUL}]")
_KANA_RE = later(f"[{_KANA}]")
_HANGUL_RE = later(f"[{_HANGUL}]")
_HAN_RE = later(f"[{HAN}]")
_HANGUL_ONLY = later(f"[{_HANGUL}]+")
_LATIN_LETTERS = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
# A letter among Latin ones is a slip or a disguise: many of these two look Latin.
_APART = f"(?<![{_LATIN_LETTERS}])[%s]+(?![{_LATIN_LETTERS}])"
_OTHERS = {
    Script.CYRILLIC: re.compile(_APART % "\u0400-\u052f"),
    Script.GREEK: re.compile(_APART % "\u0370-\u03ff\u1f00-\u1fff"),
    Script.ARABIC: re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]"),
    Script.HEBREW: re.compile("[\u0590-\u05ff]"),
    Script.THAI: re.compile("[\u0e00-\u0e7f]"),
    Script.DEVANAGARI: re.compile("[\u0900-\u097f]"),
}
_LATIN = re.compile(f"[{_LATIN_LETTERS}]")

_LANGUAGES = {
    Script.CYRILLIC: "ru",
    Script.GREEK: "el",
    Script.ARABIC: "ar",
    Script.HEBREW: "he",
    Script.THAI: "th",
    Script.DEVANAGARI: "hi",
    Script.LATIN: "en",
}


def is_usual_han(char: str) -> bool:
    """True for a Chinese character of the usual block, False for rare ones and for no character."""
    return "\u4e00" <= char <= "\u9fff"


def has_cjk(text: str) -> bool:
    """True when there is any Han, Kana or Hangul in the text.

    Most texts that have any begin with it, which is seen without searching.
    """
    return is_usual_han(text[:1]) or (not text.isascii() and _CJK().search(text) is not None)


def has_han(text: str) -> bool:
    """True when there is any Han in the text."""
    return _HAN_RE().search(text) is not None


def is_hangul(text: str) -> bool:
    """True when the text is in Hangul alone."""
    return _HANGUL_ONLY().fullmatch(text) is not None


def script_of(text: str) -> Script:
    """Return the script that marks the text.

    Any Han, Kana or Hangul at all makes it CJK: a Chinese sentence about people with Latin names
    may have more Latin letters than Han. Any letter of another script goes before Latin likewise,
    but not a Cyrillic or Greek one inside a Latin word.
    """
    if not text.isascii():
        if _CJK().search(text):
            return Script.CJK
        for script, pattern in _OTHERS.items():
            if pattern.search(text):
                return script
    return Script.LATIN if _LATIN.search(text) else Script.NONE


def language_of(text: str) -> str:
    """Return the BCP 47 tag that the script of the text suggests, "und" where there are no letters.

    A text in Latin script is called "en": telling languages of one script apart is not done here.
    """
    script = script_of(text)
    if script is Script.CJK:
        if _KANA_RE().search(text):
            return "ja"
        return "ko" if _HANGUL_RE().search(text) else "zh"
    return _LANGUAGES.get(script, "und")
