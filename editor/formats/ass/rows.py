"""From the events of an ASS file to rows: two languages in two styles, or in one event."""

from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from typing import NamedTuple

from editor.core.i18n import ngettext
from editor.core.segments import Segment, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.formats.ass.script import Event, Role, Script
from editor.formats.ass.text import display_of
from editor.formats.base import Warned
from editor.formats.languages.stacked import stacked_in
from editor.formats.languages.twins import NEARLY_MS, paired, twins_of
from editor.formats.languages.two_scripts import script_of_line, tracks_of
from editor.language.identifying.identify import identify

_SHARE_OF_PAIRS = 0.8
_MANY_WORDS = 30


class _Row(NamedTuple):
    """An event with its texts by column, and which event each of them comes from whole."""

    event: Event
    texts: tuple[str, ...]
    events: tuple[Event | None, ...]


class Rows(NamedTuple):
    """What is in a script; `events` has by row id the line of each column's event, -1 for none."""

    tracks: tuple[Track, ...]
    segments: tuple[Segment, ...]
    warnings: list[Warned]
    events: dict[str, list[int]]


def rows_of(script: Script) -> Rows:
    """Return tracks and rows, and what a person should know about them."""
    events, warnings = _shown(script)
    labels = _two_labels(events, script.margins)
    if labels is None:
        events = _at_equal_times(events)
        labels = _two_labels(events, script.margins)
    stacked = None if labels else stacked_in([event.text for event in events])
    if labels:
        rows = _paired(events, *labels)
    elif stacked:
        rows = [_Row(event, stacked.split(event.text), (event, event)) for event in events]
        warnings += stacked.told()
    else:
        rows = [_Row(event, (event.text,), (event,)) for event in events]
    columns = list(zip(*[row.texts for row in rows], strict=True)) or [()]
    segments = tuple(
        Segment(str(number), texts, _slot(event), event.name, imported=texts)
        for number, (event, texts, _events) in enumerate(rows, 1)
    )
    return Rows(tracks_of(columns), segments, warnings, _events(rows))


def _events(rows: Sequence[_Row]) -> dict[str, list[int]]:
    return {
        str(number): [-1 if event is None else event.line for event in row.events]
        for number, row in enumerate(rows, 1)
    }


def _slot(event: Event) -> TimeSlot:
    if event.start is None and event.end is None:
        return EMPTY_SLOT
    return TimeSlot(event.start, event.end, Origin.IMPORTED)


def _shown(script: Script) -> tuple[list[Event], list[Warned]]:
    """Return the events with their texts as they are shown, without those that only draw."""
    breaks = script.info.get("wrapstyle") == "2"
    warnings: list[Warned] = []
    events = []
    drawings = 0
    for event in _without_effects(script.events, warnings):
        text, drew = display_of(event.text, breaks)
        drawings += drew
        if text.strip() or not drew:
            events.append(event._replace(text=text))
    if not drawings:
        return events, warnings
    message = ngettext(
        "{n} drawing is not shown; it stays in the file when that is written as ASS again.",
        "{n} drawings are not shown; they stay in the file when that is written as ASS again.",
        drawings,
    )
    return events, [*warnings, Warned(message.format(n=drawings))]


def _without_effects(events: Sequence[Event], warnings: list[Warned]) -> list[Event]:
    """Return the events without those that a program made of the words of karaoke.

    The words stay, also where they are only kept as comments; where there are no effects, such
    comments are comments like all others.
    """
    roles = Counter(event.role for event in events)
    effects = roles[Role.EFFECT]
    if not effects or not roles[Role.WORDS] + roles[Role.KEPT_WORDS]:
        return [event for event in events if event.role is not Role.KEPT_WORDS]
    message = ngettext(
        "{n} effect of karaoke is not shown, only the words it was made of; it stays in the file "
        "when that is written as ASS again.",
        "{n} effects of karaoke are not shown, only the words they were made of; they stay in the "
        "file when that is written as ASS again.",
        effects,
    )
    warnings.append(Warned(message.format(n=effects)))
    return [event for event in events if event.role is not Role.EFFECT]


