"""An edit as JSON values for the journal: what changed in a row, not the row.

The values tell old and new, so that they lead from the transcript before the edit to the one after
it, and back. A whole row stands there only where rows came, went or took another's place.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from editor.core.edit import Edit, MetaChange, Splice
from editor.core.segments import Segment, Status, WordTime
from editor.core.sequences import common_start
from editor.core.timeslots import Origin, Reason, TimeSlot
from editor.core.transcript import Transcript
from editor.formats.containers.json_patch import apply, difference, turned
from editor.formats.project.fields import FIELDS

Values = dict[str, Any]
_DEFAULTS = Segment._field_defaults
_NO_DEFAULT = object()


class _Coding(NamedTuple):
    """How a field of a row is written and read."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def _as_it_is(value: Any) -> Any:
    return value


def _read_slot(value: Sequence[Any]) -> TimeSlot:
    start, end, origin, confidence, locked, *rest = value
    known = None if origin is None else Origin(origin)
    reason = Reason(rest[0]) if rest and rest[0] is not None else None
    return TimeSlot(start, end, known, confidence, locked, reason)


def _texts(value: Sequence[str] | None) -> tuple[str, ...] | None:
    return None if value is None else tuple(value)


_PLAIN = _Coding(_as_it_is, _as_it_is)
_CODINGS: Mapping[str, _Coding] = {
    "id": _PLAIN,
    "texts": _Coding(list, tuple),
    "slot": _Coding(list, _read_slot),
    "speaker": _PLAIN,
    "status": _Coding(str, Status),
    "cuts": _Coding(_as_it_is, lambda value: tuple(map(tuple, value))),
    "words": _Coding(_as_it_is, lambda value: tuple(WordTime(*word) for word in value)),
    "imported": _Coding(_as_it_is, _texts),
    "note": _PLAIN,
    "bookmark": _PLAIN,
    "extra": _PLAIN,
}


def edit_values(edit: Edit) -> Values:
    """Return what the journal keeps of an edit, as values that JSON can write."""
    values: Values = {"label": edit.label}
    if edit.splices:
        values["rows"] = [_splice_values(splice) for splice in edit.splices]
    if edit.meta:
        values["meta"] = [_meta_values(change) for change in edit.meta]
    return values


def edit_of(values: Mapping[str, Any], rows: Sequence[Segment], rest: Transcript) -> Edit:
    """Return the edit that the values tell of a document in this state.

    `rest` has the fields that are not rows.

    Raises:
        ValueError: the values are damaged, or tell of another state.
    """
    try:
        splices = tuple(_splice_of(one, rows) for one in values.get("rows", ()))
        meta = []
        for one in values.get("meta", ()):
            meta.append(_meta_of(one, rest))
            rest = replace(rest, **{meta[-1].field: meta[-1].new})
        return Edit(str(values["label"]), splices, tuple(meta))
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError(f"a damaged record: {error!r}") from error


def inverse_values(values: Mapping[str, Any]) -> Values:
    """Return the values of the edit that takes this one back.

    Raises:
        ValueError: the values are damaged.
    """
    try:
        return _inverse(values)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"a damaged record: {error!r}") from error


def _inverse(values: Mapping[str, Any]) -> Values:
    inverse: Values = {"label": values["label"]}
    shift = 0
    rows = []
    for one in values.get("rows", ()):
        if "set" in one:
            rows.append({"at": one["at"] + shift, "set": list(map(_turned, one["set"]))})
        else:
            old, new = one["old"], one["new"]
            rows.append({"at": one["at"] + shift, "old": new, "new": old})
            shift += len(new) - len(old)
    meta = list(map(_turned_meta, values.get("meta", ())))
    return inverse | ({"rows": rows} if rows else {}) | ({"meta": meta[::-1]} if meta else {})


def _turned(patch: Mapping[str, Any]) -> Values:
    turned: Values = {}
    for field, value in patch.items():
        if field == "id":
            turned[field] = value
        elif field == "texts":
            turned[field] = {track: pair[::-1] for track, pair in value.items()}
        else:
            turned[field] = value[::-1]
    return turned


def _turned_meta(values: Mapping[str, Any]) -> Values:
    if "patch" in values:
        return {**values, "patch": turned(values["patch"])}
    return {**values, "old": values["new"], "new": values["old"]}


