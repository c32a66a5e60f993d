"""The text of a cue as it is written: escaped, in the spans of its languages and its voice."""

import re
from collections.abc import Sequence

from editor.core.segments import Track
from editor.formats.cue_changes import on_one_line

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_JOINER = "\u2060"
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_UNKNOWN = "und"

_NO_SPACE = "(?![ \u3000])"
_LINE = f"{_NO_SPACE}[^&<>{{\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]++"
is_bare = re.compile(f"{_LINE}(?:\n{_LINE})*+").fullmatch
"""Whether a text can be written as it is; of those that fail, most only need a closer look."""
_is_harmless = re.compile("[^&<>{\x00-\x09\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]*+").fullmatch


def spans_of(tracks: Sequence[Track]) -> list[tuple[str, str]]:
    """Return what stands before and after the text of each track: only two need be told apart."""
    if len(tracks) < 2:
        return [("", "")] * len(tracks)
    return [
        (f"<lang {track.language}>", "</lang>") if is_named(track.language) else ("", "")
        for track in tracks
    ]


def is_named(language: str) -> bool:
    """Return whether a text in the language is written in a span that names it."""
    return language != _UNKNOWN and _LANGUAGE.fullmatch(language) is not None


def _escaped(text: str) -> str:
    """Return a text in which nothing is a tag, nor what ASS has for one."""
    return text.translate(_ESCAPES).replace("{\\", "&#123;\\")


def payload_of(texts: Sequence[str], spans: Sequence[tuple[str, str]], speaker: str) -> str:
    """Return the text of a cue with its tags."""
    payload = "\n".join(
        [
            f"{before}{text if _is_harmless(text) else _escaped(text)}{after}"
            for text, (before, after) in zip(texts, spans, strict=True)
            if text
        ]
    )
    if not speaker:
        return payload
    name = " ".join(on_one_line(speaker).split()).translate(_ESCAPES)
    return f"<v {name}>{payload}</v>" if name else payload


def with_joiners(line: str) -> str:
    """Return a line of a comment in which no arrow ends the comment."""
    return line.replace("-->", f"--{_JOINER}>")


def without_joiners(line: str) -> str:
    """Return a line of a comment as it was before it was guarded."""
    return line.replace(f"--{_JOINER}>", "-->")
