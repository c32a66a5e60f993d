"""Where in the lines of a text file the texts of its rows stand."""

from collections.abc import Sequence

from editor.core.proposals import Proposal
from editor.core.segments import Segment
from editor.workflows.documents.opening import Opened, decoded_lines

_TEXTS = frozenset({"text", "bilingual-text"})


def file_places(opened: Opened, proposals: Sequence[Proposal]) -> dict[int, tuple[int, int]]:
    """Return by its row the 0-based line of a text file, and where in it the row's text begins.

    Only rows with a proposal are in it; it is empty for a file that is not read line by line.

    Raises:
        InputError: the file cannot be read.
    """
    if not proposals or opened.path is None or opened.format not in _TEXTS:
        return {}
    lines = decoded_lines(opened.path)
    places = places_of(lines, opened.transcript.segments, proposals[0].track)
    return {one.row: places[one.row] for one in proposals if one.row in places}


def places_of(
    lines: Sequence[str], segments: Sequence[Segment], track: int
) -> dict[int, tuple[int, int]]:
    """Return by its row the line and the code point where each text of a track begins.

    Only texts that stand in one line have a place. A text ends its line; a speaker or a time may
    stand before it. Lines are gone through from top to bottom, each row behind the one before it.
    """
    trimmed = [line.rstrip() for line in lines]
    found: dict[int, tuple[int, int]] = {}
    line = 0
    for row, segment in enumerate(segments):
        text = segment.texts[track]
        if not text or "\n" in text:
            continue
        here = next((n for n in range(line, len(trimmed)) if trimmed[n].endswith(text)), None)
        if here is not None:
            found[row] = here, len(trimmed[here]) - len(text)
            line = here + 1
    return found
