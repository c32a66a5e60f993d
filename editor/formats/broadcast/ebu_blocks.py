"""The blocks of EBU STL: a head, then 128 bytes a piece of a subtitle.

Programs leave much of the head empty, number all blocks alike and cut the last one short, so only
what a reader cannot do without is taken from it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

HEAD = 1024
_BLOCK = 128
_TEXT = 16
_RATES = {"23": 23.976, "24": 24.0, "29": 29.97, "30": 30.0, "48": 48.0, "50": 50.0, "60": 60.0}
_USUAL_RATE = 25.0
_LAST, _USER_DATA = 0xFF, 0xFE
_RESERVED = range(0xF0, 0xFF)
_CUMULATIVE_NEXT = (2, 3)
_UNUSED, _NEW_LINE = b"\x8f", b"\x8a"
_STYLE = re.compile(rb"(?<=[^\x00-\x20\x80-\x9f])[\x80-\x87]+(?=[^\x00-\x20\x80-\x9f,.;:!?)])")
_NO_STYLE = re.compile(rb"[\x80-\x89\x8b-\x8e\x90-\x9f]+")
_CONTROLS = re.compile(rb"[\x00-\x1f]+")
_BLANKS = re.compile(rb" {2,}")


class Subtitle(NamedTuple):
    """A subtitle: milliseconds, and its lines in the encoding of the file."""

    start: int
    end: int
    lines: tuple[bytes, ...]


class _Block(NamedTuple):
    """A subtitle with all its extensions; it may be added to the one in front."""

    start: int
    end: int
    text: bytes
    is_added: bool


def subtitles_of(data: bytes) -> list[Subtitle]:
    """Return the subtitles of a file in its order; those with comments or without text are none.

    Where none ends after its start, what stands there is no time.
    """
    rate = rate_of(data)
    found: list[Subtitle] = []
    for start, end, text, is_added in _blocks(data, rate):
        lines = _lines(text)
        if not lines:
            continue
        if is_added and found:
            above = found[-1]
            found[-1] = Subtitle(above.start, max(above.end, end), above.lines + lines)
        else:
            found.append(Subtitle(start, end, lines))
    return found if any(one.end > one.start for one in found) else []


def rate_of(data: bytes) -> float:
    """Return the frames of a second that the head tells, 25 where it tells none."""
    return _RATES.get(data[6:8].decode("ascii", "replace"), _USUAL_RATE)


def _blocks(data: bytes, rate: float) -> Iterator[_Block]:
    text, is_open = b"", False
    for at in range(HEAD, len(data), _BLOCK):
        block = data[at : at + _BLOCK]
        if len(block) <= _TEXT:
            return
        extension, cumulative, is_comment = block[3], block[4], block[15] == 1
        if extension in _RESERVED or is_comment:
            continue
        piece = block[_TEXT:].strip(_UNUSED).partition(_UNUSED)[0]
        text = text + piece if is_open else piece
        is_open = extension != _LAST and _goes_on(data, at)
        if not is_open:
            start, end = (_milliseconds(block[place : place + 4], rate) for place in (5, 9))
            yield _Block(start, end, text, cumulative in _CUMULATIVE_NEXT)


def _goes_on(data: bytes, at: int) -> bool:
    """True when the next block is of the same subtitle, as one that has extensions promises."""
    following = data[at + _BLOCK : at + 2 * _BLOCK]
    return (
        len(following) > _TEXT
        and following[1:3] == data[at + 1 : at + 3]
        and (following[5:13] == data[at + 5 : at + 13])
    )


def _milliseconds(time: bytes, rate: float) -> int:
    hours, minutes, seconds, frames = time
    whole = (hours * 60 + minutes) * 60 + seconds
    return whole * 1000 + min(999, round(frames * 1000 / rate))


def _lines(text: bytes) -> tuple[bytes, ...]:
    lines = (_plain(line) for line in text.split(_NEW_LINE))
    return tuple(line for line in lines if line)


def _plain(line: bytes) -> bytes:
    """Return a line without what says its colour and style; in teletext that stands for a blank."""
    bare = _NO_STYLE.sub(b"", _STYLE.sub(b" ", line))
    return _BLANKS.sub(b" ", _CONTROLS.sub(b" ", bare)).strip(b" ")
