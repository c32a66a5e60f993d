"""How a word sounds, roughly, as a key: consonants by their sound, all vowels alike.

The rules are those of English ears on names of any origin. Two keys can be compared by edit
distance; `coarse` makes kinds of consonants equal that are often taken for each other.
"""

import re
from collections.abc import Callable

_RULES: list[tuple[str, str, str | Callable[[re.Match[str]], str]]] = [
    ("", r"^(?:ps|pn|kn|gn|wr|mn)", lambda match: match[0][1]),
    ("x", r"^x", "z"),
    ("h", r"^wh", "w"),
    ("c", r"(?:tch|tsch|cz|cs(?=[aeiou]))", "C"),
    ("h", r"sch(?=[mnlrw])", "S"),
    ("", r"sch|sh|sz|(?<=[aeiou])ti(?=on)|ci(?=[ao])|ssi(?=on)", "S"),
    ("h", r"ch(?=[rlnk])", "k"),
    ("h", r"ch", "C"),
    ("h", r"ph", "f"),
    ("h", r"th|dh", "t"),
    ("h", r"gh(?=[aeiouy])", "g"),
    ("h", r"(?<=[aeiou])gh|gh$", ""),
    ("", r"kh|ck|cq|qu|q", "k"),
    ("g", r"gn", "n"),
    ("", r"dg(?=[eiy])|dzh|zh", "j"),
    ("g", r"g(?=[eiy])", "j"),
    ("c", r"sc(?=[eiy])|c(?=[eiy])", "s"),
    ("c", r"c", "k"),
    ("x", r"x", "ks"),
    ("d", r"dt$", "t"),
    ("", r"(?<=m)b$|(?<=[aeiou])h(?![aeiou])|(?<=[^aeiou])h", ""),
    ("w", r"(?<=[aeiou])w(?![aeiou])", ""),
    ("e", r"(?<=[bdfgklmnprstvzCS])e$", ""),
    ("e", r"(?<=[bdfgklmnprtvzCS])e(?=s$)", ""),
    ("y", r"y(?=[aeiou])|(?<=[aeiou])y(?=[aeiou])", ""),
    ("", r"[aeiouy]+", "A"),
    ("z", r"z(?=$)", "s"),
    ("", r"(.)\1+", r"\1"),
]
"""A letter without which the rule does nothing, what it takes, and what it makes of it."""

_COMPILED = [(letter, re.compile(pattern).sub, by) for letter, pattern, by in _RULES]
_COARSE = str.maketrans("bpfvwtdszSCjkgmnlr", "pppppttssssskknnll")
_WITH_LATIN = re.compile(r"[a-z0-9]+")


def sound_key(folded: str) -> str:
    """Return the key of a folded word; other scripts are read in Latin letters first."""
    text = folded
    if not _WITH_LATIN.fullmatch(text):
        from anyascii import anyascii

        text = re.sub("[^a-z0-9]", "", anyascii(text).lower())
    for letter, substituted, by in _COMPILED:
        if letter in text:
            text = substituted(by, text)
    return text


def coarse(key: str) -> str:
    """Return a key in which consonants that are often taken for each other are the same."""
    return key.translate(_COARSE)
