"""A text taken apart at its blanks."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from editor.captions.breaks.phrases import Phrases
from editor.captions.breaks.roles import bare, roles_of
from editor.captions.marks import BLANKS

_CHUNK = re.compile(f"[^{BLANKS}]+")


class Chunks(NamedTuple):
    """What stands between the blanks of a text: the offsets, the chunks, their words and roles."""

    at: list[int]
    raw: list[str]
    words: list[str]
    roles: list[int]

    def placed(self) -> Iterator[tuple[int, str]]:
        """Return the chunks, each behind its offset."""
        return zip(self.at, self.raw, strict=True)


def chunks_of(text: str, phrases: Phrases) -> Chunks:
    """Return the chunks of a text, in order."""
    matches = list(_CHUNK.finditer(text))
    raw = [match[0] for match in matches]
    roles = list(map(roles_of(phrases).__getitem__, raw))
    return Chunks([match.start() for match in matches], raw, list(map(bare, raw)), roles)
