"""The JSON transcript of Podcasting 2.0."""

from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, LIKELY, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.shapes import first_object, has, inside
from editor.formats.recognisers.words import Word, merged, row_of

_STARTS = ("startTime", "start_time", "start")
_ENDS = ("endTime", "end_time", "end")


@FORMATS.register
class PodcastTranscript(Recogniser):
    """Podcasting 2.0 transcript (JSON)."""

    id = "podcast-json"

    def knows(self, value: Any) -> float:
        """Return certainty where the segments have a body."""
        if inside(value, "segments") == [] and has(value, "version"):
            return LIKELY
        segment = first_object(value, "segments")
        return CERTAIN if "body" in segment and has(segment, "startTime", "speaker") else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row a segment; a row a sentence where the segments are single words."""
        rows = [
            row_of(
                notes.text(segment, "body"),
                _words(segment, notes),
                notes.seconds(segment, *_STARTS),
                notes.seconds(segment, *_ENDS),
                notes.name(segment, "speaker"),
            )
            for segment in notes.objects(value, "segments")
        ]
        return Recognised(merged(rows), notes.text(value, "language"))


def _words(segment: Values, notes: Notes) -> list[Word]:
    """Return the words that some programs write into a segment, under one of several names."""
    return [
        Word(
            notes.text(word, "body", "word", "text"),
            notes.seconds(word, *_STARTS),
            notes.seconds(word, *_ENDS),
        )
        for word in notes.objects(segment, "words")
    ]
