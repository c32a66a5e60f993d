"""The tags of an ASS file, given back with the texts that are as they came."""

from collections.abc import Mapping
from typing import Any

from editor.formats.ass.text import display_of
from editor.formats.base import Outgoing


class Tagged:
    """The texts with tags that reading kept, asked by row and column.

    What is not as a reader makes it, as in a project that somebody else wrote, counts for nothing.
    """

    def __init__(self, kept: object, outgoing: Outgoing) -> None:
        """Take what reading kept, nothing for what did not come from such a file."""
        self._kept: Mapping[str, Any] = kept if isinstance(kept, Mapping) else {}
        self._rows = outgoing.transcript.segments
        self._columns = outgoing.columns

    def text(self, row: int, column: int, shown: str) -> str:
        """Return the text with its tags of a written column, "" where it is not as it came."""
        if not self._kept or row >= len(self._rows):
            return ""
        segment, track = self._rows[row], self._columns[column]
        by_column = self._kept.get(segment.id)
        raw = by_column.get(str(track)) if isinstance(by_column, Mapping) else None
        if not isinstance(raw, str) or len(raw.splitlines()) != 1:
            return ""
        if segment.texts != segment.imported or segment.texts[track].strip() != shown:
            return ""
        return raw if display_of(raw)[0].strip() == shown else ""
