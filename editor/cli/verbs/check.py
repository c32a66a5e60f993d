"""`check`: the problems of a transcript."""

import argparse
from pathlib import Path
from typing import Any

from editor.cli.base import VERBS, Exit, Verb, say
from editor.cli.output import add_json, check_target, print_json
from editor.cli.progress import BarProgress
from editor.core.i18n import _
from editor.core.issues import Issue
from editor.storage import fs
from editor.workflows.documents.opening import open_file
from editor.workflows.problems.checking import Checked, check_transcript
from editor.workflows.problems.checking_report import by_kind, report, severity_name, summary
from editor.workflows.problems.guidelines import guideline_named
from editor.workflows.program.preferences import load


@VERBS.register
class Check(Verb):
    """Find what is wrong: times, speed, numbers and names that differ, odd characters."""

    id = "check"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--guideline",
            metavar="G",
            help=_("the limits to check by, such as netflix (default: those of the settings)"),
        )
        parser.add_argument(
            "--report",
            type=Path,
            metavar="OUT",
            help=_("write what was found to OUT (.html, .txt)"),
        )
        parser.add_argument(
            "--force", action="store_true", help=_("replace OUT when it exists already")
        )
        add_json(parser)

    def run(self, args: argparse.Namespace) -> int:
        """Print the problems; the exit code tells whether there is an error among them."""
        guideline = guideline_named(args.guideline or load().text("reading.guideline"))
        if args.report is not None:
            check_target(args.report, [args.file], force=args.force)
        transcript = open_file(args.file, progress=BarProgress()).transcript
        checked = check_transcript(transcript, guideline, BarProgress())
        if not checked.has_times:
            say(_("No row has a time yet, so times were not checked."))
        if args.report is not None:
            page = report(transcript, checked, args.file.name, args.report.suffix)
            fs.write_atomic(args.report, page)
            say(_("Written: {path}").format(path=args.report))
        if args.json:
            print_json(as_json(checked))
        else:
            _tell(checked)
        return Exit.FOUND_ERRORS if checked.has_errors else Exit.DONE


def as_json(checked: Checked) -> dict[str, Any]:
    """Return what `check --json` prints; rows, cues and tracks count from 0."""
    return {"issues": [_issue(one) for one in checked.issues], "counts": dict(checked.counts)}


def _issue(issue: Issue) -> dict[str, Any]:
    return {
        "check": issue.check,
        "severity": str(issue.severity),
        "row": issue.row,
        "cue": issue.cue,
        "track": issue.track,
        "span": None if issue.span is None else list(issue.span),
        "message": issue.message,
        "fix": issue.fix,
    }


def _tell(checked: Checked) -> None:
    print(summary(checked))
    for title, issues in by_kind(checked.issues):
        print(f"{title} ({len(issues)})")
        for issue in issues:
            where = _("row {n}").format(n=issue.row + 1)
            print(f"  {where}  [{severity_name(issue.severity)}]  {issue.message}")
