"""Sentences begun twice: “I was— I am”."""

import re
from collections.abc import Iterator
from functools import cache

from editor.cleanup.base import DOUBTFUL, LIKELY, RULES, Change, Rule
from editor.cleanup.knowledge import known, listed
from editor.cleanup.lines import Line
from editor.core.i18n import _

_BROKEN = r"(?P<broken>[^\S\n]*(?:[—–]|--|-(?=\s)|\.\.\.|…),?[^\S\n]*)"
_LAST_WORD = re.compile(r"(?P<word>[^\W\d_]+)(?P<mark>[^\w\s]*)\s*$")
_NEXT_WORD = re.compile(r"[^\S\n]+([^\W\d_]+)")
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
            is_sure = match["broken"] or _is_begun_anew(line, match)
            sure = LIKELY if is_sure else DOUBTFUL
            reason = _("“{first}” is taken up as “{second}”").format(first=first, second=second)
            yield Change(match.start(), match.end(), second, sure, reason)


def _is_begun_anew(line: Line, match: re.Match[str]) -> bool:
    """Return True at the beginning of a clause, in front of more: “I was, I am a nurse”.

    “Yes, it is, it was great” and “I was, I am, and I will be” are meant.
    """
    before, after = line.text[: match.start()], line.text[match.end() :]
    leader, follower = _LAST_WORD.search(before), _NEXT_WORD.match(after)
    links = listed(line.language, "commas", "before")
    begins = leader is None or leader["mark"] not in ("", ",") or leader["word"].lower() in links
    return begins and follower is not None and follower[1].lower() not in links


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
