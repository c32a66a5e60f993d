"""What the rules know about languages: one TOML file a language in `resources/cleanup`."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from editor import paths

WITHOUT_BLANKS = frozenset({"zh", "ja"})
"""Languages written without blanks between words."""


@cache
def known(language: str) -> Mapping[str, Any]:
    """Return the tables of a language (its BCP 47 primary tag), none for one without a file."""
    path = paths.resources() / "cleanup" / f"{language}.toml"
    if not language.isalpha() or not path.is_file():
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def listed(language: str, table: str, key: str) -> frozenset[str]:
    """Return a list of words of a language, none where it has no such list."""
    found = known(language).get(table, {}).get(key, ())
    return frozenset(found.split() if isinstance(found, str) else found)


@cache
def gathered(language: str, table: str, *keys: str) -> frozenset[str]:
    """Return the words of some lists of a language."""
    return frozenset().union(*(listed(language, table, key) for key in keys))


@cache
def subjects(language: str) -> frozenset[str]:
    """Return the pronouns that begin a clause in a language, in lower case."""
    return frozenset(map(str.lower, listed(language, "false_starts", "subjects")))


@cache
def verbs(language: str) -> frozenset[str]:
    """Return the finite verbs that are known of a language, in lower case."""
    return listed(language, "false_starts", "verbs") | listed(language, "commas", "verbs")


@cache
def small_words(language: str) -> frozenset[str]:
    """Return articles, pronouns, prepositions and the like of a language."""
    lists = (("stutters", "sure"), ("stutters", "likely"), ("commas", "none_after"))
    return frozenset().union(*(listed(language, table, key) for table, key in lists))


@cache
def phrases(language: str, table: str, key: str) -> re.Pattern[str] | None:
    """Return a pattern for any of a list of regular expressions, None when there are none."""
    found = known(language).get(table, {}).get(key, ())
    if not found:
        return None
    # The longest first, so that no shorter one hides it.
    some = sorted(found, key=len, reverse=True)
    return re.compile("|".join(f"(?:{one})" for one in some), re.IGNORECASE | re.MULTILINE)


@cache
def whole_words(language: str, table: str, key: str) -> re.Pattern[str] | None:
    """Return a pattern for any of a list of regular expressions that stands as a whole word."""
    found = known(language).get(table, {}).get(key, ())
    if not found:
        return None
    some = "|".join(sorted(found, key=len, reverse=True))
    return re.compile(rf"(?<![\w'’])(?<![\w][-‐‑])(?:{some})(?![\w'’]|[-‐‑]\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def kinds_of(language: str, word: str) -> str:
    """Return letters for what a word is: small, a verb, a subject, a figure, none at all."""
    kinds = "S" * (word in small_words(language)) + "V" * (word in verbs(language))
    kinds += "P" * (word in subjects(language)) + "#" * any(map(str.isdigit, word))
    return kinds + "-" * (not word)
