"""SubRip files of captions that roll up, each line once."""

from editor.formats.base import Warned
from editor.formats.rolling import (
    SAMPLE,
    are_rolling,
    lines_again,
    may_roll,
    once,
    told_of_rolling,
)
from editor.formats.srt.cues import RawCue
from editor.formats.srt.text import display_of


def unrolled(cues: list[RawCue], warnings: list[Warned]) -> list[RawCue]:
    """Return the cues; where they roll up, without the lines that stood in the cue before."""
    if not may_roll([cue[:2] for cue in cues[:SAMPLE]]):
        return cues
    written = [[line for line in cue.text.split("\n") if line.strip()] for cue in cues]
    shown = [[display_of(line)[0].strip() for line in lines] for lines in written]
    if not are_rolling([cue[:2] for cue in cues], shown):
        return cues
    kept = [
        cues[one.first]._replace(text=one.text, end=cues[one.last].end)
        for one in once(written, lines_again(shown))
    ]
    warnings.append(told_of_rolling(len(cues) - len(kept)))
    return kept
