"""Small numbers in words, a house style that has to be asked for."""

import re
from collections.abc import Iterator

from editor.cleanup.base import LIKELY, RULES, Change, Rule
from editor.cleanup.knowledge import known, listed
from editor.cleanup.lines import Line
from editor.core.i18n import _

_NUMBER = re.compile(
    r"(?<![\w.,:/$€£¥#%+×=<>*–−-])(?<![.,:/]\s)(\d{1,2})(?![\w%°€$£:/×=<>*–-])(?![.,]\d)"
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[^\S\n]*$")
_WORD_AFTER = re.compile(r"[^\S\n]*([^\W\d_]+(?:['’.][^\W\d_]+)*)")
_FIGURE_NEAR = re.compile(r"\d")
_NEAR = 12


@RULES.register
class Numbers(Rule):
    """Numbers up to ten in words."""

    id = "numbers"
    by_default = False

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield single numbers up to ten, unless a unit, a list or another figure is near."""
        table = known(line.language).get("numbers", {})
        words = table.get("words", ())
        for match in _NUMBER.finditer(line.text):
            value = int(match[1])
            if not table.get("from", 2) <= value < len(words) or match[1][0] == "0":
                continue
            if _is_kept(line, match):
                continue
            before = line.text[: match.start()].rstrip()
            word = words[value]
            if not before or before[-1] in ".?!":
                word = word[0].upper() + word[1:]
            reason = _("numbers up to ten are written in words")
            yield Change(match.start(), match.end(), word, LIKELY, reason)


def _is_kept(line: Line, match: re.Match[str]) -> bool:
    before, after = line.text[: match.start()], line.text[match.end() :]
    leader, follower = _WORD_BEFORE.search(before), _WORD_AFTER.match(after)
    if leader and leader[1].lower() in listed(line.language, "numbers", "kept_after"):
        return True
    if follower and follower[1].lower() in listed(line.language, "numbers", "kept_before"):
        return True
    is_list = not before.strip() and after[:1] in (".", ")")
    near = before[-_NEAR:] + after[:_NEAR]
    return is_list or _FIGURE_NEAR.search(near) is not None
