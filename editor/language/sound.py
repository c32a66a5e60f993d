"""How a word sounds, roughly, as a key: consonants by their sound, all vowels alike.

The rules are those of English ears on names of any origin. Two keys can be compared by edit
distance; `coarse` makes kinds of consonants equal that are often taken for each other.
"""

import re
from collections.abc import Callable

_RULES: list[tuple[str, str | Callable[[re.Match[str]], str]]] = [
    (r"^(?:ps|pn|kn|gn|wr|mn)", lambda match: match[0][1]),
    (r"^x", "z"),
    (r"^wh", "w"),
    (r"(?:tch|tsch|cz|cs(?=[aeiou]))", "C"),
    (r"sch(?=[mnlrw])", "S"),
    (r"sch|sh|sz|(?<=[aeiou])ti(?=on)|ci(?=[ao])|ssi(?=on)", "S"),
    (r"ch(?=[rlnk])", "k"),
    (r"ch", "C"),
    (r"ph", "f"),
    (r"th|dh", "t"),
    (r"gh(?=[aeiouy])", "g"),
    (r"(?<=[aeiou])gh|gh$", ""),
    (r"kh|ck|cq|qu|q", "k"),
    (r"gn", "n"),
    (r"dg(?=[eiy])|dzh|zh", "j"),
    (r"g(?=[eiy])", "j"),
    (r"sc(?=[eiy])|c(?=[eiy])", "s"),
    (r"c", "k"),
    (r"x", "ks"),
    (r"dt$", "t"),
    (r"(?<=m)b$|(?<=[aeiou])h(?![aeiou])|(?<=[^aeiou])h", ""),
    (r"(?<=[aeiou])w(?![aeiou])", ""),
    (r"(?<=[bdfgklmnprstvzCS])e$", ""),
    (r"(?<=[bdfgklmnprtvzCS])e(?=s$)", ""),
    (r"y(?=[aeiou])|(?<=[aeiou])y(?=[aeiou])", ""),
    (r"[aeiouy]+", "A"),
    (r"z(?=$)", "s"),
    (r"(.)\1+", r"\1"),
]
_COMPILED = [(re.compile(pattern), by) for pattern, by in _RULES]
_COARSE = str.maketrans("bpfvwtdszSCjkgmnlr", "pppppttssssskknnll")
_WITH_LATIN = re.compile(r"[a-z0-9]+")


def sound_key(folded: str) -> str:
    """Return the key of a folded word; other scripts are read in Latin letters first."""
    text = folded
    if not _WITH_LATIN.fullmatch(text):
        from anyascii import anyascii

        text = re.sub("[^a-z0-9]", "", anyascii(text).lower())
    for pattern, by in _COMPILED:
        text = pattern.sub(by, text)
    return text


def coarse(key: str) -> str:
    """Return a key in which consonants that are often taken for each other are the same."""
    return key.translate(_COARSE)
