"""Lines of exported chats: the date and time of a message, who wrote it, and what."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

_DATE = (
    r"(?:(?P<year>\d{4})(?P<between>[-/.年])(?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?"
    r"|(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})(?P=sign)(?P<short>\d{4}|\d{2}))"
)
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?"
    r"(?:\s?(?P<half>[AaPp])\.?\s?[Mm]\.?)?"
)
_MOMENT = rf"{_DATE},?\s{{1,3}}(?:at\s)?{_CLOCK}"
_NAME = r"(?P<name>(?:[^\W_]|[+~])[^\n:\[\]<>\t]{0,59}?)"
_MARKS = "\u200e\u200f\u202a\u202c\ufeff"
_STYLES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\[{_MOMENT}\]\s{{0,3}}(?:{_NAME}:(?:\s+|$))?",
        rf"{_MOMENT}\s{{0,3}}[-–—]\s(?:{_NAME}:(?:\s+|$))?",
        rf"{_MOMENT}\s{{1,3}}{_NAME}(?:\s?[(<][\w@.+-]{{3,40}}[)>])?:?$",
        rf"{_NAME}(?:,\s|\s[-–—]\s|\s{{2,4}})\[?{_MOMENT}\]?:?$",
        rf"(?P<date>){_NAME}\s{{2,4}}(?=\d{{1,2}}:\d\d\s?[AaPp][Mm]$){_CLOCK}$",
        rf"(?P<date>){_CLOCK}\s{{1,3}}From\s{{1,3}}{_NAME}\s{{1,3}}(?:to\s{{1,3}}[^:\n]{{1,60}})?"
        r"\s{0,3}:\s*",
    )
)
_LONGEST_HEAD = 200
_DAYS_OF_A_MONTH = 12
_NOON = 12
_THIS_CENTURY = 2000


class Message(NamedTuple):
    """When a message was sent, as the parts that stand in its line; who wrote it, and its lines."""

    moment: re.Match[str]
    name: str
    lines: list[str]


def messages_in(lines: Iterable[str]) -> tuple[list[str], list[Message]]:
    """Return the lines above the first message, and the messages."""
    above: list[str] = []
    messages: list[Message] = []
    for line in lines:
        bare = line.strip(_MARKS).strip()
        found = mark_of(bare)
        if found:
            said = bare[found.end() :].strip().lstrip(_MARKS)
            name = (found["name"] or "").strip(" ~" + _MARKS)
            messages.append(Message(found, name, [said] if said else []))
        elif bare and messages:
            messages[-1].lines.append(bare)
        elif bare:
            above.append(bare)
    return above, messages


def mark_of(line: str) -> re.Match[str] | None:
    """Return what stands in front of a message, None for a line that only goes on with one."""
    if not any(map(str.isdigit, line[:_LONGEST_HEAD])):
        return None
    head = line[:_LONGEST_HEAD]
    return next((found for style in _STYLES if (found := style.match(head))), None)


def starts_of(messages: Sequence[Message]) -> list[int]:
    """Return the milliseconds from the first message on; without a date, the times as they are.

    Where no day of a month above twelve tells which number the month is, it is the second.
    """
    is_month_first = any(int(one.moment["two"] or 0) > _DAYS_OF_A_MONTH
                         for one in messages if _has_date(one.moment))  # fmt: skip
    starts: list[int] = []
    first: datetime | None = None
    noon = _clock(messages[0].moment) if messages and messages[0].moment["half"] else timedelta()
    for one in messages:
        clock = _clock(one.moment)
        if one.moment["half"] and not _has_date(one.moment):
            clock -= noon
        day = _day(one.moment, is_month_first=is_month_first) if _has_date(one.moment) else None
        if day is not None:
            first = first or day + clock
            clock = day + clock - first
        starts.append(max(0, round(clock.total_seconds() * 1000)))
    return starts


def _has_date(moment: re.Match[str]) -> bool:
    return "date" not in moment.re.groupindex


def _clock(moment: re.Match[str]) -> timedelta:
    hour = int(moment["hour"])
    if moment["half"]:
        hour = hour % _NOON + (_NOON if moment["half"] in "pP" else 0)
    return timedelta(hours=hour, minutes=int(moment["minute"]), seconds=int(moment["second"] or 0))


def _day(moment: re.Match[str], *, is_month_first: bool) -> datetime | None:
    if moment["year"]:
        year, month, day = (int(moment[part]) for part in ("year", "month", "day"))
    else:
        day, month, year = (int(moment[part]) for part in ("one", "two", "short"))
        day, month = (month, day) if is_month_first else (day, month)
        year += 0 if year >= _THIS_CENTURY // 2 else _THIS_CENTURY
    try:
        return datetime(year, month, day)
    except ValueError:
        return None
