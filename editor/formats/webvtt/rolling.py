"""Captions that roll up: each cue repeats the line above, as automatic captions of videos do."""

from collections.abc import Sequence

from editor.formats.webvtt.blocks import RawCue
from editor.formats.webvtt.cue_text import cue_text, has_stamps

_INSTANT_MS = 20
_SHARE_OF_INSTANTS = 0.2
_MOST_LINES = 10


def are_rolling(cues: Sequence[RawCue]) -> bool:
    """True when words have times and, between cues with new words, others only stand still."""
    instants = sum(
        1
        for start, end, *_rest in cues
        if start is not None and end is not None and end - start <= _INSTANT_MS
    )
    if not instants or instants < _SHARE_OF_INSTANTS * len(cues):
        return False
    return any(has_stamps(cue.text) for cue in cues)


def collapsed(cues: Sequence[RawCue]) -> list[RawCue]:
    """Return the cues without the lines that stood in the cue before.

    A cue with nothing new is left out and the one before lasts as long.
    """
    kept: list[RawCue] = []
    above: list[str] = []
    for cue in cues:
        lines = [line for line in cue.text.split("\n") if line.strip()]
        shown = [cue_text(line).text.strip() for line in lines]
        repeated = _overlap(above, shown)
        above = shown
        if repeated < len(lines):
            kept.append(cue._replace(text="\n".join(lines[repeated:])))
        elif kept:
            kept[-1] = kept[-1]._replace(end=cue.end)
    return kept


def _overlap(above: Sequence[str], lines: Sequence[str]) -> int:
    """Return how many of the first lines are the last ones of the cue before."""
    most = min(len(above), len(lines), _MOST_LINES)
    return next((n for n in range(most, 0, -1) if above[-n:] == lines[:n]), 0)
