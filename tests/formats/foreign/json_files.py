"""What the files of all recognisers share."""

import json
from typing import Any

from .foreign import TURNS, Foreign, Row, words_of

TEXT = " ".join(text for _start, _end, text in TURNS)
CLOCK = "00:00:{:06.3f}"


def json_file(what: str, value: Any, rows: list[Row], *, is_stream: bool = False) -> Foreign:
    return Foreign(what, "talk.json", json.dumps(value, indent=1).encode(), rows, (), is_stream)


def word_file(what: str, value: Any, rows: list[Row]) -> Foreign:
    return json_file(what, value, rows, is_stream=True)


def in_ms(seconds: float) -> int:
    return round(seconds * 1000)


def word_objects(turn: int, text: str = "word", **more: Any) -> list[dict[str, Any]]:
    return [{text: w.text, "start": w.start, "end": w.end, **more} for w in words_of(turn)]
