"""The bytes of an ASS file."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from editor.core.collector import collector_paused
from editor.core.segments import Track
from editor.formats.ass.fitting import HEIGHT, MARGIN_EDGE, MARGIN_SIDE, WIDTH, fit, surely_fits
from editor.formats.ass.keeping import Tagged
from editor.formats.ass.text import event_text, guarded, name_field
from editor.formats.base import Outgoing, Shown, Written
from editor.formats.cue_changes import Change, Changes, cues_to_write, on_one_line
from editor.language.scripts import has_cjk

_LARGE = 64
_SMALL = 48
_GAP = 6
_LATIN_FONT = "Arial"
_CJK_FONTS = {"zh": "SC", "ja": "JP", "ko": "KR", "yue": "HK"}
_TRADITIONAL = ("hant", "tw", "hk", "mo")
_ROWS_LOOKED_AT = 200
_STYLE_COMMAS = 22
_TEN_HOURS = 10 * 360_000


class _Look(NamedTuple):
    """How the texts of one column are drawn; `margin` is the distance from below in pixels."""

    style: str
    font: str
    size: int
    margin: int


def written(outgoing: Outgoing, shape: Mapping[str, Any]) -> Written:
    """Return the file, its texts in the order of the columns from above.

    `shape` is what reading kept of it, if it came from such a file.
    """
    changes = Changes()
    looks = _looks(outgoing)
    lines = [*_with_styles(_head(outgoing.transcript.header, looks), shape.get("styles"))]
    lines += [line for line in _lines(shape.get("comments")) if line.startswith("Comment: ")]
    shown: list[Shown] = []
    with collector_paused():
        tagged = Tagged(shape.get("tagged"), outgoing)
        _add_events(outgoing, looks, tagged, lines, shown, changes)
    sections = _lines(shape.get("sections"))
    if sections and sections[0].startswith("["):
        lines += ["", *sections]
    text = "\n".join(lines) + "\n"
    if outgoing.newline != "\n":
        text = text.replace("\n", outgoing.newline)
    data = (b"\xef\xbb\xbf" if outgoing.bom else b"") + text.encode()
    return Written(data, changes.warnings(), tuple(shown))


def _lines(kept: object) -> list[str]:
    """Return the lines that reading kept, without any that no reader can have made."""
    lines = kept if isinstance(kept, (list, tuple)) else ()
    return [line for line in lines if isinstance(line, str) and len(line.splitlines()) == 1]


def _with_styles(head: str, styles: object) -> list[str]:
    """Return the lines in front of the events, with the styles of the file beside our own."""
    lines = head.split("\n")
    if not isinstance(styles, Mapping):
        return lines
    last = max(n for n, line in enumerate(lines) if line.startswith("Style: "))
    ours = {line[7:].partition(",")[0] for line in lines if line.startswith("Style: ")}
    kept = [
        f"Style: {line}"
        for line in _lines(list(styles.values()))
        if line.count(",") == _STYLE_COMMAS and line.partition(",")[0] not in ours
    ]
    return [*lines[: last + 1], *kept, *lines[last + 1 :]]


def _add_events(
    outgoing: Outgoing,
    looks: Sequence[_Look],
    tagged: Tagged,
    lines: list[str],
    shown: list[Shown],
    changes: Changes,
) -> None:
    clocks = _Clocks()
    sizes = [look.size for look in looks]
    styles = [look.style for look in looks]
    lowest_first = range(len(looks) - 1, -1, -1)
    for start, end, kept, speaker, row in cues_to_write(outgoing.cues, changes):
        first = (start + 5) // 10
        last = max((end + 5) // 10, first + 1)
        if last >= _TEN_HOURS:
            changes.add(Change.TEN_HOURS, row)
        times = (
            f"{clocks[first // 6000]}{first % 6000 // 100:02d}.{first % 100:02d},"
            f"{clocks[last // 6000]}{last % 6000 // 100:02d}.{last % 100:02d}"
        )
        name = name_field(on_one_line(speaker), row, changes) if speaker else ""
        texts = tuple([guarded(text, row, changes) for text in kept])
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
            raw = tagged.text(row, column, kept[column])
            if raw:
                lines.append(f"Dialogue: 0,{times},{styles[column]},{name},0,0,0,,{raw}")
                shown.append(Shown._make((first * 10, last * 10, kept[column])))
                continue
            if scale < 1:
                override = f"{{\\fs{max(1, int(sizes[column] * scale))}}}"
            lines.append(
                f"Dialogue: 0,{times},{styles[column]},{name},0,0,0,,{override}{event_text(text)}"
            )
            shown.append(Shown._make((first * 10, last * 10, text)))


class _Clocks(dict[int, str]):
    """The "H:MM:" of a minute counted from zero, made once."""

    def __missing__(self, minute: int) -> str:
        self[minute] = text = f"{minute // 60}:{minute % 60:02d}:"
        return text


def _looks(outgoing: Outgoing) -> list[_Look]:
    """Return how each column is drawn: the first above and larger."""
    tracks = outgoing.tracks
    fonts = [
        _font(track, [cue.texts[column] for cue in outgoing.cues[:_ROWS_LOOKED_AT]])
        for column, track in enumerate(tracks)
    ]
    cjk = next((font for font in fonts if font != _LATIN_FONT), _LATIN_FONT)
    if len(tracks) < 2:
        return [_Look("Default", cjk, _LARGE, MARGIN_EDGE)]
    # One font for both languages: the Latin letters of a CJK font go with its own signs.
    return [
        _Look("Upper", cjk, _LARGE, MARGIN_EDGE + _SMALL + _GAP),
        _Look("Lower", cjk, _SMALL, MARGIN_EDGE),
    ]


def _font(track: Track, texts: Sequence[str]) -> str:
    parts = track.language.lower().split("-")
    region = _CJK_FONTS.get(parts[0])
    if region is None:
        return f"Noto Sans CJK {_CJK_FONTS['zh']}" if any(map(has_cjk, texts)) else _LATIN_FONT
    if parts[0] == "zh" and any(part in _TRADITIONAL for part in parts[1:]):
        region = "TC"
    return f"Noto Sans CJK {region}"


def _head(header: Sequence[str], looks: Sequence[_Look]) -> str:
    """Return everything in front of the first event, without the newline at its end."""
    from pysubs2 import SSAFile, SSAStyle

    titles = [line for line in map(on_one_line, header) if line.strip()]
    file = SSAFile()
    file.info.clear()
    if titles:
        file.info["Title"] = titles[0]
    file.info |= {
        "ScriptType": "v4.00+",
        "WrapStyle": "0",
        "ScaledBorderAndShadow": "yes",
        "PlayResX": str(WIDTH),
        "PlayResY": str(HEIGHT),
    }
    file.styles = {
        look.style: SSAStyle(
            fontname=look.font,
            fontsize=look.size,
            outline=3,
            shadow=0,
            marginl=MARGIN_SIDE,
            marginr=MARGIN_SIDE,
            marginv=look.margin,
        )
        for look in looks
    }
    notice = "\n".join(["Written by Interlinear", *titles[1:]])
    return file.to_string("ass", header_notice=notice).rstrip("\n")
