"""Lines of times and numbers put into their usual shape, before cues are looked for."""

import re
from collections.abc import Sequence

from editor.formats.base import Warned
from editor.formats.frame_times import rate_of, told, with_clocks
from editor.formats.odd_clocks import with_usual_clocks
from editor.formats.srt.time_lines import NARROW, are_clear, loose_times, one_time, start_alone

_number_beside = re.compile(r"[ \t]*\d{1,7}[.)]?[ \t]+(?=\d+:\d\d:\d\d[.,]\d)", re.ASCII).match
_decorated = re.compile(
    r"[ \t]*\*{0,2}[#№(\[]?[ \t]*(\d{1,7})[.:)\]]?\*{0,2}[ \t]*", re.ASCII
).fullmatch
_two_in_a_line = re.compile(r"-->[^\n]*?-->").search
_first_sign = re.compile(r"\S").search
_after_a_word = re.compile(r"[ \t]*([^\W\d_]{2,20})[ \t]+(\d{1,6})[ \t]*").fullmatch
_in_brackets = re.compile(r"^[ \t]*+[\[(]([ \t]*+\d[\d:.,]*+[^\[\]()\d]++\d[\d:.,]*+)[\])]").sub
_FULL = r"\d{1,3}:\d\d:\d\d[,.]\d{3}"
_in_front_of_cues = re.compile(
    rf"(?<=\S)[ \t]++(?=(?:\d{{1,6}}[ \t]+)?{_FULL}[ \t]*-->[ \t]*{_FULL})", re.ASCII
)

_SOME = 3
_MARGINS = tuple(">*|•-")
_too_exact = re.compile(r"(?<=[,.]\d{3})\.\d{4,}", re.ASCII).sub


def parted(text: str) -> str:
    """Return a text whose line ends were lost with each cue on a line of its own again."""
    if _two_in_a_line(text) is None:
        return text
    return "\n".join(
        _in_front_of_cues.sub("\n\n", line) if line.count("-->") > 1 else line
        for line in text.split("\n")
    )


def unwrapped(text: str) -> str:
    """Return a text without the mark in front of all its lines, or the quotes around them.

    Mail, Markdown and tables saved with commas put them there.
    """
    first = _first_sign(text)
    mark = first[0] if first else ""
    if mark not in _MARGINS and '"' not in text:
        return text
    lines = [line.strip() for line in text.split("\n")]
    shown = [line for line in lines if line]
    if mark in _MARGINS and all(line.startswith(mark) for line in shown):
        return "\n".join(line[1:].removeprefix(" ") for line in lines)
    timed = [line for line in shown if "-->" in line]
    if timed and all(map(_is_quoted, timed)):
        lines = [line[1:-1].replace('""', '"') if _is_quoted(line) else line for line in lines]
        return "\n".join(lines)
    return text


def _is_quoted(line: str) -> bool:
    return len(line) > 1 and line[0] == line[-1] == '"'


def put_right(lines: list[str], places: Sequence[int], warnings: list[Warned]) -> None:
    """Put right the lines at `places`, which may hold times, and the numbers above them."""
    _take_off_words(lines, places)
    for number in places:
        is_clear = are_clear(lines[number])
        if not is_clear:
            lines[number] = _in_brackets(r"\1", _narrowed(lines[number]))
        _take_off_signs(lines, number)
        if not is_clear:
            _join_end(lines, number)
            lines[number] = with_usual_clocks(_too_exact("", lines[number]))
    _put_clocks(lines, places, warnings)


def _narrowed(line: str) -> str:
    """Return a line of times alone with the digits and marks that times are written with."""
    if line.isascii():
        return line
    narrow = line.translate(NARROW)
    times = loose_times(narrow)
    return narrow if times and not times["text"] else line


def _take_off_words(lines: list[str], places: Sequence[int]) -> None:
    """Leave of “Subtitle 1” above times the number, where such lines are above most of them."""
    if not any(at and _after_a_word(lines[at - 1]) for at in places[:_SOME]):
        return
    found = [(at - 1, match) for at in places if at and (match := _after_a_word(lines[at - 1]))]
    if len({match[1] for _at, match in found}) == 1 and len(found) * 2 > len(places):
        for at, match in found:
            lines[at] = match[2]


def _take_off_signs(lines: list[str], line: int) -> None:
    """Leave of “#1” or “1.” above the times at `line` the number alone, and none beside them.

    Times without an arrow need a number above, so that one beside them belongs to a text.
    """
    above = line - 1
    beside = _number_beside(lines[line])
    times = loose_times(lines[line][beside.end() :]) if beside else None
    if times and times["dash"]:
        return
    if beside and (line == 0 or not lines[above].strip() or "-->" in lines[line]):
        lines[line] = lines[line][beside.end() :]
        return
    while above > 0 and not lines[above].strip():
        above -= 1
    number = _decorated(lines[above].translate(NARROW)) if above >= 0 else None
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
