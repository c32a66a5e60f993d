"""Lines of times and numbers put into their usual shape, before cues are looked for."""

import re
from collections.abc import Sequence

from editor.formats.base import Warned
from editor.formats.frame_times import rate_of, told, with_clocks
from editor.formats.odd_clocks import with_usual_clocks
from editor.formats.srt.time_lines import loose_times, one_time, start_alone

_number_beside = re.compile(r"[ \t]*\d{1,7}[.)]?[ \t]+(?=\d+:\d\d:\d\d[.,]\d)", re.ASCII).match
_decorated = re.compile(
    r"[ \t]*\*{0,2}[#№(\[]?[ \t]*(\d{1,7})[.:)\]]?\*{0,2}[ \t]*", re.ASCII
).fullmatch
_FULL = r"\d{1,3}:\d\d:\d\d[,.]\d{3}"
_in_front_of_cues = re.compile(
    rf"(?<=\S)[ \t]++(?=(?:\d{{1,6}}[ \t]+)?{_FULL}[ \t]*-->[ \t]*{_FULL})", re.ASCII
)


def parted(text: str) -> str:
    """Return a text whose line ends were lost with each cue on a line of its own again."""
    lines = text.split("\n")
    if all(line.count("-->") < 2 for line in lines):
        return text
    return "\n".join(
        _in_front_of_cues.sub("\n\n", line) if line.count("-->") > 1 else line for line in lines
    )


def put_right(lines: list[str], places: Sequence[int], warnings: list[Warned]) -> None:
    """Put right the lines at `places`, which may hold times, and the numbers above them."""
    for number in places:
        _take_off_signs(lines, number)
        _join_end(lines, number)
        lines[number] = with_usual_clocks(lines[number])
    _put_clocks(lines, places, warnings)


def _take_off_signs(lines: list[str], line: int) -> None:
    """Leave of “#1” or “1.” above the times at `line` the number alone, and none beside them."""
    above = line - 1
    beside = _number_beside(lines[line])
    if beside and (line == 0 or not lines[above].strip()):
        lines[line] = lines[line][beside.end() :]
        return
    while above > 0 and not lines[above].strip():
        above -= 1
    number = _decorated(lines[above]) if above >= 0 else None
    if number and loose_times(lines[line]):
        lines[above] = number[1]
        _take_off_twin(lines, above)


def _take_off_twin(lines: list[str], number: int) -> None:
    """Leave one of two equal numbers, the upper of which begins what stands between blank lines."""
    twin = number - 1
    found = _decorated(lines[twin]) if twin >= 0 else None
    begins = twin == 0 or not lines[twin - 1].strip()
    if begins and found and found[1] == lines[number]:
        lines[twin] = ""


def _join_end(lines: list[str], line: int) -> None:
    """Put an end that has slipped to a line of its own behind its start and arrow."""
    below = line + 1
    if below == len(lines) or lines[line].rstrip()[-1:].isdecimal():
        return
    if start_alone(lines[line]) and one_time(lines[below]):
        lines[line], lines[below] = f"{lines[line]} {lines[below]}", ""


def _put_clocks(lines: list[str], places: Sequence[int], warnings: list[Warned]) -> None:
    """Put milliseconds in the place of frames, where the times count these."""
    rate = rate_of(lines[number] for number in places)
    if rate is None:
        return
    warnings.append(told(rate))
    for number in places:
        lines[number] = with_clocks(lines[number], rate)
