"""`estimate`: fills empty time slots from the length of the speech, and from pauses in a sound."""

import argparse
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from editor.cli.base import VERBS, Exit, UsageError, Verb, say
from editor.cli.output import add_json, add_output, check_target, print_json
from editor.cli.progress import BarProgress
from editor.core.document import Document
from editor.core.errors import RequestError
from editor.core.i18n import _, ngettext
from editor.core.segments import Segment
from editor.core.timecode import parse
from editor.core.timeslots import Origin
from editor.workflows.documents.converting import write_transcript
from editor.workflows.documents.opening import open_file
from editor.workflows.times.timing import fill_edit, fill_empty, hear

_TRUST = {
    Origin.TYPED: 1.0,
    Origin.TAPPED: 1.0,
    Origin.IMPORTED: 0.9,
    Origin.ALIGNED: 0.8,
    Origin.ESTIMATED: 0.2,
}


@VERBS.register
class Estimate(Verb):
    """Fill empty time slots between known times, by the pauses of a recording if there is one."""

    id = "estimate"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("file", type=Path, metavar="FILE")
        length = parser.add_mutually_exclusive_group()
        length.add_argument(
            "--duration",
            metavar="S",
            help=_("length of the talk, in seconds or like 1:02:03; else 160 words a minute"),
        )
        length.add_argument(
            "--audio",
            type=Path,
            metavar="A",
            help=_("the recording, a film as well: its pauses tell where rows begin and end"),
        )
        add_output(parser)
        add_json(parser)

    def run(self, args: argparse.Namespace) -> int:
        """Estimate, then write or print."""
        if args.output is None and not args.json:
            raise UsageError(_("Give -o OUT for a file, or --json."))
        if args.output is not None:
            inputs = [one for one in (args.file, args.audio) if one is not None]
            check_target(args.output, inputs, force=args.force)
        duration = _milliseconds(args.duration)
        opened = open_file(args.file, progress=BarProgress())
        document = Document(opened.transcript)
        hearing = None if args.audio is None else hear(args.audio, BarProgress())
        slots = fill_empty(opened.transcript, duration, progress=BarProgress(), hearing=hearing)
        document.do(fill_edit(document.segments, slots))
        timed = replace(document.snapshot(), revision=0)
        _tell(opened.transcript.segments, timed.segments)
        if args.output is not None:
            for remark in write_transcript(timed, args.output, overwrite=args.force):
                say(remark)
        if args.json:
            print_json({"lines": [line_json(row) for row in timed.segments]})
        return Exit.DONE


def line_json(row: Segment) -> dict[str, Any]:
    """Return what `estimate` and `align` print of a row; times in seconds."""
    slot = row.slot
    confidence = slot.confidence
    if confidence is None:
        confidence = _TRUST[slot.origin] if slot.origin is not None else 0.0
    return {
        "text": row.texts[0] if row.texts else "",
        "start": None if slot.start is None else slot.start / 1000,
        "end": None if slot.end is None else slot.end / 1000,
        "conf": confidence,
        "origin": None if slot.origin is None else str(slot.origin),
    }


def _milliseconds(text: str | None) -> int | None:
    if text is None:
        return None
    try:
        value = parse(text)
    except RequestError as error:
        raise UsageError(str(error)) from error
    if not value or not math.isfinite(value):
        raise UsageError(_("“{text}” is not a length of time.").format(text=text))
    return value


def _tell(before: Sequence[Segment], after: Sequence[Segment]) -> None:
    filled = sum(a.slot != b.slot for a, b in zip(before, after, strict=True))
    say(
        ngettext("{n} time slot was filled.", "{n} time slots were filled.", filled).format(
            n=filled
        )
    )
    left = sum(not row.slot.is_complete for row in after)
    if left:
        say(
            ngettext(
                "{n} row has no room between its neighbours and stays without a time.",
                "{n} rows have no room between their neighbours and stay without a time.",
                left,
            ).format(n=left)
        )
