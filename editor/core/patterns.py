"""Regular expressions that are compiled when they are first used."""

import re
from collections.abc import Callable
from functools import cache


def later(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Return a function that gives the compiled pattern.

    For those with the signs of East Asia, each of which takes milliseconds to compile: a dozen of
    them is a tenth of what it takes to open an empty window.
    """
    return cache(lambda: re.compile(pattern, flags))
