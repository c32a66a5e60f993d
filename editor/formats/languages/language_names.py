"""The names of languages as people write them above a column or a half of a text."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from editor import paths

_SIGNS = " \t#*_:：-–—=|[]【】()（）「」<>《》"
_no_name = re.compile(r"[\d,;!?，。！？、；]").search
_LONGEST = 60
_MOST_BLANKS = 5
_VERSION = re.compile(
    r"^(?:version|versión|versione|versão|версия)\s+(?:en\s+)?"
    r"|\s*(?:text|version|versione|versión|versie|версия|версія|fassung|translation|transcript"
    r"|original|原文|译文|版|版本|文本|翻译|字幕|部分)$"
)


def bare(word: str) -> str:
    """Return a word without the accents over its Latin letters."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word)
    plain = "".join(part for part in parts if not "\u0300" <= part <= "\u036f")
    return plain if plain.isascii() else word


class _Known(NamedTuple):
    """Languages (BCP 47) by their names without accents, and by adjectives, and what sides are."""

    names: Mapping[str, str]
    adjectives: Mapping[str, str]
    sides: frozenset[str]
    tags: frozenset[str]


@cache
def _known() -> _Known:
    path = paths.resources() / "words" / "language-names.toml"
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    names = {bare(name): tag for tag, some in told["names"].items() for name in some}
    tags = frozenset(tag.partition("-")[0] for tag in told["names"])
    return _Known(names, told["adjectives"], frozenset(told["sides"]), tags)


def is_tag(text: str) -> bool:
    """Return whether a text in small letters is the tag of a language, without a region."""
    return text in _known().tags


def named(word: str) -> str:
    """Return the language (BCP 47) of which a word in small letters is the name, "" for none."""
    return _known().names.get(bare(word), "")


def beginning(word: str) -> str:
    """Return the name of a language, not in Latin letters, that a word begins with, "" for none."""
    some = (name for name in _known().names if not name.isascii() and word.startswith(name))
    return next(some, "")


def language_named(line: str) -> str:
    """Return the language (BCP 47) that a line names and nothing else, "" for none.

    Signs around the name do not count, and “Chinese version” is no less a name than “Chinese”.
    """
    if len(line) > _LONGEST or line.count(" ") > _MOST_BLANKS or _no_name(line):
        return ""
    word = " ".join(line.strip(_SIGNS).lower().split())
    shorter = _VERSION.sub("", word)
    language = named(word) or (named(shorter) if shorter != word else "")
    return language or _known().adjectives.get(shorter, "")


def is_language(word: str) -> bool:
    """Return whether a word is the name or the tag of a language, or says “original” and its like.

    It stands in front of a line then, and is nobody's name.
    """
    bare_word = word.strip(_SIGNS)
    tag = bare_word.partition("-")[0]
    is_cased = len(tag) == 2 and (tag.isupper() or tag.islower())
    if (is_cased and is_tag(tag.lower())) or bare_word.lower() in _known().sides:
        return True
    return bool(language_named(bare_word))
