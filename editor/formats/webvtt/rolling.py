"""Captions that roll up: each cue repeats the line above, as automatic captions of videos do."""

from collections.abc import Sequence

from editor.formats import rolling
from editor.formats.webvtt.blocks import RawCue
from editor.formats.webvtt.cue_text import cue_text, has_stamps


def are_rolling(cues: Sequence[RawCue]) -> bool:
    """True when, between cues with new words, others only stand still."""
    if not rolling.may_roll([cue[:2] for cue in cues[: rolling.SAMPLE]]):
        return False
    return any(has_stamps(cue.text) for cue in cues) or rolling.are_rolling(
        [cue[:2] for cue in cues], [_shown(_lines(cue)) for cue in cues]
    )


def collapsed(cues: Sequence[RawCue]) -> list[RawCue]:
    """Return the cues without the lines that stood in the cue before.

    A cue with nothing new is left out and the one before lasts as long.
    """
    written = [_lines(cue) for cue in cues]
    again = rolling.lines_again([_shown(lines) for lines in written])
    return [
        cues[one.first]._replace(text=one.text, end=cues[one.last].end)
        for one in rolling.once(written, again)
    ]


def _lines(cue: RawCue) -> list[str]:
    return [line for line in cue.text.split("\n") if line.strip()]


def _shown(lines: Sequence[str]) -> list[str]:
    return [cue_text(line).text.strip() for line in lines]
