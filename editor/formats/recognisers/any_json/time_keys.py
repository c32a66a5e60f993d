"""The names under which programs keep times in their JSON, and the units in these names."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

from editor.formats.recognisers.any_json.plain_keys import Values, key_of, plain, plain_keys

STARTS = (
    "timeoffset", "start", "starttime", "begin", "begintime", "from", "datastart",
    "startoffset", "offset", "starttimestamp", "timestart", "startat", "starttc", "bg", "st",
    "tc", "tstart", "t0", "timestamp", "time", "ts", "at", "startedat", "spokenat", "datetime",
    "startdatetime", "starttimecode", "in", "tcin", "timein", "inpoint", "createdat",
    "timebegin", "inicio", "início", "anfang", "beginn", "debut", "début", "开始",
    "开始时间", "開始", "開始時間", "начало", "timecode", "timecodein", "tcstart",
    "timeincall", "fromstart", "span", "timespan", "timerange", "stime", "date",
    "s", "t",
)  # fmt: skip
ENDS = (
    "end", "endtime", "stop", "stoptime", "to", "finish", "dataend", "endoffset", "endts",
    "endtimestamp", "timeend", "endat", "endedat", "endtc", "ed", "et", "tend", "t1",
    "enddatetime", "endtimecode", "out", "tcout", "timeout", "outpoint", "fim", "fin", "ende",
    "结束", "结束时间", "終了", "終了時間", "конец", "timecodeout", "tcend", "te", "etime", "e",
)  # fmt: skip
_MOMENTS = frozenset({"timestamp", "createdat", "datetime", "time"})
_ALSO_NAMES = frozenset({"from"})
LENGTHS = ("duration", "dur", "length", "len", "d")
PARTS = ("relative", "total", "hours", "minutes", "seconds", "milliseconds", "millis", "nanos")
_BEFORE = ("relative", "adjusted", "segment", "audio", "utterance", "word", "sentence", "line",
           "cue", "caption", "clip", "media", "video", "snippet")  # fmt: skip
_INNER = ("instances", "time", "times", "timestamp", "timestamps", "timing", "position", "range",
          "offsets", "offset", "interval", "clip", "data", "attrs", "t")  # fmt: skip
_UNITS = {
    "milliseconds": 1.0, "millisecond": 1.0, "millis": 1.0, "msecs": 1.0, "msec": 1.0, "ms": 1.0,
    "centiseconds": 10.0, "centis": 10.0, "csec": 10.0, "csecs": 10.0, "cs": 10.0,
    "hundredths": 10.0,
    "seconds": 1000.0, "second": 1000.0, "secs": 1000.0, "sec": 1000.0, "s": 1000.0,
    "microseconds": 1e-3, "micros": 1e-3, "us": 1e-3,
    "nanoseconds": 1e-6, "nanos": 1e-6, "ns": 1e-6, "ticks": 1e-4,
}  # fmt: skip
_UNIT = re.compile(rf"(.+?)(?:in)?({'|'.join(_UNITS)})")

_UNIT_FIRST = re.compile(rf"({'|'.join(one for one in _UNITS if len(one) > 3)})(.{{3,}})")
_DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}", re.ASCII)


class Key(NamedTuple):
    """A key as it stands in an object, and milliseconds of one unit where it names the unit."""

    key: str
    factor: float | None = None


def time_key(values: Values, names: tuple[str, ...]) -> Key:
    """Return the key of a time; it may end with a unit, as “start_ms” does."""
    return _time_key(tuple(values), names)


def start_like(end: Key) -> str:
    """Return a name for a start in the unit that the key of an end names."""
    unit = next((unit for unit, factor in _UNITS.items() if factor == end.factor), "")
    return f"start{unit}"


def may_be_time(value: Any) -> bool:
    """Return whether a value is a number, a text with one, or an object of parts of a time.

    A day alone is none.
    """
    if isinstance(value, dict):
        return any(part in value for part in PARTS)
    if not isinstance(value, str):
        return True
    return any(map(str.isdigit, value)) and not _DAY.fullmatch(value)


def is_moment(key: str, value: Any) -> bool:
    """Return whether a value under a key such as “from” is a time and not who speaks."""
    if isinstance(value, bool):
        return True
    return plain(key) in STARTS and (not isinstance(value, str) or value[:1].isdigit())


def timed_part(values: Values) -> Values:
    """Return the object that has the start: the one given, or one just inside it."""
    key = time_key(values, STARTS).key
    value = values[key] if key else None
    if plain(key) in _ALSO_NAMES and not may_be_time(value):
        values = {name: one for name, one in values.items() if name != key}
        key = time_key(values, STARTS).key
        value = values[key] if key else None
    if value is not None and not isinstance(value, list) and may_be_time(value):
        return (_span_inside(values) or values) if plain(key) in _MOMENTS else values
    inner = values.get(key_of(values, _INNER))
    first = inner[0] if isinstance(inner, list) and inner else inner
    if isinstance(first, dict):
        if time_key(first, STARTS).key:
            return first
        return values if key_of(first, ("seconds",)) else {}
    return _pair(inner)


def _span_inside(values: Values) -> Values:
    """Return the object inside with a start and an end, where the one given has a moment only."""
    if time_key(values, ENDS).key or time_key(values, LENGTHS).key:
        return {}
    for inner in values.values():
        if isinstance(inner, dict) and time_key(inner, ENDS).key:
            start = time_key(inner, STARTS).key
            if start and isinstance(inner[start], int | float):
                return inner
    return {}


def _pair(listed: Any) -> Values:
    """Return the start and end in a pair of times, or in a list of such pairs."""
    if isinstance(listed, list) and listed and all(isinstance(one, list) for one in listed):
        listed = [*listed[0][:1], *listed[-1][-1:]]
    if not isinstance(listed, list) or not listed or isinstance(listed[0], dict):
        return {}
    if len(listed) != 2:
        # A time for each word of the text.
        return {"start": listed[0]} if all(isinstance(one, int | float) for one in listed) else {}
    return {"start": listed[0], "end": listed[1]}


@lru_cache(maxsize=4000)
def _time_key(keys: tuple[str, ...], names: tuple[str, ...]) -> Key:
    known = _timed(keys)
    return next((known[name] for name in names if name in known), Key(""))


@lru_cache(maxsize=1000)
def _timed(keys: tuple[str, ...]) -> dict[str, Key]:
    found = {name: Key(key) for name, key in plain_keys(keys).items()}
    for name, key in plain_keys(keys).items():
        bare = _bare(name)
        if bare:
            found.setdefault(bare, Key(key))
        with_unit = _UNIT.fullmatch(name)
        behind = _UNIT_FIRST.fullmatch(name)
        if behind and behind[2] in _TIMES:
            found.setdefault(behind[2], Key(key, _UNITS[behind[1]]))
        if with_unit and (with_unit[1] in _TIMES or _bare(with_unit[1])):
            bare = _bare(with_unit[1]) or with_unit[1]
            found[bare] = Key(key, _UNITS[with_unit[2]])
    return found


def _bare(name: str) -> str:
    """Return the name of a time without what it is the time of, "" where nothing stands before."""
    bare = next((name.removeprefix(one) for one in _BEFORE if name.startswith(one)), "")
    return bare if bare in _TIMES and len(bare) > 2 else ""


_TIMES = frozenset((*STARTS, *ENDS, *LENGTHS))
