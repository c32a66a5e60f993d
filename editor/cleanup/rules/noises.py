"""Sounds written down in brackets: [laughter], (music), ♪."""

import re
from collections.abc import Iterator

from editor.cleanup.base import RULES, SURE, Change, Rule
from editor.cleanup.knowledge import WITHOUT_BLANKS, listed
from editor.cleanup.lines import Line
from editor.cleanup.mending import without
from editor.core.i18n import _

_BRACKETED = re.compile(
    r"\[(?P<a>[^\[\]\n]{1,48})\]|\((?P<b>[^()\n]{1,48})\)|（(?P<c>[^（）\n]{1,24})）"
    r"|【(?P<d>[^【】\n]{1,24})】|［(?P<e>[^［］\n]{1,24})］|\*(?P<f>[^*\n]{1,32})\*"
)
_NOTES = re.compile(r"[♪♫♩♬][♪♫♩♬\s]*(?:[♪♫♩♬]|$)?")
_WORD = re.compile(r"[^\W\d_]+")


@RULES.register
class Noises(Rule):
    """Noises in brackets."""

    id = "noises"

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield each noise in brackets, and notes without a song between them."""
        for match in _BRACKETED.finditer(line.text):
            inside = next(part for part in match.groups() if part is not None)
            if _is_noise(inside, line.language):
                reason = _("“{words}” is a noise").format(words=match[0])
                yield without(line, match.start(), match.end(), SURE, reason)
        yield from _notes(line)


def _is_noise(inside: str, language: str) -> bool:
    """Return True when every word is known of noises, and one of them names a noise."""
    inside = inside.strip("♪♫♩♬ .!").lower()
    if not inside:
        return False
    for one in dict.fromkeys((language, "en")):
        names = listed(one, "noises", "words")
        if one in WITHOUT_BLANKS or one == "ko":
            if inside in names:
                return True
            continue
        words = _WORD.findall(inside)
        if any(word in names for word in words) and all(
            word in names or word in listed(one, "noises", "with") for word in words
        ):
            return True
    return False


def _notes(line: Line) -> Iterator[Change]:
    """Yield notes that stand alone; those around the words of a song are left."""
    found = list(_NOTES.finditer(line.text))
    rest = _NOTES.sub("", _BRACKETED.sub("", line.text))
    if not found or (rest.strip() and len(found) > 1):
        return
    for match in found:
        end = match.start() + len(match[0].rstrip())
        reason = _("“{words}” is a noise").format(words=match[0].strip())
        yield without(line, match.start(), end, SURE, reason)
