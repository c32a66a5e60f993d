"""From the JSON values of a project's rows to segments, one by one and with care."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from editor.core.i18n import _, ngettext
from editor.core.segments import Segment, Status, WordTime
from editor.formats.project.values import (
    Problems,
    numbers_of,
    slot_of,
    text_of,
    texts_of,
    unknown_of,
)
from editor.formats.project.writing import ROW_KEYS

_STATUSES = {str(status): status for status in Status}
_UNTOUCHED = object()


def read_rows(
    rows: Sequence[Any], tracks: int, line_of: Callable[[int], int | None], problems: Problems
) -> tuple[Segment, ...]:
    """Return a segment a row; what is wrong in one is told with its line, and the rest is taken.

    `line_of` gives the 1-based line of a row.
    """
    segments: list[Segment] = []
    for index, values in enumerate(rows):
        problems.at(_("Row {n}").format(n=index + 1), line_of(index))
        segment = _row(values, tracks, problems)
        if segment is not None:
            segments.append(segment)
    return _with_own_ids(segments, problems)


def _row(values: Any, tracks: int, problems: Problems) -> Segment | None:
    if not isinstance(values, dict):
        problems.say(
            _("{where} is not usable and was left out: {value}").format(
                where=problems.where, value=str(values)[:60]
            )
        )
        return None
    texts = _texts(values, tracks, problems)
    return Segment(
        id=text_of(values, "id", problems),
        texts=texts,
        slot=slot_of(values.get("slot"), problems),
        speaker=text_of(values, "speaker", problems),
        status=_status(values, problems),
        cuts=numbers_of(values.get("cuts", []), tracks, "cuts", problems),
        words=tuple(
            WordTime(*word) for word in numbers_of(values.get("words", []), 4, "words", problems)
        ),
        imported=_imported(values, texts, problems),
        note=text_of(values, "note", problems),
        bookmark=_bookmark(values, problems),
        extra=unknown_of(values, ROW_KEYS, problems) or None,
    )


def _texts(values: Mapping[str, Any], tracks: int, problems: Problems) -> tuple[str, ...]:
    texts = texts_of(values.get("texts"), "texts", problems)
    if len(texts) > tracks:
        problems.say(
            _("{where} has more texts than there are tracks; these were left out: {texts}").format(
                where=problems.where, texts=" / ".join(texts[tracks:])[:200]
            )
        )
    return (*texts, *("",) * (tracks - len(texts)))[:tracks]


def _status(values: Mapping[str, Any], problems: Problems) -> Status:
    value = values.get("status", Status.RAW)
    if isinstance(value, str) and value in _STATUSES:
        return _STATUSES[value]
    problems.left_out("status")
    return Status.RAW


def _imported(
    values: Mapping[str, Any], texts: tuple[str, ...], problems: Problems
) -> tuple[str, ...] | None:
    value = values.get("imported", _UNTOUCHED)
    if value is _UNTOUCHED:
        return texts
    return None if value is None else texts_of(value, "imported", problems)


def _bookmark(values: Mapping[str, Any], problems: Problems) -> bool:
    value = values.get("bookmark", False)
    if not isinstance(value, bool):
        problems.left_out("bookmark")
    return value is True


def _with_own_ids(segments: list[Segment], problems: Problems) -> tuple[Segment, ...]:
    """Return the segments with the ids that are missing or there already replaced by new ones."""
    taken = {segment.id for segment in segments} - {""}
    if len(taken) == len(segments):
        return tuple(segments)
    seen: set[str] = set()
    number = renamed = 0
    for index, segment in enumerate(segments):
        if segment.id and segment.id not in seen:
            seen.add(segment.id)
            continue
        while f"r{number}" in taken:
            number += 1
        taken.add(f"r{number}")
        segments[index] = segment._replace(id=f"r{number}")
        renamed += 1
    problems.at("")
    problems.say(
        ngettext(
            "{n} row had no id of its own and was given one.",
            "{n} rows had no id of their own and were given one.",
            renamed,
        ).format(n=renamed)
    )
    return tuple(segments)
