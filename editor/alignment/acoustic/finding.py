"""The rows of a section, found in what was heard of it."""

from collections.abc import Sequence
from typing import NamedTuple

from editor.alignment.acoustic import decoys, graph, viterbi
from editor.alignment.acoustic.emissions import GARBAGE, emissions
from editor.alignment.acoustic.hearing import Heard
from editor.alignment.acoustic.onsets import rewards
from editor.alignment.acoustic.pronouncing.spoken import Spoken
from editor.alignment.acoustic.reasons import Fitting, fitting
from editor.alignment.acoustic.rows import Edges, Found, read_off, snapped
from editor.alignment.acoustic.scores import FRAME_MS, STEPS
from editor.core.progress import Progress, is_enough

_LOST_SHARE = 0.3
_WIDER = 5


def find(
    rows: Sequence[Sequence[Spoken]],
    heard: Heard,
    between: tuple[int, int],
    progress: Progress,
    garbage: float = GARBAGE,
) -> list[Fitting | None]:
    """Return the rows, given as their words, that are heard between two moments (milliseconds).

    When too many of them are lost, a wider band is searched: a long stretch that is not in the
    text may have led the narrow one astray.

    Raises:
        Cancelled: the person asked to stop.
    """
    first, last = between[0] // FRAME_MS, min(between[1] // FRAME_MS, len(heard.scores))
    if last <= first or not any(rows):
        return [None] * len(rows)
    there = _There(heard, first, last, garbage)
    found = _found(rows, there, progress, viterbi.BAND)
    lost = sum(bool(words) and one is None for words, one in zip(rows, found, strict=True))
    states = sum(len(word.phones) + 1 for words in rows for word in words)
    is_astray = lost > _LOST_SHARE * len(rows) and states > viterbi.BAND
    if is_astray and not is_enough(progress):
        found = _found(rows, there, progress, _WIDER * viterbi.BAND)
    return [
        None if one is None else fitting(one, _lead(words, one, heard))
        for words, one in zip(rows, snapped(found, Edges(heard.speech)), strict=True)
    ]


class _There(NamedTuple):
    """Some frames of what was heard, and the price of those that no word explains."""

    heard: Heard
    first: int
    last: int
    garbage: float


def _found(
    rows: Sequence[Sequence[Spoken]], there: _There, progress: Progress, band: int
) -> list[Found | None]:
    frames = slice(there.first, there.last)
    speech = there.heard.speech[there.first * STEPS : there.last * STEPS]
    states = graph.build(rows)
    heard = emissions(there.heard.scores[frames], speech, there.garbage)
    begins = rewards(speech, there.heard.rises[frames], len(heard))
    path = viterbi.best_path(states, heard, begins, progress, band)
    return read_off(path.states, states, rows, heard, there.first * FRAME_MS)


def _lead(words: Sequence[Spoken], found: Found, heard: Heard) -> float:
    """Return how much better the words fit than they do backwards."""
    first, last = found.words[0].from_ms // FRAME_MS, -(-found.end // FRAME_MS)
    speech = heard.speech[first * STEPS : last * STEPS]
    return decoys.margin(words, emissions(heard.scores[first:last], speech))
