"""Who speaks, where names stand in front of the lines of two languages, in one or in both."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from editor.core.segments import Segment
from editor.formats.languages.language_names import is_language

_LABEL = re.compile(
    r"(?:[-–—•]\s*)?[*_]{0,2}(?P<name>[^\W\d_][^\n:：.!?,;，。！？*_\[\](){}]{0,39}?)"
    r"(?:[*_]{0,2}\s*[:：]\s*[*_]{0,2}|[*_]{2})\s*(?=\S)"
)
_IN_BRACKETS = re.compile(r"[\[(【（](?P<name>[^\W\d_]{2,20})[\])】）]\s*(?=\S)")
_SAMPLE = 200
_FEW = 3
_MOST = 0.7

Labels = dict[str, dict[str, str]]
"""By track (“0”, “1”) and by who speaks: what stands in front of each line."""


class _Label(NamedTuple):
    name: str
    prefix: str


def named_rows(rows: Sequence[Segment]) -> tuple[tuple[Segment, ...], Labels]:
    """Return the rows with their speakers, and what was taken away in front of their texts.

    Names are taken where most rows have one, the same few come again, each is always written alike,
    and in the other language the same names stand or none at all.
    """
    columns = _columns(rows[:_SAMPLE]) and _columns(rows)
    if not columns:
        return tuple(rows), {}
    speakers = [""] * len(rows) if _are_languages(columns) else _speakers(columns)
    if any(speakers) and not _are_few(speakers):
        return tuple(rows), {}
    labels: Labels = {}
    for track, column in columns.items():
        prefixes = _prefixes([row.texts[track] for row in rows], column, speakers)
        if prefixes is None:
            return tuple(rows), {}
        labels[str(track)] = prefixes
    named = (
        _without(row, speaker, {track: columns[track][at] for track in columns})
        for at, (row, speaker) in enumerate(zip(rows, speakers, strict=True))
    )
    return tuple(named), labels


def _columns(rows: Sequence[Segment]) -> dict[int, list[_Label | None]]:
    """Return the names by row in each column that has them nearly throughout."""
    found = {track: _column(rows, track) for track in (0, 1)}
    return {track: column for track, column in found.items() if any(column)}


def _are_languages(columns: Mapping[int, Sequence[_Label | None]]) -> bool:
    """True when “EN:” and “ZH:” stand in front of all, which says what it is and not who."""
    names = [{label.name for label in column if label} for column in columns.values()]
    return all(len(one) == 1 and is_language(next(iter(one))) for one in names)


def _speakers(columns: Mapping[int, Sequence[_Label | None]]) -> list[str]:
    """Return who speaks in each row: the first column's name, also where only the other has one."""
    first, other = columns[min(columns)], columns[max(columns)]
    names = {
        there.name: here.name for here, there in zip(first, other, strict=True) if here and there
    }
    return [
        here.name if here else names.get(there.name, there.name) if there else ""
        for here, there in zip(first, other, strict=True)
    ]


def _are_few(speakers: Sequence[str]) -> bool:
    named = [name for name in speakers if name]
    count = len(set(named))
    return len(named) >= _FEW and count < len(named) and count <= max(2, len(named) // 2)


def _column(rows: Sequence[Segment], track: int) -> list[_Label | None]:
    """Return the names of a column, none at all where most of its texts have none."""
    found = [_label(row.texts[track]) for row in rows]
    filled = sum(1 for row in rows if row.texts[track])
    return found if sum(map(bool, found)) >= _MOST * filled else [None] * len(rows)


def _label(text: str) -> _Label | None:
    found = _LABEL.match(text[:100])
    if found is None:
        found = _IN_BRACKETS.match(text[:100])
        if found is None or not is_language(found["name"]):
            return None
    return _Label(" ".join(found["name"].split()), found[0])


def without_language(line: str) -> str:
    """Return a line without the name or the tag of its language in front: “EN: ”, “[zh] ”."""
    label = _label(line)
    return line[len(label.prefix) :] if label and is_language(label.name) else line


def _prefixes(
    texts: Sequence[str], column: Sequence[_Label | None], speakers: Sequence[str]
) -> dict[str, str] | None:
    """Return what stands in front of the texts of each speaker, None where that differs."""
    prefixes: dict[str, str] = {}
    for text, label, speaker in zip(texts, column, speakers, strict=True):
        prefix = label.prefix if label else ""
        if text and prefixes.setdefault(speaker, prefix) != prefix:
            return None
    others = [prefix for name, prefix in prefixes.items() if name]
    return prefixes if len(set(others)) == len(others) else None


def _without(row: Segment, speaker: str, labels: Mapping[int, _Label | None]) -> Segment:
    texts = tuple(
        text[len(label.prefix) :] if (label := labels.get(track)) else text
        for track, text in enumerate(row.texts)
    )
    return row._replace(texts=texts, imported=texts, speaker=speaker)


def prefix_of(labels: Mapping[str, Mapping[str, str]], track: int, speaker: str) -> str:
    """Return what stands in front of a text that somebody says; a new name is written plainly."""
    column = labels.get(str(track))
    if column is None:
        return ""
    return column.get(speaker, f"{speaker}: " if speaker else "")
