"""Tables with tabs, for spreadsheets: times, speaker and one column a language.

The cells are quoted as spreadsheets do. A text that a spreadsheet would run as a formula gets an
apostrophe in front, which reading our own tables takes away again.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from editor.core import timecode
from editor.core.errors import InputError, RequestError
from editor.core.i18n import _
from editor.core.segments import Role, Segment, Track
from editor.core.timeslots import EMPTY_SLOT, Origin, TimeSlot
from editor.core.transcript import Source, Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Warned, Written
from editor.formats.lines import encoded, unify
from editor.formats.two_scripts import script_of_line, tracks_of

_FIXED = ("start", "end", "speaker")
_is_formula = re.compile(r"'*(?:[\t\n]|\s*[=+\-@])").match
_is_guarded = re.compile(r"'+(?:[\t\n]|\s*[=+\-@])").match
_SHARE_OF_PAIRS = 0.9
_SURE = 0.95
_LIKELY = 0.8
_MOST_CELL = 1 << 24
_ROLES = (Role.SOURCE, Role.TRANSLATION)


@FORMATS.register
class Tsv(Format):
    """Table with tabs (TSV)."""

    id = "tsv"
    suffixes = (".tsv", ".tab")
    reads = True
    writes = True
    keeps = frozenset({"times", "untimed", "languages", "speakers", "line-breaks"})

    def recognise(self, incoming: Incoming) -> float:
        """Return how sure it is: our heading, or two columns in two scripts."""
        first = unify(incoming.start[:4096]).split("\n", 1)[0]
        if _is_heading(first.split("\t")):
            return _SURE
        if "\t" not in incoming.start:
            return 0.0
        lines = [line for line in unify(incoming.start).split("\n") if line.strip()]
        return _LIKELY if _is_two_columns([line.split("\t") for line in lines]) else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return one row a row of the table.

        Raises:
            InputError: it is no table with our heading, nor one of two languages.
        """
        rows = _cells(incoming.text)
        if rows and _is_heading(rows[0][1]):
            return _own(rows, incoming)
        if not _is_two_columns([cells for _line, cells in rows]):
            raise InputError(
                _(
                    "it is not a table of two languages. The first line should name the columns: "
                    "start, end, speaker and the languages, with tabs between."
                )
            )
        return _two_columns([cells for _line, cells in rows], incoming)

    def write(self, outgoing: Outgoing) -> Written:
        """Return a heading and one row a row, empty places for times that are not known."""
        table = io.StringIO()
        # A line break in a cell is quoted only when the end of a row holds it too.
        newline = "\r\n" if outgoing.newline == "\r\n" else "\n"
        writer = csv.writer(table, "excel-tab", lineterminator=newline)
        writer.writerow([*_FIXED, *(track.language for track in outgoing.tracks)])
        writer.writerows(_row(segment, outgoing.columns) for segment in outgoing.segments)
        return Written(encoded(table.getvalue(), outgoing.bom), _header_lost(outgoing.transcript))


def _is_heading(cells: Sequence[str]) -> bool:
    return tuple(cells[: len(_FIXED)]) == _FIXED and len(cells) > len(_FIXED)


def _is_two_columns(rows: Sequence[Sequence[str]]) -> bool:
    """True when nearly all rows have two cells, each column in a script of its own."""
    pairs = [
        (script_of_line(cells[0]), script_of_line(cells[1]))
        for cells in rows
        if len(cells) == 2 and all(cells)
    ]
    if not pairs:
        return False
    usual = max(set(pairs), key=pairs.count)
    return usual[0] != usual[1] and pairs.count(usual) > _SHARE_OF_PAIRS * len(rows)


def _cells(text: str) -> list[tuple[int, list[str]]]:
    """Return the 1-based line and the cells of each row that is not empty."""
    csv.field_size_limit(_MOST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), "excel-tab")
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
    return rows


def _own(rows: Sequence[tuple[int, list[str]]], incoming: Incoming) -> Imported:
    languages = rows[0][1][len(_FIXED) :]
    warnings: list[Warned] = []
    segments = []
    for number, (line, cells) in enumerate(rows[1:], 1):
        start, end, speaker, *texts = [*cells, *[""] * (len(_FIXED) + len(languages) - len(cells))]
        if len(texts) > len(languages):
            warnings.append(Warned(_("This row has cells without a heading; left out."), line))
        shown = tuple(_bare(text) for text in texts[: len(languages)])
        slot = _slot(start, end, line, warnings)
        segments.append(Segment(str(number), shown, slot, _bare(speaker), imported=shown))
    source = Source(Tsv.id, incoming.encoding)
    transcript = Transcript(_tracks(languages), tuple(segments), source=source)
    return Imported(transcript, Tsv.id, incoming.encoding, tuple(warnings))


def _tracks(languages: Iterable[str]) -> tuple[Track, ...]:
    return tuple(
        Track(
            _ROLES[number].value if number < len(_ROLES) else f"translation{number}",
            language.strip() or "und",
            _ROLES[min(number, 1)],
        )
        for number, language in enumerate(languages)
    )


def _slot(start: str, end: str, line: int, warnings: list[Warned]) -> TimeSlot:
    first, last = _time(start, line, warnings), _time(end, line, warnings)
    if first is None and last is None:
        return EMPTY_SLOT
    if first is not None and last is not None and last < first:
        warnings.append(Warned(_("This row ends before it starts; correct its times."), line))
    return TimeSlot(first, last, Origin.IMPORTED)


def _time(text: str, line: int, warnings: list[Warned]) -> int | None:
    try:
        return timecode.parse(_bare(text))
    except RequestError as error:
        warnings.append(Warned(str(error), line))
        return None


def _two_columns(rows: Sequence[Sequence[str]], incoming: Incoming) -> Imported:
    texts = [(cells[0].strip(), (cells[1] if len(cells) > 1 else "").strip()) for cells in rows]
    segments = tuple(
        Segment(str(number), pair, imported=pair) for number, pair in enumerate(texts, 1)
    )
    tracks = tracks_of([[pair[track] for pair in texts] for track in (0, 1)])
    source = Source(Tsv.id, incoming.encoding)
    return Imported(Transcript(tracks, segments, source=source), Tsv.id, incoming.encoding)


def _header_lost(transcript: Transcript) -> tuple[Warned, ...]:
    return (Warned(_("A table has no place for the title lines.")),) if transcript.header else ()


def _row(segment: Segment, columns: Sequence[int]) -> list[str]:
    start, end = segment.slot.start, segment.slot.end
    return [
        "" if start is None else timecode.clock(start),
        "" if end is None else timecode.clock(end),
        *(_guarded(text) for text in (segment.speaker, *(segment.texts[at] for at in columns))),
    ]


def _guarded(text: str) -> str:
    text = unify(text)
    return f"'{text}" if _is_formula(text) else text


def _bare(text: str) -> str:
    text = unify(text)
    return text[1:] if _is_guarded(text) else text
