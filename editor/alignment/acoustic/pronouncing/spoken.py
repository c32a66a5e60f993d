"""A row into the words that are said, each with its place in the text and its phones."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from editor.alignment.acoustic.pronouncing import english, languages, numbers
from editor.alignment.acoustic.pronouncing.english import Phones
from editor.language.scripts import Script, language_of, script_of
from editor.language.tokens import LETTER, words

_WIDE = "\u3005\u3007\u3041-\u3096\u309d-\u30ff\u3400-\u9fff\uac00-\ud7af"
_PIECE = re.compile(
    rf"(?P<number>\d+(?:[.,:]\d+)*)(?P<ordinal>(?:st|nd|rd|th)\b)?(?P<percent>\s?%)?"
    rf"|(?P<wide>[{_WIDE}])"
    rf"|(?P<word>(?:(?!\d){LETTER})+(?:['’ʼ＇](?:(?!\d){LETTER})+)*)"
    r"|(?P<sign>[&+@])"
)
_SIGNS = {"&": "and", "+": "plus", "@": "at"}
_MONEY = {"$": "dollars", "€": "euros", "£": "pounds"}
_LEAST_WORDS = 20
_ENGLISH_SHARE = 0.8


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


def likely_language(texts: Sequence[str], tag: str) -> str:
    """Return the language that the texts are read in, where the tag of their track may be a guess.

    The script goes first; a text in Latin letters whose words the English dictionary does not have
    is not English, whatever the tag says.
    """
    sample = " ".join(texts[:400])
    script = script_of(sample)
    if script is Script.NONE:
        return tag
    if script is not Script.LATIN:
        own = language_of(sample)
        return own if tag in {"und", "en"} else tag
    if tag.split("-")[0] not in {"und", "en"}:
        return tag
    small = [word.casefold() for word in words(sample) if word.isalpha()]
    known = sum(map(english.knows, small))
    if len(small) >= _LEAST_WORDS and known < _ENGLISH_SHARE * len(small):
        return "und"
    return "en"


def _phones(match: re.Match[str], text: str, language: str) -> Phones:
    if match["number"]:
        return tuple(_joined(_number_words(match, text)))
    if match["sign"]:
        return english.pronounce(_SIGNS[match["sign"]])
    if match["wide"]:
        return languages.pronounce(match[0], language if language in {"ja", "ko"} else "zh")
    word = match[0]
    if language == "en" or (word.isascii() and not _writes_latin(language)):
        return english.pronounce(word)
    return languages.pronounce(word, language)


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
