"""`replace`: literal, regular-expression or fuzzy replacement in one file or many."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from editor.cli.base import VERBS, Exit, UsageError, Verb, say
from editor.cli.files import Input, check_folder, is_many, transcripts_in
from editor.cli.output import add_json, add_output, check_target, print_json
from editor.cli.progress import BarProgress
from editor.cli.replacing import Replaced, Work, by_list, by_query
from editor.core.document import Document
from editor.core.errors import RequestError
from editor.core.i18n import _, ngettext
from editor.core.transcript import Transcript
from editor.formats.base import FORMATS
from editor.search.query import DEFAULT_DEGREE, Mode, Query
from editor.workflows.corrections import correcting
from editor.workflows.corrections.replacement_lists import read_list
from editor.workflows.documents.converting import write_transcript
from editor.workflows.documents.opening import Opened, open_file

_TRACKS = {"source": frozenset({0}), "translation": frozenset({1}), "both": None}


@VERBS.register
class Replace(Verb):
    """Replace a text, a pattern, or what was misheard for a name.

    With --fuzzy, what --find gives is the right form.
    """

    id = "replace"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("files", type=Path, nargs="+", metavar="FILE|DIR")
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--find", metavar="X", help=_("what to look for"))
        what.add_argument(
            "--list",
            dest="rules",
            type=Path,
            metavar="LIST",
            help=_("a replacement list: CSV, or Subtitle Edit's XML, JSON or CSV"),
        )
        parser.add_argument("--with", dest="by", metavar="Y", help=_("what takes its place"))
        parser.add_argument(
            "--fuzzy",
            nargs="?",
            type=_degree,
            const=float(DEFAULT_DEGREE),
            metavar="0..100",
            help=_("X is the right form; replace what is alike at least to this degree"),
        )
        parser.add_argument("--regex", action="store_true", help=_("X is a regular expression"))
        parser.add_argument("--whole-word", action="store_true", help=_("whole words only"))
        parser.add_argument("--match-case", action="store_true", help=_("tell A from a"))
        parser.add_argument("--track", choices=sorted(_TRACKS), default="both")
        parser.add_argument("--dry-run", action="store_true", help=_("show, but write nothing"))
        parser.add_argument(
            "--in-place", action="store_true", help=_("write the result over the input")
        )
        add_output(parser)
        add_json(parser)

    def run(self, args: argparse.Namespace) -> int:
        """Replace in each file and say how often."""
        work = _work(args)
        inputs = transcripts_in(args.files)
        many = is_many(args.files, inputs)
        _check(args, inputs, many=many)
        results = []
        for path, within in inputs:
            opened = open_file(path, progress=BarProgress())
            replaced = work(opened.transcript)
            out = _target(args, Input(path, within), many=many)
            if out is not None:
                changed = _changed(opened.transcript, replaced)
                _write(changed, opened, out, force=args.force or args.in_place)
            _tell(path, replaced, out)
            results.append(_json(path, replaced, out))
        if args.json:
            print_json({"files": results} if len(results) != 1 else results[0])
        return Exit.DONE


def _degree(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= 100:
        raise argparse.ArgumentTypeError(_("“{text}” is not from 0 to 100").format(text=text))
    return value


def _work(args: argparse.Namespace) -> Work:
    if args.rules is None:
        return by_query(_query(args))
    if args.by is not None or args.fuzzy is not None or args.regex:
        raise UsageError(_("With --list, the list says what to find and what takes its place."))
    rules, warnings = read_list(args.rules)
    for warned in warnings:
        say(warned.sentence)
    return by_list(rules)


def _query(args: argparse.Namespace) -> Query:
    if args.fuzzy is not None and args.by is not None:
        raise UsageError(_("With --fuzzy, X is the right form: leave --with out."))
    if args.fuzzy is not None and args.regex:
        raise UsageError(_("Give either --fuzzy or --regex."))
    if args.fuzzy is None and args.by is None and not args.dry_run:
        raise UsageError(_("Give --with Y, or --fuzzy, or --dry-run."))
    if not args.find.strip():
        raise UsageError(_("There is nothing to find in “{text}”.").format(text=args.find))
    mode = Mode.FUZZY if args.fuzzy is not None else Mode.REGEX if args.regex else Mode.LITERAL
    query = Query(
        text=args.find,
        mode=mode,
        degree=args.fuzzy if args.fuzzy is not None else DEFAULT_DEGREE,
        match_case=args.match_case,
        whole_word=args.whole_word,
        tracks=_TRACKS[args.track],
        replacement=args.by,
    )
    try:
        correcting.find(query, ())
    except RequestError as error:
        raise UsageError(str(error)) from error
    return query


def _check(args: argparse.Namespace, inputs: list[Input], *, many: bool) -> None:
    if args.in_place and args.output is not None:
        raise UsageError(_("Give either -o OUT or --in-place."))
    if not (args.dry_run or args.json or args.in_place or args.output):
        raise UsageError(_("Give -o OUT for a file, --in-place, or --dry-run to see only."))
    check_folder(args.output, many=many)
    for one in inputs:
        out = _target(args, one, many=many)
        if out is not None and not args.in_place:
            check_target(out, [one.path for one in inputs], force=args.force)


def _target(args: argparse.Namespace, one: Input, *, many: bool) -> Path | None:
    if args.dry_run:
        return None
    if args.in_place:
        return one.path
    output: Path | None = args.output
    return output / one.within if output is not None and many else output


def _changed(transcript: Transcript, replaced: Replaced) -> Transcript:
    document = Document(transcript)
    document.do(replaced.edit)
    return replace(document.snapshot(), revision=0)


def _write(transcript: Transcript, opened: Opened, out: Path, *, force: bool) -> None:
    same_kind = opened.path is not None and out.suffix == opened.path.suffix
    format_id = opened.format if same_kind and FORMATS.get(opened.format).writes else None
    for remark in write_transcript(transcript, out, format_id=format_id, overwrite=force):
        say(remark)


def _tell(path: Path, replaced: Replaced, out: Path | None) -> None:
    count = replaced.count
    say(ngettext("{path}: {n} place", "{path}: {n} places", count).format(path=path, n=count))
    for line in replaced.told:
        say(line)
    if out is not None:
        say(_("Written: {path}").format(path=out))


def _json(path: Path, replaced: Replaced, out: Path | None) -> dict[str, Any]:
    return {"file": str(path), "output": None if out is None else str(out), **replaced.details}
