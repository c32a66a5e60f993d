"""Classes of words put together from the lists of a language: `resources/cleanup/word_classes`."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache

from editor import paths
from editor.cleanup.knowledge import listed


@cache
def words_of(language: str, name: str) -> frozenset[str]:
    """Return the words of a class in a language, in lower case.

    Raises:
        KeyError: there is no class of that name.
    """
    table = _classes()[name]
    return _gathered(language, table["with"]) - _gathered(language, table.get("without", ()))


def _gathered(language: str, names: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*(_named(language, one) for one in names))


def _named(language: str, name: str) -> frozenset[str]:
    table, mark, key = name.partition(".")
    if not mark:
        return words_of(language, name)
    return frozenset(map(str.lower, listed(language, table, key)))


@cache
def _classes() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    path = paths.resources() / "cleanup" / "word_classes.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
