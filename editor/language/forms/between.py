"""What stands between the words of one name, and how it is kept when the name is corrected."""

import re

_BLANKS = re.compile(r"[\s\u00a0]{1,4}")
_SIGNS = frozenset(("-", "\u2010", "·", "."))
_BREAK = re.compile(r"[ \t]*\n[ \t]*")


def joins(between: str) -> bool:
    """Return True for what may stand inside a name: blanks, a line break, or a hyphen."""
    return between in _SIGNS or _BLANKS.fullmatch(between) is not None


def with_break_of(found: str, right: str) -> str:
    """Return a right form with the line break that the found form has inside.

    It stands where it stood, counted in words from the end; a right form of one word has none.
    """
    broken = _BREAK.search(found)
    parts = right.split(" ")
    if broken is None or len(parts) == 1 or "\n" in right:
        return right
    behind = len(found[broken.end() :].split())
    at = min(max(1, len(parts) - behind), len(parts) - 1)
    return " ".join(parts[:at]) + broken[0] + " ".join(parts[at:])
