"""The JSON of Azure Speech: batch and fast transcription, and the detailed output of the SDK."""

import re
from typing import Any

from editor.core.i18n import _
from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values, milliseconds
from editor.formats.recognisers.shapes import first_object, has, has_all, inside
from editor.formats.recognisers.streams import messages
from editor.formats.recognisers.words import Row, Word, in_order, row_of

_DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?", re.ASCII)
_LONGEST = 40


@FORMATS.register
class AzureSpeech(Recogniser):
    """Azure Speech (JSON)."""

    id = "azure-speech"

    def knows(self, value: Any) -> float:
        """Return certainty for recognised phrases, phrases with offsets, and results of the SDK."""
        if isinstance(value, list):
            first = first_object(value)
            is_phrase = "nBest" in first and has(first, "offset", "offsetInTicks")
            return CERTAIN if is_phrase or "RecognitionStatus" in first else 0.0
        if has(first_object(value, "AudioFileResults"), "SegmentResults"):
            return CERTAIN
        if has(value, "recognizedPhrases"):
            return CERTAIN
        if isinstance(inside(value, "phrases"), list) and has(value, "combinedPhrases"):
            return CERTAIN
        phrase = first_object(value, "phrases")
        if isinstance(phrase.get("offsetMilliseconds", phrase.get("offset")), int | str):
            return CERTAIN
        is_result = has_all(value, "RecognitionStatus", "Offset") or _is_small(value)
        return CERTAIN if is_result else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a phrase, the likeliest of its readings."""
        if isinstance(value, list) and "nBest" in first_object(value):
            value = {"recognizedPhrases": value}
        value = _capitalised(value) if _is_small(value) else value
        if isinstance(value, list) or "RecognitionStatus" in value:
            return Recognised([row for one in messages(value) for row in _sdk(one, notes)],
                              _language(messages(value)))  # fmt: skip
        if "AudioFileResults" in value:
            return Recognised(in_order(_older(value, notes)))
        phrases = notes.objects(value, "recognizedPhrases") or notes.objects(value, "phrases")
        channels = {str(phrase.get("channel")) for phrase in phrases}
        rows = [row for one in phrases for row in _phrase(one, len(channels) > 1, notes)]
        language = notes.text(value, "locale")
        if not language and phrases:
            language = notes.text(phrases[0], "locale")
        return Recognised(in_order(rows), language)


def _is_small(value: Any) -> bool:
    """Return whether a value is a result of the SDK whose keys begin with small letters."""
    return has_all(value, "recognitionStatus", "offset", "nBest")


def _capitalised(value: Any) -> Any:
    """Return a value with its keys as the SDK writes them, where others begin them small."""
    if isinstance(value, list):
        return [_capitalised(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {key[:1].upper() + key[1:]: _capitalised(one) for key, one in value.items()}


def _sdk(result: Values, notes: Notes) -> list[Row]:
    best = next(iter(notes.objects(result, "NBest")), {})
    text = notes.text(best, "Display", "Lexical") or notes.text(result, "DisplayText", "Text")
    start = notes.ticks(result, "Offset")
    length = notes.ticks(result, "Duration")
    speaker = notes.name(result, "SpeakerId")
    if speaker.isdecimal():
        speaker = _("Speaker {n}").format(n=speaker)
    words = []
    for word in notes.objects(best, "DisplayWords") or notes.objects(best, "Words"):
        first = notes.ticks(word, "Offset")
        last = _sum(first, notes.ticks(word, "Duration"))
        words.append(Word(notes.text(word, "DisplayText", "Word"), first, last, speaker))
    return [row_of(text, words, start, _sum(start, length), speaker)]


def _language(results: list[dict[str, Any]]) -> str:
    named = first_object(results).get("PrimaryLanguage")
    language = named.get("Language") if isinstance(named, dict) else ""
    return language if isinstance(language, str) else ""


def _older(value: Values, notes: Notes) -> list[Row]:
    """Return the rows of version 2 of the batches, which has a list of files."""
    files = notes.objects(value, "AudioFileResults")
    if len(files) > 1:
        notes.say(_("The file holds several recordings; the first that has text was read."))
    results = (notes.objects(one, "SegmentResults") for one in files)
    some = next((listed for listed in results if listed), [])
    return [row for one in some for row in _sdk(one, notes)]


def _phrase(phrase: Values, has_channels: bool, notes: Notes) -> list[Row]:
    best = next(iter(notes.objects(phrase, "nBest")), phrase)
    speaker = notes.name(phrase, "speaker")
    if not speaker and has_channels and type(phrase.get("channel")) is int:
        speaker = _("Channel {n}").format(n=phrase["channel"])
    words = []
    for word in notes.objects(best, "displayWords") or notes.objects(best, "words"):
        first, last = _span(word, notes)
        words.append(Word(notes.text(word, "displayText", "word", "text"), first, last, speaker))
    start, end = _span(phrase, notes)
    return [row_of(notes.text(best, "display", "text", "lexical"), words, start, end, speaker)]


def _span(values: Values, notes: Notes) -> tuple[int | None, int | None]:
    start = _time(values, "offset", notes)
    return start, _sum(start, _time(values, "duration", notes))


def _sum(start: int | None, length: int | None) -> int | None:
    return None if start is None or length is None else start + length


def _time(values: Values, name: str, notes: Notes) -> int | None:
    """Return milliseconds, which the file has as such, as ticks of 100 ns, or as “PT1.2S”."""
    if f"{name}Milliseconds" in values:
        return notes.millis(values, f"{name}Milliseconds")
    if f"{name}InTicks" in values:
        return notes.ticks(values, f"{name}InTicks")
    value = values.get(name)
    if not isinstance(value, str):
        # The first fast transcription counted in milliseconds and named no unit.
        return notes.millis(values, name)
    found = _DURATION.fullmatch(value) if len(value) <= _LONGEST else None
    if found is None:
        notes.left_out(name, values)
        return None
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return milliseconds((hours * 60 + minutes) * 60 + seconds)
