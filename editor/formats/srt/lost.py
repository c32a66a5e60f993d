"""Cues of a SubRip file that have lost their times: only number and text are left of them."""

import re

from editor.core.i18n import ngettext
from editor.formats.base import Warned

has_lost_times = re.compile(r"\n[ \t]*\n[ \t]*\d{1,9}[ \t]*\n", re.ASCII).search
"""Whether there may be such a cue in the text of another."""
_MAX_DIGITS = 9


def without_lost(body: list[str], number: str, beyond: str) -> tuple[list[str], list[str]]:
    """Return the lines of a cue, and the texts of those behind it that have lost their times.

    They stand behind an empty line and the number that comes next; `number` is that of the cue, and
    `beyond` that of the next one with times, which no cue before it has.
    """
    bare = number.strip(" \t")
    if not bare.isdecimal() or len(bare) > _MAX_DIGITS:
        return body, []
    starts: list[int] = []
    for at in range(1, len(body) - 1):
        following = int(bare) + len(starts) + 1
        is_next = body[at].strip(" \t") == str(following) != beyond.strip(" \t")
        if is_next and not body[at - 1].strip(" \t"):
            starts.append(at)
    if not starts:
        return body, []
    stops = [*starts[1:], len(body)]
    lost = ["\n".join(body[at + 1 : stop]).strip() for at, stop in zip(starts, stops, strict=True)]
    return "\n".join(body[: starts[0]]).rstrip().split("\n"), lost


def told_of_lost(count: int) -> Warned:
    """Return what a person should know of so many cues."""
    message = ngettext(
        "{n} cue has a number and a text but no times; give it some.",
        "{n} cues have a number and a text but no times; give them some.",
        count,
    )
    return Warned(message.format(n=count))
