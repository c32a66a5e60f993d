"""What a SubRip text may hold: tags that are shown as style, and text that only looks like one.

SubRip has no escapes. Where a text would be taken for a tag or a time, an invisible word joiner
is put between the two characters that make it one; reading takes it out again.
"""

import re

_JOINER = "\u2060"
_NO_BREAK_SPACE = "\u00a0"

_TAG = re.compile(
    r"<(/?)([ibus]|font)((?<=font)\s+[\w-]+\s*=[^<>\n]*)?\s*>", re.ASCII | re.IGNORECASE
)
_OVERRIDE = re.compile(r"\{\\[^{}\n]*\}")
_GUARDED = re.compile(f"(<|{{|--){_JOINER}")
_TAKEN_FOR_A_TAG = re.compile(r"<(?=/?[A-Za-z][^<>]*>)|\{(?=\\[^{}]*\})|--(?=>)")
_BLANK_LINE = re.compile(r"^[ \t]*$", re.MULTILINE)

_LINE = "[^<>{\x00-\x20\x7f\ud800-\udfff\ufffe\uffff][^<>{\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]*+"
is_harmless = re.compile(f"{_LINE}(?:\n{_LINE})*+").fullmatch
"""Whether a text can be written as it is; of those that fail, most only need a closer look."""


def may_be_marked(raw: str) -> bool:
    """True when `display_of` might find something to take out."""
    if "<" in raw or "{" in raw:
        return True
    return not raw.isascii() and (_JOINER in raw or _NO_BREAK_SPACE in raw)


def display_of(raw: str) -> tuple[str, bool]:
    """Return a text as it is shown, and whether tags were dropped.

    Dropped are the tags i, b, u, s and font, also where one of a pair is missing, and overrides
    such as the position in curly brackets.
    """
    text = _OVERRIDE.sub("", raw)
    if "<" in text:
        text = _TAG.sub("", text)
    has_tags = text != raw
    text = _GUARDED.sub(r"\1", text)
    if _NO_BREAK_SPACE in text:
        lines = text.split("\n")
        text = "\n".join("" if line == _NO_BREAK_SPACE else line for line in lines)
    return text, has_tags


def guarded(text: str) -> str:
    """Return a text in which no player sees a tag or a time."""
    return _TAKEN_FOR_A_TAG.sub(rf"\g<0>{_JOINER}", text)


def without_blank_lines(text: str) -> str:
    """Return a text whose empty lines, which would end the cue, hold a no-break space."""
    return _BLANK_LINE.sub(_NO_BREAK_SPACE, text)
