"""Names in the cases of Slavic languages in Cyrillic and of Greek: "Гринвичу" is of "Гринвич".

A name that was misheard stands in some case; its right form takes the same one.
"""

import re

from rapidfuzz.distance import OSA

from editor.language.folding import fold
from editor.language.forms.declension import cases_of, forms_of

_CYRILLIC = re.compile("[а-яёіїєґўђјљњћџ '’-]+", re.IGNORECASE)
_SHORTEST_STEM = 3
_ENDINGS = (
    "ого", "ому", "ами", "ыми", "ых", "ым", "ый", "ая", "ую", "ой", "ою", "ом", "ам", "ах", "ов",
    "а", "у", "е", "ы", "и", "ями", "ям", "ях", "ем", "ём", "ей", "ею", "ью", "ев", "ию", "ии",
    "ия", "я", "ю",
)  # fmt: skip
_ALIKE = str.maketrans("яюыэηυω", "ауиеιιο", "ь")
"""Letters of an ending that differ only in how they are written behind some letters."""


def in_case_of(right: str, found: str, *, is_base: bool = False) -> str:
    """Return a right form in the case that the found form seems to stand in.

    Of the forms that it may have, it is the one most like the found form, and as it is given where
    none is more like it. Names of several words are taken word by word. `is_base` says that the
    right form is given as it is when the name is spoken of, as glossaries have it.
    """
    rights, others = right.split(" "), found.split()
    if len(rights) > 1 and len(rights) == len(others):
        words = zip(rights, others, strict=True)
        return " ".join(in_case_of(one, other, is_base=is_base) for one, other in words)
    heard = _plain(found)
    forms = cases_of(right) if is_base else forms_of(right)
    return min(forms, key=lambda form: OSA.distance(_plain(form), heard))


def is_case_of(one: str, other: str) -> bool:
    """Return True for two forms of one word: the same stem, with endings of case behind it."""
    first, second = one.lower(), other.lower()
    if second in forms_of(first) or first in forms_of(second):
        return True
    is_cyrillic = _CYRILLIC.fullmatch(first) and _CYRILLIC.fullmatch(second)
    return bool(is_cyrillic) and not _stems(first).isdisjoint(_stems(second))


def _plain(form: str) -> str:
    return fold(form).translate(_ALIKE)


def _stems(form: str) -> set[str]:
    """Return what a form may be without its ending; one that ends in a consonant is its own."""
    stems = {form[: -len(one)] for one in _ENDINGS if form.endswith(one)}
    if form[-1] in "йь":
        stems.add(form[:-1])
    elif form[-1] not in "аеёиоуыэюяіїє":
        stems.add(form)
    return {stem for stem in stems if len(stem) >= _SHORTEST_STEM}
