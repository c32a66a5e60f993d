"""The text of a project file: a fixed order, one row a line, nothing that changes by itself.

Values that are as they are in a new row are left out.
"""

import json
from collections.abc import Mapping
from json.encoder import encode_basestring as quote
from typing import Any

from editor.core.collector import collector_paused
from editor.core.glossary import Term
from editor.core.segments import Segment, Status, Track
from editor.core.timeslots import EMPTY_SLOT, TimeSlot
from editor.core.transcript import Media, Source, Transcript
from editor.formats.project.rules import rule_values

FORMAT = "interlinear"
VERSION = 1
MIN_READER = 1

DOCUMENT_KEYS = frozenset(
    {
        "format", "version", "min_reader", "header", "tracks", "media", "glossary", "replacements",
        "source", "rows",
    }
)  # fmt: skip
TRACK_KEYS = frozenset({"id", "language", "role"})
MEDIA_KEYS = frozenset({"path", "size", "hash"})
TERM_KEYS = frozenset({"preferred", "heard", "translation", "note"})
SOURCE_KEYS = frozenset({"format", "encoding", "shape"})
ROW_KEYS = frozenset(
    {
        "id", "texts", "slot", "speaker", "status", "cuts", "words", "imported", "note", "bookmark",
    }
)  # fmt: skip

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def project_text(transcript: Transcript) -> str:
    """Return the whole document, which is valid JSON and ends with a newline."""
    version = _at_least(VERSION, transcript.extra.get("version"))
    min_reader = _at_least(MIN_READER, transcript.extra.get("min_reader"))
    parts = [
        f'{{"format":"{FORMAT}","version":{version},"min_reader":{min_reader}',
        f'"tracks":{_lines([_encode(track_values(track)) for track in transcript.tracks])}',
    ]
    if transcript.header:
        parts.append(f'"header":{_encode(transcript.header)}')
    if transcript.media:
        parts.append(f'"media":{_lines([_encode(media_values(one)) for one in transcript.media])}')
    if transcript.glossary.terms:
        terms = [_encode(term_values(term)) for term in transcript.glossary.terms]
        parts.append(f'"glossary":{_lines(terms)}')
    if transcript.replacements:
        rules = [_encode(rule_values(rule)) for rule in transcript.replacements]
        parts.append(f'"replacements":{_lines(rules)}')
    if transcript.source is not None:
        parts.append(f'"source":{_encode(source_values(transcript.source))}')
    parts += [
        f"{quote(key)}:{_encode(value)}"
        for key, value in transcript.extra.items()
        if key not in DOCUMENT_KEYS
    ]
    if not transcript.segments:
        return ",\n".join([*parts, '"rows":[]}\n'])
    with collector_paused():
        rows = list(map(_row, transcript.segments))
    rows[0] = ",\n".join([*parts, f'"rows":[\n{rows[0]}'])
    rows[-1] += "\n]}\n"
    return ",\n".join(rows)


def _at_least(ours: int, found: object) -> int:
    """Return the number that a newer program wrote, ours where there is none."""
    return max(ours, found) if isinstance(found, int) else ours


def _lines(values: list[str]) -> str:
    return "[\n" + ",\n".join(values) + "\n]" if values else "[]"


def _row(segment: Segment) -> str:
    row_id, texts, slot, speaker, status, cuts, words, imported, note, bookmark, extra = segment
    if len(texts) == 2:
        quoted = f"{quote(texts[0])},{quote(texts[1])}"
    else:
        quoted = ",".join(map(quote, texts))
    text = f'{{"id":{quote(row_id)},"texts":[{quoted}]'
    if slot is not EMPTY_SLOT and slot != EMPTY_SLOT:
        text += f',"slot":{_slot(slot)}'
    if speaker:
        text += f',"speaker":{quote(speaker)}'
    if status is not Status.RAW:
        text += f',"status":"{status}"'
    if cuts or words:
        text += _offsets(segment)
    if imported is None:
        text += ',"imported":null'
    elif imported is not texts and imported != texts:
        text += f',"imported":[{",".join(map(quote, imported))}]'
    if note or bookmark or extra:
        text += _remarks(segment)
    return text + "}"


def _slot(slot: TimeSlot) -> str:
    start, end, origin, confidence, locked, reason = slot
    is_plain = confidence is None and not locked and reason is None
    if is_plain and start is not None and end is not None and origin:
        return f'[{start},{end},"{origin}"]'
    values = [start, end, origin, confidence, locked, reason]
    length = 6 if reason else 5 if locked else 4 if confidence is not None else 3 if origin else 2
    return _encode(values[:length])


def _offsets(segment: Segment) -> str:
    text = f',"cuts":{_encode(segment.cuts)}' if segment.cuts else ""
    return text + (f',"words":{_encode(segment.words)}' if segment.words else "")


def _remarks(segment: Segment) -> str:
    text = f',"note":{quote(segment.note)}' if segment.note else ""
    if segment.bookmark:
        text += ',"bookmark":true'
    for key, value in _unknown(segment.extra or {}, ROW_KEYS).items():
        text += f",{quote(key)}:{_encode(value)}"
    return text


def track_values(track: Track) -> dict[str, Any]:
    """Return what is written of a track."""
    known = {"id": track.id, "language": track.language, "role": track.role}
    return known | _unknown(track.extra, TRACK_KEYS)


def media_values(media: Media) -> dict[str, Any]:
    """Return what is written of a recording."""
    known: dict[str, Any] = {"path": media.path}
    if media.size is not None:
        known["size"] = media.size
    if media.hash:
        known["hash"] = media.hash
    return known | _unknown(media.extra, MEDIA_KEYS)


def term_values(term: Term) -> dict[str, Any]:
    """Return what is written of a term of the glossary."""
    known: dict[str, Any] = {"preferred": term.preferred}
    if term.heard:
        known["heard"] = term.heard
    if term.translation:
        known["translation"] = term.translation
    if term.note:
        known["note"] = term.note
    return known | _unknown(term.extra, TERM_KEYS)


def source_values(source: Source) -> dict[str, Any]:
    """Return what is written of the file that a transcript came from."""
    known: dict[str, Any] = {"format": source.format, "encoding": source.encoding}
    if source.shape:
        known["shape"] = source.shape
    return known | _unknown(source.extra, SOURCE_KEYS)


def _unknown(extra: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    return {key: value for key, value in extra.items() if key not in known}
