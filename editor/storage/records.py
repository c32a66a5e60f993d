"""Records: lines of JSON that tell by a checksum whether they are whole."""

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Records:
    """What a file of records holds up to the first that is damaged.

    `length` is how many bytes those are. `aside` counts the lines behind a damaged one; a last line
    that was cut off, as by a crash, counts as nothing.
    """

    values: tuple[Record, ...]
    length: int
    aside: int


def record_bytes(values: Iterable[Record]) -> bytes:
    """Return one line a record: its CRC-32 in 8 hexadecimal digits, a blank, and its JSON."""
    return b"".join(map(_line, values))


def _line(values: Record) -> bytes:
    # A lone surrogate is no character, but it must come back as it was typed.
    data = _encode(values).encode("utf-8", "surrogatepass")
    return b"%08x %s\n" % (zlib.crc32(data), data)


def records_in(data: bytes) -> Records:
    """Return the records that a file begins with."""
    values: list[Record] = []
    length = 0
    while (end := data.find(b"\n", length)) >= 0:
        value = _value(data[length:end])
        if value is None:
            break
        values.append(value)
        length = end + 1
    return Records(tuple(values), length, data.count(b"\n", length))


def _value(line: bytes) -> Record | None:
    checksum, _blank, text = line.partition(b" ")
    if checksum != b"%08x" % zlib.crc32(text):
        return None
    try:
        value = json.loads(text.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
