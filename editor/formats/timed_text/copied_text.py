"""Text with times as it is copied from a page or printed by a program."""

import re
from collections.abc import Sequence
from itertools import pairwise

from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming
from editor.formats.frame_times import rate_of, told, with_clocks
from editor.formats.languages.columns import in_columns
from editor.formats.languages.pair_names import named_rows
from editor.formats.languages.pairing import MOST_HEADER_LINES
from editor.formats.languages.two_scripts import main_scripts, script_of_line
from editor.formats.lines import looks_like_code, unify
from editor.formats.timed_text.lengths import drop_lengths, take_ends, unglued
from editor.formats.timed_text.stamps import Family, are_named_ranges, family_of, stamp_of
from editor.formats.timed_text.turns import (
    Turn,
    bare,
    is_rule,
    parted,
    take_first_lines,
    take_names,
    take_names_above,
)

_SURE = 0.85
# Surer than one is of SubRip, whose cues are numbered and have no names above them.
_SURER = 0.92
_SAMPLE = 16384
_HAS_TIME = re.compile(r"\d[:;]\d\d|[\[(]\s*+\d+(?:\.\d|s|:\d\.)")
_HAS_ARROW = re.compile(r"^[ \t]*\d[\d:.,]*[ \t]*-->", re.MULTILINE)
_CREDIT = re.compile(r"Transcribed by https?://otter\.ai/?", re.IGNORECASE)
_HEADING = re.compile(r"^#{1,6}\s+")
_BREAK = re.compile(r"\[br\]", re.IGNORECASE)
_PICTURE = re.compile(r"!\[[^\]]*+\]\([^)]*+\)")
_LONGEST_HEAD = 60


@FORMATS.register
class TimedText(Format):
    """Text with times."""

    id = "timed-text"
    suffixes = (".txt",)
    reads = True
    keeps = frozenset({"times", "speakers", "header", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: lines begin with times, or end with them behind a name."""
        start = incoming.start[:_SAMPLE]
        if not _HAS_TIME.search(start) or looks_like_code(start):
            return 0.0
        lines = _lines(start)
        if _HAS_ARROW.search(start):
            return _SURER if are_named_ranges(lines) else 0.0
        return _SURE if family_of(_in_clocks(lines, _rate_of(lines))) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return a row a time; two tracks where the rows stand in two scripts.

        A row without an end lasts until the next begins; what stands above the first is a title.

        Raises:
            InputError: there are no lines with times.
        """
        lines = _lines(incoming.text)
        rate = _rate_of(lines)
        lines = _in_clocks(lines, rate)
        family = family_of(lines[:_SAMPLE]) or family_of(lines)
        if family is None:
            raise InputError(
                _("no lines in it begin with a time such as 0:03 or [00:03]. Open it as text.")
            )
        header, rows = _rows(lines, family)
        rows = _paired(rows)
        take_first_lines(rows)
        has_two = main_scripts([row.text for row in rows]) is not None
        if not has_two:
            rows = parted(rows)
            take_names(rows)
        texts = [row.text for row in rows]
        speakers = [row.speaker for row in rows]
        tracks, segments, warnings = in_columns(texts, slots_of(rows), speakers)
        if has_two and not any(speakers):
            segments, _labels = named_rows(segments)
        source = Source(self.id, incoming.encoding)
        transcript = Transcript(tracks, segments, tuple(header), source=source)
        return Imported(
            transcript, self.id, incoming.encoding, (*([told(rate)] if rate else []), *warnings)
        )


def _lines(text: str) -> list[str]:
    """Return the lines that are not empty, without blanks at their ends."""
    lines = (bare(line) for line in _BREAK.sub("\n", unify(text)).split("\n"))
    shown = (line for line in lines if line and not _is_drawn(line))
    return [part for line in shown for part in unglued(line)]


def _is_drawn(line: str) -> bool:
    return is_rule(line) or _PICTURE.fullmatch(line) is not None


def _in_clocks(lines: list[str], rate: int | None) -> list[str]:
    """Return the lines with milliseconds in their times instead of frames."""
    if rate is None:
        return lines
    at = _LONGEST_HEAD
    return [with_clocks(line[:at], rate) + line[at:] for line in lines]


def _rate_of(lines: list[str]) -> int | None:
    return rate_of(line[:_LONGEST_HEAD] for line in lines)


def _rows(lines: Sequence[str], family: Family) -> tuple[list[str], list[Turn]]:
    header: list[str] = []
    rows: list[Turn] = []
    for line in lines:
        stamp = stamp_of(line, family)
        if stamp:
            text = [stamp.text.strip()] if stamp.text.strip() else []
            goes_on = family is Family.NAME and not stamp.speaker and bool(rows)
            speaker = rows[-1].speaker if goes_on else stamp.speaker
            rows.append(Turn(stamp.start, stamp.end, speaker, text))
        elif not rows or _CREDIT.fullmatch(line):
            header.append(_HEADING.sub("", line))
        else:
            rows[-1].lines.append(line)
    if len(header) > MOST_HEADER_LINES:
        rows[:0] = [Turn(None, None, "", [line]) for line in header]
        header = []
    drop_lengths(rows)
    take_ends(rows)
    if family is not Family.NAME:
        take_names_above(rows, header)
    for row, following in pairwise(rows):
        if row.end is None and not following.lines and following.speaker == row.speaker:
            row.end = following.start
    return header, [row for row in rows if row.lines]


def _paired(rows: Sequence[Turn]) -> list[Turn]:
    """Return the rows, two at the same time in two scripts as one."""
    paired: list[Turn] = []
    for row in rows:
        above = paired[-1] if paired else None
        if above and _belong_together(above, row):
            above.lines += row.lines
        else:
            paired.append(row)
    return paired


def _belong_together(above: Turn, row: Turn) -> bool:
    return (
        above.start == row.start
        and above.start is not None
        and above.speaker == row.speaker
        and len(above.lines) == 1
        and script_of_line(above.lines[0]) is not script_of_line(row.lines[0])
    )


def slots_of(rows: Sequence[Turn]) -> list[TimeSlot]:
    """Return the rows' slots; where there is no end, the next later start is it."""
    slots: list[TimeSlot] = []
    following: int | None = None
    beyond: int | None = None
    for row in reversed(rows):
        if row.start is None:
            slots.append(EMPTY_SLOT)
            continue
        if following is not None and row.start != following:
            beyond = following if row.start < following else None
        end = beyond if row.end is None and not row.is_open else row.end
        slots.append(TimeSlot(row.start, end, Origin.IMPORTED))
        following = row.start
    slots.reverse()
    return slots
