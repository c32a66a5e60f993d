"""Times in JSON: numbers in a unit that nobody names, clocks, ISO 8601, or moments of a day."""

import math
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from editor.core.i18n import _
from editor.formats.project.values import MAX_MS
from editor.formats.recognisers.any_json.plain_keys import Values
from editor.formats.recognisers.any_json.time_keys import (
    ENDS,
    LENGTHS,
    STARTS,
    Key,
    time_key,
    timed_part,
)
from editor.formats.recognisers.notes import milliseconds

_SECONDS = 1000.0
_HUNDREDTHS = 10.0
_FACTORS = (_SECONDS, _HUNDREDTHS, 1.0, 1e-3, 1e-4, 1e-6)
_SAMPLES = 1 / 16
_UNITS_OF_PARTS = (
    ("hours", 3_600_000.0), ("minutes", 60_000.0), ("seconds", _SECONDS), ("millis", 1.0),
    ("milliseconds", 1.0), ("hundredths", _HUNDREDTHS), ("micros", 1e-3), ("nanos", 1e-6),
)  # fmt: skip
_SIGNS_A_SECOND = 12
_FEWEST_SAMPLES = 6
_SECONDS_OF_ANY_TALK = 50
_YEAR_2001, _YEAR_2100 = 978_307_200_000, 4_102_444_800_000
_LONGEST = 40
_DAY = 24 * 3600 * 1000
_DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d", re.ASCII)
_LETTERED = re.compile(r"(?:(\d{1,4})h)? ?(?:(\d{1,6})m)? ?(?:(\d{1,8}(?:\.\d{1,9})?)s)", re.ASCII)
_TICKS = re.compile(r"\d{1,18}t", re.ASCII)
_TICK = 1e-4
_RANGE = re.compile(r"\s*(?:-+>|→|–|—|~|\s-|-(?=\d))\s*")


class Span(NamedTuple):
    """The start, the end and the length of a row as they stand in the file, with their keys."""

    start: Any
    end: Any
    length: Any
    keys: tuple[Key, Key, Key]


def span_of(values: Values, known: tuple[Key, Key, Key] | None = None) -> Span:
    """Return what an object says of its times; `known` are their keys where a layout tells them."""
    if known is not None:
        first, last, lasting = known
        return Span(values.get(first.key), values.get(last.key), values.get(lasting.key), known)
    part = timed_part(values)
    keys = time_key(part, STARTS), time_key(part, ENDS), time_key(part, LENGTHS)
    if not keys[1].key and not keys[2].key and part is not values:
        keys = keys[0], keys[1], time_key(values, LENGTHS)
        part = {**values, **part}
    start, end, length = (part.get(key.key) if key.key else None for key in keys)
    if end is None and length is None and isinstance(start, str):
        start, end = _parted(start)
    return Span(start, end, length, keys)


def _parted(text: str) -> tuple[str, str | None]:
    """Return the two times of “0:03 - 0:05”, or a time alone."""
    parts = _RANGE.split(text.strip("[]() "), maxsplit=1) if len(text) <= _LONGEST else [text]
    are_times = len(parts) == 2 and all(set(part) & {":", "."} for part in parts)
    if are_times and not _DATE.match(text):
        return parts[0], parts[1]
    return text, None


class Moments:
    """Turns the times of one list into milliseconds from the start of the talk."""

    def __init__(
        self, spans: Sequence[Span], texts: Sequence[str], others: Iterable[tuple[Any, Key]]
    ) -> None:
        """Find the unit, and the moment from which the times of a day count.

        `others` are times that stand elsewhere in the file with their keys: one may be that moment.
        """
        self._factor = _usual_factor(spans, texts)
        self._origin = 0.0
        firsts = [self._whole(span.start, span.keys[0]) for span in spans]
        least = min((first for first in firsts if first is not None), default=0.0)
        if _is_of_a_day(least):
            found = [self._whole(*other) for other in others]
            near = [one for one in found if one is not None and least - _DAY < one <= least]
            self._origin = max(near, default=least)

    @property
    def guessed_unit(self) -> str:
        """What numbers are taken for, "" where that is seconds."""
        return {
            _HUNDREDTHS: _("hundredths of a second"),
            1.0: _("milliseconds"),
            _SAMPLES: _("samples of 16 kHz"),
            1e-3: _("microseconds"),
            1e-4: _("ticks of 100 ns"),
            1e-6: _("nanoseconds"),
        }.get(self._factor, "")

    def both(self, values: Values, keys: tuple[Key, Key, Key]) -> tuple[int | None, int | None]:
        """Return the start and the end in milliseconds of an object whose keys are known.

        Nearly all have two numbers; of these nothing else is looked at.
        """
        first, last, _length = keys
        start, end = values.get(first.key), values.get(last.key)
        if type(start) is float and type(end) is float:
            begun = start * (first.factor or self._factor) - self._origin
            ended = end * (last.factor or self._factor) - self._origin
            if 0 <= begun < MAX_MS and 0 <= ended < MAX_MS:
                return round(begun), round(ended)
        span = span_of(values, keys)
        return self.start(span), self.end(span)

    def start(self, span: Span) -> int | None:
        """Return the start in milliseconds, None where it is no time."""
        return self._moment(span.start, span.keys[0])

    def end(self, span: Span) -> int | None:
        """Return the end in milliseconds, None where there is none."""
        is_mixed = isinstance(span.end, str) and isinstance(span.start, int | float)
        if span.end is not None and not (is_mixed and span.length is not None):
            return self._moment(span.end, span.keys[1])
        start = self.start(span)
        length = None if span.length is None else self._whole(span.length, span.keys[2])
        return None if start is None or length is None else start + round(length)

    def _moment(self, value: Any, key: Key) -> int | None:
        whole = _whole(value, key.factor or self._factor)
        if whole is None or whole < self._origin:
            return None
        return round(whole - self._origin)

    def _whole(self, value: Any, key: Key) -> float | None:
        return _whole(value, key.factor or self._factor)


