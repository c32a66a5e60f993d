"""Which encoding bytes are in, when nothing in them says so: that in which they read best.

Every code page is tried with the languages that are written in it. What counts is how plausible
the letters are that come out, and which language the words without such letters are in.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from editor.language.identifying.plausible import EDGE, Letters, letters_of, oddness, pairs_of
from editor.language.vocabulary.chinese import simplified

_WESTERN = ("en", "fr", "de", "es", "nl", "it", "pt", "sv", "da", "nb", "fi", "ca", "is", "id")
_CENTRAL = ("pl", "cs", "hu", "ro", "sk", "sl", "sh")
_CYRILLIC = ("ru", "uk", "bg", "mk")
_LATIN = (*_WESTERN, *_CENTRAL, "tr", "lt", "lv", "vi")


class _Page(NamedTuple):
    """An encoding, the languages that are written in it, and how rare it is (0: common)."""

    encoding: str
    languages: tuple[str, ...]
    rare: float = 0.0


_PAGES = (
    _Page("utf-8", (*_LATIN, *_CYRILLIC, "el", "he", "ar", "fa", "th", "zh", "ja", "ko")),
    _Page("cp1252", _WESTERN),
    _Page("cp1250", (*_CENTRAL, "de"), 1.0),
    _Page("cp1251", _CYRILLIC, 0.5),
    _Page("cp1254", ("tr",), 1.5),
    _Page("cp1253", ("el",), 1.5),
    _Page("cp1255", ("he",), 1.5),
    _Page("cp1256", ("ar", "fa"), 1.5),
    _Page("cp1257", ("lt", "lv"), 2.0),
    _Page("cp1258", ("vi",), 3.0),
    _Page("cp874", ("th",), 3.0),
    _Page("gb18030", ("zh",)),
    _Page("big5", ("zh",)),
    _Page("big5hkscs", ("zh",), 0.5),
    _Page("cp932", ("ja",)),
    _Page("euc_jp", ("ja",), 0.5),
    _Page("cp949", ("ko",), 1.0),
    _Page("koi8_r", ("ru",), 1.0),
    _Page("koi8_u", ("uk",), 1.0),
    _Page("iso8859_2", _CENTRAL, 1.0),
    _Page("iso8859_15", _WESTERN, 1.0),
    _Page("iso8859_16", ("ro",), 3.0),
    _Page("iso8859_5", _CYRILLIC, 3.0),
    _Page("iso8859_6", ("ar",), 3.0),
    _Page("iso8859_7", ("el",), 1.0),
    _Page("iso8859_8", ("he",), 3.0),
    _Page("mac_roman", _WESTERN, 3.0),
    _Page("mac_latin2", _CENTRAL, 4.0),
    _Page("mac_cyrillic", _CYRILLIC, 4.0),
    _Page("mac_turkish", ("tr",), 4.0),
    _Page("mac_greek", ("el",), 4.0),
    _Page("cp850", _WESTERN, 3.0),
    _Page("cp437", _WESTERN, 3.5),
    _Page("cp852", _CENTRAL, 3.0),
    _Page("cp866", _CYRILLIC, 2.0),
    _Page("cp857", ("tr",), 3.5),
    _Page("cp737", ("el",), 3.5),
    _Page("cp862", ("he",), 3.5),
)
_PART = re.compile(rb"[^\s]+")
_WORD = re.compile(rb"[A-Za-z]+")
_MOST_BYTES = 6000
_MOST_WORDS = 300
_ANOTHER_LANGUAGE = -3.0
_POOR = -8.0


class Guess(NamedTuple):
    """An encoding and how well the bytes read in it.

    `score` is a logarithm, comparable for the same bytes alone; `each` is that of two letters.
    """

    encoding: str
    language: str
    score: float
    each: float

    @property
    def is_poor(self) -> bool:
        """True when what comes out looks like no language that is known here."""
        return self.each < _POOR


def guesses(data: bytes) -> list[Guess]:
    """Return the encodings in which the bytes may be, the likeliest first."""
    odd, plain = _parts(data)
    bonus = _by_plain_words(plain)
    found = []
    for page in _PAGES:
        guess = _guess(page, odd, bonus)
        if guess is not None:
            found.append(guess)
    return sorted(found, key=lambda guess: -guess.score)


def _parts(data: bytes) -> tuple[bytes, list[str]]:
    """Return the parts between blanks that are not ASCII, and the words that are."""
    odd: list[bytes] = []
    size = 0
    plain: list[str] = []
    for match in _PART.finditer(data):
        part = match[0]
        if not part.isascii():
            if size < _MOST_BYTES:
                odd.append(part[:_MOST_BYTES])
                size += len(part)
        elif len(plain) < _MOST_WORDS:
            plain += [word.decode("ascii").lower() for word in _WORD.findall(part)]
        elif size >= _MOST_BYTES:
            break
    return b" ".join(odd), plain


def _by_plain_words(words: Sequence[str]) -> dict[str, float]:
    """Return for each language how likely it has these words; any text may have some English."""
    by_language = {
        language: [_plausibility(letters_of(language), word) for word in words]
        for language in _LATIN
    }
    best = [max(scores) for scores in zip(*by_language.values(), strict=True)]
    least = [
        max(one + _ANOTHER_LANGUAGE, english)
        for one, english in zip(best, by_language["en"], strict=True)
    ]
    found = {
        language: sum(map(max, scores, least)) - sum(best)
        for language, scores in by_language.items()
    }
    others = sum(least) - sum(best)
    return {language: found.get(language, others) for page in _PAGES for language in page.languages}


def _plausibility(letters: Letters, word: str) -> float:
    return sum(map(letters.chance, EDGE + word, word + EDGE))


def _guess(page: _Page, odd: bytes, bonus: dict[str, float]) -> Guess | None:
    try:
        text = unicodedata.normalize("NFC", odd.decode(page.encoding, "replace"))
    except LookupError:
        return None
    against = oddness(text) - page.rare
    plain = pairs_of(text)
    chinese = pairs_of(simplified(text)) if "zh" in page.languages else plain
    found = []
    for language in page.languages:
        pairs = chinese if language == "zh" else plain
        score = letters_of(language).plausibility(pairs)
        total = score + against + bonus[language]
        found.append(Guess(page.encoding, language, total, score / max(1, sum(pairs.values()))))
    return max(found, key=lambda guess: guess.score)
