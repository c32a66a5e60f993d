"""The project file: everything that is known about a transcript, as one JSON document."""

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from editor.core.collector import collector_paused
from editor.core.errors import DamagedError, InputError
from editor.core.glossary import Glossary
from editor.core.i18n import _
from editor.core.segments import Track
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS, Format, Imported, Incoming, Outgoing, Written
from editor.formats.project.parts import (
    objects_of,
    read_media,
    read_source,
    read_term,
    read_track,
)
from editor.formats.project.quickly import ROWS_LINE, parted, segments_of
from editor.formats.project.rows import read_rows
from editor.formats.project.rules import read_rule
from editor.formats.project.values import (
    Problems,
    texts_of,
    unknown_of,
)
from editor.formats.project.writing import (
    DOCUMENT_KEYS,
    FORMAT,
    VERSION,
    project_text,
)

_SIGNATURE = re.compile(r'\s*\{[^{}\[\]]*"format"\s*:\s*"interlinear"')
_SURROGATE = re.compile("[\ud800-\udfff]")
_MAX_DIGITS = 30


@FORMATS.register
class Project(Format):
    """Interlinear project."""

    id = FORMAT
    suffixes = (".interlinear",)
    reads = True
    writes = True
    has_line_ends = False
    keeps = frozenset(
        {"times", "untimed", "languages", "speakers", "header", "line-breaks", "tags"}
    )

    def recognise(self, incoming: Incoming) -> float:
        """Return certainty by the first key; by the suffix a damaged project is known too."""
        if _SIGNATURE.match(incoming.start):
            return 1.0
        return 0.95 if incoming.suffix in self.suffixes else 0.0

    def read(self, incoming: Incoming) -> Imported:
        """Return the transcript as it was written, with the keys that this version does not know.

        Raises:
            InputError: it is empty, cut off, or no project.
        """
        with collector_paused():
            problems = Problems()
            transcript = _quickly(incoming, problems)
            if transcript is None:
                document = _parsed(incoming, problems)
                transcript = _transcript(document, incoming.text, problems)
        return Imported(transcript, self.id, incoming.encoding, tuple(problems.warnings))

    def write(self, outgoing: Outgoing) -> Written:
        """Return the whole transcript, always in UTF-8 with LF and without a byte-order mark."""
        return Written(project_data(outgoing.transcript))


def salvaged(data: bytes) -> Imported | None:
    """Return what can be read of a damaged project: its rows before and behind what is broken.

    None where there is no row to be read.
    """
    text = data.decode("utf-8", "replace").replace("\0", "")
    problems = Problems()
    try:
        document = _row_by_row(text + "\n]}\n", problems)
        transcript = _transcript(document, text, problems)
    except (InputError, RecursionError):
        return None
    if not transcript.segments:
        return None
    return Imported(transcript, FORMAT, "utf-8", tuple(problems.warnings))


def project_data(transcript: Transcript) -> bytes:
    """Return the project file of a transcript."""
    text = project_text(transcript)
    try:
        return text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text).encode()


def _quickly(incoming: Incoming, problems: Problems) -> Transcript | None:
    """Return the transcript of a project that is as this program writes it, None for any other."""
    if incoming.encoding != "utf-8" or incoming.has_bom:
        return None
    parts = parted(incoming.data)
    if parts is None or not _is_project(parts[0]):
        return None
    document, rows = parts
    transcript = _without_rows(document, problems)
    segments = segments_of(rows, len(transcript.tracks))
    if segments is None:
        problems.warnings.clear()
        return None
    return replace(transcript, segments=segments)


def _is_project(document: Any) -> bool:
    return isinstance(document, dict) and document.get("format") == FORMAT


def _parsed(incoming: Incoming, problems: Problems) -> dict[str, Any]:
    text = incoming.text
    if not incoming.data.strip(b"\0 \t\r\n"):
        raise DamagedError(
            _(
                "there is nothing in this project, as after a crash of the computer. "
                "Restore it from a backup."
            )
        )
    document: Any
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise _broken(text, error) from error
    except RecursionError:
        document = _row_by_row(text, problems)
    except ValueError:
        document = json.loads(text, parse_int=_whole)
    if not _is_project(document):
        raise InputError(
            _("this is not an Interlinear project, whatever its name says. Open the right file.")
        )
    found: dict[str, Any] = document
    return found


