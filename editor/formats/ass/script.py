"""The sections of an ASS or SSA file, and its events by the fields that their format names."""

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from editor.core.i18n import _
from editor.formats.base import Warned
from editor.formats.lines import unify

_SECTION = re.compile(r"\[[A-Za-z0-9][\w +.-]*\]")
_TIME = re.compile(r"[ \t]*([0-9]{1,6}):([0-9]{1,2}):([0-9]{1,2})(?:[.:,]([0-9]{1,9}))?[ \t]*")
_COMMA_TIMES = re.compile(
    r"^((?:Dialogue|Comment):[^,\n]{0,20},)(\d{1,3}:\d\d:\d\d),(\d\d),(\d{1,3}:\d\d:\d\d),(\d\d),",
    re.ASCII | re.MULTILINE,
)
_INFO, _EVENTS = "[script info]", "[events]"
# Without their brackets, which some programs lose.
_BARE = {"script info": _INFO, "events": _EVENTS, "v4+ styles": "[v4+ styles]"}
_STYLES = ("[v4+ styles]", "[v4 styles]", "[v4 styles+]", "[v4++ styles]")
_SSA = (
    "Marked",
    "Start",
    "End",
    "Style",
    "Name",
    "MarginL",
    "MarginR",
    "MarginV",
    "Effect",
    "Text",
)
_ASS = ("Layer", *_SSA[1:])
_NAMES = {name.lower(): name for name in (*_SSA, "Layer", "Actor")}
_MARK = 3
_MOST_FIELDS = 100


class Role(Enum):
    """What an event is in karaoke: the words, the words as a comment, or an effect made of them."""

    PLAIN = ""
    WORDS = "karaoke"
    KEPT_WORDS = "comment"
    EFFECT = "fx"


class Event(NamedTuple):
    """A line of the events: milliseconds (None: unreadable), style, name and text.

    `line` is its 0-based place in the file, `fields` are the names of its fields in their order.
    `raw` is the text with its tags, once `text` is what is shown of it. `role` tells of karaoke.
    """

    start: int | None
    end: int | None
    style: str
    name: str
    text: str
    raw: str = ""
    line: int = -1
    fields: tuple[str, ...] = ()
    role: Role = Role.PLAIN


@dataclass(slots=True)
class Script:
    """What stands in a file.

    `lines` are all of them; `info` has the keys of the first section in lower case, `margins` the
    distance of each style from below.
    """

    lines: list[str] = field(default_factory=list)
    info: dict[str, str] = field(default_factory=dict)
    margins: dict[str, int] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)


def parse(text: str) -> Script:
    """Return the sections and events of a file; what stands above all sections may be events."""
    script = Script(_COMMA_TIMES.sub(r"\1\2.\3,\4.\5,", unify(text)).split("\n"))
    section = _EVENTS
    fields: tuple[str, ...] = ()
    for number, line in enumerate(script.lines):
        bare = line.strip()
        if _SECTION.fullmatch(bare) or bare.lower() in _BARE:
            section, fields = _BARE.get(bare.lower(), bare.lower()), ()
        elif section == _INFO:
            _add_info(script, bare)
        elif bare.lower().startswith("format:"):
            fields = tuple(map(_field, bare[7:].split(",", _MOST_FIELDS)))
        elif section == _EVENTS:
            _add_event(script, line, fields, number)
        elif section in _STYLES:
            _add_style(script, bare, fields)
    return script


def _field(written: str) -> str:
    """Return the name of a field, in whatever letters it is written."""
    name = written.strip()
    return _NAMES.get(name.lower(), name)


def _add_info(script: Script, line: str) -> None:
    key, colon, value = line.partition(":")
    if colon and not line.startswith((";", "!")):
        script.info[key.strip().lower()] = value.strip()


def _add_style(script: Script, line: str, fields: tuple[str, ...]) -> None:
    kind, _colon, rest = line.partition(":")
    if kind.lower() != "style":
        return
    rest = rest.strip()
    values = dict(zip(fields, [value.strip() for value in rest.split(",")], strict=False))
    name = values.get("Name", rest.partition(",")[0].strip()).lstrip("*")
    margin = values.get("MarginV", "")
    script.margins[name] = int(margin) if re.fullmatch("[0-9]{1,9}", margin) else 0


def _add_event(script: Script, line: str, fields: tuple[str, ...], number: int) -> None:
    kind, _colon, rest = line.lstrip().partition(":")
    kind = kind.lower()
    if kind not in ("dialogue", "comment"):
        return
    names = fields or (_SSA if rest.lstrip().lower().startswith("marked") else _ASS)
    values = dict(zip(names, _values(rest.lstrip(" "), len(names)), strict=False))
    role = _role(kind, values)
    if role is None:
        return
    if "Text" in names and "Text" not in values:
        message = _("This line has no text and was left out.")
        script.warnings.append(Warned(message, number + 1))
        return
    start, end = _milliseconds(values.get("Start", "")), _milliseconds(values.get("End", ""))
    if start is None or end is None:
        message = _("The times of this line cannot be read, so they were left empty.")
        script.warnings.append(Warned(message, number + 1))
    elif end < start:
        message = _("This cue ends before it starts; correct its times.")
        script.warnings.append(Warned(message, number + 1))
    name = values.get("Name", values.get("Actor", "")).strip()
    style = values.get("Style", "").strip().lstrip("*")
    text = values.get("Text", "")
    script.events.append(Event(start, end, style, name, text, text, number, names, role))


def _values(written: str, count: int) -> list[str]:
    """Return the values of so many fields; SSA's mark may stand as one more behind the times."""
    values = written.split(",", count)
    if len(values) > max(count, _MARK) and values[_MARK].strip().lower().startswith("marked="):
        return [*values[:_MARK], *values[_MARK + 1 :]]
    return written.split(",", count - 1)


def _role(kind: str, values: dict[str, str]) -> Role | None:
    """Return what an event is; None for a comment that has no words of karaoke."""
    effect = values.get("Effect", "").strip().lower()
    if kind == "comment":
        return Role.KEPT_WORDS if effect == Role.WORDS.value else None
    return Role(effect) if effect in (Role.WORDS.value, Role.EFFECT.value) else Role.PLAIN


def _milliseconds(text: str) -> int | None:
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    hours, minutes, seconds, fraction = match.groups("0")
    whole = (int(hours) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int(fraction[:3].ljust(3, "0"))
