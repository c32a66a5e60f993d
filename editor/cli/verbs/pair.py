"""`pair`: two texts of one language each, line by line."""

import argparse
from pathlib import Path
from typing import Any

from editor.cli.base import VERBS, Exit, Verb, say
from editor.cli.output import add_json, add_output, check_target, print_json
from editor.cli.progress import BarProgress
from editor.core.i18n import _, ngettext
from editor.workflows.documents.converting import write_transcript
from editor.workflows.documents.pairing_files import (
    PairedFiles,
    as_transcript,
    pair_files,
    said_of_clock,
)


@VERBS.register
class Pair(Verb):
    """Pair the lines of two files that are in one language each."""

    id = "pair"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("first", type=Path, metavar="A")
        parser.add_argument("second", type=Path, metavar="B")
        add_output(parser)
        add_json(parser)

    def run(self, args: argparse.Namespace) -> int:
        """Pair, then write or print."""
        if args.output is not None:
            check_target(args.output, [args.first, args.second], force=args.force)
        paired = pair_files(args.first, args.second, progress=BarProgress())
        about_times = said_of_clock(paired)
        if about_times:
            say(about_times)
        if args.output is not None:
            transcript = as_transcript(paired)
            for remark in write_transcript(transcript, args.output, overwrite=args.force):
                say(remark)
        if args.json:
            print_json(as_json(paired))
        else:
            _print_summary(paired)
        return Exit.DONE


def as_json(paired: PairedFiles) -> dict[str, Any]:
    """Return what `pair --json` prints: 0-based line numbers, an empty list for an orphan."""
    return {"links": [[list(link.first), list(link.second)] for link in paired.links]}


def _print_summary(paired: PairedFiles) -> None:
    count = len(paired.links)
    orphans = [link for link in paired.links if not (link.first and link.second)]
    print(ngettext("{n} link", "{n} links", count).format(n=count))
    for link in orphans:
        name, line = ("A", link.first) if link.first else ("B", link.second)
        print(_("{file}, line {line}: has no counterpart").format(file=name, line=line[0] + 1))
