"""How texts are drawn where the file that is written has no styles of its own."""

from collections.abc import Sequence
from typing import NamedTuple

from editor.core.segments import Track
from editor.formats.ass.fitting import HEIGHT, MARGIN_EDGE, MARGIN_SIDE, WIDTH
from editor.formats.base import Outgoing
from editor.formats.cue_changes import on_one_line
from editor.language.scripts import has_cjk

_LARGE = 64
_SMALL = 48
_GAP = 6
_OUTLINE = 3
_LATIN_FONT = "Arial"
_CJK_FONTS = {"zh": "SC", "ja": "JP", "ko": "KR", "yue": "HK"}
_TRADITIONAL = ("hant", "tw", "hk", "mo")
_ROWS_LOOKED_AT = 200


class Look(NamedTuple):
    """How the texts of one column are drawn; `margin` is the distance from below in pixels."""

    style: str
    font: str
    size: int
    margin: int


def looks_of(outgoing: Outgoing) -> list[Look]:
    """Return how each column is drawn: the first above and larger."""
    tracks = outgoing.tracks
    fonts = [
        _font(track, [cue.texts[column] for cue in outgoing.cues[:_ROWS_LOOKED_AT]])
        for column, track in enumerate(tracks)
    ]
    cjk = next((font for font in fonts if font != _LATIN_FONT), _LATIN_FONT)
    if len(tracks) < 2:
        return [Look("Default", cjk, _LARGE, MARGIN_EDGE)]
    # One font for both languages: the Latin letters of a CJK font go with its own signs.
    return [
        Look("Upper", cjk, _LARGE, MARGIN_EDGE + _SMALL + _GAP),
        Look("Lower", cjk, _SMALL, MARGIN_EDGE),
    ]


def _font(track: Track, texts: Sequence[str]) -> str:
    parts = track.language.lower().split("-")
    region = _CJK_FONTS.get(parts[0])
    if region is None:
        return f"Noto Sans CJK {_CJK_FONTS['zh']}" if any(map(has_cjk, texts)) else _LATIN_FONT
    if parts[0] == "zh" and any(part in _TRADITIONAL for part in parts[1:]):
        region = "TC"
    return f"Noto Sans CJK {region}"


def head_of(header: Sequence[str], looks: Sequence[Look]) -> str:
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
            outline=_OUTLINE,
            shadow=0,
            marginl=MARGIN_SIDE,
            marginr=MARGIN_SIDE,
            marginv=look.margin,
        )
        for look in looks
    }
    notice = "\n".join(["Written by Interlinear", *titles[1:]])
    return file.to_string("ass", header_notice=notice).rstrip("\n")


def style_line(look: Look, name: str, height: int) -> str:
    """Return the line of a look under another name, for a frame of another height."""
    size, outline, side, edge = (
        max(1, round(pixels * height / HEIGHT))
        for pixels in (look.size, _OUTLINE, MARGIN_SIDE, look.margin)
    )
    colours = "&H00FFFFFF,&H000000FF,&H00000000,&H00000000"
    return (
        f"Style: {name},{look.font},{size},{colours},0,0,0,0,100,100,0,0,1,{outline},0,2,"
        f"{side},{side},{edge},1"
    )
