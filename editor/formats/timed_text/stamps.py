"""Lines that say when something is spoken, in the ways that people and programs write them."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from editor.core import timecode
from editor.core.errors import RequestError
from editor.formats.timed_text.turns import are_names, without_symbols
from editor.formats.titles import is_metadata, is_sentence

_LOOSE = r"\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,7}"
_TIME = rf"(?:{_LOOSE}|(?:\d{{1,3}}:)?\d{{1,3}}:\d{{2}}(?:[.,]\d{{1,3}})?)"
_RANGE = rf"(?P<start>{_TIME})(?:(?:\s*+(?:--?>|→|[-–—~])\s*+|\t)(?P<end>{_TIME}))?"
_SHORT = r"(?:\d{1,3}:)?\d{1,3}:\d{1,2}\.\d{1,3}"
_LINK = r"(?:\(https?://[^)\s]*+\))?"
_SECONDS = r"\d{1,6}(?:\.\d{1,3}s?|s)"
_RANGE_OF_SECONDS = rf"(?P<start>{_SECONDS})(?:\s*+(?:--?>|→|[-–—])\s*+(?P<end>{_SECONDS}))?"
_OPEN, _CLOSE = r"(?:\[(?=\[))?[\[(（【]\s*+", r"\s*+[\])）】](?:(?<=\])\])?"
_BRACKETED = rf"{_OPEN}{_RANGE}{_CLOSE}{_LINK}"
_BETWEEN = r"\s*+[-–—|,;:@]?\s*+"
_NAME = r"(?P<name>[^\W\d_][^\n:\[\](){}]{0,59}?(?: ?\([^()\n:\d]{1,30}\))?)"
_FEW_WORDS = r"(?P<name>[^\W\d_]\S*+(?: \S++){0,3}?)"

_PATTERNS = {
    "bracket": re.compile(rf"{_BRACKETED}\s*+:?\s*+"),
    "seconds": re.compile(rf"\[\s*+{_RANGE_OF_SECONDS}\s*+\]\s*+:?\s*+"),
    "numbered": re.compile(
        rf"\[(?P<start>{_SHORT}),(?P<end>{_SHORT})(?:,(?P<name>\d{{1,3}}))?\]\s*+"
    ),
    "alone": re.compile(rf"{_RANGE}\s*+$"),
    "leading": re.compile(rf"{_RANGE}(?:\s*+[|:]|\s*+[-–—](?=\s))?\s++(?=\S)"),
    "name": re.compile(rf"{_NAME}\s*+[-–—|,:]?\s*+[*_]?{_BRACKETED}[*_]?\s*+:?\s*+"),
    "name-bare": re.compile(rf"{_NAME}(?:\s\s++|\t\s*+|\s*+[-–—|]\s*+){_RANGE}\s*+:?\s*+$"),
    "name-in-brackets": re.compile(rf"\[{_NAME}\]\s++{_RANGE}\s*+:?\s*+"),
    "name-in-two-brackets": re.compile(rf"\[{_NAME}\]\s*+{_BRACKETED}\s*+:?\s*+"),
    "name-and-seconds": re.compile(
        rf"\[?{_NAME}\]?\s*+[\[(]\s*+{_RANGE_OF_SECONDS}\s*+[\])]\s*+:?\s*+"
    ),
    "name-inside": re.compile(rf"{_OPEN}{_NAME}{_BETWEEN}{_RANGE}{_CLOSE}\s*+:?\s*+"),
    "inside-name": re.compile(rf"{_OPEN}{_RANGE}{_BETWEEN}{_NAME}{_CLOSE}\s*+:?\s*+"),
    "bracket-alone": re.compile(rf"{_BRACKETED}\s*+:?$"),
    "name-blank": re.compile(rf"{_FEW_WORDS}:? {_RANGE}\s*+:?\s*+$"),
}
# “[inaudible 00:02:10]” says what is heard there, and nobody's name.
_NOISE = re.compile(
    r"(?:in|un)(?:audible|intelligible)|cross-?talk|pause|silence|music|laugh|applause|noise"
    r"|unverständlich|incompréhensible|ininteligible|inaudível|onverstaanbaar|неразборчиво|听不清",
    re.IGNORECASE,
)
_LONGEST = 200
_MAY_BE_A_TIME = re.compile(r"\d:\d|[\[(]\s*+\d")
_HAS_MARK = re.compile(r"[#>*-]|\d+[.)]\s")
_MARKS = re.compile(r"^(?:\d+[.)]\s+(?=\*\*[\[(]|[\[(]|\d{1,3}:\d\d)|[#>]+\s+|[-*]\s+(?=[*\[(]))")


class Family(StrEnum):
    """How the lines with times look in one file; only lines of one kind count in it."""

    BRACKET = "bracket"
    ALONE = "alone"
    LEADING = "leading"
    NAME = "name"
    BEHIND = "behind"
    ANY = "any"


_OF = {
    Family.BRACKET: ("bracket", "seconds", "numbered"),
    Family.ALONE: ("alone",),
    Family.LEADING: ("alone", "leading"),
    Family.NAME: (
        "name",
        "name-bare",
        "name-blank",
        "name-in-brackets",
        "name-in-two-brackets",
        "name-and-seconds",
        "name-inside",
        "inside-name",
        "bracket-alone",
    ),
}
_OF[Family.ANY] = tuple(style for family in Family if family in _OF for style in _OF[family])
_OF[Family.BEHIND] = ()
_BEHIND = re.compile(rf"(?<=\S)\s{{1,3}}{_BRACKETED}[.,;]?$")
_LONGEST_BEHIND = 80
_MOST_WORDS = 4
_FIRST_LINES = 12
_LINES_FOR_A_STAMP = 30
_FEW = 2
_NEARLY_ALL = 0.9


class Stamp(NamedTuple):
    """What a line says: milliseconds, who speaks, and what stands behind."""

    start: int
    end: int | None
    speaker: str
    text: str


def stamp_of(line: str, family: Family) -> Stamp | None:
    """Return the stamp of a line without blanks at its ends, None where it is only text."""
    if family is Family.BEHIND:
        return _stamp_behind(line)
    bare = without_symbols(line)
    bare = _MARKS.sub("", bare).replace("**", "") if _HAS_MARK.match(bare) else bare
    head = bare[:_LONGEST]
    for style in _OF[family]:
        found = _PATTERNS[style].match(head)
        if found is None:
            continue
        groups = found.groupdict()
        name = groups.get("name") or ""
        if name and (_NOISE.match(name) or is_metadata(line) or _is_said(name)):
            continue
        start, end = _milliseconds(groups["start"]), _milliseconds(groups["end"])
        if start is None or (end is None and groups["end"]):
            continue
        text = bare[found.end() :]
        return Stamp(start, end, name.strip(" *_:"), text)
    return None


def _stamp_behind(line: str) -> Stamp | None:
    """Return the stamp of a line that ends with its time; the text is what stands before it."""
    from_end = max(0, len(line) - _LONGEST_BEHIND)
    found = _BEHIND.search(line, from_end)
    start = _milliseconds(found["start"]) if found else None
    if found is None or start is None:
        return None
    return Stamp(start, _milliseconds(found["end"]), "", line[: found.start()])


def _is_said(name: str) -> bool:
    """True for a sentence, which no name is."""
    return is_sentence(name) and name.count(" ") >= _MOST_WORDS


def _milliseconds(text: str | None) -> int | None:
    try:
        return timecode.parse(text) if text else None
    except RequestError:
        return None


def family_of(lines: Sequence[str]) -> Family | None:
    """Return how a text writes its times, None where it has none or they do not go on and on.

    `lines` are those that are not empty, without blanks at their ends.
    """
    some = [line for line in lines if _MAY_BE_A_TIME.search(line[:_LONGEST])]
    counts = Counter({family: _count(_stamps(some, family), family) for family in Family})
    for family in (Family.ANY, Family.BEHIND):
        if counts[family] < _NEARLY_ALL * len(lines):
            counts[family] = 0
    # Of lines with a time alone, those that begin with one are a part.
    if counts[Family.LEADING] < 2 * counts[Family.ALONE]:
        counts[Family.LEADING] = 0
    best = max(counts, key=lambda family: (counts[family], family is not Family.ANY))
    return best if _goes_on([stamp_of(line, best) for line in lines], best) else None


def _stamps(lines: Sequence[str], family: Family) -> list[Stamp | None]:
    return [stamp_of(line, family) for line in lines]


def _count(stamps: Sequence[Stamp | None], family: Family) -> int:
    """Return how many there are; of those with names, a time alone only goes on with one."""
    return sum(1 for stamp in stamps if stamp and (family is not Family.NAME or stamp.speaker))


def _goes_on(stamps: Sequence[Stamp | None], family: Family) -> bool:
    """True when times begin near the top, go on to the end, and rarely go back."""
    found = [stamp for stamp in stamps if stamp]
    if not found or not any(stamps[:_FIRST_LINES]):
        return False
    if len(found) < _FEW and found[0].end is None:
        return False
    below = next(at for at, stamp in enumerate(stamps) if stamp)
    if family is Family.LEADING and len(found) * 2 < len(stamps) - below:
        return are_names([stamp.text for stamp in found])
    back = sum(later.start < earlier.start for earlier, later in pairwise(found))
    return back * 10 <= len(found) and len(found) * _LINES_FOR_A_STAMP >= len(stamps)


def are_named_ranges(lines: Sequence[str]) -> bool:
    """Return whether the lines are times from and to, a name, and then what is said.

    That is how the records of meetings look; the cues of SubRip have numbers instead.
    """
    stamps = [stamp_of(line, Family.ALONE) for line in lines]
    names = [
        after
        for stamp, after in zip(stamps, [*lines[1:], ""], strict=True)
        if stamp and stamp.end is not None
    ]
    has_numbers = any(line.isdecimal() for line in lines)
    return bool(stamps) and stamps[0] is not None and not has_numbers and are_names(names)
