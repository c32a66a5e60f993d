"""Who speaks, where the name stands on a line of its own or in front of the text."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

_LETTERS = r"[^\W\d_][^\n:：.!?,\[\](){}]{0,39}"
_IN_BRACKETS = r"(?:\s*[(（][^()（）\n]{1,40}[)）]\s*)?"
_SPEAKER = re.compile(
    rf"\[(?P<boxed>{_LETTERS})\]:?\s*(?=\S)"
    rf"|(?:(?P<plain>{_LETTERS}){_IN_BRACKETS}[:：]"
    rf"|\*\*(?P<bold>{_LETTERS})(?::\*\*|\*\*:?)"
    rf"|(?P<barred>{_LETTERS}?)\s+[|–—-])\s+(?=\S)"
    rf"|(?P<tabbed>{_LETTERS}?)\t\s*(?=\S)"
)
_DASH = re.compile(r"[-–—]\s+")
_NAME = re.compile(r"[^\W\d_][^\n:：.!?,;\[\](){}。，！？]{0,39}(?: \([^()\n]{1,40}\))?:?")
_RULE = re.compile(r"([-=_*~#+—–━─═])\1{2,}")
_OF_PICTURES = frozenset({"So", "Sk", "Mn", "Cf"})
_QUOTED = re.compile(r">(?:\s+|$)")
_TAGS = re.compile(
    r"</?(?:u|b|i|em|strong|span|font|p|div|br)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE
)
# Coursera says it for the blind in front of each time.
_PLAY = re.compile(r"Play video starting at [\d:a-z ]{0,60}follow transcript\s*")
_MOST_WORDS = 4
_MOST = 0.8
_MOST_NAMES = 0.67
_FEW = 3
_MANY = 6


@dataclass(slots=True)
class Turn:
    """A row to be: milliseconds, who speaks, and its lines.

    `is_open`: it ends before the next time, but nobody knows when.
    """

    start: int | None
    end: int | None
    speaker: str
    lines: list[str] = field(default_factory=list)
    is_open: bool = False

    @property
    def text(self) -> str:
        """All its lines."""
        return "\n".join(self.lines)


def take_names_above(turns: Sequence[Turn], header: list[str]) -> None:
    """Take the line above each time for who speaks from then on, where these are a few names."""
    above = [header, *(turn.lines for turn in turns[:-1])]
    names = [lines[-1] if lines else "" for lines in above]
    has_text = [True, *(len(turn.lines) > 1 for turn in turns[:-1])]
    if not are_names(names) or not all(has_text):
        return
    for turn, lines in zip(turns, above, strict=True):
        turn.speaker = lines.pop().rstrip(":")


def take_names(turns: Sequence[Turn]) -> None:
    """Take the first lines, or what stands before their colons, for who speaks.

    They are so taken where nearly all turns have one, and the same ones come again.
    """
    if any(turn.speaker for turn in turns) or take_first_lines(turns):
        return
    found = [_SPEAKER.match(turn.lines[0]) for turn in turns]
    names = [_name(match) for match in found if match]
    if len(names) < _MOST * len(turns) or not _come_again(names):
        return
    for turn, match in zip(turns, found, strict=True):
        if match:
            turn.speaker = _name(match)
            turn.lines[0] = turn.lines[0][match.end() :]


def take_first_lines(turns: Sequence[Turn]) -> bool:
    """Take the first lines for who speaks where they are a few names; return whether they are."""
    above = [_unmarked(turn.lines[0]) for turn in turns if len(turn.lines) > 1]
    if any(turn.speaker for turn in turns) or len(above) != len(turns) or not are_names(above):
        return False
    for turn, name in zip(turns, above, strict=True):
        turn.speaker = name.rstrip(":")
        del turn.lines[0]
    return True


def _unmarked(line: str) -> str:
    """Return a line without a dash in front of it, and not in bold."""
    return _DASH.sub("", line, count=1).strip("*_")


def _name(match: re.Match[str]) -> str:
    found = next((name for name in match.groups() if name), "")
    return found.strip()


def _come_again(names: Sequence[str]) -> bool:
    """Return whether a few names come again and again, or one of those written as names are."""
    count = len(set(names))
    is_few = count <= max(2, _MOST_NAMES * len(names))
    are_written = count < len(names) and all(name.istitle() or name.isupper() for name in names)
    return (is_few or are_written) and all(name.count(" ") < _MOST_WORDS for name in names)


def parted(turns: Sequence[Turn]) -> list[Turn]:
    """Return the turns, each with several names in front of its lines as one turn a name.

    Only the first of them is known to begin at its time.
    """
    marks = [[_SPEAKER.match(line) for line in turn.lines] for turn in turns]
    names = [_name(mark) for found in marks for mark in found if mark]
    begun = sum(bool(found and found[0]) for found in marks)
    if len(names) <= len(turns) or begun < _MOST * len(turns) or not _come_again(names):
        return list(turns)
    if any(turn.speaker for turn in turns):
        return list(turns)
    all_parts: list[Turn] = []
    for turn, found in zip(turns, marks, strict=True):
        all_parts += _parts(turn, found)
    return all_parts


def _parts(turn: Turn, marks: Sequence[re.Match[str] | None]) -> list[Turn]:
    parts: list[Turn] = []
    for line, mark in zip(turn.lines, marks, strict=True):
        if mark:
            start = None if parts else turn.start
            parts.append(Turn(start, None, _name(mark), [line[mark.end() :]]))
        elif parts:
            parts[-1].lines.append(line)
        else:
            parts.append(Turn(turn.start, None, "", [line]))
    if len(parts) == 1:
        parts[0].end = turn.end
    parts[0].is_open = len(parts) > 1
    return parts


def without_symbols(line: str) -> str:
    """Return a line without the pictures in front of it, such as a coloured dot."""
    at = 0
    while at < len(line) and unicodedata.category(line[at]) in _OF_PICTURES:
        at += 1
    return line[at:].lstrip() if at else line


def bare(line: str) -> str:
    """Return a line without blanks at its ends, the sign of a quotation, and tags of a page."""
    line = line.strip()
    if line.startswith(">"):
        line = _QUOTED.sub("", line, count=1)
    if "<" in line:
        line = _TAGS.sub("", line).strip()
    return _PLAY.sub("", line, count=1) if line.startswith("Play video") else line


def is_rule(line: str) -> bool:
    """Return whether a line is drawn and not written: “-----”, “=====”."""
    return _RULE.fullmatch(line) is not None


def are_names(lines: Sequence[str]) -> bool:
    """Return whether lines are a few names that come again and again."""
    are_marked = all(line.endswith(":") for line in lines)
    most = len(lines) - 1 if are_marked or len(lines) < _MANY else len(lines) // 2
    return (
        len(lines) >= _FEW
        and len(set(lines)) <= most
        and all(_NAME.fullmatch(line) and line.count(" ") < _MOST_WORDS for line in lines)
    )
