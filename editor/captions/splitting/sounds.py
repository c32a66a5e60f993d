"""Names that another script writes by their sound: Margaret is 玛格丽特, Nevada ネバダ.

What is compared are the consonants, by kinds that all of these scripts keep apart. A Chinese name
for something foreign is spelled with signs that hardly do anything else; what is Chinese or Korean
itself stands in Latin letters as it is read.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from editor import paths
from editor.captions.prepared import Prepared
from editor.captions.splitting.links import Link, candidates
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
_MOST_NAMES = 64
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
    return _alike(one, other.text) or {(first, second) for second, first in _alike(other, one.text)}


def _alike(side: Prepared, other: str) -> set[Link]:
    """Return where the second text spells what stands in the first one in Latin letters."""
    if not _OTHER_SCRIPT.search(other):
        return set()
    found: set[Link] = set()
    loans = [(match.start(), (_kinds(_read(match[0])),)) for match in _KATAKANA.finditer(other)]
    if loans:
        words = [(match.start(), _variants(match[0])) for match in _WORD.finditer(side.text)]
        found = candidates(words, loans)
    names = _names_in(side, other)
    if names:
        known = list(dict.fromkeys(name for _at, name in names))[:_MOST_NAMES]
        found |= candidates([(at, (name,)) for at, name in names], _spelled(other, known))
    return found


def _names_in(side: Prepared, other: str) -> list[tuple[int, str]]:
    """Return the words in Latin letters that may be names and are not in the other text."""
    known = ideas_in(side.language)
    return [
        (match.start(), match[0])
        for match in _NAME.finditer(side.text)
        if match[0] not in other and not known.of_word(match[0].lower())
    ]


def _spelled(text: str, names: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield where a text spells some names, and which of them."""
    by_kinds: dict[str, list[str]] = {}
    for name in names:
        for kinds in _variants(name):
            by_kinds.setdefault(kinds, []).append(name)
        yield from ((at, (name,)) for at in _read_in_han(text, fold(name)))
    for at, kinds in _spelled_in_han(text):
        if kinds in by_kinds:
            yield at, by_kinds[kinds]
    begun: dict[str, list[str]] = {}
    for match in _SPACED.finditer(text):
        word = match[0]
        if word not in begun:
            begun[word] = [name for name in names if _begins(word, name)]
        yield match.start(), begun[word]


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
