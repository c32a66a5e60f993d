"""Where a text may be cut without cutting what a person sees as one character."""

import unicodedata

_JOINER = "\u200d"
GLUE = frozenset("\u00a0\u202f\u2060\ufeff\u2011")
"""Signs that forbid a line break on both their sides, such as a no-break space."""
_MARKS = frozenset({"Mn", "Mc", "Me"})
_THAI_LEADING = frozenset("เแโใไ")
_THAI_FOLLOWING = frozenset("ะาำๅๆฯ")


def is_inside_grapheme(text: str, at: int) -> bool:
    """True when cutting the text at this code point offset would cut one visible character.

    That is before a combining mark, a joiner or an emoji modifier, after a joiner, and between the
    two letters of a flag, jamo of one syllable, or a Thai vowel and its consonant.
    """
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if after < "\u0300" and before < "\u0300":
        return before == "\r" and after == "\n"
    if "\u4e00" <= after <= "\u9fff" and "\u4e00" <= before <= "\u9fff":
        return False
    return (
        unicodedata.category(after) in _MARKS
        or before == _JOINER
        or _extends(after)
        or _is_half_flag(text, at)
        or before in _THAI_LEADING
        or after in _THAI_FOLLOWING
        or _is_jamo_pair(before, after)
    )


def _extends(char: str) -> bool:
    return (
        char in ("\u200c", _JOINER, "\uff9e", "\uff9f")
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U000e0020" <= char <= "\U000e007f"
    )


def _is_half_flag(text: str, at: int) -> bool:
    if not (_is_regional(text[at]) and _is_regional(text[at - 1])):
        return False
    begin = at
    while begin > 0 and _is_regional(text[begin - 1]):
        begin -= 1
    return (at - begin) % 2 == 1


def _is_regional(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _is_jamo_pair(before: str, after: str) -> bool:
    return "\u1100" <= before <= "\u11ff" and "\u1160" <= after <= "\u11ff"
