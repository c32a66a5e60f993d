"""`inspect`: what the importer saw."""

import argparse
from pathlib import Path
from typing import Any

from editor.cli.base import VERBS, Exit, Verb
from editor.cli.output import add_json, print_json
from editor.cli.progress import BarProgress
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.core.warned import Warned
from editor.workflows.documents.opening import Opened, open_file
from editor.workflows.documents.out_of_order import told_of_order


@VERBS.register
class Inspect(Verb):
    """Show what the importer sees in a file."""

    id = "inspect"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("file", type=Path, metavar="FILE")
        add_json(parser)

    def run(self, args: argparse.Namespace) -> int:
        """Print it, for people or as JSON."""
        opened = open_file(args.file, progress=BarProgress())
        if args.json:
            print_json(as_json(opened))
        else:
            _print_summary(opened)
        return Exit.DONE


def as_json(opened: Opened) -> dict[str, Any]:
    """Return what `inspect --json` prints."""
    transcript = opened.transcript
    details = opened.details or ({},) * len(transcript.segments)
    return {
        "format": opened.format,
        "encoding": opened.encoding,
        "header": list(transcript.header),
        "tracks": [
            {"language": track.language, "role": str(track.role)} for track in transcript.tracks
        ],
        "cues": [
            _cue_json(row) | dict(extra)
            for row, extra in zip(transcript.segments, details, strict=True)
        ],
        "warnings": [_warning_json(one) for one in _warnings(opened)],
    }


def _warning_json(warned: Warned) -> dict[str, Any]:
    about = {"rows": list(warned.rows)} if warned.rows else {}
    return {"line": warned.line, "message": warned.message, **about}


def _warnings(opened: Opened) -> tuple[Warned, ...]:
    return (*opened.warnings, *told_of_order(opened.transcript.segments))


def _cue_json(row: Segment) -> dict[str, Any]:
    cue: dict[str, Any] = {
        "start": row.slot.start,
        "end": row.slot.end,
        "text": row.texts[0] if row.texts else "",
    }
    if len(row.texts) > 1:
        cue["text2"] = row.texts[1]
    if row.speaker:
        cue["speaker"] = row.speaker
    return cue


def _print_summary(opened: Opened) -> None:
    transcript = opened.transcript
    count = len(transcript.segments)
    timed = sum(row.slot.is_complete for row in transcript.segments)
    languages = ", ".join(track.language for track in transcript.tracks)
    print(_("Format: {format}, {encoding}").format(format=opened.format, encoding=opened.encoding))
    print(_("Languages: {languages}").format(languages=languages))
    for line in transcript.header:
        print(_("Title: {line}").format(line=line))
    print(
        ngettext("{n} row, {timed} with a time", "{n} rows, {timed} with a time", count).format(
            n=count, timed=timed
        )
    )
    for warned in _warnings(opened):
        where = _("line {n}: ").format(n=warned.line) if warned.line is not None else ""
        print(where + warned.message)
