"""Names that another script writes by their sound: Margaret is 玛格丽特, Nevada ネバダ.

What is compared are the consonants, by kinds that all of these scripts keep apart. A Chinese name
for something foreign is spelled with signs that hardly do anything else; what is Chinese or Korean
itself stands in Latin letters as it is read.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from editor import paths
from editor.captions.prepared import Prepared
from editor.captions.splitting.links import Link
from editor.language.folding import fold
from editor.language.ideas import ideas_in

_NAME = re.compile(r"(?<![^\W\d_])[A-Z\u00c0-\u00de][a-z\u00df-\u024f]{3,}")
_WORD = re.compile(r"(?<![^\W\d_])[A-Za-z\u00c0-\u024f]{4,}")
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30ff]{3,}")
_SPACED = re.compile(
    "(?<![\u0400-\u04ff])[\u0401\u0410-\u042f][\u0430-\u045f]{2,}|(?<![\uac00-\ud7af])[\uac00-\ud7af]+"
)
_OTHER_SCRIPT = re.compile("[\u0400-\u04ff\u30a1-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_HAN = re.compile("[\u4e00-\u9fff]+")
_FEWEST_KINDS, _FEWEST_LETTERS = 3, 4
_LONGEST = 7
"""Signs of the longest name that is looked for."""

_RULES = (
    ("ph", "f"), ("th", "t"), ("gh", "g"), ("sch|sh|ch|zh|ts|cz|tz", "s"), ("c(?=[eiy])", "s"),
    ("ck|[cq]", "k"), ("x", "ks"), ("ng(?![aeiou])", "n"), ("(?<=[aeiou])h(?![aeiou])", ""),
)  # fmt: skip
_COMPILED = [(re.compile(pattern).sub, by) for pattern, by in _RULES]
_SILENT_R = re.compile("r(?![aeiou])").sub
_KINDS = str.maketrans("bpfvwhmndtlrgkjsz", "ppppppnnttllkksss", "aeiouy0123456789")
_AGAIN = re.compile(r"(.)\1+").sub


def sounding_alike(one: Prepared, other: Prepared) -> set[Link]:
    """Return where both texts have the same name or loan word, one of them in Latin letters."""
    links = set(_alike(one, other.text))
    return links or {(first, second) for second, first in _alike(other, one.text)}


def _alike(side: Prepared, other: str) -> Iterator[Link]:
    """Yield where the second text spells what stands in the first one in Latin letters."""
    latin = side.text
    if not _OTHER_SCRIPT.search(other):
        return
    for found in _KATAKANA.finditer(other):
        kinds = _kinds(_read(found[0]))
        yield from ((at, found.start()) for at, word in _words(latin) if kinds in _variants(word))
    known = ideas_in(side.language)
    names = [
        (found.start(), found[0])
        for found in _NAME.finditer(latin)
        if found[0] not in other and not known.of_word(found[0].lower())
    ]
    if not names:
        return
    spelled = [*_spelled_in_han(other)] if _HAN.search(other) else []
    spaced = [(found.start(), found[0]) for found in _SPACED.finditer(other)]
    for at, name in names:
        yield from ((at, twin) for twin, kinds in spelled if kinds in _variants(name))
        yield from ((at, twin) for twin, word in spaced if _begins(word, name))
        yield from ((at, twin) for twin in _read_in_han(other, fold(name)))


def _words(text: str) -> Iterable[tuple[int, str]]:
    return [(found.start(), found[0]) for found in _WORD.finditer(text)]


def _begins(word: str, name: str) -> bool:
    """True when a word with endings of its own begins with a name."""
    letters = fold(name)
    if len(letters) >= _FEWEST_LETTERS and _read(word).startswith(letters):
        return True
    kinds = _kinds(_read(word))
    return any(kinds.startswith(one) for one in _variants(name))


def _spelled_in_han(text: str) -> Iterator[tuple[int, str]]:
    """Yield the consonants of all that may be a foreign name in a Chinese text, where it begins."""
    for run in _signs().finditer(text):
        yield from ((run.start() + at, kinds) for at, kinds in _parts(run[0]))


@lru_cache(maxsize=4096)
def _parts(run: str) -> tuple[tuple[int, str], ...]:
    found = [
        (begin, _kinds(_read(run[begin:end])))
        for begin in range(len(run) - 1)
        for end in range(begin + 2, min(len(run), begin + _LONGEST) + 1)
    ]
    return tuple((at, kinds) for at, kinds in found if len(kinds) >= _FEWEST_KINDS)


def _read_in_han(text: str, letters: str) -> Iterator[int]:
    """Yield where a Chinese text reads as these letters: Shenzhen."""
    if len(letters) < _FEWEST_LETTERS:
        return
    for run in _HAN.finditer(text):
        readings = [_read(sign) for sign in run[0]]
        for at in range(len(readings)):
            if letters.startswith(readings[at]) and letters in _joined(readings[at:]):
                yield run.start() + at


def _joined(readings: list[str]) -> list[str]:
    return ["".join(readings[:length]) for length in range(2, 5)]


@lru_cache(maxsize=16384)
def _read(word: str) -> str:
    """Return a word in small Latin letters as it is read, sign by sign."""
    from anyascii import anyascii

    return str(anyascii(word)).lower()


@lru_cache(maxsize=16384)
def _variants(word: str) -> frozenset[str]:
    """Return the consonants of a word in Latin letters, with and without an r that is not heard."""
    letters = fold(word)
    kinds = {_kinds(letters), _kinds(_SILENT_R("", letters))}
    return frozenset(one for one in kinds if len(one) >= _FEWEST_KINDS)


@lru_cache(maxsize=16384)
def _kinds(letters: str) -> str:
    for substituted, by in _COMPILED:
        letters = substituted(by, letters)
    return _AGAIN(r"\1", letters.translate(_KINDS))


@cache
def _signs() -> re.Pattern[str]:
    """Return a pattern for signs with which Chinese spells foreign names."""
    text = (paths.resources() / "words" / "sound-signs.txt").read_text(encoding="utf-8")
    signs = "".join(line for line in text.splitlines() if not line.startswith("#"))
    return re.compile(f"[{signs}]{{2,}}")
