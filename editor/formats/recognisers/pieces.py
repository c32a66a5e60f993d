"""How recognisers mark the pieces of words: which of them begins a word."""

import re
from collections.abc import Sequence

_BLANK = "\u2581"
_GOES_ON = "##"
_LEAST_SHARE = 4
_has_marks = re.compile(rf"[\s{_BLANK}]|{_GOES_ON}").search


def with_blanks(texts: Sequence[str]) -> list[str]:
    """Return the pieces with a blank in front of each that begins a word, where marks tell.

    The marks are those of SentencePiece (a low block), of WordPiece (two hashes before what goes
    on), and blanks behind the last piece of a word. Without marks the texts come back as they are.
    """
    if not _has_marks("".join(texts)):
        return list(texts)
    if any(text.startswith(_BLANK) for text in texts):
        return [text.replace(_BLANK, " ") for text in texts]
    if any(text.startswith(_GOES_ON) and len(text) > len(_GOES_ON) for text in texts):
        return [_parted(text) for text in texts]
    behind = sum(text[-1:].isspace() for text in texts)
    before = sum(text[:1].isspace() for text in texts)
    if behind > before and behind * _LEAST_SHARE >= len(texts):
        return _moved(texts)
    return list(texts)


def _parted(text: str) -> str:
    if text.startswith(_GOES_ON):
        return text[len(_GOES_ON) :]
    return text if not any(map(str.isalnum, text)) else f" {text}"


def _moved(texts: Sequence[str]) -> list[str]:
    """Return the pieces, the blanks behind each put in front of the next."""
    ends = [True, *(text[-1:].isspace() for text in texts)]
    return [
        f" {text.strip()}" if ended or text[:1].isspace() else text.strip()
        for ended, text in zip(ends, texts, strict=False)
    ]
