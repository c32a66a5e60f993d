"""The rows of a section, found in what was heard of it."""

from collections.abc import Sequence

from editor.alignment.acoustic import graph, viterbi
from editor.alignment.acoustic.emissions import emissions, onset_rewards
from editor.alignment.acoustic.hearing import Heard
from editor.alignment.acoustic.pronouncing.spoken import Spoken
from editor.alignment.acoustic.rows import Edges, Found, read_off, snapped
from editor.alignment.acoustic.scores import FRAME_MS, STEPS
from editor.core.progress import Progress

_LOST_SHARE = 0.3
_WIDER = 5


def find(
    rows: Sequence[Sequence[Spoken]], heard: Heard, start: int, end: int, progress: Progress
) -> list[Found | None]:
    """Return the rows, given as their words, that are heard between two moments, in milliseconds.

    When too many of them are lost, a wider band is searched: a long stretch that is not in the
    text may have led the narrow one astray.

    Raises:
        Cancelled: the person asked to stop.
    """
    first, last = start // FRAME_MS, min(end // FRAME_MS, len(heard.scores))
    if last <= first or not any(rows):
        return [None] * len(rows)
    found = _found(rows, heard, (first, last), progress, viterbi.BAND)
    lost = sum(bool(words) and one is None for words, one in zip(rows, found, strict=True))
    states = sum(len(word.phones) + 1 for words in rows for word in words)
    if lost > _LOST_SHARE * len(rows) and states > viterbi.BAND:
        found = _found(rows, heard, (first, last), progress, _WIDER * viterbi.BAND)
    return snapped(found, Edges(heard.speech))


def _found(
    rows: Sequence[Sequence[Spoken]],
    heard: Heard,
    frames: tuple[int, int],
    progress: Progress,
    band: int,
) -> list[Found | None]:
    first, last = frames
    speech = heard.speech[first * STEPS : last * STEPS]
    states = graph.build(rows)
    heard_there = emissions(heard.scores[first:last], speech)
    onsets = onset_rewards(speech, last - first)
    path = viterbi.best_path(states, heard_there, onsets, progress, band)
    return read_off(path.states, states, rows, heard_there, first * FRAME_MS)
