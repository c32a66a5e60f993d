"""How a name may be read aloud by the rules of the language that it comes from.

An English recogniser writes what it hears by English rules, so a Polish "Wojciech" comes out as
"Voycheck". Each reading respells a folded name as an English ear would write it; the rules are the
best known of each orthography, and only those in which it differs from English.
"""

import re
from collections.abc import Iterator

_RULES: dict[str, tuple[tuple[str, str], ...]] = {
    "slavic": (
        ("sz", "sh"), ("cz", "ch"), ("rz", "zh"), ("ci(?=[aeou])", "ch"), ("si(?=[aeou])", "sh"),
        ("zi(?=[aeou])", "zh"), ("(?<!s)ch", "k"), ("w", "v"), ("j", "y"), ("c(?![hk])", "ts"),
    ),
    "germanic": (
        ("tsch", "ch"), ("sch(?=[rnlmwt]|$|[aeiou])", "sh"), ("oe", "u"), ("ij|ei", "ai"),
        ("ui", "ow"), ("eu|au", "oi"), ("th", "t"), ("w", "v"), ("j", "y"), ("z", "ts"),
        ("v(?=[aeiou])", "f"), ("^s(?=[tp])", "sh"),
    ),
    "dutch": (
        ("sch", "sk"), ("ij|ei|y", "ai"), ("oe", "u"), ("ui|ou|au", "ow"), ("th", "t"),
        ("j", "y"), ("g", "h"), ("ieu", "u"), ("w", "v"),
    ),
    "french": (
        ("eau|au|aux", "o"), ("oi", "wa"), ("ou", "u"), ("ille", "iy"), ("gn", "ny"),
        ("qu", "k"), ("ch", "sh"), ("j", "zh"), ("th", "t"), ("ais|ait|et$|ez$|er$", "ay"),
        ("h", ""), ("(?<=[aeiouyn])[tdspx]+$", ""),
    ),
    "iberian": (
        ("ll", "y"), ("ny|nh", "ni"), ("lh", "li"), ("j|x(?=[aeiou])", "h"), ("gu(?=[ei])", "g"),
        ("qu", "k"), ("z", "s"), ("h", ""), ("v", "b"), ("ao$", "own"),
    ),
    "pinyin": (
        ("zh", "j"), ("x", "sh"), ("q", "ch"), ("c(?!h)", "ts"), ("iang", "yang"), ("iao", "yow"),
        ("ui", "way"), ("uo", "wo"), ("ou", "o"), ("z", "dz"),
    ),
    "gaelic": (
        ("bh|mh", "v"), ("aoi|ao", "ee"), ("(?<=[aeiou])[dg]h", ""), ("[dg]h", "y"), ("th|sh", "h"),
        ("s(?=[ie])", "sh"), ("ch", "k"), ("fh", ""),
    ),
    "vietnamese": (
        ("^ng", "n"), ("uy", "wi"), ("ph", "f"), ("nh", "n"), ("tr", "ch"), ("gi", "z"), ("x", "s"),
        ("^d", "z"),
    ),
    "turkish": (("c", "j"), ("g(?=[iu])", ""), ("j", "zh")),
    "scandinavian": (
        ("skj|sj|kj|tj", "sh"), ("hj|gj|dj|lj", "y"), ("j", "y"), ("aa", "o"), ("w", "v"),
        ("(?<=[aeiou])g(?=n)", "ng"), ("sk(?=[ei])", "sh"), ("rg$", "ri"),
    ),
    "greek": (("mp", "b"), ("nt", "d"), ("gk", "g"), ("ou", "u"), ("oi|ei", "i"), ("ch", "h")),
}  # fmt: skip

_COMPILED = [[(re.compile(pattern), by) for pattern, by in rules] for rules in _RULES.values()]
_LATIN = re.compile("[a-z]+")


def readings(letters: str) -> Iterator[str]:
    """Yield the distinct respellings of a folded name in Latin letters, itself not among them."""
    if not _LATIN.fullmatch(letters):
        return
    seen = {letters}
    for rules in _COMPILED:
        text = letters
        for pattern, by in rules:
            text = pattern.sub(by, text)
        if text not in seen:
            seen.add(text)
            yield text
