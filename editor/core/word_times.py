"""When the words of a row are spoken."""

from typing import NamedTuple


class WordTime(NamedTuple):
    """When one word of the source text is spoken: code points start:end, milliseconds from:to."""

    start: int
    end: int
    from_ms: int
    to_ms: int
