"""Endings of grammar: "Newtonian" is no mishearing of "Newton"; "Oriels" is a name and an s."""

import re

from editor.language.folding import fold
from editor.language.similarity import Likeness, degree, likeness

_ENDING = re.compile("ed|ings?|ers?|(?:e|i)?ans?|ish|ists?|ism|ics?|al|ally")
_LONG_ENOUGH = 4
_HISSING = ("s", "x", "z", "ch", "sh")


def is_inflected(right: Likeness, found: str) -> bool:
    """Return True for the right form with an English ending; short ones can only have a plural."""
    letters = fold(found)
    stem = right.letters
    if letters == stem + ("es" if stem.endswith(_HISSING) else "s"):
        return True
    return len(stem) >= _LONG_ENOUGH and any(
        letters.startswith(one) and _ENDING.fullmatch(letters, len(one)) is not None
        for one in (stem, stem.removesuffix("e"))
    )


def without_plural(right: Likeness, found: str) -> str:
    """Return what was found without the s of a plural, where it is nearer to the right form so."""
    if found[-1:] not in ("s", "S") or right.letters.endswith(_HISSING):
        return found
    one = found[:-1]
    return one if degree(right, likeness(one)) > degree(right, likeness(found)) else found
