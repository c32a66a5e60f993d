"""Blanks: doubled, in front of punctuation, missing behind it."""

import re
from collections.abc import Iterator

from editor.cleanup.base import RULES, SURE, Change, Rule
from editor.cleanup.knowledge import WITHOUT_BLANKS
from editor.cleanup.lines import Line
from editor.core.i18n import _

_BLANK = "[^\\S\n]"
_ENDS = re.compile(rf"^{_BLANK}+|{_BLANK}+$", re.MULTILINE)
_DOUBLE = re.compile(rf"(?<=\S){_BLANK}{{2,}}(?=\S)")
_BEFORE = re.compile(rf"(?<=[^\W_])(?P<blank>{_BLANK}+)[,.;:!?…](?=[\s\"'”’»)\]]|$)", re.MULTILINE)
_FRENCH = re.compile(rf"(?<=[^\W_])(?P<blank>{_BLANK}+)[,.…](?=[\s\"'”’»)\]]|$)", re.MULTILINE)
_INSIDE = re.compile(rf"(?<=[(\[])(?P<left>{_BLANK}+)(?=\w)|(?<=\w)(?P<right>{_BLANK}+)(?=[)\]])")
_MISPLACED = re.compile(rf"(?<=[^\W_]){_BLANK}+,(?=[^\W\d_])")
_COMMA = re.compile(r"(?<=[^\W\d_]),(?=[^\W\d_])")
_QUESTION = re.compile(r"(?<=[^\W\d_])[?!](?=[^\W\d_])")
_STOP = re.compile(r"(?<=[a-zà-ÿа-яё]{2})\.(?=[A-ZÀ-ÞА-ЯЁ](?:[a-zà-ÿа-яё]|\s|['’]))")
_WIDE = re.compile(
    rf"{_BLANK}+(?=[，。！？；：、」』）】])|(?<=[，。！？；：、「『（【]){_BLANK}+(?=\S)"
)
_ADDRESS = re.compile(
    r"\S*(?:://|www\.|@|&\w+;)\S*|\S+\.(?:com|org|net|io|ai|js|py|dev|ts|md|txt|exe|edu)\b",
    re.IGNORECASE,
)
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


@RULES.register
class Spacing(Rule):
    """Blanks between words."""

    id = "spacing"

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield blanks that are too many, and places where one is missing."""
        text = line.text
        for match in _ENDS.finditer(text):
            if text.strip():
                yield _gone(
                    match.start(), match.end(), _("no blank is needed at the end of a line")
                )
        for match in _DOUBLE.finditer(text):
            yield Change(match.start(), match.end(), " ", SURE, _("one blank is enough"))
        if line.language in WITHOUT_BLANKS:
            for match in _WIDE.finditer(text):
                yield _gone(match.start(), match.end(), _("full-width punctuation needs no blank"))
            return
        yield from _before(line)
        yield from _missing(line)


def _gone(start: int, end: int, reason: str) -> Change:
    return Change(start, end, "", SURE, reason)


def _before(line: Line) -> Iterator[Change]:
    """Yield blanks in front of punctuation and inside brackets."""
    for match in (_FRENCH if line.language == "fr" else _BEFORE).finditer(line.text):
        follows = line.text[match.end() - 1 :]
        is_ratio = line.text[match.start() - 1].isdigit() and follows[0] == ":"
        if not is_ratio and not follows.startswith(("..", ". .", ":)", ";)")):
            start, end = match.span("blank")
            yield _gone(
                start, end, _("no blank belongs in front of “{mark}”").format(mark=follows[0])
            )
    for match in _MISPLACED.finditer(line.text):
        reason = _("a blank belongs behind “{mark}”").format(mark=",")
        yield Change(match.start(), match.end(), ", ", SURE, reason)
    for match in _INSIDE.finditer(line.text):
        yield _gone(match.start(), match.end(), _("no blank belongs inside a bracket"))


def _missing(line: Line) -> Iterator[Change]:
    """Yield punctuation with no blank behind it; addresses and numbers are left."""
    text = line.text
    addresses: list[tuple[int, int]] | None = None
    for pattern in (_COMMA, _QUESTION, _STOP):
        for match in pattern.finditer(text):
            if addresses is None:
                addresses = [one.span() for one in _ADDRESS.finditer(text)]
            is_address = any(start <= match.start() < end for start, end in addresses)
            near = text[match.start() - 1] + text[match.end() : match.end() + 1]
            if is_address or _CJK.search(near):
                continue
            mark = match[0]
            reason = _("a blank belongs behind “{mark}”").format(mark=mark)
            yield Change(match.start(), match.end(), f"{mark} ", SURE, reason)
