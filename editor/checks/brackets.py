"""Quotation marks and brackets that are opened or closed only."""

import re
from collections.abc import Iterator

from editor.checks.base import CHECKS, Found, TextCheck
from editor.checks.view import Side
from editor.core.i18n import _

_PAIRS = {
    "(": ")", "[": "]", "{": "}", "（": "）", "【": "】", "［": "］", "「": "」", "『": "』",
    "《": "》", "〈": "〉", "〔": "〕", "“": "”", "«": "»", "„": "“",
}  # fmt: skip
_CLOSING = {close: opening for opening, close in _PAIRS.items() if opening != "„"}
_SIGNS = re.compile("[" + re.escape("".join({*_PAIRS, *_CLOSING, '"'})) + "]")
_SMILEY = re.compile(r"[:;=8]['-]?$")
_NUMBERED = re.compile(r"(?:^|[\s(])(?:\d{1,3}|[a-zA-Zа-яА-Я]|[ivx]{1,4})$")
_INCHES = re.compile(r"\d$")
# Quotation marks are used the other way round, or with one sign for both ends.
_TURNED = frozenset({"de", "da", "sv", "fi", "nb", "nn", "no", "cs", "sk", "pl", "hu", "bg", "hr",
                     "sl", "sr", "ro", "lt", "lv", "et", "is", "he"})  # fmt: skip
_QUOTES = frozenset("“”„«»")


@CHECKS.register
class Brackets(TextCheck):
    """Quotation mark or bracket left alone."""

    id = "brackets"
    rank = 81
    reach = 2

    def find_in(self, side: Side) -> Iterator[Found]:
        """Yield each sign without a partner in this text or in those of two rows around."""
        for at, sign in _alone(side.text, side.language):
            if _is_matched_nearby(side, sign):
                continue
            if sign == '"':
                message = _("The quotation mark {sign} stands alone.")
            elif sign in _PAIRS:
                message = _("The opening {sign} has no closing one.")
            else:
                message = _("The closing {sign} has no opening one.")
            yield Found(message.format(sign=sign), span=(at, at + 1))


def _alone(text: str, language: str) -> list[tuple[int, str]]:
    """Return the place and sign of each quotation mark and bracket that has no partner."""
    if not _SIGNS.search(text):
        return []
    waiting: list[tuple[int, str]] = []
    alone: list[tuple[int, str]] = []
    straight: list[tuple[int, str]] = []
    for match in _SIGNS.finditer(text):
        at, sign = match.start(), match[0]
        if sign in _QUOTES and language in _TURNED:
            continue
        if sign == '"':
            straight.append((at, sign))
        elif sign in _CLOSING:
            if not _closed(waiting, sign) and not _is_no_bracket(text, at, sign):
                alone.append((at, sign))
        elif sign in _PAIRS:
            waiting.append((at, sign))
    # The sign after a figure may mean inches.
    if len(straight) % 2 and not any(_INCHES.search(text[:at]) for at, _sign in straight):
        alone.append(straight[-1])
    unclosed = [(at, sign) for at, sign in waiting if not _is_no_bracket(text, at, sign)]
    return sorted(alone + unclosed)


def _closed(waiting: list[tuple[int, str]], sign: str) -> bool:
    """Take the sign's partner off those that wait, the nearest first; False if it has none."""
    for index in range(len(waiting) - 1, -1, -1):
        if _PAIRS[waiting[index][1]] == sign:
            del waiting[index]
            return True
    return False


def _is_no_bracket(text: str, at: int, sign: str) -> bool:
    """True for a smiley and for the sign after the number of a list."""
    before = text[:at]
    if sign in "()" and _SMILEY.search(before):
        return True
    return sign in ")）" and bool(_NUMBERED.search(before))


def _is_matched_nearby(side: Side, sign: str) -> bool:
    """True when a text of the rows around has the partner to spare: a quotation over some rows."""
    rows, index = side.rows, side.index
    steps: tuple[int, ...] = (-2, -1, 1, 2)
    if sign == '"':
        wanted = sign
    elif sign in _PAIRS:
        wanted, steps = _PAIRS[sign], (1, 2)
    else:
        wanted, steps = _CLOSING[sign], (-2, -1)
    return any(
        0 <= index + step < len(rows)
        and any(
            spare == wanted
            for _at, spare in _alone(rows[index + step].texts[side.track], side.language)
        )
        for step in steps
    )
