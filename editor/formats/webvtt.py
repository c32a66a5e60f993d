"""WebVTT: the subtitles of the web."""

import re
from collections.abc import Sequence

from editor.core.collector import collector_paused
from editor.core.segments import Track
from editor.formats.base import FORMATS, Format, Outgoing, Shown, Written
from editor.formats.cue_changes import Change, Changes, cues_to_write, on_one_line

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_BLANK_LINE = re.compile(r"^[ \t\u3000]*$", re.MULTILINE)
_NO_BREAK_SPACE = "\u00a0"
_JOINER = "\u2060"
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_UNKNOWN = "und"

_is_harmless = re.compile("[^&<>\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]*+").fullmatch


@FORMATS.register
class WebVTT(Format):
    """WebVTT subtitles."""

    id = "webvtt"
    suffixes = (".vtt",)
    writes = True
    keeps = frozenset({"times", "languages", "speakers", "header", "line-breaks"})
    is_subtitle = True

    def write(self, outgoing: Outgoing) -> Written:
        """Return the cues; two languages each in their own span, the header as comments."""
        changes = Changes()
        spans = _spans(outgoing.tracks)
        blocks = _head(outgoing.transcript.header)
        shown: list[Shown] = []
        minutes = _Minutes()
        with collector_paused():
            for start, end, kept, speaker, row in cues_to_write(outgoing.cues, changes):
                texts = [_without_blank_lines(text, row, changes) for text in kept]
                shown.append(Shown._make((start, end, "\n".join(filter(None, texts)))))
                blocks.append(
                    f"{minutes[start // 60_000]}:{start % 60_000 // 1000:02d}.{start % 1000:03d}"
                    f" --> {minutes[end // 60_000]}:{end % 60_000 // 1000:02d}.{end % 1000:03d}\n"
                    f"{_payload(texts, spans, speaker)}\n"
                )
        data = _encoded("\n".join(blocks), outgoing)
        return Written(data, changes.warnings(), tuple(shown))


class _Minutes(dict[int, str]):
    """The "HH:MM" of a minute counted from zero, made once."""

    def __missing__(self, minute: int) -> str:
        self[minute] = text = f"{minute // 60:02d}:{minute % 60:02d}"
        return text


def _spans(tracks: Sequence[Track]) -> list[tuple[str, str]]:
    """Return what stands before and after the text of each track: only two need be told apart."""
    if len(tracks) < 2:
        return [("", "")] * len(tracks)
    return [
        (f"<lang {track.language}>", "</lang>")
        if track.language != _UNKNOWN and _LANGUAGE.fullmatch(track.language)
        else ("", "")
        for track in tracks
    ]


def _head(header: Sequence[str]) -> list[str]:
    """Return the signature and, as a comment, the title lines."""
    lines = [on_one_line(line).replace("-->", f"--{_JOINER}>") for line in header]
    lines = [line for line in lines if line.strip()]
    blocks = ["WEBVTT\n"]
    if lines:
        blocks.append("NOTE\n" + "\n".join(lines) + "\n")
    return blocks


def _without_blank_lines(text: str, row: int, changes: Changes) -> str:
    """Fill empty lines, which would end the cue."""
    if "\n" not in text:
        return text
    filled, count = _BLANK_LINE.subn(_NO_BREAK_SPACE, text)
    if count:
        changes.add(Change.BLANK_LINE, row)
    return filled


def _payload(texts: Sequence[str], spans: Sequence[tuple[str, str]], speaker: str) -> str:
    payload = "\n".join(
        f"{before}{_escaped(text)}{after}"
        for text, (before, after) in zip(texts, spans, strict=True)
        if text
    )
    name = _escaped(" ".join(on_one_line(speaker).split())) if speaker else ""
    return f"<v {name}>{payload}</v>" if name else payload


def _escaped(text: str) -> str:
    return text if _is_harmless(text) else text.translate(_ESCAPES)


def _encoded(text: str, outgoing: Outgoing) -> bytes:
    if outgoing.newline != "\n":
        text = text.replace("\n", outgoing.newline)
    return (b"\xef\xbb\xbf" if outgoing.bom else b"") + text.encode()
