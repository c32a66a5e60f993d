"""Times that count frames, where the JSON tells how many of them make a second."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from typing import Any

from editor.formats.recognisers.any_json.plain_keys import plain
from editor.formats.recognisers.any_json.time_keys import ENDS, STARTS, time_key

_RATES = frozenset({"fps", "framerate", "framespersecond", "frames_per_second", "videofps"})
_FRAME = re.compile(r"frames?", re.IGNORECASE)
_RATE = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)(?:/(\d{1,6}))?", re.ASCII)
_LEAST, _MOST = 10, 240
_MOST_FRAMES = 1e12
_MOST_DEPTH = 16
_NEAR = 3
_SAMPLE = 50


def in_seconds(value: Any) -> Any:
    """Return the value with seconds for frames; as it is where no rate is told, or no frames."""
    rate = next(_rates(value, 0), None)
    return value if rate is None else _converted(value, rate, 0)


def _rates(value: Any, depth: int) -> Iterator[Fraction]:
    if isinstance(value, dict):
        found = (_rate(one) for key, one in value.items() if plain(key) in _RATES)
        yield from (rate for rate in found if rate is not None)
    if depth < _NEAR and isinstance(value, dict | list):
        for inner in islice(value.values() if isinstance(value, dict) else value, _SAMPLE):
            yield from _rates(inner, depth + 1)


def _rate(value: Any) -> Fraction | None:
    """Return a rate that is a number, “25”, or “30000/1001”."""
    found = _RATE.fullmatch(str(value)) if isinstance(value, int | float | str) else None
    if found is None or (found[2] and not int(found[2])):
        return None
    rate = Fraction(found[1]) / int(found[2] or 1)
    return rate if _LEAST <= rate <= _MOST else None


def _converted(value: Any, rate: Fraction, depth: int) -> Any:
    if depth >= _MOST_DEPTH:
        return value
    if isinstance(value, list):
        return [_converted(one, rate, depth + 1) for one in value]
    if not isinstance(value, dict):
        return value
    converted = {}
    for key, one in value.items():
        name = _time_in_frames(key)
        if name and type(one) in (int, float) and abs(one) < _MOST_FRAMES:
            converted[name] = float(one / rate)
        else:
            converted[key] = _converted(one, rate, depth + 1)
    return converted


def _time_in_frames(key: str) -> str:
    """Return the name of the time that is counted in frames under the key, "" for none."""
    bare = plain(_FRAME.sub("", key)) if _FRAME.search(key) else ""
    return bare if bare and time_key({bare: 0}, (*STARTS, *ENDS)).key else ""
