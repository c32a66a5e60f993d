"""Cues that stand twice at the same times, once in each of two languages."""

from collections import defaultdict
from collections.abc import Sequence

from editor.core.i18n import _
from editor.core.warned import Warned
from editor.formats.stacked import stacked_in

_MOST_STARTS = 0.6
_SHARE = 0.9

Timed = tuple[int | None, int | None, str]


def twins_joined(cues: Sequence[Timed]) -> list[tuple[int, str]] | None:
    """Return the index of each cue that stays, with both texts, one above the other.

    A cue is its start and end in milliseconds, and its text.

    None comes back where the cues do not stand twice in two languages. The second of a pair may
    follow the first at once, or stand behind all the others.
    """
    if len({cue[0] for cue in cues}) > _MOST_STARTS * len(cues):
        return None
    at_span: defaultdict[tuple[int | None, int | None], list[int]] = defaultdict(list)
    for index, (start, end, _text) in enumerate(cues):
        at_span[start, end].append(index)
    pairs = [(found[0], found[1]) for found in at_span.values() if len(found) == 2]
    if 2 * len(pairs) < _SHARE * len(cues):
        return None
    partners = dict(pairs)
    seconds = set(partners.values())
    joined = [
        (index, f"{cue[2]}\n{cues[partners[index]][2]}" if index in partners else cue[2])
        for index, cue in enumerate(cues)
        if index not in seconds
    ]
    return joined if stacked_in([text for _index, text in joined]) else None


def told_of_twins() -> Warned:
    """Return the sentence about cues that stood twice."""
    return Warned(
        _(
            "Each cue stands twice at the same times, once a language; they share a row here, and "
            "a cue when they are written again."
        )
    )
