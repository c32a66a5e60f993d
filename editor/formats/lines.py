"""Line ends and places in a text: a line ends with CRLF, CR or LF and with nothing else."""

import re
from collections.abc import Iterator

_STRETCH = 1 << 16
_CODE = re.compile(
    r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"]|<\?xml|<!doctype|<html|<tt\b|<sami|\{\\rtf"
    r"|\[script info\]|webvtt\b)",
    re.IGNORECASE,
)


def unify(text: str) -> str:
    r"""Return the text with "\n" at the end of each line, as many lines as before."""
    if "\r" not in text:
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def stretches(text: str) -> Iterator[str]:
    r"""Yield a text with "\n" at its line ends in parts, which begin where an empty line begins.

    Cut into pieces part by part, a long text takes less time: the memory is used again.
    """
    start = 0
    while start < len(text):
        end = text.find("\n\n", start + _STRETCH)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end


def line_at(text: str, position: int) -> int:
    """Return the 1-based line of a code point offset."""
    before = unify(text[:position])
    return before.count("\n") + 1


def usual_newline(text: str, otherwise: str = "\n") -> str:
    """Return the line end that the text has most often; `otherwise` where it has none."""
    crlf = text.count("\r\n")
    counts = {
        "\n": text.count("\n") - crlf,
        "\r\n": crlf,
        "\r": text.count("\r") - crlf,
    }
    best = max(counts, key=lambda end: counts[end])
    return best if counts[best] else otherwise


def encoded(text: str, bom: bool = False) -> bytes:
    """Return the text as UTF-8; half of a surrogate pair, which no file can hold, as U+FFFD."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        data = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()
    return b"\xef\xbb\xbf" + data if bom else data


def looks_like_code(text: str) -> bool:
    """True when it begins like JSON, XML, RTF or a subtitle file, and so is no running text."""
    return _CODE.match(text) is not None
