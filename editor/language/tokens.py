"""Words in mixed text.

Python's own word class joins a Latin name to the Han character beside it, so the letters of a
word are told here by what they are not: space, punctuation, Han, Kana or Hangul.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from editor.core.patterns import later

# The signs of kelvin, angstrom and ohm are letters: where case is ignored, they stand for k, å, ω.
_NOT_LETTERS = (
    r"\s\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\xa9\xab\xac\xae-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7"
    r"\u2000-\u200a\u200e-\u205f\u2061-\u206f\u20a0-\u20cf\u2100-\u2125\u2127-\u2129\u212c-\u2bff"
    r"\u1100-\u11ff\u2e80-\u303f\u3040-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    r"\ufe00-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uffef"
    r"\U0001f000-\U0003ffff"
)
LETTER = f"[^{_NOT_LETTERS}]"
"""A regular expression for one letter or figure of a word; invisible joiners count as letters."""

_ASCII_WORD = re.compile("[0-9A-Za-z]+(?:'[0-9A-Za-z]+)*")
_WORD = later(rf"{LETTER}+(?:['’ʼ＇]{LETTER}+)*")


class Token(NamedTuple):
    """A word and the code points start:end that it takes."""

    start: int
    end: int
    word: str


def words(text: str) -> list[str]:
    """Return the words of a text, in order; an apostrophe inside one belongs to it."""
    return (_ASCII_WORD if text.isascii() else _WORD()).findall(text)


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text with their places."""
    for match in _WORD().finditer(text):
        yield Token(match.start(), match.end(), match[0])
