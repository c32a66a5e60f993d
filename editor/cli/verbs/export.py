"""`export`: subtitles and texts."""

import argparse
from pathlib import Path
from typing import Any

from editor.captions.cues import CueMode
from editor.captions.layouts import Layout
from editor.cli.base import VERBS, Exit, Verb, say
from editor.cli.output import add_json, add_output, check_target, print_json
from editor.cli.progress import BarProgress
from editor.core.guideline import Guideline
from editor.core.guidelines import DEFAULT_GUIDELINE
from editor.core.i18n import _
from editor.formats.base import FORMATS
from editor.workflows.documents.opening import open_file
from editor.workflows.exports import exporting
from editor.workflows.exports.exporting import Exported, ExportOptions, Untimed
from editor.workflows.exports.tidying import without_fillers
from editor.workflows.problems.guidelines import guideline_ids, guideline_named


@VERBS.register
class Export(Verb):
    """Write subtitles or a text."""

    id = "export"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("file", type=Path, metavar="FILE")
        add_output(parser, required=True)
        parser.add_argument(
            "--format",
            choices=[one.id for one in FORMATS if one.writes],
            help=_("the format; else the suffix of OUT tells it"),
        )
        parser.add_argument(
            "--layout",
            choices=[str(one) for one in Layout],
            help=_("which languages, and in which order; else all there are, source first"),
        )
        parser.add_argument(
            "--untimed",
            choices=[str(one) for one in Untimed],
            default=str(Untimed.SKIP),
            help=_("what to do with rows without a time (default: skip)"),
        )
        parser.add_argument(
            "--guideline",
            metavar="G",
            help=_("cut rows into cues by the limits of a publisher: {names}").format(
                names=", ".join(guideline_ids())
            ),
        )
        parser.add_argument(
            "--cues",
            choices=[str(one) for one in CueMode],
            help=_("split: by the guideline, as it is when one is given; rows: one cue a row"),
        )
        parser.add_argument(
            "--tidied", action="store_true", help=_("leave out fillers and doubled words")
        )
        parser.add_argument("--bom", action="store_true", help=_("begin with a byte-order mark"))
        parser.add_argument(
            "--newline", choices=["lf", "crlf"], default="lf", help=_("how lines end")
        )
        add_json(parser)

    def run(self, args: argparse.Namespace) -> int:
        """Export and say what was left out."""
        chosen = exporting.format_for(args.output, args.format)
        opened = open_file(args.file, progress=BarProgress())
        layout = (
            Layout(args.layout)
            if args.layout is not None
            else exporting.default_layout(opened.transcript)
        )
        options = ExportOptions(
            format=chosen.id,
            layout=layout,
            untimed=Untimed(args.untimed),
            newline={"lf": "\n", "crlf": "\r\n"}[args.newline],
            bom=args.bom,
            guideline=_guideline(args),
            cues=CueMode(args.cues) if args.cues else None,
            tidy=without_fillers if args.tidied else None,
        )
        exported = exporting.read_back(
            exporting.build(opened.transcript, options, BarProgress()), BarProgress()
        )
        for target in exporting.planned_paths(args.output, opened.transcript, layout):
            check_target(target, [args.file], force=args.force)
        for remark in exported.remarks:
            say(remark)
        paths = exporting.write(exported, args.output, overwrite=args.force)
        for path in paths:
            say(_("Written: {path}").format(path=path))
        if args.json:
            print_json(cues_json(exported))
        return Exit.DONE


def _guideline(args: argparse.Namespace) -> Guideline | None:
    if args.guideline is not None:
        return guideline_named(args.guideline)
    return guideline_named(DEFAULT_GUIDELINE) if args.cues == CueMode.SPLIT else None


def cues_json(exported: Exported) -> list[dict[str, Any]]:
    """Return the cues that stand in the files, one after another; times in milliseconds."""
    return [
        {"start": start, "end": end, "text": text}
        for file in exported.files
        for start, end, text in file.shown
    ]
