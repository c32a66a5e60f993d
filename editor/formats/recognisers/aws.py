"""The JSON of Amazon Transcribe: times are texts, and punctuation has none."""

from typing import Any

from editor.core.i18n import _
from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.restoring import with_signs
from editor.formats.recognisers.shapes import first_object, has, has_all, inside
from editor.formats.recognisers.streams import first_messages, messages
from editor.formats.recognisers.words import (
    Row,
    Word,
    in_order,
    row_of,
    rows_of_words,
    sentences_of,
)


@FORMATS.register
class AmazonTranscribe(Recogniser):
    """Amazon Transcribe (JSON)."""

    id = "aws-transcribe"

    def knows(self, value: Any) -> float:
        """Return certainty where the results have items, or transcripts."""
        results = _results(value)
        if "alternatives" in first_object(results, "items"):
            return CERTAIN
        if "transcript" in first_object(results, "transcripts"):
            return CERTAIN
        return CERTAIN if has(inside(results, "channel_labels"), "channels") else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence and speaker; those of several channels in the order of time."""
        results = _results(value)
        channels = notes.objects(notes.object(results, "channel_labels"), "channels")
        rows: list[Row] = []
        for number, channel in enumerate(channels, 1):
            name = notes.text(channel, "channel_label") or _("Channel {n}").format(n=number)
            rows += rows_of_words(_words(channel, {}, name, notes))
        if not rows:
            rows = rows_of_words(_words(results, _speakers(results, notes), "", notes))
        if not rows:
            spoken = (
                notes.text(one, "transcript") for one in notes.objects(results, "transcripts")
            )
            rows = [row for text in spoken for row in sentences_of(text)]
        language = notes.text(results, "language_code")
        if not language and isinstance(value, dict):
            language = notes.text(value, "languageCode")
        return Recognised(in_order(rows) if channels else rows, language)


def _results(value: Any) -> Values:
    """Return the results of an answer, or the value that they are by themselves."""
    if isinstance(value, list):
        are_items = first_object(value).get("type") == "pronunciation"
        return {"items": value} if are_items else {}
    results = inside(value, "results")
    found = value if results is None and has_all(value, "transcripts", "items") else results
    return found if isinstance(found, dict) else {}


def _speakers(results: Values, notes: Notes) -> dict[str, str]:
    """Return who speaks the word that starts at a time, which is as the file writes it."""
    speakers = {}
    labels = notes.object(results, "speaker_labels")
    for segment in notes.objects(labels, "segments"):
        for item in notes.objects(segment, "items"):
            name = notes.name(item, "speaker_label") or notes.name(segment, "speaker_label")
            speakers[str(item.get("start_time"))] = name
    return speakers


def _words(values: Values, speakers: dict[str, str], name: str, notes: Notes) -> list[Word]:
    words: list[Word] = []
    for item in notes.objects(values, "items"):
        best = next(iter(notes.objects(item, "alternatives")), {})
        text = notes.text(best, "content")
        if item.get("type") == "punctuation" and words:
            words[-1] = words[-1]._replace(text=words[-1].text + text)
            continue
        speaker = notes.name(item, "speaker_label") or speakers.get(str(item.get("start_time")), "")
        start, end = notes.seconds(item, "start_time"), notes.seconds(item, "end_time")
        words.append(Word(text, start, end, speaker or name))
    return words


@FORMATS.register
class AmazonCallAnalytics(Recogniser):
    """Amazon Transcribe Call Analytics (JSON)."""

    id = "aws-call-analytics"

    def knows(self, value: Any) -> float:
        """Return certainty where the transcript is a list of contents with offsets."""
        turn = first_object(value, "Transcript")
        return CERTAIN if has_all(turn, "Content", "BeginOffsetMillis") else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a turn of a participant."""
        rows = [_turn(turn, notes) for turn in notes.objects(value, "Transcript")]
        return Recognised(rows, notes.text(value, "LanguageCode"))


def _turn(turn: Values, notes: Notes) -> Row:
    words = [
        Word(notes.text(item, "Content"), *_offsets(item, notes))
        for item in notes.objects(turn, "Items")
        if item.get("Type") != "punctuation"
    ]
    speaker = notes.name(turn, "ParticipantRole", "ParticipantId")
    return row_of(notes.text(turn, "Content"), words, *_offsets(turn, notes), speaker)


def _offsets(values: Values, notes: Notes) -> tuple[int | None, int | None]:
    return notes.millis(values, "BeginOffsetMillis"), notes.millis(values, "EndOffsetMillis")


@FORMATS.register
class AmazonStreaming(Recogniser):
    """Amazon Transcribe as it listens (JSON)."""

    id = "aws-streaming"

    def knows(self, value: Any) -> float:
        """Return certainty where events have results with alternatives and their times."""
        first = next((one for one in first_messages(value) if _heard(one)), None)
        return CERTAIN if has(first_object(_heard(first)), "StartTime", "IsPartial") else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a final result and speaker."""
        results = [
            one for event in messages(value) for one in _heard(event) if isinstance(one, dict)
        ]
        rows: list[Row] = []
        for result in {str(one.get("ResultId")): one for one in results}.values():
            if result.get("IsPartial") is not True:
                rows += _heard_rows(result, notes)
        language = notes.text(results[0], "LanguageCode") if results else ""
        return Recognised(in_order(rows), language)


def _heard(event: Any) -> list[Any]:
    """Return the results in an event, which may be wrapped in what the service names it."""
    inner = inside(event, "TranscriptEvent") or event
    results = inside(inner, "Transcript", "Results")
    return results if isinstance(results, list) else []


def _heard_rows(result: Values, notes: Notes) -> list[Row]:
    best = next(iter(notes.objects(result, "Alternatives")), {})
    words: list[Word] = []
    for item in notes.objects(best, "Items"):
        text = notes.text(item, "Content")
        if item.get("Type") == "punctuation" and words:
            words[-1] = words[-1]._replace(text=words[-1].text + text)
            continue
        speaker = notes.text(item, "Speaker")
        name = _("Speaker {n}").format(n=speaker) if speaker.isdecimal() else speaker
        times = notes.seconds(item, "StartTime"), notes.seconds(item, "EndTime")
        words.append(Word(text, *times, name))
    text = notes.text(best, "Transcript")
    if len({word.speaker for word in words}) > 1:
        return rows_of_words(with_signs(words, text))
    start, end = notes.seconds(result, "StartTime"), notes.seconds(result, "EndTime")
    return [row_of(text, words, start, end, words[0].speaker if words else "")]
