"""A page of HTML for reading, with nothing in it that a browser would run or fetch."""

import re
from collections.abc import Iterator
from html import escape

from editor.core.i18n import _
from editor.core.segments import Segment
from editor.formats.base import FORMATS, Format, Outgoing, Written
from editor.formats.lines import encoded, unify

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_STYLE = (
    "body{max-width:42em;margin:2em auto;padding:0 1em;line-height:1.5;font-family:sans-serif}"
    "section{margin:0 0 1em}p{margin:0}time{color:#666;font-size:.8em}"
)


@FORMATS.register
class HtmlPage(Format):
    """HTML page for reading."""

    id = "html"
    suffixes = (".html", ".htm")
    writes = True

    def write(self, outgoing: Outgoing) -> Written:
        """Return a whole page; each paragraph says which language it is in."""
        header = [_safe(line) for line in outgoing.transcript.header if line.strip()]
        tracks = outgoing.tracks
        language = escape(tracks[0].language) if tracks else "und"
        lines = [
            "<!DOCTYPE html>",
            f'<html lang="{language}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width">',
            f"<title>{header[0] if header else escape(_('Transcript'))}</title>",
            f"<style>{_STYLE}</style>",
            "</head>",
            "<body>",
            *(f"<h1>{line}</h1>" for line in header),
            *(line for row in outgoing.segments for line in _section(row, outgoing)),
            "</body>",
            "</html>",
            "",
        ]
        return Written(encoded(outgoing.newline.join(lines), outgoing.bom))


def _section(row: Segment, outgoing: Outgoing) -> Iterator[str]:
    texts = [
        (track.language, _safe(row.texts[column]))
        for track, column in zip(outgoing.tracks, outgoing.columns, strict=True)
        if row.texts[column].strip()
    ]
    if not texts:
        return
    yield "<section>"
    if row.speaker.strip():
        yield f"<strong>{_safe(row.speaker)}</strong>"
    if row.slot.start is not None:
        yield f"<time>{_clock(row.slot.start)}</time>"
    for language, text in texts:
        yield f'<p lang="{escape(language)}">{text}</p>'
    yield "</section>"


def _safe(text: str) -> str:
    return escape(_CONTROLS.sub("", unify(text))).replace("\n", "<br>")


def _clock(ms: int) -> str:
    seconds = max(0, ms) // 1000
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
