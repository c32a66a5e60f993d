"""What a SubRip text may hold: tags that are shown as style, and text that only looks like one.

SubRip has no escapes. Where a text would be taken for a tag or a time, an invisible word joiner
is put between the two characters that make it one; reading takes it out again.
"""

import html
import re

_JOINER = "\u2060"
_NO_BREAK_SPACE = "\u00a0"

_TAG = re.compile(
    r"</v>|</?(?:[ibusp]|font|span|div|center|em|strong|strike|c(?:\.[\w.-]+)?)"
    r"(?:\s+[\w-]+\s*=[^<>\n]*)?\s*>|<\d\d:\d\d(?::\d\d)?[.,]\d{3}>",
    re.ASCII | re.IGNORECASE,
)
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?[ \t]+([^<>\n]{1,80})>")
_BREAK = re.compile(r"[ \t]*<br\s*/?>[ \t]*\n?", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}\d{0,2}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,5});")
_OVERRIDE = re.compile(r"\{(?:\\[^{}\n]*|/?[ibus])\}")
_GUARDED = re.compile(f"(<|{{|&|--|\\\\){_JOINER}")
_TAGS = r"<(?=/?[A-Za-z\d][^<>]*>)|&(?=#?\w{1,10};)|\{(?=(?:\\[^{}]*|/?[ibus])\})"
_TAKEN_FOR_A_TAG = re.compile(_TAGS)
_TAKEN_FOR_MORE = re.compile(rf"{_TAGS}|--(?=>)")
_are_breaks = re.compile(r"(?:[^\\:]|:(?!\\)|\\[Nh])*+").fullmatch
_BLANK_LINE = re.compile(r"^[ \t]*$", re.MULTILINE)

_SIGN = r"[^<>{&\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
_LINE = f"(?! ){_SIGN}++"
is_harmless = re.compile(f"{_LINE}(?:\n{_LINE})*+").fullmatch
"""Whether a text can be written as it is; of those that fail, most only need a closer look."""


def _has_breaks(text: str) -> bool:
    r"""True for a text with the \N that ASS leaves in it; a path has more backslashes."""
    return "\\N" in text and _are_breaks(text) is not None


def may_be_marked(raw: str) -> bool:
    """True when `display_of` might find something to take out."""
    if "<" in raw or "{" in raw or "&" in raw or "\\" in raw:
        return True
    return not raw.isascii() and (_JOINER in raw or _NO_BREAK_SPACE in raw)


def display_of(raw: str) -> tuple[str, bool]:
    """Return a text as it is shown, and whether tags were dropped.

    Dropped are the tags of style that SubRip knows or that pages and WebVTT leave in it, also where
    one of a pair is missing, times of words, and overrides such as the position in curly brackets.
    Voices of WebVTT are names with a colon, and entities of HTML, where no bare “&” stands beside
    them, the characters they stand for.
    """
    text = _OVERRIDE.sub("", raw)
    if "<" in text:
        text = _TAG.sub("", _VOICE.sub(r"\1: ", _BREAK.sub("\n", text)))
    if "&" in text and len(_ENTITY.findall(text)) == text.count("&"):
        text = _ENTITY.sub(_character, text)
    if _has_breaks(text):
        text = text.replace("\\N", "\n").replace("\\h", _NO_BREAK_SPACE)
    has_tags = text != raw
    text = _GUARDED.sub(r"\1", text)
    if _NO_BREAK_SPACE in text:
        lines = text.split("\n")
        text = "\n".join("" if line == _NO_BREAK_SPACE else line for line in lines)
    return text, has_tags


def _character(entity: re.Match[str]) -> str:
    """Return the character that is meant; what names none is the text that it is."""
    character = html.unescape(entity[0])
    return html.unescape(entity[0].lower()) if character == entity[0] else character


def guarded(text: str) -> str:
    """Return a text in which no player sees a tag or a time."""
    return _TAKEN_FOR_MORE.sub(rf"\g<0>{_JOINER}", _with_guarded_breaks(text))


def without_tags(text: str) -> str:
    """Return a text in which nothing is read as a tag or an entity."""
    return _TAKEN_FOR_A_TAG.sub(rf"\g<0>{_JOINER}", _with_guarded_breaks(text))


def _with_guarded_breaks(text: str) -> str:
    return text.replace("\\N", f"\\{_JOINER}N") if _has_breaks(text) else text


def without_blank_lines(text: str) -> str:
    """Return a text whose empty lines, which would end the cue, hold a no-break space."""
    return _BLANK_LINE.sub(_NO_BREAK_SPACE, text)
