"""What a text may hold where a line is all there is to it."""

import re

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BREAKS = re.compile(r"[ \t]*(?:\r\n|\r|\n)[\r\n \t]*")


def one_line(text: str) -> str:
    """Return the text with a blank in the place of its line breaks."""
    if "\n" not in text and "\r" not in text:
        return text
    return _BREAKS.sub(" ", text)


def without_escapes(text: str) -> str:
    """Return Markdown's text with each sign that a backslash stood before as it is."""
    return _ESCAPED.sub(r"\1", text)
