"""A word that stands twice, as "the the"."""

import re
from collections.abc import Iterator

from editor.checks.base import CHECKS, Found, TextCheck
from editor.checks.view import Side
from editor.core.i18n import _
from editor.language.tokens import LETTER

_TWICE = re.compile(
    rf"(?<!{LETTER})(?<!['’-])({LETTER}+(?:['’]{LETTER}+)?)"
    # Only this part ignores case: "not a letter" would else take a k for the Kelvin sign.
    rf"((?:[ \t\n\u00a0]+(?i:\1))+)(?!{LETTER})(?!['’-])"
)
_TWICE_HAN = re.compile(r"(?<!目)(的)\1+(?!确|士)|([我你他她它这])\2+(?![的])")

# Languages in which a word is not doubled to mean something else, with the words that are.
_RIGHT = {
    "en": "had that very really so no yeah yes bye ha he hey hi wait okay ok right many long far "
    "way again blah knock there now please go come never more much tut hear well oh uh um mm hmm "
    "quick easy sorry thank good ho tap tick beep boo bang pretty super big night "
    "one two three four five six seven eight nine ten zero hundred thousand",
    "de": "die der das sie ihr sehr ja nein so ganz nun na doch ach",
    "fr": "nous vous très si oui non bien",
    "es": "no sí muy que ya",
    "it": "no sì molto si piano via",
    "nl": "dat die er ja nee zo heel je",
    "pt": "não sim muito se",
    "sv": "ja nej så mycket det",
    "da": "ja nej så meget der",
    "nb": "ja nei så mye",
    "pl": "nie tak się bardzo",
    "ru": "да нет очень еле чуть вот так",
    "uk": "так ні дуже ледь",
}  # fmt: skip
_ALLOWED = {language: frozenset(words.split()) for language, words in _RIGHT.items()}
_WORDS_OF_ONE_LETTER = frozenset("aiouyeàáéèóàввксуояи")
_SO_IT_IS = re.compile(r"\b(?:it|that|this|he|she|there|what|who)$", re.IGNORECASE)


@CHECKS.register
class DoubledWord(TextCheck):
    """Doubled word."""

    id = "doubled-word"
    rank = 80

    def find_in(self, side: Side) -> Iterator[Found]:
        """Yield each word that is said twice in a row where the language does not do so."""
        text = side.text
        allowed = _ALLOWED.get(side.language)
        if allowed is not None and _may_double(text):
            for match in _TWICE.finditer(text):
                if not _is_right(match, allowed) and _is_slip(side, match):
                    yield _found(text, match, match[1])
        elif side.language == "zh":
            for match in _TWICE_HAN.finditer(text):
                if match[1] or _is_slip(side, match):
                    yield _found(text, match, match[0][0])


def _is_slip(side: Side, match: re.Match[str]) -> bool:
    return side.context.is_slip(side.text, side.language, match.start(), match.end())


def _may_double(text: str) -> bool:
    """False where no word begins as the one before it ends: told in a fraction of the time."""
    if not text.isascii():
        return True
    words = text.lower().split()
    if any(map(str.startswith, words[1:], words)):
        return True
    return any(word[-1].isalnum() for word in words[:-1] if not word.isalnum())


def _found(text: str, match: re.Match[str], word: str) -> Found:
    fix = text[: match.start()] + word + text[match.end() :]
    message = _("“{word}” stands here twice.").format(word=word)
    return Found(message, span=match.span(), fix=fix)


def _is_right(match: re.Match[str], allowed: frozenset[str]) -> bool:
    word = match[1]
    if word.isdecimal() or word.lower() in allowed:
        return True
    if len(word) == 1 and word.lower() not in _WORDS_OF_ONE_LETTER:
        # Something is spelt: "o f f".
        return True
    again = match[2].split()
    if len(word) > 1 and word[0].isupper() and all(one[0].isupper() for one in again):
        # A name, such as Duran Duran or Bora Bora.
        return True
    # "What it is is a harbour."
    before = match.string[: match.start()].rstrip()
    return word.lower() == "is" and len(again) == 1 and bool(_SO_IT_IS.search(before))
