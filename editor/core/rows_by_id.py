"""Where rows stand that are known by their ids, found without looking at all of them."""

from collections.abc import Sequence

from editor.core.segments import Segment

_REACH = 8


class RowsById:
    """Looks for rows where they were last seen, then thereabouts, and only then everywhere.

    Rows that come or go move all those below them by as much: what one of them has moved by is
    tried for the next.
    """

    def __init__(self, segments: Sequence[Segment]) -> None:
        """Look among these rows."""
        self._segments = segments
        self._moved = 0
        self._all: dict[str, int] | None = None

    def find(self, segment_id: str, near: int) -> int | None:
        """Return the row of a segment that was last seen at row `near`, None when it is gone."""
        for row in (near, near + self._moved):
            if self._is_at(segment_id, row):
                return row
        if self._all is None:
            around = range(near - _REACH, near + _REACH + 1)
            found = next((row for row in around if self._is_at(segment_id, row)), None)
            if found is None:
                self._all = {segment.id: row for row, segment in enumerate(self._segments)}
        if self._all is not None:
            found = self._all.get(segment_id)
        if found is not None:
            self._moved = found - near
        return found

    def _is_at(self, segment_id: str, row: int) -> bool:
        return 0 <= row < len(self._segments) and self._segments[row].id == segment_id
