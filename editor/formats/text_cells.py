"""What a text may hold where a line is all there is to it."""

import re

_BREAKS = re.compile(r"[ \t]*(?:\r\n|\r|\n)[\r\n \t]*")


def one_line(text: str) -> str:
    """Return the text with a blank in the place of its line breaks."""
    if "\n" not in text and "\r" not in text:
        return text
    return _BREAKS.sub(" ", text)
