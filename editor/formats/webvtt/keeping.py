"""What a file had besides texts and times, given back when it is written."""

from collections.abc import Mapping, Sequence
from typing import Any

from editor.formats.base import Outgoing
from editor.formats.webvtt.cue_text import cue_text, may_be_marked

_NOTHING = ("", "")


class Kept:
    """The notes of the reader, asked cue after cue in the order of the file.

    `head` is what stands behind "WEBVTT". A note that is not as a reader makes it, as in a project
    file that somebody else wrote, counts for nothing.
    """

    def __init__(self, shape: Mapping[str, Any], outgoing: Outgoing) -> None:
        """Take the notes, empty for what was not read from such a file."""
        self._rows = outgoing.transcript.segments
        self._raw = _mapping(shape.get("raw"))
        self._marks = _mapping(shape.get("cues"))
        self._numbered = shape.get("numbered") is True
        self._count = 0
        self._named: set[str] = set()
        self._blocks = [block for block in _sequence(shape.get("blocks")) if _is_block(block)]
        self._blocks.sort(key=lambda block: int(block[0]))
        self._blocks.reverse()
        self.head = _head(shape.get("head"), outgoing)
        self.bom = outgoing.bom or shape.get("bom") is True
        self.newline = outgoing.newline
        if self.newline == "\n" and shape.get("newline") in ("\r\n", "\r"):
            self.newline = shape["newline"]

    def is_nothing(self) -> bool:
        """Return whether no cue gets anything back, and no block stands between two."""
        return not (self._raw or self._marks or self._numbered or self._blocks)

    def blocks_before(self, row: int) -> list[str]:
        """Return the comments, styles and regions that come before the cue of a row."""
        if not self._blocks:
            return []
        number = self._id(row)
        found = []
        while self._blocks and (
            self._blocks[-1][0] == 0
            or (number.isdecimal() and self._blocks[-1][0] < int(number[:9]))
        ):
            found.append(self._blocks.pop()[1] + "\n")
        return found

    def blocks_left(self) -> list[str]:
        """Return those that come after the last cue."""
        return [block[1] + "\n" for block in reversed(self._blocks)]

    def marks(self, row: int) -> tuple[str, str]:
        """Return the line of the identifier of the next cue, and its settings after a blank."""
        name = ""
        if self._numbered:
            self._count += 1
            name = f"{self._count}\n"
        if not self._marks:
            return name, ""
        row_id = self._id(row)
        mark = self._marks.get(row_id, _NOTHING)
        if not _is_mark(mark):
            return name, ""
        if mark[0] and row_id not in self._named:
            # Of the cues that a row was split into, only the first is the one of that name.
            self._named.add(row_id)
            name = f"{mark[0]}\n"
        return name, f" {mark[1]}" if mark[1] else ""

    def as_it_came(self, row: int, texts: Sequence[str]) -> tuple[str, str] | None:
        """Return raw and shown text of a row that is unchanged and wholly in the cue."""
        kept = self._raw.get(self._id(row)) if self._raw else None
        if not isinstance(kept, str) or not kept or _ends_a_cue(kept):
            return None
        segment = self._rows[row]
        if segment.texts != segment.imported or not _is_whole(segment.texts, texts):
            return None
        shown, speaker = cue_text(kept)[:2] if may_be_marked(kept) else (kept, "")
        name = segment.speaker
        return (kept, shown) if speaker == name or (name and kept.startswith(f"{name}:")) else None

    def _id(self, row: int) -> str:
        return self._rows[row].id if row < len(self._rows) else ""


def _is_whole(texts: tuple[str, ...], written: Sequence[str]) -> bool:
    return texts == written or [text.strip() for text in texts] == list(written)


def _head(head: object, outgoing: Outgoing) -> str:
    """A file of the other language alone is not in the language that its head names."""
    if not isinstance(head, str) or "\n\n" in head or (head and head[0] not in " \t\n"):
        return ""
    lines = head.rstrip("\n").split("\n")
    if outgoing.columns[:1] != (0,):
        lines = [line for line in lines if not line.startswith("Language:")]
    return "\n".join(line for line in lines if "-->" not in line)


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _sequence(value: object) -> Sequence[Any]:
    return value if isinstance(value, (list, tuple)) else ()


def _ends_a_cue(text: str) -> bool:
    return "-->" in text or "\n\n" in text or text[0] == "\n" or text[-1] == "\n"


def _is_block(value: object) -> bool:
    if not isinstance(value, (list, tuple)) or len(value) != 2 or not isinstance(value[0], int):
        return False
    text = value[1]
    return (
        isinstance(text, str)
        and text.startswith(("NOTE", "STYLE", "REGION"))
        and (not _ends_a_cue(text))
    )


def _is_mark(value: object) -> bool:
    return (
        isinstance(value, (list, tuple))
        and len(value) == 2
        and all(isinstance(one, str) and "\n" not in one and "-->" not in one for one in value)
    )
