"""Who speaks, where the name stands on a line of its own or in front of the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_SPEAKER = re.compile(r"(?P<name>[^\W\d_][^\n:：.!?,\[\](){}]{0,39})[:：]\s+(?=\S)")
_NAME = re.compile(r"[^\W\d_][^\n:：.!?,;\[\](){}。，！？]{0,39}:?")
_MOST_WORDS = 4
_MOST = 0.8
_FEW = 3


@dataclass(slots=True)
class Turn:
    """A row to be: milliseconds, who speaks, and its lines."""

    start: int | None
    end: int | None
    speaker: str
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its lines."""
        return "\n".join(self.lines)


def take_names_above(turns: Sequence[Turn], header: list[str]) -> None:
    """Take the line above each time for who speaks from then on, where these are a few names."""
    above = [header, *(turn.lines for turn in turns[:-1])]
    names = [lines[-1] if lines else "" for lines in above]
    has_text = [True, *(len(turn.lines) > 1 for turn in turns[:-1])]
    if not _are_names(names) or not all(has_text):
        return
    for turn, lines in zip(turns, above, strict=True):
        turn.speaker = lines.pop().rstrip(":")


def take_names(turns: Sequence[Turn]) -> None:
    """Take the first lines, or what stands before their colons, for who speaks.

    They are so taken where nearly all turns have one, and the same ones come again.
    """
    if any(turn.speaker for turn in turns):
        return
    if _are_names([turn.lines[0] if len(turn.lines) > 1 else "" for turn in turns]):
        for turn in turns:
            turn.speaker = turn.lines.pop(0).rstrip(":")
        return
    found = [_SPEAKER.match(turn.lines[0]) for turn in turns]
    names = {match["name"] for match in found if match}
    if sum(map(bool, found)) < _MOST * len(turns) or len(names) > max(2, len(turns) // 2):
        return
    for turn, match in zip(turns, found, strict=True):
        if match:
            turn.speaker = match["name"]
            turn.lines[0] = turn.lines[0][match.end() :]


def _are_names(lines: Sequence[str]) -> bool:
    return (
        len(lines) >= _FEW
        and len(set(lines)) * 2 <= len(lines)
        and all(_NAME.fullmatch(line) and line.count(" ") < _MOST_WORDS for line in lines)
    )
