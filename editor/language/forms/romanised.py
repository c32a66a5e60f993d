"""Foreign names out of scripts that add vowels to them, in Latin letters.

Kana and Hangul write no consonant without a vowel: "Zwiers" is ズヴィールス, which is "zuvirusu".
What was added is left out here, as far as the rules of writing tell.
"""

import re
from collections.abc import Iterator

from editor.language.folding import fold
from editor.language.scripts import is_hangul

_KANA = re.compile("[\u30a1-\u30ff]+")
_SMALL = dict(zip("ァィゥェォャュョ", ("a", "i", "u", "e", "o", "ya", "yu", "yo"), strict=True))
_SMALL_KANA = re.compile("([\u30a2-\u30fa])([ァィゥェォャュョ])")
_DOUBLED = re.compile("ッ(.?)")
_HISSING = ("sh", "ch", "j")
_ADDED_IN_KANA = re.compile("(?<=[bdfgjklmnprstvz])u(?![aeiou])|(?<=[td])o(?=r|$)|(?<=sh|ch)u$")
_ADDED_IN_HANGUL = re.compile("(?<=[bcdghjklmnprst])eu(?![aeiou])")
_VOWELS_OF_HANGUL = (("eo", "o"), ("ae", "e"), ("oe", "e"))


def romanised(word: str) -> Iterator[str]:
    """Yield a word in folded Latin letters: as it is written, and as the name in it may be."""
    from anyascii import anyascii

    if _KANA.fullmatch(word):
        plain = _of_kana(word)
        yield from dict.fromkeys((plain, _ADDED_IN_KANA.sub("", plain)))
        return
    plain = fold(anyascii(word))
    yield plain
    if is_hangul(word):
        without = _ADDED_IN_HANGUL.sub("", plain)
        for written, sounded in _VOWELS_OF_HANGUL:
            without = without.replace(written, sounded)
        if without != plain:
            yield without


def _of_kana(word: str) -> str:
    from anyascii import anyascii

    text = _SMALL_KANA.sub(lambda match: _joined(anyascii(match[1]), _SMALL[match[2]]), word)
    text = _DOUBLED.sub(lambda match: anyascii(match[1])[:1] + match[1], text)
    plain = anyascii(text.replace("ー", ""))
    return fold(plain + "r" if text.endswith("ー") and plain.endswith("a") else plain)


def _joined(large: str, small: str) -> str:
    """Return the syllable that a large and a small sign make: "te" and "i" are "ti"."""
    consonant = large.rstrip("aeiou") or {"u": "w", "i": "y"}.get(large, "")
    return consonant + (small[1:] if small[0] == "y" and consonant in _HISSING else small)
