"""Small words of languages by what they do, from the files of the resources."""

from collections.abc import Mapping
from functools import cache

from editor import paths


@cache
def word_sets(name: str) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return the sets of words in a file of the resources, by language and by what they do."""
    text = (paths.resources() / "words" / name).read_text(encoding="utf-8")
    found: dict[str, dict[str, frozenset[str]]] = {}
    language = ""
    for line in text.split("\n"):
        if line.startswith("["):
            language = line.strip("[]")
            found[language] = {}
        elif line and not line.startswith("#"):
            role, _colon, words = line.partition(":")
            found[language][role] = frozenset(words.split())
    return found
