"""The bytes of a WebVTT file."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from editor.formats.base import Outgoing, Shown, Written
from editor.formats.clocks import THREE_DIGITS, TWO_DIGITS, Minutes
from editor.formats.cue_changes import Change, Changes, cues_to_write, on_one_line
from editor.formats.lines import encoded
from editor.formats.webvtt.keeping import Kept
from editor.formats.webvtt.payload import is_bare, payload_of, spans_of, with_joiners

_BLANK_LINE = re.compile(r"^[ \t\u3000]*$", re.MULTILINE)
_NO_BREAK_SPACE = "\u00a0"


def written(outgoing: Outgoing, shape: Mapping[str, Any]) -> Written:
    """Return the file; `shape` is what reading kept of it, if it came from such a file."""
    changes = Changes()
    kept = Kept(shape, outgoing)
    blocks = [f"WEBVTT{kept.head}\n", *_title(outgoing.transcript.header)]
    shown: list[Shown] = []
    minutes, seconds, thousandths = Minutes(), TWO_DIGITS, THREE_DIGITS
    make = tuple.__new__
    for start, end, above, settings, payload, display in _texts(outgoing, kept, changes):
        blocks.append(
            f"{above}{minutes[start // 60_000]}:{seconds[start % 60_000 // 1000]}."
            f"{thousandths[start % 1000]} --> "
            f"{minutes[end // 60_000]}:{seconds[end % 60_000 // 1000]}."
            f"{thousandths[end % 1000]}{settings}\n{payload}\n"
        )
        shown.append(make(Shown, (start, end, display)))
    blocks += kept.blocks_left()
    text = "\n".join(blocks)
    if kept.newline != "\n":
        text = text.replace("\n", kept.newline)
    return Written(encoded(text, kept.bom), changes.warnings(), tuple(shown))


_Text = tuple[int, int, str, str, str, str]


def _texts(outgoing: Outgoing, kept: Kept, changes: Changes) -> Iterator[_Text]:
    """Go through the cues: start, end, what stands above and behind the times, text, its display.

    The text of most cues is written as it is; only the others are looked at closely.
    """
    spans = spans_of(outgoing.tracks)
    has_spans = any(map(any, spans))
    gives_back = not kept.is_nothing()
    frame = "\n".join([f"{before}{{}}{after}" for before, after in spans]).format
    above = settings = ""
    raw = None
    for start, end, texts, speaker, row in cues_to_write(outgoing.cues, changes):
        if gives_back:
            above = "".join([f"{block}\n" for block in kept.blocks_before(row)])
            name, settings = kept.marks(row)
            above += name
            raw = kept.as_it_came(row, texts)
        if raw is not None:
            yield start, end, above, settings, *raw
        elif not speaker and all(map(is_bare, texts)):
            display = "\n".join(texts)
            yield start, end, above, settings, frame(*texts) if has_spans else display, display
        else:
            texts = tuple([_without_blank_lines(text, row, changes) for text in texts])
            display = "\n".join(filter(None, texts))
            yield start, end, above, settings, payload_of(texts, spans, speaker), display


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