def _whole(value: Any, factor: float) -> float | None:
    if type(value) is float or (type(value) is int and 0 <= value < MAX_MS):
        ms = value * factor
        return ms if 0 <= ms < MAX_MS else None
    if isinstance(value, dict):
        return _of_parts(value, factor)
    told = _of_text(value.strip(), factor) if isinstance(value, str) else None
    return told if told is None or 0 <= told < MAX_MS else None


def _of_parts(values: Values, factor: float) -> float | None:
    alone = next((key for key in ("relative", "total") if key in values), None)
    if alone is not None:
        return _whole(values[alone], factor)
    parts = [_whole(values[name], unit) for name, unit in _UNITS_OF_PARTS if name in values]
    return None if not parts or None in parts else sum(one for one in parts if one is not None)


def _of_text(text: str, factor: float) -> float | None:
    if len(text) > _LONGEST:
        return None
    if _DATE.match(text):
        return _of_a_day(text)
    if _TICKS.fullmatch(text):
        return float(text[:-1]) * _TICK
    duration = _DURATION.fullmatch(text) or (_LETTERED.fullmatch(text) if text else None)
    if duration and len(text) > 2:
        hours, minutes, seconds = (float(part or 0) for part in duration.groups())
        return ((hours * 60 + minutes) * 60 + seconds) * 1000
    ms = milliseconds(text, factor)
    return milliseconds(text, _SECONDS) if ms is None and factor != _SECONDS else ms


def _of_a_day(text: str) -> float | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000


def _is_of_a_day(ms: float) -> bool:
    return _YEAR_2001 < ms < _YEAR_2100


def _usual_factor(spans: Sequence[Span], texts: Sequence[str]) -> float:
    """Return milliseconds of one unit: the one in which people speak some twelve signs a second.

    Numbers with a fraction are seconds unless that would be a talk of very few words.
    """
    numbers = [
        (one, span.end, span.length, text)
        for span, text in zip(spans, texts, strict=True)
        if (one := _number(span.start)) is not None
    ]
    if not numbers or any(span.keys[0].factor is not None for span in spans[:1]):
        return _SECONDS
    signs = sum(len(text) for *_times, text in numbers)
    total = _total(numbers)
    if not total or not signs:
        return _epoch_factor(numbers[0][0])
    are_whole = all(float(one[0]).is_integer() for one in numbers)
    if not are_whole and total < _SECONDS_OF_ANY_TALK * signs:
        return _SECONDS
    rate = signs / total
    factors = (*_FACTORS, _SAMPLES) if _may_be_samples(numbers) else _FACTORS
    return min(factors, key=lambda factor: abs(math.log(rate * 1000 / factor / _SIGNS_A_SECOND)))


def _may_be_samples(numbers: Sequence[tuple[float, Any, Any, str]]) -> bool:
    """Return whether all times are whole milliseconds if they are samples of 16 kHz."""
    times = [one for start, end, _length, _text in numbers for one in (start, _number(end))]
    are_whole = all(one is not None and one % 16 == 0 for one in times)
    return len(times) >= _FEWEST_SAMPLES and are_whole


def _epoch_factor(number: float) -> float:
    return next((factor for factor in (_SECONDS, 1.0) if _is_of_a_day(number * factor)), _SECONDS)


def _total(numbers: Sequence[tuple[float, Any, Any, str]]) -> float:
    """Return how long all rows are together; where ends are not known, from first to last start."""
    lengths = []
    for start, end, length, _text in numbers:
        last, long = _number(end), _number(length)
        if long is not None:
            lengths.append(long)
        elif last is not None and last > start:
            lengths.append(last - start)
    if lengths:
        return sum(lengths) * len(numbers) / len(lengths)
    starts = [number[0] for number in numbers]
    count = len(numbers)
    return (max(starts) - min(starts)) * count / (count - 1) if count > 1 else 0.0


def _number(value: Any) -> float | None:
    """Return a number, also one that is written as a text."""
    if isinstance(value, str):
        try:
            value = float(value) if len(value) <= _LONGEST else None
        except ValueError:
            return None
    if type(value) not in (int, float) or not 0 <= value < 2**63:
        return None
    return float(value)
