"""Sentences begun twice: “I was— I am”."""

import re
from collections.abc import Iterator
from functools import cache

from editor.cleanup.base import DOUBTFUL, LIKELY, RULES, Change, Rule
from editor.cleanup.knowledge import known
from editor.cleanup.lines import Line
from editor.core.i18n import _

_BROKEN = r"(?P<broken>[^\S\n]*(?:[—–]|--|-(?=\s)|\.\.\.|…),?[^\S\n]*)"
_COMMA = r"(?P<comma>,[^\S\n]+)"


@RULES.register
class FalseStarts(Rule):
    """False starts."""

    id = "false-starts"

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield a beginning that was broken off and taken up with another verb."""
        pattern = _pattern(line.language)
        for match in pattern.finditer(line.text) if pattern else ():
            first, second = match["first"], match["second"]
            if first.lower() == second.lower():
                continue
            if first[0].isupper() and second[0].islower():
                second = second[0].upper() + second[1:]
            sure = LIKELY if match["broken"] else DOUBTFUL
            reason = _("“{first}” is taken up as “{second}”").format(first=first, second=second)
            yield Change(match.start(), match.end(), second, sure, reason)


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """Return a pattern for a subject and a verb, broken off, and the same subject with a verb."""
    table = known(language).get("false_starts", {})
    if not table:
        return None
    subjects, verbs = "|".join(table["subjects"]), "|".join(table["verbs"])
    short = "|".join(table.get("contractions", ()))
    tail = rf"(?:[^\S\n]+(?:{verbs})" + (rf"|['’](?:{short}))" if short else ")")
    return re.compile(
        rf"(?<![\w'’-])(?P<first>(?P<who>{subjects}){tail})(?:{_BROKEN}|{_COMMA})"
        rf"(?P<second>(?P=who){tail})(?![\w'’-])",
        re.IGNORECASE,
    )
