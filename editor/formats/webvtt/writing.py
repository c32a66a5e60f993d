"""The bytes of a WebVTT file."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from editor.formats.base import Outgoing, Shown, Written
from editor.formats.cue_changes import Change, Changes, cues_to_write, on_one_line
from editor.formats.lines import encoded
from editor.formats.webvtt.keeping import Kept
from editor.formats.webvtt.payload import payload_of, spans_of, with_joiners

_BLANK_LINE = re.compile(r"^[ \t\u3000]*$", re.MULTILINE)
_NO_BREAK_SPACE = "\u00a0"


def written(outgoing: Outgoing, shape: Mapping[str, Any]) -> Written:
    """Return the file; `shape` is what reading kept of it, if it came from such a file."""
    changes = Changes()
    spans = spans_of(outgoing.tracks)
    kept = Kept(shape, outgoing)
    blocks = [f"WEBVTT{kept.head}\n", *_title(outgoing.transcript.header)]
    shown: list[Shown] = []
    minutes = _Minutes()
    for start, end, clean, speaker, row in cues_to_write(outgoing.cues, changes):
        blocks += kept.blocks_before(row)
        name, settings = kept.marks(row)
        raw = kept.as_it_came(row, clean)
        if raw is None:
            texts = [_without_blank_lines(text, row, changes) for text in clean]
            payload = payload_of(texts, spans, speaker)
            shown.append(Shown._make((start, end, "\n".join(filter(None, texts)))))
        else:
            payload, display = raw
            shown.append(Shown._make((start, end, display)))
        blocks.append(
            f"{name}{minutes[start // 60_000]}:{start % 60_000 // 1000:02d}.{start % 1000:03d}"
            f" --> {minutes[end // 60_000]}:{end % 60_000 // 1000:02d}.{end % 1000:03d}{settings}\n"
            f"{payload}\n"
        )
    blocks += kept.blocks_left()
    text = "\n".join(blocks)
    if kept.newline != "\n":
        text = text.replace("\n", kept.newline)
    return Written(encoded(text, kept.bom), changes.warnings(), tuple(shown))


class _Minutes(dict[int, str]):
    """The "HH:MM" of a minute counted from zero, made once."""

    def __missing__(self, minute: int) -> str:
        self[minute] = text = f"{minute // 60:02d}:{minute % 60:02d}"
        return text


def _title(header: Sequence[str]) -> list[str]:
    """Return the title lines as a comment, if there are any."""
    lines = [with_joiners(on_one_line(line)) for line in header]
    lines = [line for line in lines if line.strip()]
    return ["NOTE\n" + "\n".join(lines) + "\n"] if lines else []


def _without_blank_lines(text: str, row: int, changes: Changes) -> str:
    """Fill empty lines, which would end the cue."""
    if "\n" not in text:
        return text
    filled, count = _BLANK_LINE.subn(_NO_BREAK_SPACE, text)
    if count:
        changes.add(Change.BLANK_LINE, row)
    return filled
