"""The bytes of an ASS file that comes from no such file."""

from collections.abc import Sequence

from editor.core.collector import collector_paused
from editor.formats.ass.fitting import fit, surely_fits
from editor.formats.ass.looks import Look, head_of, looks_of
from editor.formats.ass.text import event_text, guarded, name_field
from editor.formats.ass.times import Clocks, Hundredths
from editor.formats.base import Outgoing, Shown, Written
from editor.formats.cue_changes import Change, Changes, cues_to_write, on_one_line


def written(outgoing: Outgoing) -> Written:
    """Return the file, its texts in the order of the columns from above."""
    changes = Changes()
    looks = looks_of(outgoing)
    lines = head_of(outgoing.transcript.header, looks).split("\n")
    shown: list[Shown] = []
    with collector_paused():
        _add_events(outgoing, looks, lines, shown, changes)
    text = "\n".join(lines) + "\n"
    if outgoing.newline != "\n":
        text = text.replace("\n", outgoing.newline)
    data = (b"\xef\xbb\xbf" if outgoing.bom else b"") + text.encode()
    return Written(data, changes.warnings(), tuple(shown))


def _add_events(
    outgoing: Outgoing,
    looks: Sequence[Look],
    lines: list[str],
    shown: list[Shown],
    changes: Changes,
) -> None:
    clocks, times_in = Clocks(), Hundredths(outgoing.cues, changes)
    sizes = [look.size for look in looks]
    styles = [look.style for look in looks]
    lowest_first = range(len(looks) - 1, -1, -1)
    for cue in cues_to_write(outgoing.cues, changes):
        first, last = times_in.of(cue)
        times = f"{clocks.at(first)},{clocks.at(last)}"
        speaker, row = cue.speaker, cue.row
        name = name_field(on_one_line(speaker), row, changes) if speaker else ""
        texts = tuple([guarded(text, row, changes) for text in cue.texts])
        override = ""
        scale = 1.0
        if not surely_fits(texts):
            texts, scale, fits = fit(texts, sizes)
            if scale < 1:
                changes.add(Change.SHRUNK if fits else Change.TOO_LONG, row)
        for column in lowest_first:
            text = texts[column]
            if not text:
                continue
            if scale < 1:
                override = f"{{\\fs{max(1, int(sizes[column] * scale))}}}"
            lines.append(
                f"Dialogue: 0,{times},{styles[column]},{name},0,0,0,,{override}{event_text(text)}"
            )
            shown.append(Shown._make((first * 10, last * 10, text)))
