"""Sentences begun twice: “I was— I am”."""

import re
from collections.abc import Iterator
from functools import cache

from editor.cleanup.base import DOUBTFUL, LIKELY, RULES, Change, Rule
from editor.cleanup.knowledge import known, listed
from editor.cleanup.lines import Line
from editor.cleanup.mending import with_capital_of
from editor.core.i18n import _

_BROKEN = r"(?P<broken>[^\S\n]*(?:[—–]|--|-(?=\s)|\.\.\.|…),?[^\S\n]*)"
_LAST_WORD = re.compile(r"(?P<word>[^\W\d_]+)(?P<mark>[^\w\s]*)\s*$")
_NEXT_WORD = re.compile(r",?[^\S\n]+([^\W\d_]+)")
_MARKS = (",", "-", "—", "–", "..", "…")
"""One of these stands in each match of `_BROKEN` and of `_COMMA`."""
_COMMA = r"(?P<comma>,[^\S\n]+)"
_REST = r"[^\W\d_]*"


@RULES.register
class FalseStarts(Rule):
    """False starts."""

    id = "false-starts"

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield a beginning that was broken off and taken up with another verb."""
        for match in _matches(line):
            first, second = match["first"], match["second"]
            if first.lower() == second.lower():
                continue
            second = with_capital_of(first, second)
            is_sure = match["broken"] or _is_begun_anew(line, match)
            sure = LIKELY if is_sure else DOUBTFUL
            reason = _("“{first}” is taken up as “{second}”").format(first=first, second=second)
            yield Change(match.start(), match.end(), second, sure, reason)


def _matches(line: Line) -> Iterator[re.Match[str]]:
    if not any(mark in line.text for mark in _MARKS):
        return
    lower = line.text.lower()
    for sign, pattern in _patterns(line.language):
        if lower.count(sign) > 1:
            yield from pattern.finditer(line.text)


def _is_begun_anew(line: Line, match: re.Match[str]) -> bool:
    """Return True at the beginning of a clause, in front of more: “I was, I am a nurse”.

    “Yes, it is, it was great” and “I was, I am, and I will be” are meant.
    """
    before, after = line.text[: match.start()], line.text[match.end() :]
    leader, follower = _LAST_WORD.search(before), _NEXT_WORD.match(after)
    links = listed(line.language, "commas", "before")
    both = links.intersection(
        known(line.language).get("stutters", {}).get("phrases", {}).get("link", "").split()
    )
    begins = leader is None or leader["mark"] not in ("", ",") or leader["word"].lower() in links
    if follower is None or follower[1].lower() in both:
        return False
    is_list = match["second"].lower().startswith(follower[1].lower())
    return begins and not is_list


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns for a subject and a verb, broken off, and the same with another verb.

    With each stands what is twice in all that it matches, in lower case.

    The verbs are listed ones (“I was, I am”), or begin alike (“ella tenía, ella tiene”).
    """
    found = []
    table = known(language).get("false_starts", {})
    for subject in table.get("subjects", ()):
        sign = subject.lower()[:-1] if subject in table.get("elided", ()) else subject.lower()
        listed_verb = "|".join(_beginnings(language, subject))
        found.append((sign, f"(?:{listed_verb})", f"(?:{listed_verb})"))
        alike = rf"{subject}[^\S\n]+(?P<stem>[^\W\d_]{{2,}}){_REST}"
        found.append((sign, alike, rf"{subject}[^\S\n]+(?P=stem){_REST}"))
    return tuple(
        (
            sign,
            re.compile(
                rf"(?<![\w'’-])(?P<first>{one})(?:{_BROKEN}|{_COMMA})(?P<second>{other})(?![\w'’-])",
                re.IGNORECASE,
            ),
        )
        for sign, one, other in found
    )


def _beginnings(language: str, subject: str) -> list[str]:
    """Return patterns for a subject with a verb behind it: “I was”, “I’m”, “j’ai”."""
    table = known(language)["false_starts"]
    verbs, short = "|".join(table["verbs"]), "|".join(table.get("contractions", ()))
    forms = [rf"{subject}[^\S\n]+(?:{verbs})"]
    if short:
        forms.append(rf"{subject}['’](?:{short})")
    if subject in table.get("elided", ()):
        forms.append(rf"{subject[:-1]}['’](?:{verbs})")
    return forms
