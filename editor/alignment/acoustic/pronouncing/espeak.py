"""How words of other languages sound, asked of espeak-ng where the extra `languages` is installed.

It knows the rules and exceptions of a hundred languages; the tables in `languages` know a dozen,
crudely. espeak-ng is under the GPL, so it is an extra that a person adds, and is loaded only then.
The phones of the International Phonetic Alphabet become the nearest ones of the acoustic model.
"""

import ctypes
import re
import threading
import unicodedata
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

from editor.alignment.acoustic.pronouncing.english import Phones

_RETRIEVE_ONLY, _UTF8, _IPA = 2, 1, 2
_SEPARATOR = "_"
_VOICES = {"en": "en-us", "zh": "cmn", "no": "nb", "he": "", "ja": "", "und": ""}
"""Names that differ from the language's; empty where the reading of a word is not good enough."""
_LOCK = threading.Lock()

_PHONES = {
    "i": "IY", "ɪ": "IH", "e": "EY", "ɛ": "EH", "æ": "AE", "a": "AA", "ɑ": "AA", "ä": "AA",
    "ɐ": "AH", "ʌ": "AH", "ə": "AH", "ɜ": "ER", "ɚ": "ER", "ɝ": "ER", "ɔ": "AO", "o": "OW",
    "ɒ": "AA", "ʊ": "UH", "u": "UW", "y": "UW", "ʏ": "UH", "ø": "ER", "œ": "ER", "ɨ": "IH",
    "ʉ": "UW", "ɯ": "UH", "ɵ": "UH", "ɤ": "AH", "ɘ": "AH", "ɞ": "ER", "ɪɹ": "IH R",
    "aɪ": "AY", "ai": "AY", "aʊ": "AW", "au": "AW", "ɑu": "AW", "ʌu": "AW", "œy": "AW",
    "ɔɪ": "OY", "ɔi": "OY", "ɔʏ": "OY", "oi": "OY", "oʊ": "OW", "ou": "OW", "eɪ": "EY",
    "ei": "EY", "ɛi": "EY", "ɛɪ": "EY", "ʁ": "R", "ʀ": "R", "ɹ": "R", "ɾ": "R", "ɻ": "R",
    "ɽ": "R", "r": "R", "p": "P", "b": "B", "t": "T", "d": "D", "k": "K", "ɡ": "G", "g": "G",
    "q": "K", "c": "T Y", "ɟ": "D Y", "ʈ": "T", "ɖ": "D", "ɓ": "B", "ɗ": "D", "f": "F",
    "v": "V", "ʋ": "V", "β": "B", "ɸ": "F", "θ": "TH", "ð": "DH", "s": "S", "z": "Z",
    "ʃ": "SH", "ʒ": "ZH", "ɕ": "SH", "ʑ": "ZH", "ʂ": "SH", "ʐ": "ZH", "ç": "HH", "ʝ": "Y",
    "x": "HH", "χ": "HH", "ɣ": "HH", "h": "HH", "ɦ": "HH", "ħ": "HH", "tʃ": "CH", "dʒ": "JH",
    "tɕ": "CH", "dʑ": "JH", "ts": "T S", "dz": "D Z", "m": "M", "n": "N", "ŋ": "NG",
    "ɲ": "N Y", "ɳ": "N", "ɱ": "M", "ɴ": "NG", "l": "L", "ɫ": "L", "ɭ": "L", "ʎ": "L Y",
    "ɬ": "L", "w": "W", "ʍ": "W", "ɥ": "W", "j": "Y", "r̝": "R ZH",
}  # fmt: skip
_NASAL = "\u0303"
_RAISED_R = re.compile("r[\u0325\u030a]?\u031d[\u0325\u030a]?")
_SOUND = re.compile("|".join(sorted((*_PHONES, _NASAL), key=len, reverse=True)))


@lru_cache(maxsize=50_000)
def pronounce(word: str, language: str) -> Phones | None:
    """Return the phones of a word or number in a language (its first subtag).

    None when the extra is not installed or does not know the language.
    """
    voice = _VOICES.get(language, language)
    if not voice:
        return None
    with _LOCK:
        library = _library()
        if library is None or library.espeak_SetVoiceByName(voice.encode()) != 0:
            return None
        return _phones(_read(library, word))


@lru_cache(maxsize=1)
def _library() -> Any:
    """Return espeak-ng, ready to say how words sound; None when it is not there or cannot load."""
    if find_spec("espeakng_loader") is None:
        return None
    import espeakng_loader

    try:
        library = ctypes.CDLL(espeakng_loader.get_library_path())
    except OSError:
        return None
    library.espeak_SetVoiceByName.argtypes = [ctypes.c_char_p]
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_TextToPhonemes.argtypes = [
        ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int,
    ]  # fmt: skip
    data = espeakng_loader.get_data_path().encode()
    is_ready = library.espeak_Initialize(_RETRIEVE_ONLY, 0, data, 0) > 0
    return library if is_ready else None


def _read(library: Any, word: str) -> str:
    """Return the word in the phonetic alphabet, a clause at a time put together."""
    rest = ctypes.c_char_p(word.encode())
    mode = _IPA | ord(_SEPARATOR) << 8
    out = []
    while rest.value:
        out.append((library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, mode) or b"").decode())
    return _SEPARATOR.join(out)


def _phones(ipa: str) -> Phones:
    """Return the nearest phones of the model; tones, lengths and stress are left out."""
    out: list[str] = []
    for piece in re.split(rf"[{_SEPARATOR}\s]+", ipa):
        plain = _RAISED_R.sub("r̝", unicodedata.normalize("NFD", piece).replace("a\u0308", "ä"))
        for match in _SOUND.finditer(plain):
            said = "N" if match[0] == _NASAL else _PHONES[match[0]]
            for phone in said.split():
                if not out or out[-1] != phone:
                    out.append(phone)
    return tuple(out)
