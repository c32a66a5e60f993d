"""Which language a text is read in, where what its track says may be a guess."""

from collections.abc import Sequence

from editor.alignment.acoustic.pronouncing import english
from editor.language.identifying.identify import identify
from editor.language.scripts import Script, language_of, script_of
from editor.language.tokens import words

_SAMPLE_ROWS = 400
_LEAST_WORDS = 20
_ENGLISH_SHARE = 0.9
_MOSTLY_ENGLISH = 0.72
_GUESSED = {"und", "en"}


def likely_language(texts: Sequence[str], tag: str) -> str:
    """Return the language (BCP 47) that rows are read in, where their track's tag may be a guess.

    A tag other than "und" and "en" is believed. A text in Latin letters is English unless its
    words are missing from the English dictionary, and "und" when it is not known what else it is.
    """
    sample = " ".join(texts[:_SAMPLE_ROWS])
    script = script_of(sample)
    if tag.split("-")[0] not in _GUESSED or script is Script.NONE:
        return tag
    if script is not Script.LATIN:
        return language_of(sample)
    small = [word.casefold() for word in words(sample) if word.isalpha()]
    known = sum(map(english.knows, small))
    if len(small) < _LEAST_WORDS or known >= _ENGLISH_SHARE * len(small):
        return "en"
    other = identify(texts[:_SAMPLE_ROWS])
    if other is not None:
        return other
    return "en" if known >= _MOSTLY_ENGLISH * len(small) else "und"
