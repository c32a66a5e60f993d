"""Subtitles that stand as one text in JSON: a whole SRT or WebVTT file under some name."""

from collections.abc import Iterator
from typing import Any

from editor.core.errors import InputError
from editor.core.segments import Segment
from editor.formats.recognisers.base import Recognised
from editor.formats.recognisers.words import Row, sentences_of

_ARROW = "-->"
_MOST_DEPTH = 5
_MOST = 200


def subtitles_inside(value: Any) -> Recognised | None:
    """Return the rows of the longest text that is a file of subtitles, None where there is none."""
    from editor.formats.sniffing import read_bytes

    texts = [text for text in _texts(value, 0) if text.count(_ARROW) > 1]
    if not texts:
        return None
    text = max(texts, key=len).strip()
    name = "inside.vtt" if text.startswith("WEBVTT") else "inside.srt"
    try:
        transcript = read_bytes(text.encode("utf-8", "replace"), name).transcript
    except InputError:
        return None
    rows = [_row(segment) for segment in transcript.segments]
    return Recognised(rows, transcript.tracks[0].language) if rows else None


def rows_of_text(text: str) -> list[Row]:
    """Return the rows of a text with times or names in its lines, else its sentences."""
    from editor.formats.sniffing import read_bytes

    if "\n" in text.strip():
        try:
            transcript = read_bytes(text.encode("utf-8", "replace"), "inside.txt").transcript
        except InputError:
            return sentences_of(text)
        rows = [_row(segment) for segment in transcript.segments]
        if sum(bool(row.speaker) or row.start is not None for row in rows) * 2 > len(rows):
            return rows
    return sentences_of(text)


def _texts(value: Any, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif depth < _MOST_DEPTH and isinstance(value, dict | list):
        inner = list(value.values()) if isinstance(value, dict) else value
        for one in inner[:_MOST]:
            yield from _texts(one, depth + 1)


def _row(segment: Segment) -> Row:
    slot, texts = segment.slot, segment.texts
    translation = texts[1] if len(texts) > 1 else ""
    return Row(texts[0], slot.start, slot.end, segment.speaker, segment.words, translation)
