"""The forms that a name takes in Russian, Ukrainian and Greek sentences, told by its ending.

Which word a form belongs to is not looked up: "Барретта" may be of "Барретт" or of "Барретта", and
the forms of both are given.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from editor.language.folding import fold

_CYRILLIC = re.compile("[а-яёіїєґўђјљњћџ '’-]+")
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff '’-]+")
_SHORTEST_STEM = 3

_CONSONANT = "[бвгґджзклмнпрстфхцчшщ]$"
_ANY = ""
_CYRILLIC_PARADIGMS = (
    (",а,у,ом,е,і,ові", _CONSONANT),
    (",а,у,ем,е,і", "[жшчщц]$"),
    (",а,у,ым,е", "(?:[оеё]в|[иы]н)$"),
    ("й,я,ю,ем,е,и", "[^ио]$"),
    ("ий,ия,ию,ием,ии", "(?<![сц]к)$"),
    ("ий,ого,ому,им,ом", "[гкхнжшщч]$"),
    ("ый,ого,ому,ым,ом", _CONSONANT),
    ("ой,ого,ому,ым,ом", _CONSONANT),
    ("ая,ой,ую", _CONSONANT),
    ("ь,я,ю,ем,е", _CONSONANT),
    ("ь,и,ью", _CONSONANT),
    ("а,ы,и,у,ой,ою,е,і", _CONSONANT),
    ("я,и,ю,ей,ею,е,ї,єю", _ANY),
    ("ия,ии,ию,ией", _ANY),
    ("ие,ия,ию,ием,ии", _ANY),
    ("и,ов,ам,ами,ах", _CONSONANT),
    ("ы,ов,ам,ами,ах", _CONSONANT),
)
_GREEK_PARADIGMS = (
    ("ος,ου,ο,ε", _ANY),
    ("ός,ού,ό,έ", _ANY),
    ("ης,η", _ANY),
    ("ής,ή", _ANY),
    ("ας,α", _ANY),
    ("άς,ά", _ANY),
    ("α,ων", _ANY),
    ("ά,ών", _ANY),
    ("ο,ου", _ANY),
    ("ό,ού", _ANY),
)
"""One line a declension and number: the endings, the nominative first, and how a stem ends."""

_Paradigms = Sequence[tuple[Sequence[str], re.Pattern[str]]]


def _prepared(lines: Sequence[tuple[str, str]], *, folded: bool) -> _Paradigms:
    made = []
    for endings, stem in lines:
        split = endings.split(",")
        shown = tuple(dict.fromkeys(map(fold, split))) if folded else tuple(split)
        made.append((shown, re.compile(stem)))
    return tuple(made)


_BY_FOLDED = {
    folded: (
        (_CYRILLIC, _prepared(_CYRILLIC_PARADIGMS, folded=folded)),
        (_GREEK, _prepared(_GREEK_PARADIGMS, folded=folded)),
    )
    for folded in (False, True)
}


@lru_cache(maxsize=4096)
def forms_of(word: str, *, folded: bool = False) -> tuple[str, ...]:
    """Return a word and the other forms it may have; a word in Latin letters has only itself.

    `folded` says that the word is in folded letters, which have no accents: so are its forms then.
    """
    return tuple(dict.fromkeys((word, *_forms(word, folded))))


@lru_cache(maxsize=4096)
def cases_of(name: str) -> tuple[str, ...]:
    """Return a name as it is when it is spoken of, and its other cases."""
    return tuple(dict.fromkeys((name, *_forms(name, folded=False, is_base=True))))


def base_of(word: str, zipf: Callable[[str], float]) -> str:
    """Return the commonest form of a word, told by how common each is, or the word itself."""
    return max(forms_of(word), key=zipf)


def _forms(word: str, folded: bool, *, is_base: bool = False) -> Iterator[str]:
    lower = word.lower()
    if word.isascii() or len(lower) != len(word):
        return
    for script, paradigms in _BY_FOLDED[folded]:
        if not script.fullmatch(lower):
            continue
        for endings, stems in paradigms:
            for ending in endings[:1] if is_base else endings:
                stem = word[: len(word) - len(ending)]
                if lower.endswith(ending) and _is_stem(stem, stems):
                    yield from (stem + other for other in endings)


def _is_stem(stem: str, stems: re.Pattern[str]) -> bool:
    return len(stem) >= _SHORTEST_STEM and stems.search(stem.lower()) is not None
