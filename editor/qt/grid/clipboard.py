"""Rows as tab-separated text, as spreadsheets read it."""

import csv
import io
from collections.abc import Iterable

from editor.core import timecode
from editor.core.segments import Segment


def as_tsv(segments: Iterable[Segment]) -> str:
    """Return start, end, speaker and all texts, a row a line; a time that is not known is empty."""
    out = io.StringIO()
    writer = csv.writer(out, "excel-tab", lineterminator="\n")
    for segment in segments:
        times = (segment.slot.start, segment.slot.end)
        clocks = ("" if value is None else timecode.clock(value) for value in times)
        writer.writerow((*clocks, segment.speaker, *segment.texts))
    return out.getvalue()
