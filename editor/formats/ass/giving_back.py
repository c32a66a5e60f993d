"""An ASS file that was read, given back with the texts and times as they are now.

All its other lines stay as they are. An event whose text has changed keeps its looks, and its tags
where the words beside them still stand; a new row looks as the row above it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from editor.core.collector import collector_paused
from editor.core.cues import Cue
from editor.core.segments import Segment
from editor.formats.ass.keeping import Kept, with_fields, with_styles, with_title
from editor.formats.ass.looks import looks_of, style_line
from editor.formats.ass.script import Event
from editor.formats.ass.tags import leading_of, letters_in, tagged, tags_of
from editor.formats.ass.text import display_of, event_text, guarded, name_field
from editor.formats.ass.times import Clocks, Hundredths
from editor.formats.base import Outgoing, Shown, Written
from editor.formats.cue_changes import Change, Changes, cues_to_write, on_one_line

_USUAL_HEIGHT = 288

Texts = Mapping[int, str]
"""What is written of a row at once, by column."""


def given_back(outgoing: Outgoing, kept: Kept) -> Written:
    """Return the file, the events of the cues in the places of those that they came from."""
    changes = Changes()
    giver = _Giver(outgoing, kept, changes)
    with collector_paused():
        for cue in cues_to_write(outgoing.cues, changes):
            giver.add(cue)
    titles = [title for title in map(on_one_line, outgoing.transcript.header) if title]
    lines: list[str] = []
    shown: list[Shown] = []
    for number, line in enumerate(with_title(kept.script.lines, titles[0] if titles else "")):
        if number not in kept.replaced or (number in kept.empty and number not in giver.placed):
            lines.append(line)
        for own, one in giver.placed.get(number, ()):
            lines.append(own)
            shown.append(one)
    text = outgoing.newline.join(with_styles(lines, giver.new_styles()))
    data = (b"\xef\xbb\xbf" if outgoing.bom else b"") + text.encode()
    return Written(data, changes.warnings(), tuple(shown))


class _Part(NamedTuple):
    """An event that a row came from, None for a row or column that is new, and what it shows."""

    event: Event | None
    texts: Texts


class _Giver:
    """Makes the lines of cues; `placed` has them behind the lines of the file they belong to."""

    def __init__(self, outgoing: Outgoing, kept: Kept, changes: Changes) -> None:
        self.placed: defaultdict[int, list[tuple[str, Shown]]] = defaultdict(list)
        self._outgoing, self._kept, self._changes = outgoing, kept, changes
        self._clocks, self._hundredths = Clocks(), Hundredths(outgoing.cues, changes)
        self._latest = kept.usual_events()
        self._last_line = min(kept.replaced, default=len(kept.script.lines)) - 1
        self._letters: Counter[tuple[int, int]] = Counter()
        self._new: dict[int, str] = {}

    def add(self, cue: Cue) -> None:
        """Put the events of a cue into their places, the lower of two texts first."""
        segment = self._outgoing.transcript.segments[cue.row]
        for part in reversed(list(self._parts(cue, segment))):
            column = next(iter(part.texts))
            model = part.event or self._latest.get(column)
            values = {"Text": self._text(cue.row, segment, part), **self._times(cue, part.event)}
            if model is None:
                model = next(iter(self._latest.values()))
                values["Style"] = self._new.setdefault(column, f"Interlinear {column + 1}")
            if part.event is not None:
                self._latest[column], self._last_line = part.event, part.event.line
            if part.event is None or cue.speaker not in self._kept.names(segment):
                name = on_one_line(cue.speaker)
                values["Name"] = name_field(name, cue.row, self._changes)
            line = with_fields(self._kept.script.lines[model.line], model, values)
            text = display_of(values["Text"], self._kept.breaks_at_small_n)[0]
            shown = Shown(*self._shown_times(cue, part.event), text)
            self.placed[self._last_line].append((line, shown))

    def new_styles(self) -> list[str]:
        """Return the lines of the styles for columns that the file did not have."""
        looks = looks_of(self._outgoing)
        frame = self._kept.script.info.get("playresy", "")
        height = int(frame) if frame.isdecimal() and len(frame) < 6 else _USUAL_HEIGHT
        return [
            style_line(looks[self._outgoing.columns.index(column)], name, height)
            for column, name in self._new.items()
        ]

    def _parts(self, cue: Cue, segment: Segment) -> Iterator[_Part]:
        """Yield the texts of a cue that stand in one event, from above."""
        groups: dict[int, _Part] = {}
        for column, text in zip(self._outgoing.columns, cue.texts, strict=True):
            event = self._kept.of(segment, column)
            if event is None and not text:
                continue
            alone = -1 if self._kept.is_joint else -2 - column
            key = alone if event is None else event.line
            part = groups.setdefault(key, _Part(event, {}))
            groups[key] = _Part(part.event, {**part.texts, column: text})
        yield from (part for part in groups.values() if any(part.texts.values()))

    def _text(self, row: int, segment: Segment, part: _Part) -> str:
        """Return the text of an event with the tags that can be kept."""
        breaks = self._kept.breaks_at_small_n
        raws = self._kept.raw_texts(segment, part.event) if part.event else {}
        if part.event and raws.keys() == part.texts.keys():
            shown = {column: display_of(raw, breaks)[0].strip() for column, raw in raws.items()}
            if shown == part.texts:
                return part.event.text
        raws = self._kept.with_joined(segment, raws)
        order = [column for column in (*raws, *part.texts) if part.texts.get(column)]
        texts: list[str] = []
        for column in dict.fromkeys(order):
            raw = raws.get(column)
            if raw is None and part.event and "{" in part.event.text:
                self._changes.add(Change.TAGS, row)
            elif raw is not None and not texts and column != next(iter(raws)):
                raw = leading_of(part.event.text) + raw if part.event else raw
            texts.append(self._tagged(row, segment, column, raw or "", part.texts[column]))
        return r"\N".join(texts)

    def _tagged(self, row: int, segment: Segment, column: int, raw: str, text: str) -> str:
        """Return the text of one column, which may be a part of what the row has, with its tags."""
        whole = segment.texts[column]
        first = self._letters[row, column]
        self._letters[row, column] += letters_in(text)
        tags = tags_of(raw, whole, self._kept.breaks_at_small_n)
        if tags.lost:
            self._changes.add(Change.TAGS, row)
        return tagged(text, tags, first, lambda one: event_text(guarded(one, row, self._changes)))

    def _times(self, cue: Cue, event: Event | None) -> dict[str, str]:
        """Return the times of a cue where they are not those of its event."""
        first, last = self._hundredths.of(cue)
        if event is not None and cue[:2] == event[:2]:
            return {}
        return {"Start": self._clocks.at(first), "End": self._clocks.at(last)}

    def _shown_times(self, cue: Cue, event: Event | None) -> tuple[int, int]:
        if event is not None and cue[:2] == event[:2]:
            return cue[:2]
        first, last = self._hundredths.of(cue)
        return first * 10, last * 10
