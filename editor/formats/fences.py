"""Subtitles between the fences of Markdown, as chat programs hand them over."""

import re
from collections.abc import Callable
from dataclasses import replace

from editor.core.i18n import _
from editor.formats.base import Incoming, Warned
from editor.formats.lines import unify

_MARK = "```"
_OPENS = re.compile(r"[ \t]*```[ \t]*[\w+-]{0,20}[ \t]*").fullmatch
_CLOSES = re.compile(r"[ \t]*```[ \t]*").fullmatch
_AS_IT_STANDS = ("utf-8", "")


def without_fences(
    incoming: Incoming, are_subtitles: Callable[[Incoming], bool]
) -> tuple[Incoming, tuple[Warned, ...]]:
    """Return a file with what stands between its fences alone, and the warning of all else.

    A file without fences comes back as it is, and so does one whose first fence holds no subtitles.
    """
    if _MARK not in incoming.start:
        return incoming, ()
    inside, around = _parts(unify(incoming.text).split("\n"))
    text = "\n\n".join(inside)
    data = text.encode() if incoming.encoding in _AS_IT_STANDS else incoming.data
    bare = replace(incoming, text=text, data=data, found={})
    if not inside or not are_subtitles(replace(bare, text=inside[0])):
        return incoming, ()
    return bare, (Warned(_("What stands around the subtitles was left out.")),) if around else ()


def _parts(lines: list[str]) -> tuple[list[str], bool]:
    """Return the texts between fences, the last perhaps cut off; and whether others are around."""
    parts: list[list[str]] = []
    is_inside = around = False
    for line in lines:
        if not is_inside and _OPENS(line):
            is_inside = True
            parts.append([])
        elif is_inside and _CLOSES(line):
            is_inside = False
        elif is_inside:
            parts[-1].append(line)
        else:
            around = around or bool(line.strip())
    return ["\n".join(part) for part in parts], around
