"""The JSON of OpenAI's Whisper, faster-whisper, whisper-timestamped and WhisperX."""

from collections.abc import Sequence
from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, LIKELY, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values, milliseconds
from editor.formats.recognisers.restoring import with_signs
from editor.formats.recognisers.shapes import first_object, has, has_all, inside
from editor.formats.recognisers.words import (
    Row,
    Word,
    merged,
    row_of,
    rows_of_words,
    sentences_of,
    shared_out,
)

_SURE_OF_A_LIST = 0.5
_UNSURE = 0.2
_SAMPLE = 50
_MOST_SECONDS = 8
_MOST_DIGITS = 12
_KEYS = frozenset((
    "id", "seek", "start", "end", "text", "tokens", "temperature", "avg_logprob", "confidence",
    "compression_ratio", "no_speech_prob", "no_caption_prob", "words", "chars", "speaker",
    "transient", "type", "language",
))  # fmt: skip


@FORMATS.register
class Whisper(Recogniser):
    """Whisper, faster-whisper and WhisperX (JSON)."""

    id = "whisper"

    def knows(self, value: Any) -> float:
        """Return how sure it is: segments with texts, chunks of a pipeline, or a bare text."""
        if isinstance(value, list):
            first = first_object(value)
            is_plain = has_all(first, "start", "end", "text") and _KEYS.issuperset(first)
            is_plain = is_plain and isinstance(first["text"], str)
            return _SURE_OF_A_LIST if is_plain and _are_seconds(value) else 0.0
        if not isinstance(value, dict):
            return 0.0
        if _names_turns_apart(value) or _holds_subtitles(value) or _holds_names(value):
            return 0.0
        if isinstance(first_object(value, "chunks").get("timestamp"), list):
            return CERTAIN
        if isinstance(value.get("segments"), list):
            return _likely_segments(value)
        if isinstance(value.get("text"), str):
            has_more = any(inner and isinstance(inner, dict | list) for inner in value.values())
            return LIKELY if _is_verbose(value) else 0.0 if has_more else _UNSURE
        return 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a segment; sentences where there are only words or a text."""
        values = {"segments": value} if isinstance(value, list) else value
        language = notes.text(values, "language") or notes.text(_info(values), "language")
        if inside(values, "chunks"):
            return Recognised(merged(_chunks(values, notes)), language)
        segments = notes.objects(values, "segments")
        all_words = _words(values, notes, "words") or _words(values, notes, "word_segments")
        if not segments:
            text = notes.text(values, "text")
            restored = with_signs(all_words, text)
            return Recognised(rows_of_words(restored) or sentences_of(text), language)
        spoken = [_words(segment, notes, "words") for segment in segments]
        if all_words and not any(spoken):
            spoken = shared_out(all_words, [notes.seconds(one, "end") for one in segments])
        rows = [_row(*pair, notes) for pair in zip(segments, spoken, strict=True)]
        return Recognised(merged(rows), language)


def _likely_segments(value: Values) -> float:
    first = first_object(value, "segments")
    if not _KEYS.issuperset(first) or not _are_seconds(value["segments"]):
        return 0.0
    if "text" in first and not isinstance(first["text"], str | None):
        return 0.0
    if has(first, "text") and has(first, "start", "end", "words", "tokens"):
        return CERTAIN
    if has(first, "text"):
        return LIKELY
    return LIKELY if not value["segments"] and has(value, "text", "word_segments") else 0.0


def _names_turns_apart(value: Values) -> bool:
    """Return whether a list beside that of the texts says who speaks, and they do not."""
    lists = (first_object(value, key) for key in ("segments", "chunks", "words"))
    texts = next(filter(None, lists), {})
    if texts.get("speaker") is not None or not texts:
        return False
    others = (first_object(one) for one in value.values() if isinstance(one, list))
    return any(has(one, "speaker") and not has(one, "word") for one in others if one is not texts)


def _holds_names(value: Values) -> bool:
    """Return whether a table tells the names of those whom the segments number."""
    tables = (
        value.get(key) for key in ("speakers", "speaker_map", "speaker_names", "participants")
    )
    return any(first_object([one]) or first_object(one) for one in tables if one)


def _holds_subtitles(value: Values) -> bool:
    """Return whether one of its texts is a whole file of subtitles."""
    return any(isinstance(one, str) and one.count("-->") > 1 for one in value.values())


def _are_seconds(segments: Sequence[Any]) -> bool:
    """Return whether the times may be seconds: whole numbers could be those of a slower talk."""
    some = [one for one in segments[:_SAMPLE] if isinstance(one, dict)]
    spans = [(_whole(one.get("start")), _whole(one.get("end"))) for one in some]
    lengths = [end - start for start, end in spans if start is not None and end is not None]
    signs = sum(len(one["text"]) for one in some if isinstance(one.get("text"), str))
    return len(lengths) * 2 < len(some) or sum(lengths) < _MOST_SECONDS * max(signs, 1)


def _whole(value: Any) -> int | None:
    if isinstance(value, str) and len(value) <= _MOST_DIGITS and value.isdecimal():
        return int(value)
    return value if type(value) is int else None


def _info(values: Values) -> Values:
    """Return what faster-whisper tells of a recording beside its segments."""
    info = values.get("info")
    return info if isinstance(info, dict) else {}


def _is_verbose(value: Values) -> bool:
    is_answer = has(value, "duration", "language", "task")
    return is_answer and has_all(first_object(value, "words"), "word", "start")


def _row(segment: Values, words: Sequence[Word], notes: Notes) -> Row:
    start, end = notes.seconds(segment, "start"), notes.seconds(segment, "end")
    speaker = notes.name(segment, "speaker")
    if not speaker and words:
        speaker = words[0].speaker
    return row_of(notes.text(segment, "text"), words, start, end, speaker)


def _words(values: Values, notes: Notes, key: str) -> list[Word]:
    return [
        Word(
            notes.text(word, "word", "text"),
            notes.seconds(word, "start"),
            notes.seconds(word, "end"),
            notes.name(word, "speaker"),
        )
        for word in notes.objects(values, key)
    ]


def _chunks(values: Values, notes: Notes) -> list[Row]:
    return [
        row_of(
            notes.text(chunk, "text"),
            (),
            _moment(chunk, 0, notes),
            _moment(chunk, 1, notes),
            notes.name(chunk, "speaker"),
        )
        for chunk in notes.objects(values, "chunks")
    ]


def _moment(chunk: Values, which: int, notes: Notes) -> int | None:
    """Return one end of a chunk's pair of times; the last one's end may be null."""
    value = inside(chunk.get("timestamp"), which)
    ms = milliseconds(value)
    if ms is None and value is not None:
        notes.left_out("timestamp", chunk)
    return ms
