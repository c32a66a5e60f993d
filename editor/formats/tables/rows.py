"""Rows of cells into a transcript and back, the same for every kind of table.

A text that a spreadsheet would run as a formula gets an apostrophe in front, which reading takes
away again.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from editor.core import timecode
from editor.core.collector import collector_paused
from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.segments import Role, Segment, Track
from editor.core.transcript import Source, Transcript
from editor.formats.base import Imported, Incoming, Outgoing, Warned
from editor.formats.languages.two_scripts import usual_language
from editor.formats.lines import encoded, unify
from editor.formats.recognisers.base import segment_of
from editor.formats.recognisers.words import Row, merged
from editor.formats.tables.contents import Layout
from editor.formats.tables.headings import OWN
from editor.formats.tables.table_times import Numbered, cell_at, slots_of

_is_formula = re.compile(r"'*(?:[\t\n]|[\s\"]*[=+\-@])").match
_is_guarded = re.compile(r"'+(?:[\t\n]|[\s\"]*[=+\-@])").match
_SEPARATOR = re.compile(r"sep=.?", re.IGNORECASE)
_MOST_CELL = 1 << 24
_MOST_NAMED = 20
_ROLES = (Role.SOURCE, Role.TRANSLATION)


def cells_of(text: str, delimiter: str) -> list[Numbered]:
    """Return the 1-based line and the cells of each row that is not empty.

    Raises:
        InputError: a quoted cell does not fit into a table; the message has the line.
    """
    csv.field_size_limit(_MOST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), "excel", delimiter=delimiter)
    rows = []
    line = 1
    try:
        for cells in reader:
            if cells:
                rows.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            _("line {line} is not a row of a table: {reason}.").format(line=line, reason=error)
        ) from error
    return rows[1:] if rows and _SEPARATOR.fullmatch(rows[0][1][0]) else rows


def imported_rows(
    rows: Sequence[Numbered],
    layout: Layout,
    incoming: Incoming,
    format_id: str,
    has_own: bool,
    has_guards: bool = True,
) -> Imported:
    """Return a row a row of the table, without its heading.

    `has_own`: the heading is ours; `has_guards`: so are apostrophes in front of formulas.
    """
    text_of = bare if has_guards else unify
    warnings: list[Warned] = []
    segments = []
    with collector_paused():
        filled = [row for row in rows if has_own or any(row[1])]
        slots = slots_of(filled, layout, warnings)
        for number, ((line, cells), slot) in enumerate(zip(filled, slots, strict=True), 1):
            if has_own and len(cells) > len(OWN) + len(layout.texts):
                warnings.append(Warned(_("This row has cells without a heading; left out."), line))
            texts = tuple(text_of(cell_at(cells, at)) for at in layout.texts)
            speaker = text_of(cell_at(cells, layout.speaker))
            if not has_own:
                texts = tuple(text.strip() for text in texts)
                speaker = speaker.strip().rstrip(":：")
            segments.append(Segment(str(number), texts, slot, speaker, imported=texts))
    if not has_own and len(layout.texts) == 1:
        segments = _joined(segments)
    source = Source(format_id, incoming.encoding)
    tracks = _tracks(layout.languages, segments)
    transcript = Transcript(tracks, tuple(segments), layout.labels, source=source)
    return Imported(transcript, format_id, incoming.encoding, _told(warnings, layout))


def _joined(segments: list[Segment]) -> list[Segment]:
    """Return the rows; sentences instead where nearly all of many rows hold a single word."""
    rows = [Row(one.texts[0], one.slot.start, one.slot.end, one.speaker) for one in segments]
    sentences = merged(rows)
    if sentences is rows or any(one.slot.start is None for one in segments):
        return segments
    return [segment_of(number, row, (row.text,)) for number, row in enumerate(sentences, 1)]


def written_rows(outgoing: Outgoing) -> list[list[str]]:
    """Return the heading and a row a segment, its texts not guarded yet."""
    heading = [*OWN, *(track.language for track in outgoing.tracks)]
    return [heading, *(_row(segment, outgoing.columns) for segment in outgoing.segments)]


def written_table(outgoing: Outgoing, delimiter: str) -> bytes:
    """Return the bytes of a table for spreadsheets, in which no text is a formula."""
    table = io.StringIO()
    # A line break in a cell is quoted only when the end of a row holds it too.
    newline = "\r\n" if outgoing.newline == "\r\n" else "\n"
    writer = csv.writer(table, "excel", delimiter=delimiter, lineterminator=newline)
    for row in written_rows(outgoing):
        writer.writerow([*row[:2], *map(guarded, row[2:])])
    return encoded(table.getvalue(), outgoing.bom)


def header_lost(transcript: Transcript) -> tuple[Warned, ...]:
    """Return the warning that a table has no place for titles, if there are any."""
    return (Warned(_("A table has no place for the title lines.")),) if transcript.header else ()


def guarded(text: str) -> str:
    """Return the text with an apostrophe in front where it would be a formula."""
    text = unify(text)
    return f"'{text}" if _is_formula(text) else text


def bare(text: str) -> str:
    """Return the text without the apostrophe that guards a formula."""
    text = unify(text)
    return text[1:] if _is_guarded(text) else text


def _row(segment: Segment, columns: Sequence[int]) -> list[str]:
    start, end = segment.slot.start, segment.slot.end
    return [
        "" if start is None else timecode.clock(start),
        "" if end is None else timecode.clock(end),
        segment.speaker,
        *(segment.texts[at] for at in columns),
    ]


def _tracks(languages: Iterable[str], segments: Sequence[Segment]) -> tuple[Track, ...]:
    return tuple(
        Track(
            _ROLES[number].value if number < len(_ROLES) else f"translation{number}",
            language or usual_language(segment.texts[number] for segment in segments),
            _ROLES[min(number, 1)],
        )
        for number, language in enumerate(languages)
    )


def _told(warnings: list[Warned], layout: Layout) -> tuple[Warned, ...]:
    told = warnings[:_MOST_NAMED]
    if len(warnings) > _MOST_NAMED:
        more = _("{n} more rows have times or cells like these.")
        told.append(Warned(more.format(n=len(warnings) - _MOST_NAMED)))
    if layout.left_out:
        names = ", ".join(layout.left_out[:_MOST_NAMED])
        told.append(Warned(_("These columns were left out: {names}.").format(names=names), 1))
    return tuple(told)
