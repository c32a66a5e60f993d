"""Characters that nobody sees, or that nobody wanted."""

import re
import unicodedata
from collections.abc import Iterator

from editor.checks.base import CHECKS, Found, TextCheck
from editor.checks.view import Side
from editor.core.i18n import _
from editor.core.issues import Severity

_LOST = "\ufffd\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ue000-\uf8ff"
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_BREAKS = "\x85\u2028\u2029\r"
_INVISIBLE = "\u00ad\u061c\u115f\u1160\u180e\u200b\u2060-\u2064\u3164\ufeff\uffa0\ufff9-\ufffb"
_BIDI = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_JOINERS = "\u200c\u200d"
_BLANKS = "[ \u00a0\u202f\u2007]*\u00a0[ \u00a0\u202f\u2007]+|[ \u202f\u2007]+\u00a0"
_ODD = re.compile(
    f"(?P<lost>[{_LOST}])|(?P<control>[{_CONTROLS}])|(?P<line>[{_BREAKS}]+)"
    f"|(?P<invisible>[{_INVISIBLE}]+)|(?P<bidi>[{_BIDI}]+)|(?P<joiner>[{_JOINERS}]+)"
    f"|(?P<blank>{_BLANKS})"
)
_PRINTABLE = re.compile("[\ufffd\u115f\u1160\u3164\uffa0]")
"""What Python takes for printable of what is odd."""
_RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "ps", "yi", "ckb", "sd", "ug", "dv"})
_JOINS = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1800-\u18af"
    "\u200d\u20e3\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
)


@CHECKS.register
class OddCharacters(TextCheck):
    """Odd characters."""

    id = "odd-characters"
    rank = 70

    def find_in(self, side: Side) -> Iterator[Found]:
        """Yield the first odd character of each sort in a text; a fix mends all of that sort."""
        text = side.text
        if text.isprintable() and not _PRINTABLE.search(text):
            return
        seen: dict[str, list[re.Match[str]]] = {}
        for match in _ODD.finditer(text):
            if not _belongs(match, side.language):
                seen.setdefault(str(match.lastgroup), []).append(match)
        for sort, matches in seen.items():
            first = matches[0]
            yield Found(
                _message(sort, first[0][0]),
                span=first.span(),
                fix=_mended(text, sort, matches),
                severity=Severity.ERROR if sort in ("lost", "control") else None,
            )


def _belongs(match: re.Match[str], language: str) -> bool:
    """True where the writing needs the character: joiners in Persian, Hindi and emoji."""
    sort = match.lastgroup
    if sort == "joiner":
        text = match.string
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        return bool(_JOINS.match(before) and (not after or _JOINS.match(after)))
    return sort == "bidi" and language in _RIGHT_TO_LEFT and match[0][0] not in "\u202d\u202e"


def _mended(text: str, sort: str, matches: list[re.Match[str]]) -> str | None:
    if sort == "lost":
        return None
    by = {"line": "\n", "blank": " "}.get(sort, "")
    out, done = "", 0
    for match in matches:
        out += text[done : match.start()] + by
        done = match.end()
    return _without_new_blanks(text, out + text[done:])


def _without_new_blanks(before: str, after: str) -> str:
    """Return the text with blanks as one where taking a sign away brought them together."""
    are_new = len(re.findall(_BLANKS, after)) > len(re.findall(_BLANKS, before))
    return re.sub(_BLANKS, " ", after) if are_new else after


def _message(sort: str, char: str) -> str:
    code = f"U+{ord(char):04X}"
    if sort == "lost":
        return _("A character was lost here ({code}).").format(code=code)
    if sort == "line":
        return _("A line break of an unusual kind ({code}).").format(code=code)
    if sort == "blank":
        return _("A no-break space beside another space.")
    if sort == "bidi":
        return _("An invisible sign that turns the direction of the text ({code}).").format(
            code=code
        )
    name = unicodedata.name(char, "").lower()
    shown = f"{code} {name}".strip()
    return _("An invisible character ({code}).").format(code=shown)
