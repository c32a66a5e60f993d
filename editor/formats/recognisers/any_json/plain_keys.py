"""Keys of objects, compared without regard to capitals and to what joins their words."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

Values = Mapping[str, Any]


@lru_cache(maxsize=1000)
def plain(key: str) -> str:
    """Return a key without capitals and without what joins its words."""
    return "".join(sign for sign in key if sign.isalnum()).lower()


def key_of(values: Values, names: tuple[str, ...]) -> str:
    """Return the key under which an object keeps what has one of the names, "" for none.

    Names are compared without regard to capitals and to what joins their words.
    """
    return next(iter(keys_named(tuple(values), names)), "")


def keys_of(values: Values, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return all keys that have one of the names, in the order of the names."""
    return keys_named(tuple(values), names)


@lru_cache(maxsize=4000)
def keys_named(keys: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the keys that have one of the names, in the order of the names."""
    known = plain_keys(keys)
    return tuple(known[name] for name in names if name in known)


@lru_cache(maxsize=1000)
def plain_keys(keys: tuple[str, ...]) -> dict[str, str]:
    """Return keys by what they are plainly; of those that are alike the first."""
    found: dict[str, str] = {}
    for key in keys:
        found.setdefault(plain(key), key)
    return found
