"""Times as TTML writes them, and the spans of elements that stand in one another."""

import re
from typing import TYPE_CHECKING, NamedTuple

from editor.formats.containers.xml_safely import attribute

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CLOCK = re.compile(
    r"(?:(\d{1,6}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,12})|:(\d{1,6})(?:\.(\d{1,6}))?)?", re.ASCII
)
_OFFSET = re.compile(r"(\d{1,15}(?:[.,]\d{1,12})?)(h|m|s|ms|f|t|)", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_OFFSETS = re.compile(r"(?:\d{1,6}(?:\.\d{1,12})?(?:h|ms|m|s)){2,4}", re.ASCII)
_PART = re.compile(r"([\d.]+)(h|ms|m|s)", re.ASCII)
_UNITS = {"h": 3_600_000.0, "m": 60_000.0, "s": 1000.0, "ms": 1.0, "": 1000.0}
_USUAL_RATE = 30
_MOST_LABELS = 100
"""So many frames a second two digits can count; what has three digits counts thousandths."""
_DROPPED = {"dropNTSC": 2, "dropPAL": 4}
_PLACES = 3


class Clock:
    """How long frames and ticks are in one file."""

    def __init__(self, root: "Element") -> None:
        """Take the rates from the outermost element."""
        frames = _number(attribute(root, "frameRate"))
        numbers = [int(one) for one in _NUMBER.findall(attribute(root, "frameRateMultiplier"))]
        over, under = numbers if len(numbers) == 2 and all(numbers) else (1, 1)
        self._labels = frames or _USUAL_RATE
        self._rate = self._labels * over / under
        self._sub_frames = _number(attribute(root, "subFrameRate")) or 1
        ticks = _number(attribute(root, "tickRate"))
        self._ticks = ticks or (self._rate * self._sub_frames if frames else 1)
        self._is_smpte = attribute(root, "timeBase") == "smpte" and over != under
        self._dropped = _DROPPED.get(attribute(root, "dropMode"), 0)
        self.is_absolute = any(self._are_absolute(one) for one in root.iter() if _may_hold(one))

    def milliseconds(self, written: str) -> float | None:
        """Return the time, None when it is none."""
        # Some write the frames behind a semicolon, and the unit of seconds behind a clock.
        text = written.strip().lower().replace(";", ":")
        match = _CLOCK.fullmatch(text.removesuffix("s"))
        if match:
            return self._of_clock(match)
        match = _OFFSET.fullmatch(text)
        if match is None and _OFFSETS.fullmatch(text):
            return sum(float(value) * _UNITS[unit] for value, unit in _PART.findall(text))
        if match is None:
            return None
        value = float(match[1].replace(",", "."))
        if match[2] == "f":
            return value * 1000 / self._rate
        if match[2] == "t":
            return value * 1000 / self._ticks
        return value * _UNITS[match[2]]

    def _are_absolute(self, container: "Element") -> bool:
        """True where what stands in it counts from the beginning of the film, against the rules.

        All lies within the container as it is, and would not when counted from its start.
        """
        start, end = (self.milliseconds(container.get(name, "")) for name in ("begin", "end"))
        inner = [one.get(name, "") for one in container for name in ("begin", "end")]
        times = [time for one in inner if one and (time := self.milliseconds(one)) is not None]
        if not start or end is None or not times:
            return False
        return start <= min(times) and max(times) <= end < start + max(times)

    def _of_clock(self, match: re.Match[str]) -> float:
        hours, minutes, seconds = int(match[1] or 0), int(match[2]), int(match[3])
        whole = (hours * 60 + minutes) * 60 + seconds
        if match[4]:
            return whole * 1000 + float(f"0.{match[4]}") * 1000
        if match[5] and len(match[5]) == _PLACES and self._labels <= _MOST_LABELS:
            return whole * 1000 + int(match[5])
        frames = int(match[5] or 0) + int(match[6] or 0) / self._sub_frames
        if not self._is_smpte:
            return whole * 1000 + frames * 1000 / self._rate
        # The labels count frames, and some labels are left out so as to stay near the clock.
        passed = hours * 60 + minutes
        tens = passed // 20 * 2 if self._dropped == _DROPPED["dropPAL"] else passed // 10
        counted = whole * self._labels + frames - self._dropped * (passed - tens)
        return counted * 1000 / self._rate


class Span(NamedTuple):
    """From when to when an element is shown, in milliseconds; `is_timed` once anything said so.

    `origin` is from where the times of the elements in it count.
    """

    start: float = 0.0
    end: float | None = None
    is_timed: bool = False
    origin: float = 0.0


def has_times(element: "Element") -> bool:
    """True when the element itself says when it is shown."""
    return any(element.get(name) is not None for name in ("begin", "end", "dur"))


def span_of(
    element: "Element", parent: Span, after: float | None, clock: Clock, wrong: list[str]
) -> Span:
    """Return when an element is shown.

    `after` is where the one before it ends, in a container that shows them in sequence. Times
    that are none are added to `wrong`.
    """
    begin, end, duration = (_time(element, name, clock, wrong) for name in ("begin", "end", "dur"))
    if begin is None and end is None and duration is None:
        return parent if after is None else parent._replace(start=after, origin=after)
    origin = parent.origin if after is None else after
    start = origin + (begin or 0.0)
    ends = [] if end is None else [origin + end]
    if duration is not None:
        ends.append(start + duration)
    last = min(ends, default=parent.end)
    # What would never be seen within its container keeps the times that it gives itself.
    if last is not None and parent.end is not None and start < parent.end < last:
        last = parent.end
    return Span(start, last, is_timed=True, origin=0.0 if clock.is_absolute else start)


def _may_hold(element: "Element") -> bool:
    return len(element) > 0 and has_times(element)


def _time(element: "Element", name: str, clock: Clock, wrong: list[str]) -> float | None:
    written = element.get(name)
    if written is None or written.strip() == "indefinite":
        return None
    time = clock.milliseconds(written)
    if time is None:
        wrong.append(written)
    return time


def _number(written: str) -> int:
    match = _NUMBER.fullmatch(written.strip())
    return int(match[0]) if match else 0
