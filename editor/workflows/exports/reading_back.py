"""What was made for a file is read again and compared, before any old file gives way to it.

What a format has no place for is no difference: languages that stand in one text, blanks that it
joins, ends of times that it rounds. A word that is not there, or another time, is one.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from editor.core.collector import collector_paused
from editor.core.errors import InputError, OutputError
from editor.core.i18n import _
from editor.core.timecode import clock
from editor.core.transcript import Transcript
from editor.formats.base import Format, Shown
from editor.formats.encodings.decoding import decode
from editor.formats.sniffing import read_bytes

_SHOWN_LETTERS = 40
_WITHOUT_ENDS = frozenset({"lrc"})
"""Formats in which a line ends where the next begins."""
_TAG = re.compile("<[^<>]*>")
_UNKNOWN = "\ufffd"
"""What is written for half of a surrogate pair."""

Line = tuple[int | None, int | None, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """The first thing that would be lost or made up; `row` is 0-based, None where unknown."""

    sentence: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Again:
    """What reading again gave: the first difference, and whether the languages are one text."""

    difference: Difference | None = None
    is_one_text: bool = False


def look_again(
    data: bytes,
    written_as: Format,
    transcript: Transcript,
    columns: Sequence[int],
    shown: Sequence[Shown],
) -> Again:
    """Read the bytes of a file and compare them with what was to be written.

    `shown` is what the writer of a subtitle format says that players show; of any other format the
    texts of the rows are looked for.
    """
    with collector_paused():
        if not written_as.is_subtitle:
            return Again(_texts(data, written_as, transcript, columns))
        if not shown:
            return Again()
        if not written_as.reads:
            return Again(_said(data, [one.text for one in shown]))
        try:
            again = _read(data, written_as)
        except InputError as error:
            return Again(Difference(_("It cannot be read: {reason}").format(reason=error)))
        has_ends = written_as.id not in _WITHOUT_ENDS
        return Again(_subtitles(again, shown, has_ends=has_ends), len(again.tracks) < len(columns))


def refuse(difference: Difference) -> None:
    """Stop the writing of a file.

    Raises:
        OutputError: always, with one sentence that tells the difference.
    """
    message = _(
        "Nothing was written, as reading the file back gave something else. {difference} "
        "What was there before is unharmed."
    )
    raise OutputError(message.format(difference=difference.sentence))


def _subtitles(again: Transcript, shown: Sequence[Shown], *, has_ends: bool) -> Difference | None:
    wanted = Counter(
        _lines_of((one.start, one.end if has_ends else None, one.text) for one in shown)
    )
    found = Counter(
        _lines_of(
            (row.slot.start, row.slot.end if has_ends else None, "\n".join(row.texts))
            for row in again.segments
        )
    )
    lost = next(iter(wanted - found), None)
    if lost is not None:
        return Difference(_("{line} is not in it.").format(line=_told(lost)))
    extra = next(iter(found - wanted), None)
    if extra is not None:
        return Difference(_("It has {line} besides.").format(line=_told(extra)))
    return None


def _read(data: bytes, written_as: Format) -> Transcript:
    return read_bytes(data, f"again{written_as.suffixes[0]}", written_as.id).transcript


def _said(data: bytes, texts: Sequence[str]) -> Difference | None:
    """Look for the texts in a file that is only written here, never read."""
    row = _first_lost([_letters(text) for text in texts], None, data)
    if row is None:
        return None
    text = " ".join(texts[row].split())
    return Difference(_("{line} is not in it.").format(line=_told((None, None, text))))


def _lines_of(cues: Iterable[tuple[int | None, int | None, str]]) -> Iterator[Line]:
    for start, end, text in cues:
        for line in text.split("\n"):
            plain = _plain(line)
            if plain:
                yield start, end, plain


def _plain(text: str) -> str:
    """Return a text without what formats may change: blanks, and signs that cannot be seen."""
    seen = text.strip()
    if seen.isprintable() and "  " not in seen and _UNKNOWN not in seen:
        return seen
    words = text.replace(_UNKNOWN, "").split()
    return " ".join(filter(None, ("".join(filter(str.isprintable, word)) for word in words)))


def _told(line: Line) -> str:
    start, _end, text = line
    short = text if len(text) <= _SHOWN_LETTERS else text[: _SHOWN_LETTERS - 1] + "…"
    if start is None:
        return _("“{text}”").format(text=short)
    return _("“{text}” at {time}").format(text=short, time=clock(start))


def _texts(
    data: bytes, written_as: Format, transcript: Transcript, columns: Sequence[int]
) -> Difference | None:
    """Look for the times of the rows, and for each language's texts in their order."""
    again = _read_if_possible(data, written_as)
    if again is not None and {"times", "untimed"} <= written_as.keeps:
        rows = [row for row in transcript.segments if any(row.texts[at].strip() for at in columns)]
        wanted, found = (Counter(row.slot[:2] for row in part) for part in (rows, again.segments))
        lost_slot = next((row for row in rows if found[row.slot[:2]] < wanted[row.slot[:2]]), None)
        if lost_slot is not None:
            at = transcript.segments.index(lost_slot)
            return Difference(_("The times of row {row} are not in it.").format(row=at + 1), at)
    for column in columns:
        texts = [_letters(row.texts[column]) for row in transcript.segments]
        row = _first_lost(texts, again, data)
        if row is not None:
            text = " ".join(transcript.segments[row].texts[column].split())
            sentence = _("{line} of row {row} is not in it.")
            return Difference(sentence.format(line=_told((None, None, text)), row=row + 1), row)
    return None


def _read_if_possible(data: bytes, written_as: Format) -> Transcript | None:
    if not written_as.reads:
        return None
    try:
        return _read(data, written_as)
    except InputError:
        return None


def _first_lost(texts: Sequence[str], again: Transcript | None, data: bytes) -> int | None:
    """Return the first row whose letters neither the reader gives nor the file itself holds."""
    lost = None
    if again is not None:
        lost = _missing(
            texts, "".join(_letters(text) for row in again.segments for text in row.texts)
        )
        if lost is None:
            return None
    text = decode(data).text
    for seen in (text, unescape(text), unescape(_TAG.sub("", text)), _json_texts(text)):
        missing = _missing(texts, _letters(seen))
        if missing is None:
            return None
        lost = missing if lost is None else lost
    return lost


def _json_texts(text: str) -> str:
    """Return all texts in a JSON document, one after another; "" where it is none."""
    try:
        left = [json.loads(text)]
    except ValueError:
        return ""
    found: list[str] = []
    while left:
        one = left.pop()
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, dict):
            left += reversed(one.values())
        elif isinstance(one, list):
            left += reversed(one)
    return "".join(found)


def _missing(texts: Sequence[str], found: str) -> int | None:
    at = 0
    for row, text in enumerate(texts):
        place = found.find(text, at)
        if place < 0:
            return row
        at = place + len(text)
    return None


def _letters(text: str) -> str:
    return _plain(text).replace(" ", "")
