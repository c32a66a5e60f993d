"""Places as the grid asks for them, to mark them: by segment, track and text."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from editor.core.segments import Segment
from editor.qt.grid.spans import Highlights, Mark
from editor.qt.panels.ticked_model import Spot


def marks(segments: Sequence[Segment], spots: Iterable[Spot]) -> Highlights:
    """Return the places to be marked as names, as long as their texts stand there."""
    spans: defaultdict[tuple[str, int], list[Spot]] = defaultdict(list)
    for spot in spots:
        spans[segments[spot.row].id, spot.track].append(spot)

    def marked(segment_id: str, track: int, text: str) -> list[tuple[int, int, str]]:
        return [
            (spot.start, spot.end, Mark.NAME)
            for spot in spans.get((segment_id, track), ())
            if text[spot.start : spot.end] == spot.found
        ]

    return marked
