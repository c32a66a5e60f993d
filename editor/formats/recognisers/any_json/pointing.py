"""Who speaks from which word on, where paragraphs name the words by their numbers."""

import re
from collections.abc import Sequence
from typing import Any

from editor.formats.recognisers.any_json.keys import IDS, holds_words, names_speaker, text_key
from editor.formats.recognisers.any_json.plain_keys import Values, key_of, plain

_FIRST = re.compile(
    r"(?:start|first|begin|from)(?:ing)?(?:of)?(?:word|token|item|index|idx|offset)\w{0,5}"
    r"|(?:word|token|item|index|idx)\w{0,5}(?:start|first|begin|from)"
)


def pointers_in(some: Sequence[Values], words: Sequence[Values]) -> list[tuple[int, Values]]:
    """Return the number of the first word of each object that names a speaker and its words.

    Nothing comes back unless all objects of the list do so.
    """
    if not some or not all(names_speaker(one) and not text_key(one) for one in some):
        return []
    places = _places(words)
    firsts = [_first(one, places) for one in some]
    return [(at, one) for at, one in zip(firsts, some, strict=True) if at is not None] if all(
        at is not None for at in firsts
    ) else []  # fmt: skip


def _places(words: Sequence[Values]) -> dict[Any, int]:
    """Return the place of each word by its number or, where all have one, by its id."""
    keys = [key_of(word, IDS[:1]) for word in words]
    ids = [word[key] if key else None for word, key in zip(words, keys, strict=True)]
    if ids and all(isinstance(one, str | int) for one in ids) and len(set(ids)) == len(ids):
        return {one: at for at, one in enumerate(ids)}
    return {at: at for at in range(len(words))}


def _first(values: Values, places: dict[Any, int]) -> int | None:
    for key, value in values.items():
        if isinstance(value, list) and value and holds_words(key):
            return places.get(value[0]) if isinstance(value[0], str | int) else None
        if isinstance(value, int | str) and _FIRST.fullmatch(plain(key)):
            return places.get(value)
    return None
