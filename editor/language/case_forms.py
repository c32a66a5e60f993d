"""Case endings of the Slavic languages written in Cyrillic: "Гринвичу" is a form of "Гринвич".

A name that was misheard stands in some case; its right form takes the same one.
"""

import re

_CYRILLIC = re.compile("[а-яёіїєґўђјљњћџ '’-]+", re.IGNORECASE)
_SHORTEST_STEM = 3
_HARD = (
    "ого", "ому", "ами", "ыми", "ых", "ым", "ый", "ая", "ую", "ой", "ою", "ом", "ам", "ах", "ов",
    "а", "у", "е", "ы", "и",
)  # fmt: skip
_SOFT = ("ями", "ям", "ях", "ем", "ём", "ей", "ею", "ью", "ев", "ию", "ии", "ия", "я", "ю")
_ENDINGS = tuple(sorted((*_HARD, *_SOFT), key=len, reverse=True))
_OF_NOMINATIVE = ("а", "я", "й", "ь")
_SOFTENED = {"а": "я", "у": "ю", "ы": "и", "ой": "ей", "ою": "ею", "ом": "ем", "ам": "ям",
             "ами": "ями", "ах": "ях", "ов": "ев"}  # fmt: skip


def in_case_of(right: str, found: str) -> str:
    """Return a right form, a nominative, in the case that the found form seems to stand in.

    It comes back as it is where neither is Cyrillic or the found form has no ending of its own.
    """
    if not (_CYRILLIC.fullmatch(right) and _CYRILLIC.fullmatch(found)):
        return right
    heard = found.lower()
    ending = _ending_of(heard)
    if not ending or right.lower().endswith(ending):
        return right
    last = right[-1].lower()
    stem = right[:-1] if last in _OF_NOMINATIVE else right
    if len(stem) < _SHORTEST_STEM or heard.endswith(right.lower()[-2:]):
        return right
    if last in ("я", "ь", "й"):
        ending = _SOFTENED.get(ending, ending)
    return stem + ending


def is_case_of(one: str, other: str) -> bool:
    """Return True for two forms of one word: the same stem, with endings of case behind it."""
    if not (_CYRILLIC.fullmatch(one) and _CYRILLIC.fullmatch(other)):
        return False
    first, second = one.lower(), other.lower()
    return not _stems(first).isdisjoint(_stems(second))


def _ending_of(form: str) -> str:
    return next(
        (one for one in _ENDINGS if form.endswith(one) and len(form) - len(one) >= _SHORTEST_STEM),
        "",
    )


def _stems(form: str) -> set[str]:
    """Return what a form may be without its ending; one that ends in a consonant is its own."""
    stems = {form[: -len(one)] for one in _ENDINGS if form.endswith(one)}
    if form[-1] in "йь":
        stems.add(form[:-1])
    elif form[-1] not in "аеёиоуыэюяіїє":
        stems.add(form)
    return {stem for stem in stems if len(stem) >= _SHORTEST_STEM}
