"""From places to the texts as they will be."""

from collections.abc import Iterable, Sequence

from editor.core.segments import Segment
from editor.search.query import Place, without_overlaps


def texts_after(
    segments: Sequence[Segment], places: Iterable[Place]
) -> tuple[dict[tuple[int, int], str], int]:
    """Return the changed text of each (row, track), and how many places were left as they are.

    Left are places whose text has changed since they were found, and those that overlap one that
    is more alike, or as much and further left.
    """
    by_text: dict[tuple[int, int], list[Place]] = {}
    left = 0
    for place in places:
        if place.row < len(segments) and place.track < len(segments[place.row].texts):
            by_text.setdefault((place.row, place.track), []).append(place)
        else:
            left += 1
    texts = {}
    for (row, track), some in by_text.items():
        text = segments[row].texts[track]
        there = [one for one in some if text[one.start : one.end] == one.found]
        chosen = without_overlaps(there) if len(there) > 1 else there
        left += len(some) - len(chosen)
        if chosen:
            texts[row, track] = _replaced(text, chosen)
    return texts, left


def _replaced(text: str, places: list[Place]) -> str:
    parts = []
    done = 0
    for place in places:
        parts += [text[done : place.start], place.replacement]
        done = place.end
    return "".join([*parts, text[done:]])
