"""`names`: proposed corrections of names that were misheard, in one file or a whole archive."""

import argparse
from collections.abc import Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

from editor.cli.base import VERBS, Exit, UsageError, Verb, say
from editor.cli.files import Input, check_folder, glossaries_in, is_many, transcripts_in
from editor.cli.output import add_json, add_output, check_target, print_json
from editor.cli.progress import BarProgress
from editor.core.errors import InputError, InterlinearError
from editor.core.glossary import Glossary
from editor.core.i18n import _, ngettext
from editor.core.proposals import Proposal, cards
from editor.storage import fs
from editor.workflows.archives.executors import executor_for
from editor.workflows.names.naming import corrected_file
from editor.workflows.names.naming_batch import FileNames, find_in_file, find_in_files
from editor.workflows.names.naming_report import report

_LEAST = 0.5


@VERBS.register
class Names(Verb):
    """Find names that were misheard, and say what they should be."""

    id = "names"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("files", type=Path, nargs="+", metavar="FILE|DIR")
        parser.add_argument(
            "--glossary",
            type=Path,
            action="append",
            default=[],
            metavar="G",
            help=_("names that are right: CSV with a column “right”"),
        )
        parser.add_argument(
            "--min-confidence",
            type=_share,
            default=_LEAST,
            metavar="0..1",
            help=_("leave out what is less sure (0.5)"),
        )
        parser.add_argument(
            "--apply", action="store_true", help=_("write the corrected transcript")
        )
        parser.add_argument(
            "--resume", action="store_true", help=_("leave out files that are in OUT already")
        )
        parser.add_argument(
            "--report", type=Path, metavar="R", help=_("write what was found to R (.html or .csv)")
        )
        parser.add_argument(
            "--cluster", metavar="ADDRESS", help=_("work on the Dask cluster at this address")
        )
        add_output(parser)
        add_json(parser)

    def run(self, args: argparse.Namespace) -> int:
        """Find names in each file, and tell or correct them."""
        inputs = transcripts_in(args.files)
        many = is_many(args.files, inputs)
        inputs = _checked(args, inputs, many=many)
        glossary = glossaries_in(args.glossary)
        with _executor(args, len(inputs)) as executor:
            found = _found(args, inputs, glossary, executor)
        problems = [one.problem for one in found if one.problem]
        if problems and not many:
            raise InputError(problems[0])
        for problem in problems:
            say(problem)
        for one, file in zip(inputs, found, strict=True):
            _finish(args, one, file, many=many)
        if args.report is not None:
            _write_report(args.report, found)
        if args.json:
            results = [_json(one, many=many) for one in found if not one.problem]
            nothing: dict[str, Any] = {"proposals": []}
            print_json({"files": results} if many else next(iter(results), nothing))
        return Exit.INPUT if problems else Exit.DONE


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(_("“{text}” is not from 0 to 1").format(text=text))
    return value


def _checked(args: argparse.Namespace, inputs: list[Input], *, many: bool) -> list[Input]:
    """Return the files that are to be done, after checking that nothing would be harmed."""
    if args.apply != (args.output is not None):
        raise UsageError(_("Give --apply and -o OUT together."))
    if args.report is not None:
        check_target(args.report, [one.path for one in inputs], force=args.force)
    if not args.apply:
        return inputs
    check_folder(args.output, many=many)
    left = []
    for one in inputs:
        target = _target(args, one, many=many)
        if args.resume and target.exists():
            continue
        check_target(target, [other.path for other in inputs], force=args.force)
        left.append(one)
    return left


def _target(args: argparse.Namespace, one: Input, *, many: bool) -> Path:
    output: Path = args.output
    return output / one.within if many else output


def _executor(args: argparse.Namespace, count: int) -> AbstractContextManager[Executor | None]:
    if count < 2 and args.cluster is None:
        return nullcontext()
    return executor_for(args.cluster)


def _found(
    args: argparse.Namespace, inputs: list[Input], glossary: Glossary, executor: Executor | None
) -> tuple[FileNames, ...]:
    paths = [one.path.absolute() for one in inputs]
    if executor is not None:
        return find_in_files(paths, glossary, args.min_confidence, executor, BarProgress())
    least = args.min_confidence
    return tuple(find_in_file(path, glossary, least, BarProgress()) for path in paths)


def _finish(args: argparse.Namespace, one: Input, file: FileNames, *, many: bool) -> None:
    """Write the corrected file and tell what was found."""
    if file.problem:
        return
    if not args.json:
        _tell(one.path, file.proposals)
    if args.apply:
        target = _target(args, one, many=many)
        try:
            fs.make_folder(target.parent)
            for remark in corrected_file(one.path, file.proposals, target, overwrite=args.force):
                say(remark)
            say(_("Written: {path}").format(path=target))
        except InterlinearError as error:
            if not many:
                raise
            say(str(error))


def _write_report(path: Path, found: tuple[FileNames, ...]) -> None:
    files = [(one.path, one.proposals) for one in found if not one.problem]
    fs.write_atomic(path, report(files, path.suffix))
    say(_("Written: {path}").format(path=path))


def _tell(path: Path, proposals: tuple[Proposal, ...]) -> None:
    from editor.names.evidence import of_card

    count = len(proposals)
    print(ngettext("{path}: {n} place", "{path}: {n} places", count).format(path=path, n=count))
    for card in cards(proposals):
        forms = ", ".join(f"{form} ×{n}" for form, n in card.forms)
        print(f"  {card.right}  ←  {forms}  ({card.confidence:.0%})")
        print(f"      {'; '.join((of_card(card), *card.proposals[0].evidence[1:]))}")


def _json(file: FileNames, *, many: bool) -> dict[str, Any]:
    found = {"proposals": [_proposal(one, file.places) for one in file.proposals]}
    return {"file": str(file.path), **found} if many else found


def _proposal(one: Proposal, places: Mapping[int, tuple[int, int]]) -> dict[str, Any]:
    """Return a proposal as JSON; its line is 1-based, its offsets are those in the line."""
    line, shift = places.get(one.row, (None, 0))
    where = {} if line is None else {"line": line + 1}
    return {
        **where,
        "start": one.start + shift,
        "end": one.end + shift,
        "found": one.found,
        "right": one.replacement,
        "confidence": one.confidence,
        "cluster": one.cluster,
        "evidence": list(one.evidence),
        "row": one.row,
        "track": one.track,
    }
