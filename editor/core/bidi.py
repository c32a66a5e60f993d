"""Signs that turn the direction of a text, which can make a name look like another.

They have no look of their own: what comes behind them is only shown in another order, so that
"talk\u202egnp.exe" is shown as "talkexe.png".
"""

import re
import unicodedata

_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_VISIBLE = str.maketrans(_TURNING, "⇥⇤⇹⇥⇤⇥⇤⇹⇹")
_turning = re.compile(f"[{_TURNING}]")
_has_right_to_left = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
).search
_STRONG = {"L": False, "R": True, "AL": True}
_ISOLATE, _END = "\u2068", "\u2069"


def made_visible(text: str) -> str:
    """Return the text with an arrow in the place of each sign that turns; it stays as long."""
    return text.translate(_VISIBLE) if _turning.search(text) else text


def turning_signs(text: str) -> list[tuple[int, str]]:
    """Return where each sign that turns stands, in code points, with the arrow that shows it."""
    return [(found.start(), found[0].translate(_VISIBLE)) for found in _turning.finditer(text)]


def isolated(name: str) -> str:
    """Return a name as it can stand in a sentence, whatever its direction.

    A name in a script that is written from right to left does not turn what stands around it.
    """
    shown = made_visible(name)
    return f"{_ISOLATE}{shown}{_END}" if _has_right_to_left(shown) else shown


def reads_from_right(text: str) -> bool:
    """Tell whether a text begins at the right: its first letter with a direction does.

    Source: Unicode Standard Annex 9, rules P2 and P3.
    """
    if not _has_right_to_left(text):
        return False
    kinds = map(unicodedata.bidirectional, text)
    return next((_STRONG[kind] for kind in kinds if kind in _STRONG), False)
