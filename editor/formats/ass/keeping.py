"""What is kept of an ASS file that was read: its lines, and which rows its events became."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from editor.core.segments import Segment
from editor.core.transcript import Transcript
from editor.formats.ass.script import Event, Script, parse
from editor.formats.ass.tags import parts_of
from editor.formats.ass.text import display_of
from editor.formats.base import Outgoing


@dataclass(frozen=True)
class Kept:
    """A file that was read; `by_row` has the events of a row's columns by the row's id.

    `there` has the ids of the rows that are still there.
    """

    script: Script
    by_row: Mapping[str, Sequence[Event | None]]
    there: frozenset[str] = frozenset()

    @property
    def breaks_at_small_n(self) -> bool:
        r"""True where "\n" is a line end in it."""
        return self.script.info.get("wrapstyle") == "2"

    @cached_property
    def replaced(self) -> frozenset[int]:
        """The lines that are events of rows."""
        return frozenset(event.line for row in self.by_row.values() for event in row if event)

    @cached_property
    def empty(self) -> frozenset[int]:
        """The lines of events without any text, which no row can hold."""
        events = self.script.events
        return frozenset(event.line for event in events if not display_of(event.text)[0].strip())

    @cached_property
    def is_joint(self) -> bool:
        """True where events hold the texts of two columns."""
        return any(len(row) > 1 and row[0] and row[0] == row[1] for row in self.by_row.values())

    def of(self, segment: Segment, column: int) -> Event | None:
        """Return the event that a column of a row came from."""
        events = self.by_row.get(segment.id, ())
        return events[column] if column < len(events) else None

    def names(self, segment: Segment) -> set[str]:
        """Return who speaks in the events of a row; nobody in those of a new one."""
        return {event.name for event in self.by_row.get(segment.id, ()) if event} or {""}

    def usual_events(self) -> dict[int, Event]:
        """Return for each column an event in the style that most of its events have."""
        by_column: defaultdict[int, list[Event]] = defaultdict(list)
        for row in self.by_row.values():
            for column, event in enumerate(row):
                if event is not None:
                    by_column[column].append(event)
        return {column: _in_usual_style(events) for column, events in by_column.items()}

    def raw_texts(self, segment: Segment, event: Event) -> dict[int, str]:
        """Return the text with its tags of each column of an event, in the event's order."""
        row = self.by_row.get(segment.id, ())
        columns = [column for column, one in enumerate(row) if one == event]
        imported = segment.imported or ()
        shown = [(column, imported[column] if column < len(imported) else "") for column in columns]
        return dict(parts_of(event.text, shown, self.breaks_at_small_n))

    def with_joined(self, segment: Segment, raws: Mapping[int, str]) -> dict[int, str]:
        """Return the texts of a row with those of the rows below that were joined to it.

        Only a column that stands in events of its own is looked for.
        """
        joined = dict(raws)
        for row in self._lost_below.get(segment.id, ()):
            for column in joined:
                event = row[column] if column < len(row) else None
                if event is None or row.count(event) > 1 or "{" not in event.text:
                    continue
                shown = display_of(event.text, self.breaks_at_small_n)[0].strip()
                if shown and shown in segment.texts[column]:
                    joined[column] = f"{joined[column]} {event.text}"
        return joined

    @cached_property
    def _lost_below(self) -> dict[str, list[Sequence[Event | None]]]:
        """The rows that are no longer there, by the id of the last one above that is."""
        lost: defaultdict[str, list[Sequence[Event | None]]] = defaultdict(list)
        above = ""
        for row, events in self.by_row.items():
            if row in self.there:
                above = row
            else:
                lost[above].append(events)
        return lost


def _in_usual_style(events: Sequence[Event]) -> Event:
    style = Counter(event.style for event in events).most_common(1)[0][0]
    return next(event for event in events if event.style == style)


def kept_of(shape: Mapping[str, Any], outgoing: Outgoing) -> Kept | None:
    """Return what reading kept; None where that is nothing, or was made by somebody else."""
    lines, rows = shape.get("file"), shape.get("events")
    if not isinstance(lines, (list, tuple)) or not isinstance(rows, Mapping):
        return None
    if not all(isinstance(line, str) and "\n" not in line and "\r" not in line for line in lines):
        return None
    if outgoing.cues and len(outgoing.cues[0].texts) != len(outgoing.columns):
        return None
    script = parse("\n".join(lines))
    by_line = {event.line: event for event in script.events}
    by_row = {
        row: [by_line.get(line) if isinstance(line, int) else None for line in numbers]
        for row, numbers in rows.items()
        if isinstance(numbers, (list, tuple))
    }
    kept = Kept(script, by_row, frozenset(row.id for row in outgoing.transcript.segments))
    return kept if kept.replaced else None


def rows_with_tags(transcript: Transcript) -> list[int]:
    """Return the rows that came from events of an ASS file with something in braces."""
    source = transcript.source
    lines = source.shape.get("file") if source is not None else None
    rows = source.shape.get("events") if source is not None else None
    if not isinstance(lines, (list, tuple)) or not isinstance(rows, Mapping):
        return []
    tagged = {number for number, line in enumerate(lines) if isinstance(line, str) and "{" in line}
    return [
        at
        for at, row in enumerate(transcript.segments)
        if isinstance(rows.get(row.id), (list, tuple)) and tagged.intersection(rows[row.id])
    ]


def with_fields(line: str, event: Event, values: Mapping[str, str]) -> str:
    """Return the line of an event with other values in some of its fields."""
    kind, colon, rest = line.partition(":")
    parts = rest.lstrip(" ").split(",", len(event.fields) - 1)
    parts += [""] * (len(event.fields) - len(parts))
    for at, name in enumerate(event.fields):
        value = values.get("Name") if name == "Actor" else values.get(name)
        if value is not None:
            parts[at] = value
    blank = " " if rest.startswith(" ") else ""
    return f"{kind}{colon}{blank}{','.join(parts)}"


def with_title(lines: Sequence[str], title: str) -> list[str]:
    """Return the lines of a file with another title, "" leaving it as it is."""
    places = [at for at, line in enumerate(lines) if line.strip().lower().startswith("title:")]
    found = list(lines)
    if not title or (places and lines[places[0]].partition(":")[2].strip() == title):
        return found
    if places:
        found[places[0]] = f"Title: {title}"
        return found
    info = [at for at, line in enumerate(lines) if line.strip().lower() == "[script info]"]
    if info:
        found[info[0]] = f"{lines[info[0]]}\nTitle: {title}"
    return found


def with_styles(lines: Sequence[str], styles: Sequence[str]) -> list[str]:
    """Return the lines of a file with more styles behind its own."""
    places = [at for at, line in enumerate(lines) if line.lower().startswith("style:")]
    behind = places[-1] + 1 if places else 0
    return [*lines[:behind], *styles, *lines[behind:]] if styles else list(lines)
