"""What a SubRip text may hold: tags that are shown as style, and text that only looks like one.

SubRip has no escapes. Where a text would be taken for a tag or a time, an invisible word joiner
is put between the two characters that make it one; reading takes it out again. An empty line
inside a text, which would end the cue, goes out as a no-break space.
"""

import re
from enum import Enum, auto

JOINER = "\u2060"
_BLANK = "\u00a0"

_TAG = re.compile(
    r"<(/?)([ibus]|font)((?<=font)\s+[\w-]+\s*=[^<>\n]*)?\s*>", re.ASCII | re.IGNORECASE
)
_OVERRIDE = re.compile(r"\{\\[^{}\n]*\}")
_GUARDED = re.compile(f"(<|{{|--){JOINER}")
_TAG_LIKE = re.compile(r"<(?=/?[A-Za-z][^<>]*>)|\{(?=\\[^{}]*\})")
_ARROW = re.compile("--(?=>)")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_BLANK_LINE = re.compile(r"^[ \t]*$", re.MULTILINE)

_LINE = "[^<>{\x00-\x20\x7f\ud800-\udfff][^<>{\x00-\x1f\x7f\ud800-\udfff]*+"
is_harmless = re.compile(f"{_LINE}(?:\n{_LINE})*+").fullmatch


class Change(Enum):
    """What had to be done to a text before it could be written."""

    TAG_LIKE = auto()
    ARROW = auto()
    BLANK_LINE = auto()
    CONTROL = auto()


def may_be_marked(raw: str) -> bool:
    """True when `display_of` might find something to take out."""
    return "<" in raw or "{" in raw or JOINER in raw or _BLANK in raw


def display_of(raw: str) -> tuple[str, bool]:
    """Return a text as it is shown, and whether tags were dropped.

    Dropped are the tags i, b, u, s and font where each has its counterpart, and overrides such as
    the position in curly brackets.
    """
    text = _OVERRIDE.sub("", raw)
    if "<" in text and _is_balanced(text):
        text = _TAG.sub("", text)
    has_tags = text != raw
    text = _GUARDED.sub(r"\1", text)
    if _BLANK in text:
        text = "\n".join("" if line == _BLANK else line for line in text.split("\n"))
    return text, has_tags


def _is_balanced(text: str) -> bool:
    open_tags: list[str] = []
    for closing, name, _attributes in _TAG.findall(text):
        if not closing:
            open_tags.append(name.lower())
        elif not open_tags or open_tags.pop() != name.lower():
            return False
    return not open_tags


def safe(text: str) -> tuple[str, list[Change]]:
    """Return a text in which no reader sees a tag, a time or the end of a cue, and what it took."""
    if is_harmless(text):
        return text, []
    changes = []
    written = text.replace("\r\n", "\n").replace("\r", "\n")
    for change, pattern, by in (
        (Change.CONTROL, _CONTROLS, ""),
        (Change.CONTROL, _SURROGATES, "\ufffd"),
        (Change.TAG_LIKE, _TAG_LIKE, rf"\g<0>{JOINER}"),
        (Change.ARROW, _ARROW, rf"\g<0>{JOINER}"),
        (Change.BLANK_LINE, _BLANK_LINE, _BLANK),
    ):
        written, count = pattern.subn(by, written)
        if count:
            changes.append(change)
    return written, changes
