"""The draft of CapCut and JianYing: texts among the materials, their times on the tracks."""

import json
from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values, clean, milliseconds
from editor.formats.recognisers.shapes import has_all, inside
from editor.formats.recognisers.words import Row, Word, in_order, row_of

_MICRO = 1e-3


@FORMATS.register
class CapCut(Recogniser):
    """CapCut and JianYing drafts (JSON)."""

    id = "capcut"

    def knows(self, value: Any) -> float:
        """Return certainty where there are texts among the materials, and tracks."""
        texts = inside(value, "materials", "texts")
        return CERTAIN if isinstance(texts, list) and has_all(value, "tracks", "materials") else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a text on a track; of tracks one above the other in the order of time."""
        materials = notes.object(value, "materials")
        texts = {str(one.get("id")): one for one in notes.objects(materials, "texts")}
        rows: list[Row] = []
        for track in notes.objects(value, "tracks"):
            for segment in notes.objects(track, "segments"):
                material = texts.get(str(segment.get("material_id")))
                if material is not None:
                    rows.append(_row(material, notes.object(segment, "target_timerange"), notes))
        return Recognised(in_order(rows))


def _row(material: Values, place: Values, notes: Notes) -> Row:
    start, length = _micros(place, "start"), _micros(place, "duration")
    end = None if start is None or length is None else start + length
    words = [] if start is None else _words(notes.object(material, "words"), start)
    return row_of(_text(material, notes), words, start, end)


def _micros(values: Values, key: str) -> int | None:
    value = values.get(key)
    return milliseconds(value, _MICRO) if type(value) is int else None


def _text(material: Values, notes: Notes) -> str:
    """Return the text, which stands in JSON of its own; older drafts mark its looks with tags."""
    content = notes.text(material, "content")
    try:
        found = inside(json.loads(content), "text")
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, str):
        return clean(found)
    bare = content.rpartition("[")[2].partition("]")[0] if content.startswith("<") else content
    return bare or notes.text(material, "recognize_text")


def _words(values: Values, start: int) -> list[Word]:
    """Return the words, whose milliseconds count from the start of the text."""
    columns = [values.get(key) for key in ("text", "start_time", "end_time")]
    lists = [column if isinstance(column, list) else [] for column in columns]
    return [
        Word(text, start + begins, start + ends)
        for text, begins, ends in zip(*lists, strict=False)
        if isinstance(text, str) and _is_time(begins) and _is_time(ends)
    ]


def _is_time(value: object) -> bool:
    return type(value) is int and milliseconds(value, 1) is not None
