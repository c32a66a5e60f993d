"""What no text of a document may hold, taken out where texts come in.

Half of a surrogate pair cannot be written to any file, a NUL ends texts for many programs, and the
other control characters are seen by nobody and allowed in no XML.
Files pass `clean_transcript` when they have been read; what is typed, pasted, replaced or accepted
passes the functions of `edits`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from editor.core.segments import Segment
from editor.core.transcript import Transcript

_Value = TypeVar("_Value")

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f"
_UNFIT = re.compile(f"[{_CONTROLS}\ud800-\udfff]")
_CONTROL = re.compile(f"[{_CONTROLS}]")
_BLOCK = 4096


def is_unfit(text: str) -> bool:
    """True for a text with half of a surrogate pair or a control character that is no blank."""
    if _CONTROL.search(text) is not None:
        return True
    if text.isascii():
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def clean_text(text: str) -> str:
    """Return the text without controls, with U+FFFD for each half of a surrogate pair."""
    return _UNFIT.sub(_fit, text) if is_unfit(text) else text


def _fit(found: re.Match[str]) -> str:
    return "\ufffd" if found[0] >= "\ud800" else ""


def clean(value: _Value) -> _Value:
    """Return a value with every text in it clean; the same object where all of them are."""
    return _clean(value)  # type: ignore[no-any-return]


def _clean(value: Any) -> Any:
    if type(value) is str:
        return clean_text(value)
    if isinstance(value, tuple | list):
        parts = [_clean(one) for one in value]
        if all(new is old for new, old in zip(parts, value, strict=True)):
            return value
        return value._make(parts) if hasattr(value, "_make") else type(value)(parts)
    if isinstance(value, Mapping):
        pairs = {_clean(key): _clean(one) for key, one in value.items()}
        is_same = all(new is old for new, old in zip(pairs, value, strict=False))
        is_same = is_same and all(pairs[key] is value[key] for key in value)
        return value if is_same and len(pairs) == len(value) else pairs
    if is_dataclass(value) and not isinstance(value, type):
        changed = {one.name: _clean(getattr(value, one.name)) for one in fields(value)}
        is_same = all(new is getattr(value, name) for name, new in changed.items())
        return value if is_same else replace(value, **changed)
    return value


def clean_rows(rows: Sequence[Segment]) -> tuple[Segment, ...]:
    """Return rows whose texts are clean; many rows at once cost hardly more than reading them."""
    if all(_is_clean(rows[at : at + _BLOCK]) for at in range(0, len(rows), _BLOCK)):
        return tuple(rows)
    return tuple(_clean_row(row) for row in rows)


def _is_clean(rows: Sequence[Segment]) -> bool:
    texts = [text for row in rows for text in row.texts]
    texts += [f"{row.id}{row.speaker}{row.note}" for row in rows]
    for row in rows:
        if row.imported is not None and row.imported is not row.texts:
            texts += row.imported
        if row.extra is not None and clean(row.extra) is not row.extra:
            return False
    return not is_unfit("".join(texts))


def _clean_row(row: Segment) -> Segment:
    """Return a row; where a text of it grows shorter, offsets into it are dropped."""
    done = clean(row)
    if any(len(new) != len(old) for new, old in zip(done.texts, row.texts, strict=True)):
        return done._replace(cuts=(), words=())
    return done


def clean_transcript(transcript: Transcript) -> Transcript:
    """Return a transcript with every text in it clean."""
    rows = clean_rows(transcript.segments)
    rest = clean(replace(transcript, segments=()))
    return replace(rest, segments=rows)
