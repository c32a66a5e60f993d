"""Punctuation in Chinese and Japanese: full-width beside their characters."""

import re
from collections.abc import Iterator

from editor.cleanup.base import LIKELY, RULES, Change, Rule
from editor.cleanup.lines import Line
from editor.core.i18n import _

_HAN = "\u3005\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WIDE = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。"}
_MARK = re.compile(
    rf"(?:(?<=[{_HAN}）」』”》])[^\S\n]*[,;:!?]|(?<=\w)[,;:!?](?=[^\S\n]*[{_HAN}「『《“])"
    rf"|(?<=[{_HAN}）」』”》])\.(?=$|[^\S\n]|[{_HAN}”」』]))[^\S\n]*",
    re.MULTILINE,
)
_BRACKETS = re.compile(rf"\((?P<inside>[^()\n]*[{_HAN}][^()\n]*)\)")


@RULES.register
class FullWidth(Rule):
    """Full-width punctuation."""

    id = "full-width"

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield half-width marks beside a Chinese or Japanese character."""
        if line.language not in ("zh", "ja", "yue"):
            return
        for match in _MARK.finditer(line.text):
            mark = _wide(match[0].strip(), line)
            if _is_between_digits(line.text, match.start()):
                continue
            reason = _("“{mark}” is written full-width here").format(mark=match[0].strip())
            end = match.end()
            yield Change(match.start(), end, mark, LIKELY, reason)
        for match in _BRACKETS.finditer(line.text):
            reason = _("brackets around Chinese or Japanese are written full-width")
            yield Change(match.start(), match.start() + 1, "（", LIKELY, reason)
            yield Change(match.end() - 1, match.end(), "）", LIKELY, reason)


def _wide(mark: str, line: Line) -> str:
    return "、" if mark == "," and line.language == "ja" else _WIDE[mark]


def _is_between_digits(text: str, at: int) -> bool:
    return text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
