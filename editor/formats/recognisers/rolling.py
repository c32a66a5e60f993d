"""Captions that roll up: each line stays on the screen while the next is spoken."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from editor.formats.recognisers.words import Row, Word, row_of


class Piece(NamedTuple):
    """A piece of a line, with the milliseconds from the line's start where they are known."""

    text: str
    offset: int | None = None


class Shown(NamedTuple):
    """A line as it is shown: its start, for how many milliseconds, and its pieces."""

    start: int | None
    duration: int | None
    pieces: Sequence[Piece]
    is_rolling: bool = False

    @property
    def text(self) -> str:
        """The whole line."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def end(self) -> int | None:
        """When it vanishes from the screen."""
        return None if self.start is None or self.duration is None else self.start + self.duration


def rows_of_shown(shown: Iterable[Shown]) -> list[Row]:
    """Return a row a line with text; one that rolls up ends where the next begins.

    Lines roll up when the file says so, or when most of them vanish after the next one came.
    """
    lines = [line for line in shown if line.text.strip()]
    nexts = [*(line.start for line in lines[1:]), None]
    overlaps = [
        _lies_inside(following, line.start, line.end)
        for line, following in zip(lines, nexts, strict=False)
    ]
    are_rolling = any(line.is_rolling or _has_offsets(line) for line in lines)
    are_rolling = are_rolling or sum(overlaps) * 2 > len(lines)
    rows = []
    for line, following, overlap in zip(lines, nexts, overlaps, strict=False):
        end = following if are_rolling and overlap else line.end
        rows.append(row_of(line.text, _words(line, end), line.start, end))
    return rows


def _has_offsets(line: Shown) -> bool:
    return any(piece.offset is not None for piece in line.pieces)


def _lies_inside(moment: int | None, start: int | None, end: int | None) -> bool:
    return moment is not None and start is not None and end is not None and start < moment < end


def _words(line: Shown, end: int | None) -> list[Word]:
    """Return the pieces as words; each lasts until the next begins, the last to the end."""
    if line.start is None or not _has_offsets(line):
        return []
    pieces = [piece for piece in line.pieces if piece.text.strip()]
    starts = [line.start + (piece.offset or 0) for piece in pieces]
    ends = [*starts[1:], end]
    return [
        Word(piece.text, first, last)
        for piece, first, last in zip(pieces, starts, ends, strict=True)
    ]
