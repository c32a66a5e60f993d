"""Spaces too many and too few."""

import re
from collections.abc import Iterator

from editor.checks.base import CHECKS, Found, TextCheck
from editor.checks.view import Side
from editor.core.i18n import _
from editor.core.issues import Severity

_WIDE = "\u3005\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_FULL = "，。！？；：、）」』》】"
_OPEN = "（「『《【"
_LETTERS = "A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f"

_EVERYWHERE = (
    (re.compile(r"\A[ \t\u3000]+|[ \t\u3000]+\Z"), ""),
    (re.compile(r"[ \t]+(?=\n)|(?<=\n)[ \t]+"), ""),
    (re.compile(r"(?<=\S)[ \t]{2,}(?=\S)|(?<=\S)\t(?=\S)"), " "),
)
_CHINESE = (
    (re.compile(rf"(?<=[{_WIDE}]) (?=[{_WIDE}{_FULL}])|(?<=[{_FULL}{_OPEN}]) (?=[{_WIDE}])"), ""),
    (re.compile(rf" (?=[{_FULL}])|(?<=[{_OPEN}]) "), ""),
)
_ALPHABETIC = (
    (re.compile(rf"(?<=[{_LETTERS}0-9)]) (?=[,.;:!?](?:\s|\Z)|[,;][{_LETTERS}])"), ""),
    (re.compile(rf"(?<=[{_LETTERS}][{_LETTERS})])([,;!?])(?=[{_LETTERS}]{{2}})"), r"\1 "),
    (re.compile(rf"(?<=[(\[]) (?=[{_LETTERS}0-9])|(?<=[{_LETTERS}0-9.!?]) (?=[)\]])"), ""),
)
# French sets a space before ; : ! ? and inside « ».
_FRENCH = ((re.compile(rf"(?<=[{_LETTERS}0-9]) (?=[,.](?:\s|\Z))"), ""),)
# Each begins with a set of signs, so that all others are passed by at once.
_BLANK_BEFORE_SIGN = re.compile(rf"\s[\s,.;:!?)\]{_FULL}]")
_SIGN_BEFORE_OTHER = re.compile(rf"[,;!?(\[{_OPEN}](?:(?<=[(\[{_OPEN}])\s|(?<=[,;!?])[{_LETTERS}])")
_BLANK_IN_WIDE = re.compile(rf" (?<=[{_WIDE}{_FULL}] )(?=[{_WIDE}])")
# Chinese subtitles and recognisers write a space where others set a comma.
_CLAUSE_MARKS = re.compile("[，。！？；：、,.!?;]")
_NO_SPACES = frozenset({"zh", "ja", "yue", "wuu"})


@CHECKS.register
class Spaces(TextCheck):
    """Spaces too many or too few."""

    id = "spaces"
    severity = Severity.HINT
    rank = 84

    def find_in(self, side: Side) -> Iterator[Found]:
        """Yield the first wrong space of a text; its fix mends all of them there."""
        text = side.text
        if not _is_suspect(text):
            return
        rules = _rules(side.language, text)
        places = [match.span() for pattern, _by in rules for match in pattern.finditer(text)]
        if not places or "://" in text:
            return
        fix = text
        for _round in range(3):
            for pattern, by in rules:
                fix = pattern.sub(by, fix)
        start, end = min(places)
        missing = not text[start:end].isspace()
        message = _("A space is missing here.") if missing else _("A space too many.")
        yield Found(message, span=(start, end), fix=fix)


def _is_suspect(text: str) -> bool:
    """False where there is nothing to look for, as in most texts."""
    return (
        text[0].isspace()
        or text[-1].isspace()
        or "\t" in text
        or _BLANK_BEFORE_SIGN.search(text) is not None
        or _SIGN_BEFORE_OTHER.search(text) is not None
        or (not text.isascii() and _BLANK_IN_WIDE.search(text) is not None)
    )


def _rules(language: str, text: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    if language in _NO_SPACES:
        return _EVERYWHERE + (_CHINESE if _CLAUSE_MARKS.search(text) else ())
    return _EVERYWHERE + (_FRENCH if language == "fr" else _ALPHABETIC)
