"""A text taken apart at its blanks."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from editor.language.marks import BLANKS

EDGES = "".join(sorted("\"'”’»)]}›“‘([{‹«¿¡„.!?…,;:，。、；：！？（）《》「」"))
"""Marks that stand around a word and do not belong to it."""
_CHUNK = re.compile(f"[^{BLANKS}]+")


class Chunks(NamedTuple):
    """What stands between the blanks of a text: the offsets, the chunks, and their words."""

    at: list[int]
    raw: list[str]
    words: list[str]

    def placed(self) -> Iterator[tuple[int, str]]:
        """Return the chunks, each behind its offset."""
        return zip(self.at, self.raw, strict=True)


def chunks_of(text: str) -> Chunks:
    """Return the chunks of a text, in order."""
    matches = list(_CHUNK.finditer(text))
    raw = [match[0] for match in matches]
    return Chunks([match.start() for match in matches], raw, list(map(bare, raw)))


@lru_cache(maxsize=16384)
def bare(raw: str) -> str:
    """Return a word in lower case, without the marks around it."""
    return raw.strip(EDGES).lower().replace("’", "'")