def _splice_values(splice: Splice) -> Values:
    at, old, new = splice
    if [row.id for row in old] == [row.id for row in new] and _same_tracks(old, new):
        return {"at": at, "set": [_patch(*pair) for pair in zip(old, new, strict=True)]}
    return {"at": at, "old": list(map(_row_values, old)), "new": list(map(_row_values, new))}


def _same_tracks(old: Iterable[Segment], new: Iterable[Segment]) -> bool:
    return all(len(a.texts) == len(b.texts) for a, b in zip(old, new, strict=True))


def _patch(old: Segment, new: Segment) -> Values:
    patch: Values = {"id": old.id}
    if old.texts != new.texts:
        pairs = enumerate(zip(old.texts, new.texts, strict=True))
        patch["texts"] = {str(track): pair for track, pair in pairs if pair[0] != pair[1]}
    for field, coding in _CODINGS.items():
        before, after = getattr(old, field), getattr(new, field)
        if before != after and field != "texts":
            patch[field] = [coding.write(before), coding.write(after)]
    return patch


def _row_values(row: Segment) -> Values:
    return {
        field: _CODINGS[field].write(value)
        for field, value in zip(Segment._fields, row, strict=True)
        if value != _DEFAULTS.get(field, _NO_DEFAULT)
    }


def _row_of(values: Mapping[str, Any]) -> Segment:
    return Segment(**{field: _CODINGS[field].read(value) for field, value in values.items()})


def _splice_of(values: Mapping[str, Any], rows: Sequence[Segment]) -> Splice:
    at = values["at"]
    if type(at) is not int or not 0 <= at <= len(rows):
        raise ValueError("a row that is not there")
    if "set" not in values:
        return Splice(at, tuple(map(_row_of, values["old"])), tuple(map(_row_of, values["new"])))
    patches = values["set"]
    old = tuple(rows[at : at + len(patches)])
    new = tuple(_patched(row, patch) for row, patch in zip(old, patches, strict=True))
    return Splice(at, old, new)


def _patched(row: Segment, patch: Mapping[str, Any]) -> Segment:
    """Return the row with what the patch tells, when it has the values that it tells of."""
    changed: dict[str, Any] = {}
    expected: dict[str, Any] = {}
    for field, value in patch.items():
        if field == "id":
            expected[field] = value
        elif field == "texts":
            expected[field] = _with_texts(row.texts, value, 0)
            changed[field] = _with_texts(row.texts, value, 1)
        else:
            read = _CODINGS[field].read
            expected[field], changed[field] = (read(one) for one in value)
    if any(getattr(row, field) != value for field, value in expected.items()):
        raise ValueError(f"the row {row.id} is another")
    return row._replace(**changed)


def _with_texts(
    texts: tuple[str, ...], pairs: Mapping[str, Sequence[str]], which: int
) -> tuple[str, ...]:
    changed = list(texts)
    for track, pair in pairs.items():
        changed[int(track)] = pair[which]
    return tuple(changed)


def _meta_values(change: MetaChange) -> Values:
    """Return what differs of a list or an object, or the whole value where it is neither."""
    coding = FIELDS[change.field]
    if isinstance(change.old, Mapping) and isinstance(change.new, Mapping):
        patch = difference(coding.write(change.old), coding.write(change.new))
        return {"field": change.field, "patch": patch}
    if not coding.is_list:
        return {
            "field": change.field,
            "old": coding.write(change.old),
            "new": coding.write(change.new),
        }
    old, new = coding.items(change.old), coding.items(change.new)
    at = common_start(old, new)
    tail = common_start(old[at:][::-1], new[at:][::-1])
    return {
        "field": change.field,
        "at": at,
        "old": [coding.write(one) for one in old[at : len(old) - tail]],
        "new": [coding.write(one) for one in new[at : len(new) - tail]],
    }


def _meta_of(values: Mapping[str, Any], rest: Transcript) -> MetaChange:
    field = values["field"]
    coding = FIELDS[field]
    present = getattr(rest, field)
    if "patch" in values:
        return MetaChange(field, present, coding.read(apply(values["patch"], dict(present))))
    old, new = values["old"], values["new"]
    if not coding.is_list:
        return MetaChange(field, coding.read(old), coding.read(new))
    items, at = coding.items(present), values["at"]
    before = tuple(map(coding.read, old))
    if items[at : at + len(before)] != before:
        raise ValueError(f"the field {field} is another")
    after = (*items[:at], *map(coding.read, new), *items[at + len(before) :])
    return MetaChange(field, present, coding.joined(after))
