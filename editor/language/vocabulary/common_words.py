"""How common English words are."""

from collections.abc import Mapping
from functools import cache

from editor import paths


@cache
def levels() -> Mapping[str, int]:
    """Return the level of each known word: 10 for the commonest 4,000, then 20, then 35.

    Words are in lower case; what is not in it is rare, foreign, or a name. The list is SCOWL's.
    """
    text = (paths.resources() / "words" / "en.txt").read_text(encoding="utf-8")
    found: dict[str, int] = {}
    level = 0
    for line in text.split("\n"):
        if line.startswith("["):
            level = int(line.strip("[]"))
        elif not line.startswith("#"):
            found |= dict.fromkeys(line.split(), level)
    return found
