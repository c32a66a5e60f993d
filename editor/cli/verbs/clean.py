"""`clean`: fillers, stutters, blanks and marks, told or tidied."""

import argparse
from pathlib import Path
from typing import Any

from editor.cli.base import VERBS, Exit, UsageError, Verb, say
from editor.cli.files import glossaries_in
from editor.cli.output import add_json, add_output, check_target, print_json
from editor.cli.progress import BarProgress
from editor.core.errors import RequestError
from editor.core.glossary import Glossary
from editor.core.i18n import _, ngettext
from editor.core.proposals import LISTED_FROM, TICKED_FROM, Proposal, cards
from editor.workflows.corrections import cleaning
from editor.workflows.documents.opening import open_file

_MOST_FORMS = 8


@VERBS.register
class Clean(Verb):
    """Tidy fillers, stutters, spacing and punctuation."""

    id = "clean"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--rules",
            default="",
            metavar="RULE,...",
            help=_("the rules to use, such as fillers,stutters; also hedges and numbers"),
        )
        parser.add_argument(
            "--glossary",
            type=Path,
            action="append",
            default=[],
            metavar="G",
            help=_("names that are never touched: CSV with a column “right”"),
        )
        parser.add_argument(
            "--doubtful", action="store_true", help=_("take what is doubtful besides")
        )
        parser.add_argument(
            "--empty-rows",
            action="store_true",
            help=_("empty rows that hold nothing but fillers and noises"),
        )
        parser.add_argument("--apply", action="store_true", help=_("write the tidied transcript"))
        add_output(parser)
        add_json(parser)

    def run(self, args: argparse.Namespace) -> int:
        """Tell what can be tidied in a file, and write it tidied."""
        if args.apply != (args.output is not None):
            raise UsageError(_("Give --apply and -o OUT together."))
        ids = tuple(one.strip() for one in args.rules.split(",") if one.strip())
        try:
            rules = cleaning.rules_of(ids)
        except RequestError as error:
            raise UsageError(str(error)) from error
        if args.apply:
            check_target(args.output, [args.file], force=args.force)
        glossary = glossaries_in(args.glossary)
        transcript = open_file(args.file).transcript
        found = cleaning.find_untidy(transcript, rules, glossary, BarProgress())
        if args.apply:
            _write(args, ids, glossary)
        if args.json:
            print_json({"proposals": [_json(one) for one in found]})
        else:
            _tell(args, found)
        return Exit.DONE


def _write(args: argparse.Namespace, ids: tuple[str, ...], glossary: Glossary) -> None:
    least = LISTED_FROM if args.doubtful else TICKED_FROM
    options = cleaning.Options(ids, least, args.empty_rows)
    for remark in cleaning.cleaned_file(
        args.file, options, args.output, glossary, overwrite=args.force
    ):
        say(remark)
    say(_("Written: {path}").format(path=args.output))


def _tell(args: argparse.Namespace, found: tuple[Proposal, ...]) -> None:
    count = len(found)
    print(
        ngettext("{path}: {n} place", "{path}: {n} places", count).format(path=args.file, n=count)
    )
    for card in cards(found):
        forms = ", ".join(f"{form.strip()!r} ×{n}" for form, n in card.forms[:_MOST_FORMS])
        more = ", …" if len(card.forms) > _MOST_FORMS else ""
        sure = sum(one.confidence >= TICKED_FROM for one in card.proposals)
        told = _("{title}: {sure} sure, {doubtful} doubtful").format(
            title=cleaning.title(card.right), sure=sure, doubtful=len(card.proposals) - sure
        )
        print(f"  {card.right}  {told}")
        print(f"      {forms}{more}")
    _tell_emptied(args, found)


def _tell_emptied(args: argparse.Namespace, found: tuple[Proposal, ...]) -> None:
    rows = sorted({one.row + 1 for one in found if cleaning.empties(one)})
    if rows and not args.empty_rows:
        some = ", ".join(map(str, rows[:_MOST_FORMS])) + (", …" if len(rows) > _MOST_FORMS else "")
        say(
            ngettext(
                "{n} row holds nothing else and is left: {rows}. Give --empty-rows to empty it.",
                "{n} rows hold nothing else and are left: {rows}. Give --empty-rows to empty them.",
                len(rows),
            ).format(n=len(rows), rows=some)
        )


def _json(one: Proposal) -> dict[str, Any]:
    return {
        "rule": one.cluster,
        "row": one.row,
        "track": one.track,
        "start": one.start,
        "end": one.end,
        "found": one.found,
        "replacement": one.replacement,
        "confidence": one.confidence,
        "evidence": list(one.evidence),
    }
