"""`align --from`: the times of a transcript taken from another file of the same talk."""

import argparse
from dataclasses import replace

from editor.cli.base import Exit, say
from editor.cli.output import check_target, print_json
from editor.cli.progress import BarProgress
from editor.cli.verbs.estimate import line_json
from editor.core.document import Document
from editor.core.i18n import _
from editor.core.transcript import Transcript
from editor.workflows.documents.converting import write_transcript
from editor.workflows.documents.opening import open_file
from editor.workflows.times.timing_from import TakenTimes, taken_remarks, times_edit, times_from

_MOST_SAID = 20


def run_from(args: argparse.Namespace) -> int:
    """Take the times, then write or print; the rows that were not found are named."""
    if args.output is not None:
        check_target(args.output, [args.file, args.timed], force=args.force)
    transcript = open_file(args.file, progress=BarProgress()).transcript
    timed = open_file(args.timed, progress=BarProgress()).transcript
    taken = times_from(transcript, timed, BarProgress())
    document = Document(transcript)
    document.do(times_edit(document.segments, taken))
    done = replace(document.snapshot(), revision=0)
    _tell(done, taken)
    if args.output is not None:
        for remark in write_transcript(done, args.output, overwrite=args.force):
            say(remark)
    if args.json:
        lines = [line_json(row) for row in done.segments]
        print_json({"lines": lines, "not_found": list(taken.missing)})
    return Exit.DONE


def _tell(transcript: Transcript, taken: TakenTimes) -> None:
    for remark in taken_remarks(taken):
        say(remark)
    for row in taken.missing[:_MOST_SAID]:
        text = transcript.segments[row].texts[0][:60]
        say(_("Row {n}: {text}").format(n=row + 1, text=text))
