"""Files that stand as one text in JSON: a whole SRT, WebVTT or LRC file under some name."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from editor.core.errors import InputError
from editor.core.segments import Segment
from editor.formats.recognisers.any_json.columns import share_words
from editor.formats.recognisers.base import Recognised
from editor.formats.recognisers.words import Row, sentences_of

_ARROW = "-->"
_LYRIC = re.compile(r"^\[\d{1,3}:\d\d(?:[.:]\d{1,3})?\]", re.ASCII | re.MULTILINE)
_START = 2000
_MOST_FILES = 12
_NEARLY_ALL = 0.9
_MOST_DEPTH = 5
_MOST = 200


def subtitles_inside(value: Any) -> Recognised | None:
    """Return the rows of the first long text that is a file of subtitles or timed lyrics.

    Another such text at the same times is its second language. None comes back where there is none.
    """
    texts = [text for text in _texts(value, 0) if _is_file(text)]
    files = [found for text in texts[:_MOST_FILES] if (found := _read(text)) is not None]
    most = max((len(found.rows) for found in files), default=0)
    whole = [found for found in files if len(found.rows) * 2 >= most]
    if not whole:
        return None
    first, *others = whole
    rows = next(filter(None, (_with_side(first.rows, one.rows) for one in others)), first.rows)
    return first._replace(rows=rows)


def _is_file(text: str) -> bool:
    return text.count(_ARROW) > 1 or len(_LYRIC.findall(text[:_START])) > 1


def _read(text: str) -> Recognised | None:
    from editor.formats.sniffing import read_bytes

    text = text.strip()
    is_web = text.startswith("WEBVTT")
    kind = "vtt" if is_web else "srt" if _ARROW in text else "txt"
    try:
        transcript = read_bytes(text.encode("utf-8", "replace"), f"inside.{kind}").transcript
    except InputError:
        return None
    rows = [_row(segment) for segment in transcript.segments]
    return Recognised(rows, transcript.tracks[0].language) if rows else None


def _with_side(rows: Sequence[Row], sides: Sequence[Row]) -> list[Row]:
    """Return the rows with the texts that others have at their starts, none where few have one."""
    beside = {side.start: side.text for side in sides}
    starts = {row.start for row in rows}
    fit = sum(start in starts for start in beside)
    pairs = [(row.text, beside[row.start]) for row in rows if row.start in beside]
    are_others = sum(share_words(*pair) for pair in pairs) * 2 <= len(pairs)
    if fit < _NEARLY_ALL * len(beside) or not are_others or any(row.translation for row in rows):
        return []
    return [row._replace(translation=beside.get(row.start, "")) for row in rows]


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