def _whole(digits: str) -> int | float:
    """Numbers of thousands of digits are refused by int; infinity is refused as a value later."""
    return int(digits) if len(digits) < _MAX_DIGITS else math.inf


def _broken(text: str, error: json.JSONDecodeError) -> DamagedError:
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return DamagedError(
            _(
                "line {line}: the project stops in the middle; it was not written to its end. "
                "Restore it from a backup, or open the rows that can be read."
            ).format(line=error.lineno)
        )
    return DamagedError(
        _(
            "line {line}, character {column}: this is not valid in a project ({reason}). "
            "Mend it in a text editor, or restore it from a backup."
        ).format(line=error.lineno, column=error.colno, reason=error.msg)
    )


def _row_by_row(text: str, problems: Problems) -> Any:
    """Return the document without the rows that are nested too deep to be read."""
    head, mark, rest = text.partition(f"{ROWS_LINE}\n")
    rows = []
    try:
        document = json.loads(f"{head}{mark}]}}") if mark else None
    except (ValueError, RecursionError):
        document = None
    if document is None:
        raise InputError(_("it is nested too deep to be a project. Restore it from a backup."))
    for line, row in enumerate(rest.split("\n")[:-2], head.count("\n") + 2):
        if row in ("", "]}"):
            continue
        try:
            rows.append(json.loads(row.removesuffix(",")))
        except (ValueError, RecursionError):
            problems.at("", line)
            problems.say(_("This row cannot be read and was left out."))
    document["rows"] = rows
    return document


def _transcript(document: Mapping[str, Any], text: str, problems: Problems) -> Transcript:
    transcript = _without_rows(document, problems)
    rows = document.get("rows")
    if not isinstance(rows, list):
        problems.left_out("rows")
        rows = []
    line_of = _lines_of(text, len(rows))
    segments = read_rows(rows, len(transcript.tracks), line_of, problems)
    return replace(transcript, segments=segments)


def _without_rows(document: Mapping[str, Any], problems: Problems) -> Transcript:
    problems.at(_("The project"))
    listed = enumerate(objects_of(document, "tracks", problems))
    tracks = tuple(read_track(one, n, problems) for n, one in listed) or (Track("source"),)
    extra = unknown_of(document, DOCUMENT_KEYS, problems)
    version = document.get("version", VERSION)
    if type(version) is int and VERSION < version < 10**6:
        extra["version"] = version
        problems.say(
            _(
                "This project was written by a newer version of Interlinear. "
                "What this one does not know is kept as it is."
            )
        )
    elif version != VERSION:
        problems.left_out("version")
    needed = document.get("min_reader", VERSION)
    if type(needed) is int and needed > VERSION:
        extra["min_reader"] = needed
        problems.say(
            _(
                "This project asks for a newer version of Interlinear "
                "(format {needed}; this one knows {known}). It is opened for reading only."
            ).format(needed=needed, known=VERSION)
        )
    header = texts_of(document.get("header", []), "header", problems)
    media = tuple(read_media(one, problems) for one in objects_of(document, "media", problems))
    terms = tuple(read_term(one, problems) for one in objects_of(document, "glossary", problems))
    rules = tuple(
        read_rule(one, problems) for one in objects_of(document, "replacements", problems)
    )
    source = read_source(document.get("source"), problems)
    return Transcript(tracks, (), header, media, Glossary(terms), source, extra, replacements=rules)


def _lines_of(text: str, rows: int) -> Callable[[int], int | None]:
    """Return what tells the line of a row, for a file that has one row a line."""
    first = 0

    def line_of(index: int) -> int | None:
        nonlocal first
        if not first:
            at = text.find(f"{ROWS_LINE}\n")
            lines = text.count("\n", at) if at >= 0 else 0
            first = text.count("\n", 0, at) + 2 if lines in (rows + 1, rows + 2) else -1
        return first + index if first > 0 else None

    return line_of
