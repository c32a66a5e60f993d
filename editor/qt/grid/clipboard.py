"""Rows as tab-separated text and as an HTML table, as spreadsheets and documents read them."""

import csv
import io
from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtCore import QMimeData

from editor.core import timecode
from editor.core.segments import Segment
from editor.formats.tables.rows import guarded


def mime_data(segments: Sequence[Segment]) -> QMimeData:
    """Return rows in both forms: start, end, speaker and all texts; an unknown time is empty."""
    data = QMimeData()
    data.setText(as_tsv(segments))
    data.setHtml(as_html(segments))
    return data


def as_tsv(segments: Iterable[Segment]) -> str:
    """Return the rows, each on a line; no text is a formula for a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, "excel-tab", lineterminator="\n")
    writer.writerows(map(_cells, segments))
    return out.getvalue()


def as_html(segments: Iterable[Segment]) -> str:
    """Return the rows as a table without any look of its own."""
    lines = ["<table>"]
    for segment in segments:
        cells = (escape(cell).replace("\n", "<br>") for cell in _cells(segment))
        lines.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    return "\n".join((*lines, "</table>"))


def _cells(segment: Segment) -> tuple[str, ...]:
    times = (segment.slot.start, segment.slot.end)
    clocks = ("" if value is None else timecode.clock(value) for value in times)
    return (*clocks, guarded(segment.speaker), *map(guarded, segment.texts))
