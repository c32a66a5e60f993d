"""Which old encoding a text is in, told by the letters that come out of it.

In the right one the letters are those of one language, the frequent ones most often; in a wrong
one rare letters, signs and capitals stand in the middle of words.
"""

import math
import re
from collections.abc import Mapping
from functools import cache
from itertools import islice

_CYRILLIC = (
    "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "оанивтеірслкудмпязьгйчбхцїжєшщюфґ",
    "аоеинтрсвлдкпмзягубъчжщцхшюфйь",
    "аоеинртсујкдвлпмзгбчћшжцхњљђфџ",
)
_GREEK = ("αοιετσνηυρπκμλςίόάγέήδωχθφύβώξζψϊϋΐΰ",)
_HEBREW = ("יוהלאתרמבשנעםדחקפגצטכסזןךץף",)
_ARABIC = ("اليمنتربعدوسهفكحقجشذصىخةطضزأءغثظئؤإآپچژگ",)
_THAI = ("านรอกเงมยล่้วดทสตะัีปิบคหแจพ์ชขใไผโูุำ็ณืถฟษศซธภึญฉฐฤๆ",)
_WESTERN = (
    "éèàêçôùâîûëïœ", "äüöß", "óíáéñúü", "ãçáéóíêõâúàôü", "èàòùìé", "äåöé", "øåæé",
    "ðáíþéóúöæý", "éëïóèü",
)  # fmt: skip
_CENTRAL = ("łęąóżśćńź", "íáéěřčžýšůúňťďó", "áíčéžýúšľťňôóďĺŕä", "áéöóőíüúű", "ăîâşţ", "čšžćđ")
_TURKISH = ("ıüşğçö",)
_BALTIC = ("ėšųžįčąęū", "āīēšņļžķūčģ", "äõüöšž")

_LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "cp1252": _WESTERN, "cp1251": _CYRILLIC, "cp1250": _CENTRAL, "cp1254": _TURKISH,
    "cp1253": _GREEK, "cp1255": _HEBREW, "cp1256": _ARABIC, "cp1257": _BALTIC, "cp874": _THAI,
    "koi8_r": _CYRILLIC, "koi8_u": _CYRILLIC, "cp866": _CYRILLIC, "iso8859_5": _CYRILLIC,
    "mac_cyrillic": _CYRILLIC, "iso8859_2": _CENTRAL, "iso8859_7": _GREEK, "iso8859_15": _WESTERN,
    "mac_roman": _WESTERN, "cp850": _WESTERN, "cp852": _CENTRAL, "cp737": _GREEK,
}  # fmt: skip
_SELDOM: Mapping[str, float] = {
    "mac_roman": 1.0, "mac_cyrillic": 0.3, "cp850": 0.7, "cp852": 0.7, "cp737": 0.7, "cp866": 0.3,
    "iso8859_5": 0.3, "iso8859_2": 0.1, "iso8859_7": 0.1, "iso8859_15": 0.1, "koi8_u": 0.1,
}  # fmt: skip
_HAN = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过"
    "发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本"
    "前开但因只从想实這個們來為國說時會對於著過發後裡經麼學現當沒動還進樣從開實"
)
_PUNCTUATION = frozenset("’‘“”„‚–—…«»¿¡°№·•€£§©®´\u00a0\u200e\u200f،؟؛♪")
_BEHIND_LETTERS = frozenset("’”…–—»°\u00a0")
_BEYOND = re.compile(r"[^\x00-\x7f]")
_SAMPLE = 1 << 14
_MOST = 1500
_SIGN, _STRANGER, _AMIDST, _MIXED = -1.5, -9.0, -5.0, -5.0
_GOOD = -3.55
_ALL_BUT_A_FEW = 0.95
_MANY = 0.2


def best_guess(data: bytes) -> str | None:
    """Return the encoding in which the letters are those of a language, None where none fits."""
    sample = data[:_SAMPLE]
    fits = {encoding: _fit(sample, encoding) for encoding in _LANGUAGES}
    best = max(fits, key=lambda encoding: fits[encoding] - _SELDOM.get(encoding, 0.0))
    return best if fits[best] > _GOOD else _eastern(sample)


def _eastern(sample: bytes) -> str | None:
    """Return an encoding in which nearly all is Hangul, or much of it common Han characters."""
    hangul = _beyond_ascii(sample, "euc_kr")
    if sum("\uac00" <= sign <= "\ud7a3" for sign in hangul) > _ALL_BUT_A_FEW * len(hangul):
        return "cp949"
    shares = {}
    for encoding in ("gb18030", "big5"):
        signs = _beyond_ascii(sample, encoding)
        shares[encoding] = sum(sign in _HAN for sign in signs) / max(1, len(signs))
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if shares[best] > _MANY else None


def _beyond_ascii(sample: bytes, encoding: str) -> list[str]:
    """Return the letters beyond ASCII; none where more than the sample's end cannot be read."""
    text = sample.decode(encoding, "replace")
    return [] if "\ufffd" in text[:-1] else [sign for sign in text if sign.isalpha() and sign > "~"]


def _fit(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, "replace")
    places = [found.start() for found in islice(_BEYOND.finditer(text), _MOST)]
    if not places:
        return -math.inf
    odd = sum(_oddness(text, place) for place in places)
    return max(
        (odd + sum(likely.get(text[at].lower(), _unknown(text[at])) for at in places)) / len(places)
        for likely in map(_likelihoods, _LANGUAGES[encoding])
    )


def _unknown(sign: str) -> float:
    return _SIGN if sign in _PUNCTUATION else _STRANGER


def _oddness(text: str, at: int) -> float:
    """Return what counts against a letter for the one in front of it."""
    sign, before = text[at], text[at - 1] if at else " "
    if not before.isalpha():
        return 0.0
    if not sign.isalpha():
        return 0.0 if sign in _BEHIND_LETTERS or not before.isascii() else _AMIDST
    odd = _AMIDST if sign.isupper() and before.islower() else 0.0
    is_latin = sign < "\u0250"
    if before.isascii() != is_latin:
        odd += _MIXED
    return odd


@cache
def _likelihoods(letters: str) -> dict[str, float]:
    """Return the logarithm of how often each letter comes, by its place among all."""
    weights = [1 / (place + 2.7) for place in range(len(letters))]
    return {
        letter: math.log(weight / sum(weights))
        for letter, weight in zip(letters, weights, strict=True)
    }
