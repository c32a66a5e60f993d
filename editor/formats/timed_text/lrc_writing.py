"""The bytes of an LRC file: titles, and a line a language and cue, in the order of time."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from editor.core.cues import Cue
from editor.core.i18n import ngettext
from editor.core.segments import Segment, WordTime
from editor.formats.base import Outgoing, Shown, Warned, Written
from editor.formats.cue_changes import Changes, cues_to_write, on_one_line, told_of_rows
from editor.formats.lines import encoded
from editor.formats.text_cells import one_line

_UNSAFE = re.compile(r"(?<=[<\[])(?=\s*\d{1,5}:\d\d(?:[.:]\d{1,3})?\s*[>\]])", re.ASCII)
_JOINER = "\u2060"
_STEP = 10


def written(outgoing: Outgoing) -> Written:
    """Return the file; a cue that another one cuts short is shown until that one begins."""
    changes = Changes()
    guarded: list[int] = []
    cues = sorted(cues_to_write(outgoing.cues, changes), key=lambda cue: cue.start)
    spans = list(_spans(cues))
    lines = [f"[{name}:{title}]" for name, title in _titles(outgoing.transcript.header)]
    shown: list[Shown] = []
    for number, (cue, (start, end)) in enumerate(zip(cues, spans, strict=True)):
        texts = [_safe(text, cue.row, guarded) for text in cue.texts]
        lines += _lines(cue, texts, start, outgoing)
        shown.append(Shown(start, end, "\n".join(filter(None, texts))))
        if number + 1 == len(spans) or spans[number + 1][0] > end:
            lines.append(f"[{_clock(end)}]")
    text = "".join(f"{line}{outgoing.newline}" for line in lines)
    warnings = (*changes.warnings(), *_cut_told(cues, spans), *_guarded_told(guarded))
    warnings = (*warnings, *_breaks_told(cues))
    return Written(encoded(text, outgoing.bom), warnings, tuple(shown))


def _titles(header: Sequence[str]) -> Iterator[tuple[str, str]]:
    titles = [title for title in map(on_one_line, header) if title.strip()]
    for number, title in enumerate(titles):
        yield ("#" if number else "ti"), title


def _spans(cues: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """Go through start and end as they are in the file, where only hundredths can be written."""
    starts = [_rounded(cue.start) for cue in cues]
    after = dict(pairwise(sorted(set(starts))))
    for cue, start in zip(cues, starts, strict=True):
        end = max(start + _STEP, _rounded(cue.end))
        yield start, min(end, after.get(start, end))


def _rounded(ms: int) -> int:
    return (ms + _STEP // 2) // _STEP * _STEP


def _clock(ms: int) -> str:
    return f"{ms // 60_000:02d}:{ms % 60_000 // 1000:02d}.{ms % 1000 // 10:02d}"


def _safe(text: str, row: int, guarded: list[int]) -> str:
    line = one_line(text).strip()
    safe = _UNSAFE.sub(_JOINER, line)
    if safe != line:
        guarded.append(row)
    return safe


def _lines(cue: Cue, texts: Sequence[str], start: int, outgoing: Outgoing) -> Iterator[str]:
    rows = outgoing.transcript.segments
    for column, text in zip(outgoing.columns, texts, strict=True):
        if not text:
            continue
        if column == 0 and cue.row < len(rows) and rows[cue.row].words:
            text = _with_words(text, cue, rows[cue.row])
        yield f"[{_clock(start)}]{text}"


def _with_words(text: str, cue: Cue, row: Segment) -> str:
    """Return the text with a time in front of each word that has one in this cue."""
    parts = []
    at = 0
    last: WordTime | None = None
    for word in row.words:
        if not cue.start <= word.from_ms < cue.end:
            continue
        said = one_line(row.texts[0][word.start : word.end])
        place = text.find(said, at)
        if place < 0 or not said:
            continue
        parts.append(f"{text[at:place]}<{_clock(_rounded(word.from_ms))}>{said}")
        at = place + len(said)
        last = word
    rest = f"<{_clock(_rounded(last.to_ms))}>" if last and not text[at:].strip() else ""
    return "".join(parts) + text[at:] + rest


def _cut_told(cues: Sequence[Cue], spans: Sequence[tuple[int, int]]) -> tuple[Warned, ...]:
    rows = [
        cue.row for cue, (_start, end) in zip(cues, spans, strict=True) if end < _rounded(cue.end)
    ]
    return told_of_rows(
        rows,
        ngettext(
            "{n} cue ends where the next begins, as lines of LRC do not overlap (row {row}).",
            "{n} cues end where the next begins, as lines of LRC do not overlap "
            "(first in row {row}).",
            len(rows),
        ),
    )


def _guarded_told(rows: Sequence[int]) -> tuple[Warned, ...]:
    return told_of_rows(
        rows,
        ngettext(
            "In {n} cue, text that is read as a time was guarded by an invisible character "
            "(row {row}).",
            "In {n} cues, text that is read as a time was guarded by an invisible character "
            "(first in row {row}).",
            len(rows),
        ),
    )


def _breaks_told(cues: Sequence[Cue]) -> tuple[Warned, ...]:
    rows = [cue.row for cue in cues if any("\n" in text.strip() for text in cue.texts)]
    return told_of_rows(
        rows,
        ngettext(
            "The line breaks of {n} cue were written as blanks, as LRC has none (row {row}).",
            "The line breaks of {n} cues were written as blanks, as LRC has none "
            "(first in row {row}).",
            len(rows),
        ),
    )