def _two_labels(
    events: Sequence[Event], margins: dict[str, int]
) -> tuple[list[str], tuple[str, str]] | None:
    """Return a label for each event, and the two of them that stand at equal times.

    The label is the style or, where all are of one style, the script or else the language; the
    upper one comes first.
    """
    for label_all in (_styles, _scripts, _sides):
        labels = label_all(events)
        usual = [label for label, _count in Counter(labels).most_common(2)]
        if len(usual) == 2 and _stand_together(events, labels, usual):
            first, second = sorted(usual, key=labels.index)
            if margins.get(second, 0) > margins.get(first, 0):
                first, second = second, first
            return labels, (first, second)
    return None


def _styles(events: Sequence[Event]) -> list[str]:
    return [event.style for event in events]


def _scripts(events: Sequence[Event]) -> list[str]:
    return [str(script_of_line(event.text)) for event in events]


def _sides(events: Sequence[Event]) -> list[str]:
    """Return for each event which of two languages it is in, as its words tell."""
    sides = [""] * len(events)
    twins = twins_of([event[:2] for event in events], [event.text for event in events])
    for first, second in twins or []:
        if first is not None:
            sides[first] = "first"
        if second is not None:
            sides[second] = "second"
    return sides


def _at_equal_times(events: list[Event]) -> list[Event]:
    """Return the events, those of one style at the times of those of another that are near."""
    times, styles = [event[:2] for event in events], [event.style for event in events]
    twins = paired(times, styles, NEARLY_MS) or []
    moved = list(events)
    for first, second in twins:
        if first is not None and second is not None:
            start, end = events[first][:2]
            moved[second] = events[second]._replace(start=start, end=end)
    return moved


def _stand_together(events: Sequence[Event], labels: Sequence[str], usual: Sequence[str]) -> bool:
    times: dict[str, Counter[tuple[int | None, int | None]]] = defaultdict(Counter)
    for event, label in zip(events, labels, strict=True):
        times[label][event[:2]] += 1
    if _are_speakers(events, labels, usual) or _are_of_one_language(events, labels, usual):
        return False
    both = (times[usual[0]] & times[usual[1]]).total()
    return both >= _SHARE_OF_PAIRS * min(times[label].total() for label in usual) and (
        both * 2 > len(events) / 2
    )


def _are_speakers(events: Sequence[Event], labels: Sequence[str], usual: Sequence[str]) -> bool:
    """True when the two labels are those of two people, each with a name of his own."""
    names: list[set[str]] = [set(), set()]
    for event, label in zip(events, labels, strict=True):
        if label in usual:
            names[usual.index(label)].add(event.name)
    return all(names) and "" not in names[0] | names[1] and not names[0] & names[1]


def _are_of_one_language(
    events: Sequence[Event], labels: Sequence[str], usual: Sequence[str]
) -> bool:
    """True when both labels say the same, as shadows do, or much in one and the same language."""
    first, second = (
        [event.text for event, label in zip(events, labels, strict=True) if label == one]
        for one in usual
    )
    same = (Counter(first) & Counter(second)).total()
    if same * 2 > min(len(first), len(second)):
        return True
    if any(sum(map(_words, texts)) < _MANY_WORDS for texts in (first, second)):
        return False
    language = identify(first)
    return language is not None and language == identify(second)


def _words(text: str) -> int:
    return len(text.split())


def _paired(events: Sequence[Event], labels: Sequence[str], usual: tuple[str, str]) -> list[_Row]:
    """Return a row for each pair of events at equal times, in the order of the file."""
    rows: list[_Row] = []
    waiting: dict[tuple[int | None, int | None, int], deque[int]] = defaultdict(deque)
    for event, label in zip(events, labels, strict=True):
        column = usual.index(label) if label in usual else -1
        others = waiting[(*event[:2], 1 - column)] if column >= 0 else None
        if others:
            index = others.popleft()
            texts = list(rows[index].texts)
            texts[column] = event.text
            first = event if column == 0 else rows[index].event
            name = first.name or event.name or rows[index].event.name
            both = list(rows[index].events)
            both[column] = event
            rows[index] = _Row(first._replace(name=name), tuple(texts), tuple(both))
            continue
        if column >= 0:
            waiting[(*event[:2], column)].append(len(rows))
        is_lower = column == 1
        texts_of_both = ("", event.text) if is_lower else (event.text, "")
        rows.append(_Row(event, texts_of_both, (None, event) if is_lower else (event, None)))
    return rows
