"""A row into the words that are said, each with its place in the text and its phones."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from editor.alignment.acoustic.pronouncing import english, espeak, languages, numbers, numerals
from editor.alignment.acoustic.pronouncing.english import Phones
from editor.language.tokens import LETTER

_WIDE = "\u3005\u3007\u3041-\u3096\u309d-\u30ff\u3400-\u9fff\uac00-\ud7af"
_PIECE = re.compile(
    rf"(?P<number>\d+(?:[.,:]\d+)*)(?P<ordinal>(?:st|nd|rd|th)\b)?(?P<percent>\s?%)?"
    rf"|(?P<wide>[{_WIDE}])"
    rf"|(?P<word>(?:(?!\d){LETTER})+(?:['’ʼ＇](?:(?!\d){LETTER})+)*)"
    r"|(?P<sign>[&+@])"
)
_SIGNS = {"&": "and", "+": "plus", "@": "at"}
_LONE = {"cs": "ksvz", "sk": "ksvz", "pl": "wz", "ru": "вкс", "uk": "вз", "bg": "вс", "hr": "ks"}
"""Letters that are words of their own, said as they sound and not by their names."""
_MONEY = {"$": "dollars", "€": "euros", "£": "pounds"}


class Spoken(NamedTuple):
    """A word: code points start:end of the row, and how it sounds."""

    start: int
    end: int
    phones: Phones


def spoken(text: str, language: str) -> list[Spoken]:
    """Return the words of a row that can be said, in order; signs and emoji are not.

    `language` is a BCP 47 tag. English words in a row of a script of its own are said as English.
    """
    main = language.split("-")[0].lower()
    pieces = (
        Spoken(match.start(), match.end(), _phones(match, text, main))
        for match in _PIECE.finditer(text)
    )
    return [piece for piece in pieces if piece.phones]


def _phones(match: re.Match[str], text: str, language: str) -> Phones:
    if match["number"]:
        return _number(match, text, language)
    if match["sign"]:
        return english.pronounce(_SIGNS[match["sign"]])
    if match["wide"]:
        return languages.pronounce(match[0], language if language in {"ja", "ko"} else "zh")
    word = match[0]
    if language == "en" or (word.isascii() and not _writes_latin(language)):
        return english.pronounce(word)
    return _foreign(word, language)


def _foreign(word: str, language: str) -> Phones:
    """Return a word as espeak-ng says it where that is installed, else as our tables do."""
    is_sound = len(word) == 1 and word.casefold() in _LONE.get(language, "")
    asked = None if is_sound else espeak.pronounce(word, language)
    return languages.pronounce(word, language) if asked is None else asked


def _number(match: re.Match[str], text: str, language: str) -> Phones:
    asked = espeak.pronounce(match["number"], language) if language != "en" else None
    if asked is not None:
        return asked
    said = numerals.said(match["number"], language)
    if said is not None:
        return tuple(phone for word in said for phone in _foreign(word, language))
    return tuple(_joined(_number_words(match, text)))


def _writes_latin(language: str) -> bool:
    return language not in {"zh", "ja", "ko", "ru", "uk", "bg", "el", "ar", "he", "hi", "th"}


def _number_words(match: re.Match[str], text: str) -> Iterator[str]:
    said = numbers.said(match["number"])
    yield from numbers.ordinal(said) if match["ordinal"] else said
    if match["percent"]:
        yield "percent"
    before = text[match.start() - 1] if match.start() else ""
    if before in _MONEY:
        yield _MONEY[before]


def _joined(said: Iterable[str]) -> Iterator[str]:
    for word in said:
        yield from english.pronounce(word)
