"""Half-width punctuation in Chinese and Japanese, full-width punctuation in other languages."""

import re
from collections.abc import Iterator

from editor.checks.base import CHECKS, Found, TextCheck
from editor.checks.view import Side
from editor.core.i18n import ngettext
from editor.core.issues import Severity

_WIDE = "\u3005\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_HALF = re.compile(
    rf"(?<=[{_WIDE}”」』）》])[,;:!?]+(?![\w)]*://) ?"
    rf"|[,;!?] ?(?=[{_WIDE}“「『（《])"
    rf"|(?<=[{_WIDE}”」』）》])\.(?![.\w])"
    rf"|\((?=[^()\n]*[{_WIDE}][^()\n]*\))|(?<=[{_WIDE}])\((?=[^()\n]*\))"
    rf"|(?<=[{_WIDE}])\)"
)
_FULL = re.compile(r"(?<=[A-Za-z0-9\u00c0-\u024f)）])[，。！？；：、]\s*|（|）")
_TO_FULL = str.maketrans(",;:!?.()", "，；：！？。（）")
_TO_HALF = str.maketrans("，。！？；：、（）", ",.!?;:,()")
_IDEOGRAPHIC = frozenset({"zh", "ja", "yue", "wuu"})
_LATIN_LANGUAGE = re.compile("[A-Za-z\u00c0-\u024f]")
_ANY_WIDE = re.compile(f"[{_WIDE}\uac00-\ud7af]")


@CHECKS.register
class PunctuationWidth(TextCheck):
    """Punctuation of the wrong width."""

    id = "punctuation-width"
    severity = Severity.HINT
    rank = 83

    def find_in(self, side: Side) -> Iterator[Found]:
        """Yield the first sign of the wrong width of a text; its fix mends all of them there."""
        text = side.text
        if side.language in _IDEOGRAPHIC:
            marks = list(_HALF.finditer(text))
            fix = _widened(text) if marks else text
        elif text.isascii() or _ANY_WIDE.search(text) or not _LATIN_LANGUAGE.search(text):
            return
        else:
            marks = list(_FULL.finditer(text))
            fix = _FULL.sub(_narrowed, text) if marks else text
        if fix != text:
            first = marks[0]
            sign = first[0].strip()
            message = ngettext(
                "“{sign}” has the wrong width for this language.",
                "“{sign}” and {more} other signs have the wrong width for this language.",
                len(marks),
            ).format(sign=sign, more=len(marks) - 1)
            yield Found(message, span=(first.start(), first.start() + len(sign)), fix=fix)


def _widened(text: str) -> str:
    """Return the text with full-width signs; a bracket follows its partner, however far."""
    new = text
    for _round in range(len(text)):
        before, new = new, _HALF.sub(lambda match: match[0].strip().translate(_TO_FULL), new)
        new = _partners(new)
        if new == before:
            break
    return new


def _partners(text: str) -> str:
    """Return the text with both brackets of a pair in the width of one, if one is full-width."""
    if "（" not in text and "）" not in text:
        return text
    signs = list(text)
    waiting: list[int] = []
    for at, sign in enumerate(signs):
        if sign in "(（":
            waiting.append(at)
        elif sign in ")）" and waiting:
            opening = waiting.pop()
            if "（" in signs[opening] or sign == "）":
                signs[opening], signs[at] = "（", "）"
    return "".join(signs)


def _narrowed(match: re.Match[str]) -> str:
    sign = match[0].strip().translate(_TO_HALF)
    text = match.string
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    if sign == "(":
        return " (" if before.isalnum() else "("
    if sign == ")":
        return ") " if after.isalnum() else ")"
    return sign + (" " if after.isalnum() else match[0][1:])
