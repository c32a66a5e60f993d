"""The form in which words are compared, and what is around the name in a word."""

import re
import unicodedata
from typing import NamedTuple

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_NOT_LETTERS = re.compile(r"[\W_]+")
_LOOK_ALIKES = str.maketrans(
    "авекмнорстухіѕјԁһӏԛԝАВЕКМНОРСТУХІЅЈαβεικνορτυχ",
    "abekmhopctyxisjdhlqwabekmhopctyxisjabeiknoptux",
)
_ELISION = re.compile(r"(?:[ldLD]|[Qq]u)['’ʼ＇](?=.{3})", re.DOTALL)
_POSSESSIVE = re.compile(r"['’ʼ＇][sSｓＳ]?$")


class Bare(NamedTuple):
    """A word taken apart: an elided article, the word itself, a possessive ending."""

    elision: str
    core: str
    possessive: str


def fold(text: str) -> str:
    """Return the letters and figures of a text as they are compared.

    Width, case, accents, invisible characters, blanks and punctuation are gone; Cyrillic and Greek
    letters that look Latin are Latin where the text has Latin letters too.
    """
    if text.isascii():
        return _NOT_LETTERS.sub("", text).lower()
    text = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text))
    text = "".join(char for char in text if not unicodedata.combining(char)).casefold()
    if re.search("[a-z]", text):
        text = text.translate(_LOOK_ALIKES)
    return _NOT_LETTERS.sub("", text)


def undisguised(text: str) -> str:
    """Return a word in small letters, each as it is usually written; accents stay.

    Width, invisible characters and letters of another script that look Latin make no difference.
    """
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).casefold()
    return text.translate(_LOOK_ALIKES) if re.search("[a-z]", text) else text


def bare(word: str) -> Bare:
    """Take "L'Oreal's" apart into "L'", "Oreal" and "'s"; what is not there is empty."""
    ending = _POSSESSIVE.search(word)
    possessive = ending[0] if ending and ending.start() > 0 else ""
    rest = word[: len(word) - len(possessive)]
    elided = _ELISION.match(rest)
    elision = elided[0] if elided else ""
    return Bare(elision, rest[len(elision) :], possessive)
