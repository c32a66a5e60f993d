"""LRC: lines with the time at which they begin, made for lyrics; also with times of words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from editor.core import timecode
from editor.core.errors import InputError, RequestError
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written
from editor.formats.languages.stacked import columns_of
from editor.formats.languages.two_scripts import script_of_line, tracks_of
from editor.formats.lines import unify
from editor.formats.recognisers.words import Row, Word, row_of
from editor.formats.timed_text.lrc_writing import written

_TIME = r"\d{1,5}:\d\d(?:[.:]\d{1,3})?"
_stamp = re.compile(rf"\s*\[\s*({_TIME})\s*\]", re.ASCII).match
_WORD = re.compile(rf"<\s*({_TIME})\s*>", re.ASCII)
_IN_SQUARE = re.compile(rf"\[\s*({_TIME})\s*\]", re.ASCII)
_tag = re.compile(r"\s*\[([A-Za-z#]{1,8}):(.*)\]\s*").fullmatch
_USUAL = re.compile(r"\s*\[\d\d:\d\d\.\d\d\]", re.ASCII)
_TITLES = ("ti", "ar", "al", "#")
_SURE = 0.88
_MOST = 0.8
_ONE_IN = 4


class _Line(NamedTuple):
    """A line at one of its times; `text` is still with the times of its words."""

    start: int | None
    text: str


@FORMATS.register
class Lrc(Format):
    """LRC lyrics."""

    id = "lrc"
    suffixes = (".lrc",)
    reads = True
    writes = True
    keeps = frozenset({"times", "header"})
    is_subtitle = True

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: nearly all lines begin with a time in brackets, or are tags."""
        lines = [line for line in unify(incoming.start).split("\n") if line.strip()]
        timed = [line for line in lines if _stamp(line)]
        tags = [line for line in lines if _tag(line) and not _stamp(line)]
        are_most = len(timed) + len(tags) >= _MOST * len(lines)
        if not timed or not (are_most or _are_translations(incoming)):
            return 0.0
        is_named = bool(tags) or incoming.suffix in self.suffixes
        return _SURE if is_named or all(map(_USUAL.match, timed)) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a line and time; two lines at one time in two scripts are one row.

        Raises:
            InputError: no line has a time.
        """
        warnings: list[Warned] = []
        tags: list[tuple[str, str]] = []
        lines = _with_translations(list(_lines(incoming.text, tags, warnings)))
        if all(line.start is None for line in lines):
            raise InputError(_("no line in it begins with a time such as [00:12.50]."))
        lines = _in_order(_moved(lines, tags, warnings))
        in_pairs = _are_pairs(lines)
        rows = _rows(lines, _length(tags), in_pairs)
        columns = _columns(rows, in_pairs, warnings)
        segments = tuple(
            _segment(number, row, texts)
            for number, (row, texts) in enumerate(
                zip(rows, zip(*columns, strict=True), strict=True), 1
            )
        )
        header = tuple(value.strip() for name, value in tags if name in _TITLES and value.strip())
        source = Source(self.id, incoming.encoding)
        transcript = Transcript(tracks_of(columns), segments, header, source=source)
        return Imported(transcript, self.id, incoming.encoding, tuple(warnings))

    def write(self, outgoing: Outgoing) -> Written:
        """Return the titles and the lines; words have times where the rows know them."""
        return written(outgoing)


def _lines(text: str, tags: list[tuple[str, str]], warnings: list[Warned]) -> Iterator[_Line]:
    for number, line in enumerate(unify(text).split("\n"), 1):
        starts, rest = _stamps(line, number, warnings)
        named = None if starts else _tag(line)
        if named:
            tags.append((named[1].lower(), named[2]))
        elif starts:
            words = _IN_SQUARE.sub(r"<\1>", rest) if _are_words(rest, starts) else rest
            yield from (_Line(start, words) for start in starts)
        elif rest:
            yield _Line(None, rest)


def _are_translations(incoming: Incoming) -> bool:
    """True for LRC in which nearly each line has a translation below it, without a time."""
    lines = list(_lines(incoming.start, [], []))
    return incoming.suffix in Lrc.suffixes and _with_translations(list(lines)) != lines


def _are_words(text: str, starts: Sequence[int]) -> bool:
    """True where times in square brackets stand in a line as they would in pointed ones."""
    times = [_milliseconds(time[1]) for time in _IN_SQUARE.finditer(text)]
    known = [time for time in (starts[0], *times) if time is not None]
    return len(starts) == 1 and len(known) == 1 + len(times) and known == sorted(known)


def _with_translations(lines: list[_Line]) -> list[_Line]:
    """Return the lines, where each has its translation below it without a time, with its time."""
    timed = sum(line.start is not None and bool(line.text) for line in lines)
    below = [
        number
        for number, (above, line) in enumerate(pairwise(lines), 1)
        if line.start is None and above.start is not None and above.text
    ]
    others = sum(line.start is None for line in lines)
    if len(below) < max(2, _MOST * timed) or len(below) < others:
        return lines
    for number in below:
        lines[number] = lines[number]._replace(start=lines[number - 1].start)
    return lines


def _are_pairs(lines: Sequence[_Line]) -> bool:
    """True where two lines with text stand at nearly each time: one language below the other."""
    counts = Counter(line.start for line in lines if line.text and line.start is not None)
    pairs = sum(count == 2 for count in counts.values())
    return pairs >= max(2, _MOST * len(counts)) and max(counts.values()) == 2


def _columns(rows: Sequence[Row], in_pairs: bool, warnings: list[Warned]) -> tuple[list[str], ...]:
    texts = [row.text for row in rows]
    pairs = [text for text in texts if "\n" in text]
    columns, told = columns_of(texts, pairs if len(pairs) * _ONE_IN >= len(rows) else ())
    if len(columns) == 2 or not in_pairs:
        warnings += told
        return columns
    halves = [text.partition("\n") for text in texts]
    return [upper for upper, _newline, _lower in halves], [lower for _up, _newline, lower in halves]


def _stamps(line: str, number: int, warnings: list[Warned]) -> tuple[list[int], str]:
    starts = []
    at = 0
    while found := _stamp(line, at):
        start = _milliseconds(found[1])
        if start is None:
            warnings.append(Warned(_("“{text}” is not a time.").format(text=found[1]), number))
            break
        starts.append(start)
        at = found.end()
    return starts, line[at:].strip()


@lru_cache(maxsize=1000)
def _milliseconds(text: str) -> int | None:
    """Return the time; the old way to write hundredths is behind a colon."""
    minutes, seconds, *rest = text.replace(".", ":").split(":")
    try:
        return timecode.parse(f"{minutes}:{seconds}.{rest[0] if rest else 0}")
    except RequestError:
        return None


def _moved(
    lines: Sequence[_Line], tags: Iterable[tuple[str, str]], warnings: list[Warned]
) -> list[_Line]:
    """Return the lines earlier by the offset of the file."""
    written = next((value.strip() for name, value in tags if name == "offset"), "0")
    if not re.fullmatch(r"[+-]?\d{1,8}", written, re.ASCII):
        warnings.append(Warned(_("The offset is not a number and was left out.")))
        return list(lines)
    offset = int(written)
    moved = [
        line if line.start is None else line._replace(start=max(0, line.start - offset))
        for line in lines
    ]
    early = sum(line.start is not None and line.start < offset for line in lines)
    if early:
        message = ngettext(
            "With the offset of the file, {n} line would begin before 0:00; it begins there.",
            "With the offset of the file, {n} lines would begin before 0:00; they begin there.",
            early,
        )
        warnings.append(Warned(message.format(n=early)))
    return moved


def _length(tags: Iterable[tuple[str, str]]) -> int | None:
    value = next((value.strip() for name, value in tags if name == "length"), "")
    return _milliseconds(value) if re.fullmatch(_TIME, value, re.ASCII) else None


def _in_order(lines: Sequence[_Line]) -> list[_Line]:
    """Return the lines by their times; one without stays behind the line above it."""
    keyed = []
    latest = 0
    for line in lines:
        latest = latest if line.start is None else line.start
        keyed.append((latest, line))
    return [line for _start, line in sorted(keyed, key=lambda pair: pair[0])]


def _rows(lines: Sequence[_Line], length: int | None, in_pairs: bool) -> list[Row]:
    """Return the rows; each lasts until a later time stands in the file, also on an empty line.

    A time behind its last word ends it before.
    """
    times = sorted({line.start for line in lines if line.start is not None})
    ends: dict[int, int | None] = dict(pairwise(times))
    if times and length is not None and length > times[-1]:
        ends[times[-1]] = length
    rows: list[Row] = []
    for line in lines:
        if not line.text:
            continue
        end = None if line.start is None else ends.get(line.start)
        row = _row(line, end)
        if rows and _belong_together(rows[-1], row, in_pairs):
            above = rows[-1]
            rows[-1] = above._replace(text=f"{above.text}\n{row.text}")
        else:
            rows.append(row)
    return rows


def _row(line: _Line, end: int | None) -> Row:
    pieces = _WORD.split(line.text)
    starts = [_milliseconds(time) for time in pieces[1::2]]
    ends = [*starts[1:], end]
    words = [
        Word(" ".join(text.split()), start, last)
        for text, start, last in zip(pieces[2::2], starts, ends, strict=False)
    ]
    text = " ".join("".join(pieces[::2]).split()) if words else line.text
    last = starts[-1] if starts and not pieces[-1].strip() else None
    if last is not None and (line.start or 0) < last and (end is None or last < end):
        end = last
    return row_of(text, words, line.start, end)._replace(end=end)


def _belong_together(above: Row, row: Row, in_pairs: bool) -> bool:
    return (
        row.start is not None
        and above.start == row.start
        and "\n" not in above.text
        and (in_pairs or script_of_line(above.text) is not script_of_line(row.text))
    )


def _segment(number: int, row: Row, texts: tuple[str, ...]) -> Segment:
    slot = EMPTY_SLOT
    if row.start is not None:
        slot = TimeSlot(row.start, row.end, Origin.IMPORTED)
    words = row.words if row.text.startswith(texts[0]) else ()
    return Segment(str(number), texts, slot, words=words, imported=texts)
