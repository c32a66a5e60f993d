"""The JSON of Deepgram."""

from typing import Any

from editor.core.i18n import _
from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import first_object, has
from editor.formats.recognisers.words import (
    Row,
    Word,
    in_order,
    row_of,
    rows_of_words,
    sentences_of,
)


@FORMATS.register
class Deepgram(Recogniser):
    """Deepgram (JSON)."""

    id = "deepgram"

    def knows(self, value: Any) -> float:
        """Return certainty where there are channels with alternatives, or utterances."""
        if "alternatives" in first_object(value, "results", "channels"):
            return CERTAIN
        utterance = first_object(value, "results", "utterances")
        return CERTAIN if has(utterance, "transcript", "words") else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a sentence and speaker; utterances where the channels have no words."""
        results = notes.object(value, "results")
        channels = notes.objects(results, "channels")
        rows: list[Row] = []
        for number, channel in enumerate(channels, 1):
            name = _("Channel {n}").format(n=number) if len(channels) > 1 else ""
            rows += _channel(channel, name, notes)
        if not any(row.start is not None for row in rows):
            rows = [_utterance(one, notes) for one in notes.objects(results, "utterances")] or rows
        first = channels[0] if channels else {}
        language = notes.text(first, "detected_language")
        if not language:
            language = notes.text(first_object(first, "alternatives"), "language")
        return Recognised(in_order(rows) if len(channels) > 1 else rows, language)


def _channel(channel: Values, name: str, notes: Notes) -> list[Row]:
    best = next(iter(notes.objects(channel, "alternatives")), {})
    words = _words(best, name, notes)
    return rows_of_words(words) if words else sentences_of(notes.text(best, "transcript"), name)


def _utterance(utterance: Values, notes: Notes) -> Row:
    return row_of(
        notes.text(utterance, "transcript"),
        _words(utterance, "", notes),
        notes.seconds(utterance, "start"),
        notes.seconds(utterance, "end"),
        notes.name(utterance, "speaker"),
    )


def _words(values: Values, name: str, notes: Notes) -> list[Word]:
    return [
        Word(
            notes.text(word, "punctuated_word", "word"),
            notes.seconds(word, "start"),
            notes.seconds(word, "end"),
            notes.name(word, "speaker") or name,
        )
        for word in notes.objects(values, "words")
    ]
