"""YouTube's own captions: json3, as yt-dlp and browsers fetch them."""

from typing import Any

from editor.formats.base import FORMATS
from editor.formats.recognisers.base import CERTAIN, Recognised, Recogniser
from editor.formats.recognisers.notes import Notes, Values
from editor.formats.recognisers.rolling import Piece, Shown, rows_of_shown
from editor.formats.recognisers.shapes import has, has_all

_SOON = 1000


@FORMATS.register
class YouTubeJson3(Recogniser):
    """YouTube captions (json3)."""

    id = "youtube-json3"
    suffixes = (".json3", ".json")

    def knows(self, value: Any) -> float:
        """Return certainty where there are events with segments and their times."""
        events = value.get("events") if isinstance(value, dict) else None
        if not isinstance(events, list):
            return 0.0
        if any(has_all(event, "tStartMs", "segs") for event in events[:_SOON]):
            return CERTAIN
        return CERTAIN if has(value, "wireMagic") else 0.0

    def rows(self, value: Any, notes: Notes) -> Recognised:
        """Return a row an event with text."""
        events = notes.objects(value, "events")
        return Recognised(rows_of_shown(_shown(event, notes) for event in events))


def _shown(event: Values, notes: Notes) -> Shown:
    start = notes.millis(event, "tStartMs")
    pieces = [
        Piece(notes.text(segment, "utf8"), notes.millis(segment, "tOffsetMs"))
        for segment in notes.objects(event, "segs")
    ]
    is_rolling = has(event, "wWinId", "aAppend")
    return Shown(start, notes.millis(event, "dDurationMs"), pieces, is_rolling)
