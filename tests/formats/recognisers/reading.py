"""Files of recognisers for the tests, and reading them."""

import json
from typing import Any

from editor.formats.base import Imported
from editor.formats.sniffing import read_bytes


def read(value: Any, name: str = "talk.json") -> Imported:
    """Return what becomes of a JSON value in a file."""
    return read_bytes(json.dumps(value).encode(), name)


def rows(imported: Imported) -> list[tuple[int | None, int | None, str, str]]:
    """Return start, end, speaker and text of each row."""
    return [
        (row.slot.start, row.slot.end, row.speaker, row.texts[0])
        for row in imported.transcript.segments
    ]


def spoken(imported: Imported) -> list[tuple[str, int, int]]:
    """Return each word that has times, as it stands in the text, with its times."""
    return [
        (row.texts[0][word.start : word.end], word.from_ms, word.to_ms)
        for row in imported.transcript.segments
        for word in row.words
    ]


def said(text: str, start: float, end: float, **more: Any) -> dict[str, Any]:
    """Return a word as Whisper and others write it."""
    return {"word": text, "start": start, "end": end, **more}
