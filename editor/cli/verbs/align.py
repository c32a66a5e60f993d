"""`align`: times from the audio, or from another file of the same talk."""

import argparse
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from editor.alignment.base import AlignResult
from editor.cli.base import VERBS, Exit, UsageError, Verb, say
from editor.cli.files import Input, check_folder, is_many, transcripts_in
from editor.cli.output import add_json, add_output, check_target, print_json
from editor.cli.progress import BarProgress
from editor.cli.recordings import recording_of
from editor.cli.taking import run_from
from editor.cli.verbs.estimate import line_json
from editor.core.document import Document
from editor.core.errors import InterlinearError
from editor.core.i18n import _
from editor.core.reasons import reason_text
from editor.core.transcript import Transcript
from editor.storage import fs
from editor.workflows.documents.converting import write_transcript
from editor.workflows.documents.opening import open_file
from editor.workflows.times.aligning import (
    Recording,
    align,
    align_edit,
    remarks,
)
from editor.workflows.times.aligning_report import report

_PROJECT = ".interlinear"


@VERBS.register
class Align(Verb):
    """Time every row by listening to the audio, or from a timed file of the same talk."""

    id = "align"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("file", type=Path, metavar="FILE|DIR")
        source = parser.add_mutually_exclusive_group(required=True)
        source.add_argument(
            "--audio",
            type=Path,
            metavar="A",
            help=_("the recording, a film as well; for a folder, the folder of the recordings"),
        )
        source.add_argument(
            "--from",
            type=Path,
            dest="timed",
            metavar="TIMED_FILE",
            help=_("subtitles, a recogniser's words or a TextGrid of the same talk"),
        )
        parser.add_argument(
            "--aligner", default="auto", metavar="ID", help=_("which aligner (default: auto)")
        )
        parser.add_argument(
            "--language",
            type=_language,
            metavar="L",
            help=_("the language that is spoken, such as en or nl"),
        )
        parser.add_argument(
            "--report",
            type=Path,
            metavar="REPORT",
            help=_("write what was found of each row to REPORT (.html, .csv)"),
        )
        add_output(parser)
        add_json(parser)

    def run(self, args: argparse.Namespace) -> int:
        """Align, then write or print."""
        if args.output is None and args.report is None and not args.json:
            raise UsageError(_("Give -o OUT for a file, --report for a report, or --json."))
        inputs = transcripts_in([args.file])
        many = is_many([args.file], inputs)
        if args.timed is not None:
            if many:
                raise UsageError(_("--from takes one transcript, not a folder of them."))
            return run_from(args)
        if many and args.report is not None:
            raise UsageError(_("--report takes one transcript, not a folder of them."))
        if many and not args.audio.is_dir():
            raise UsageError(_("For a folder of transcripts, --audio must be a folder too."))
        check_folder(args.output, many=many)
        if not many:
            aligned = _aligned(args, inputs[0], args.audio, many=False)
            if args.json:
                print_json(aligned)
            return Exit.DONE
        return _run_many(args, inputs)


def _language(tag: str) -> str:
    if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", tag) is None:
        raise argparse.ArgumentTypeError(
            _("“{tag}” is no language; write it like en or nl").format(tag=tag)
        )
    return tag


def _run_many(args: argparse.Namespace, inputs: list[Input]) -> int:
    """Align each file that has a recording; one that fails does not stop the rest."""
    results = []
    failed = False
    for one in inputs:
        try:
            audio = recording_of(one, args.audio)
            say(_("{path} with {audio}").format(path=one.path, audio=audio))
            aligned = _aligned(args, one, audio, many=True)
            results.append({"file": str(one.path), "audio": str(audio), **aligned})
        except InterlinearError as error:
            failed = True
            say(str(error))
    if args.json:
        print_json({"files": results})
    return Exit.INPUT if failed else Exit.DONE


def _aligned(args: argparse.Namespace, one: Input, audio: Path, *, many: bool) -> dict[str, Any]:
    """Align one file, write it where a file is wanted, and return its JSON."""
    target = _target(args, one, many=many)
    if target is not None:
        check_target(target, [one.path, audio], force=args.force)
    if args.report is not None:
        check_target(args.report, [one.path, audio], force=args.force)
    transcript = open_file(one.path, progress=BarProgress()).transcript
    found = align(
        transcript,
        Recording(audio),
        BarProgress(),
        language=args.language,
        aligner=None if args.aligner == "auto" else args.aligner,
    )
    document = Document(transcript)
    document.do(align_edit(document.segments, found.result))
    timed = replace(document.snapshot(), revision=0)
    for remark in remarks(found.result):
        say(remark)
    if target is not None:
        fs.make_folder(target.parent)
        for remark in write_transcript(timed, target, overwrite=args.force):
            say(remark)
    if args.report is not None:
        page = report(timed.segments, found.result, one.path.name, args.report.suffix)
        fs.write_atomic(args.report, page)
        say(_("Written: {path}").format(path=args.report))
    return _json(timed, found.result)


def _target(args: argparse.Namespace, one: Input, *, many: bool) -> Path | None:
    output: Path | None = args.output
    if output is None or not many:
        return output
    return output / one.within.with_suffix(_PROJECT)


def _json(timed: Transcript, result: AlignResult) -> dict[str, Any]:
    """Return a line a row, and the speech that no row has; times in seconds."""
    lines = []
    for row, time in zip(timed.segments, result.rows, strict=True):
        line = line_json(row)
        if time.reason is not None:
            line |= {"reason": str(time.reason), "message": reason_text(time.reason)}
        lines.append(line)
    unknown = [{"start": one.start / 1000, "end": one.end / 1000} for one in result.ghosts]
    return {"lines": lines, "speech_without_row": unknown}
