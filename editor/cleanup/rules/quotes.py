"""Quotes and apostrophes in one style."""

import re
from collections.abc import Iterator

from editor.cleanup.base import LIKELY, RULES, Change, Rule
from editor.cleanup.knowledge import known
from editor.cleanup.lines import Line
from editor.core.i18n import _

_STRAIGHT = re.compile(r'(?<!\d)"')
_ANY_CURLY = re.compile("[“”„«»]")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")


@RULES.register
class Quotes(Rule):
    """Quotes as in most of the text."""

    id = "quotes"

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield the quotes that are written otherwise than most of the track's."""
        reason = _("most of the text has the other quotes")
        curly = line.habit.curly_apostrophes
        if curly is not None:
            right = "’" if curly else "'"
            for match in _APOSTROPHE.finditer(line.text):
                if match[0] != right:
                    yield Change(match.start(), match.end(), right, LIKELY, reason)
        if line.habit.curly_quotes is True:
            yield from _curled(line, reason)
        elif line.habit.curly_quotes is False:
            for match in _ANY_CURLY.finditer(line.text):
                yield Change(match.start(), match.end(), '"', LIKELY, reason)


def _curled(line: Line, reason: str) -> Iterator[Change]:
    """Yield straight quotes as those of the language, when they come in pairs."""
    pair = known(line.language).get("quotes", {}).get("double", ["“", "”"])
    found = list(_STRAIGHT.finditer(line.text))
    if len(found) % 2:
        return
    for at, match in enumerate(found):
        yield Change(match.start(), match.end(), pair[at % 2], LIKELY, reason)
