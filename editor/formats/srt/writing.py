"""The bytes of a SubRip file: cues numbered from 1, with a blank line after each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from editor.core.cues import Cue
from editor.core.i18n import ngettext
from editor.core.segments import Segment
from editor.formats.base import Outgoing, Shown, Warned, Written
from editor.formats.clocks import THREE_DIGITS, TWO_DIGITS, Minutes
from editor.formats.cue_changes import LATEST_MS, Change, Changes, cues_to_write
from editor.formats.lines import encoded
from editor.formats.srt.text import display_of, guarded, is_harmless, without_blank_lines


def written(outgoing: Outgoing, shape: Mapping[str, Any]) -> Written:
    """Return the file; `shape` is what reading kept of it, if it came from such a file."""
    raw = shape.get("raw")
    writer = _Writer(raw if isinstance(raw, Mapping) else {}, outgoing.transcript.segments)
    blocks: list[str] = []
    shown: list[Shown] = []
    minutes, seconds, thousandths = Minutes(), TWO_DIGITS, THREE_DIGITS
    make = tuple.__new__
    for number, (start, end, text, display) in enumerate(writer.texts(outgoing.cues), 1):
        blocks.append(
            f"{number}\n"
            f"{minutes[start // 60_000]}:{seconds[start % 60_000 // 1000]},"
            f"{thousandths[start % 1000]} --> "
            f"{minutes[end // 60_000]}:{seconds[end % 60_000 // 1000]},"
            f"{thousandths[end % 1000]}\n{text}\n"
        )
        shown.append(make(Shown, (start, end, display)))
    text = "\n".join([*blocks, ""]) if blocks else ""
    data = _with_ends(text, shape, outgoing)
    return Written(data, writer.warnings(), tuple(shown))


class _Writer:
    """Makes the texts of cues safe and remembers what that took."""

    def __init__(self, raw: Mapping[str, str], rows: Sequence[Segment]) -> None:
        """Take the texts as they stood in the file by row id, and the rows as they are now."""
        self._raw = raw
        self._rows = rows
        self._changes = Changes()
        self._guarded: list[int] = []

    def texts(self, cues: Sequence[Cue]) -> Iterator[tuple[int, int, str, str]]:
        """Go through start and end in milliseconds, text as written, and text as shown."""
        raw = self._raw
        for cue in cues:
            start, end, texts, _speaker, row = cue
            text = "\n".join(filter(None, texts))
            if raw and (kept := self._as_it_came(row, texts)):
                yield start, end, kept, display_of(kept)[0]
            elif start >= 0 and end <= LATEST_MS and is_harmless(text):
                yield start, end, text, text
            else:
                yield from self._careful(cue)

    def warnings(self) -> tuple[Warned, ...]:
        """Return what a person should know about the cues that were not written as they are."""
        if not self._guarded:
            return self._changes.warnings()
        sentence = ngettext(
            "In {n} cue, text that players take for a tag or for times was guarded by an "
            "invisible character (row {row}).",
            "In {n} cues, text that players take for a tag or for times was guarded by an "
            "invisible character (first in row {row}).",
            len(self._guarded),
        ).format(n=len(self._guarded), row=self._guarded[0] + 1)
        return (*self._changes.warnings(), Warned(sentence, rows=tuple(self._guarded)))

    def _as_it_came(self, row: int, texts: Sequence[str]) -> str | None:
        """Return the text as it stood in the file if its row is unchanged and wholly in the cue."""
        if row >= len(self._rows):
            return None
        segment = self._rows[row]
        kept = self._raw.get(segment.id)
        if not isinstance(kept, str) or segment.texts != segment.imported:
            return None
        whole = [text.strip() for text in segment.texts]
        if list(filter(None, whole)) != list(filter(None, texts)):
            return None
        return without_blank_lines(kept)

    def _careful(self, cue: Cue) -> Iterator[tuple[int, int, str, str]]:
        for start, end, texts, _speaker, row in cues_to_write([cue], self._changes):
            text = "\n".join(filter(None, texts))
            filled = without_blank_lines(text)
            if filled != text:
                self._changes.add(Change.BLANK_LINE, row)
            safe = guarded(filled)
            if safe != filled:
                self._guarded.append(row)
            yield start, end, safe, safe


def _with_ends(text: str, shape: Mapping[str, Any], outgoing: Outgoing) -> bytes:
    tail = shape.get("tail")
    if text and tail in (0, 1):
        text = text.rstrip("\n") + "\n" * tail
    newline = outgoing.newline
    if newline == "\n" and shape.get("newline") in ("\r\n", "\r"):
        newline = shape["newline"]
    if newline != "\n":
        text = text.replace("\n", newline)
    return encoded(text, outgoing.bom or shape.get("bom") is True)
