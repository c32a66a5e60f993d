"""Captions that roll up: each cue shows the line above again, as automatic captions do."""

from collections.abc import Sequence
from typing import NamedTuple

from editor.core.i18n import ngettext
from editor.core.warned import Warned

_INSTANT_MS = 20
_SHARE_OF_INSTANTS = 0.2
_SHARE_OF_REPEATS = 0.9
_MOST_LINES = 10
SAMPLE = 200
"""So many cues tell whether more need be looked at."""
_FEWEST = 2

Times = tuple[int | None, int | None]


def is_instant(start: int | None, end: int | None) -> bool:
    """True for a cue that nobody can read: between two others, it holds the last line still."""
    return start is not None and end is not None and end - start <= _INSTANT_MS


def may_roll(times: Sequence[Times]) -> bool:
    """True when many of the first cues are instants."""
    some = times[:SAMPLE]
    return sum(is_instant(start, end) for start, end in some) > _SHARE_OF_INSTANTS * len(some)


def lines_again(shown: Sequence[Sequence[str]]) -> list[int]:
    """Return for each cue how many of its first lines are the last ones of the cue before."""
    above: Sequence[str] = ()
    counts = []
    for lines in shown:
        most = min(len(above), len(lines), _MOST_LINES)
        counts.append(next((n for n in range(most, 0, -1) if above[-n:] == lines[:n]), 0))
        above = lines
    return counts


def are_rolling(times: Sequence[Times], shown: Sequence[Sequence[str]]) -> bool:
    """True when there are many instants that show nothing new, and cues with new and old lines."""
    if not may_roll(times):
        return False
    again = lines_again(shown)
    instants = [at for at, (start, end) in enumerate(times) if is_instant(start, end)]
    still = sum(again[at] == len(shown[at]) for at in instants)
    rolling = sum(0 < count < len(lines) for count, lines in zip(again, shown, strict=True))
    return min(still, rolling) >= _FEWEST and still >= _SHARE_OF_REPEATS * len(instants)


class Once(NamedTuple):
    """The new lines of a cue, and the index of it and of the last cue in which they stand alone."""

    first: int
    text: str
    last: int


def once(written: Sequence[Sequence[str]], again: Sequence[int]) -> list[Once]:
    """Return each line once: of each cue the lines behind those that stood in the one before.

    A cue with nothing new is left out, and the one before lasts as long.
    """
    kept: list[Once] = []
    for at, (lines, repeated) in enumerate(zip(written, again, strict=True)):
        if repeated < len(lines):
            kept.append(Once(at, "\n".join(lines[repeated:]), at))
        elif kept:
            kept[-1] = kept[-1]._replace(last=at)
    return kept


def told_of_rolling(count: int) -> Warned:
    """Return what a person should know, `count` cues being left out."""
    message = ngettext(
        "The captions roll up: repeated lines are shown once, and {n} cue without new words "
        "became a part of the one before.",
        "The captions roll up: repeated lines are shown once, and {n} cues without new words "
        "became a part of those before.",
        count,
    )
    return Warned(message.format(n=count))
