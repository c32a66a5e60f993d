"""`names`: proposed corrections of names that were misheard, in one file or many."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from editor.cli.base import VERBS, Exit, UsageError, Verb, say
from editor.cli.files import transcripts_in
from editor.cli.output import add_json, add_output, check_target, print_json
from editor.cli.progress import BarProgress
from editor.core.document import Document
from editor.core.glossary import EMPTY_GLOSSARY, Glossary, merged
from editor.core.i18n import _, ngettext
from editor.core.proposals import Proposal, cards
from editor.workflows import naming
from editor.workflows.converting import write_transcript
from editor.workflows.glossary_files import read_glossary_file
from editor.workflows.naming_lines import places_of
from editor.workflows.opening import Opened, decoded_lines, open_file

_TEXTS = frozenset({"text", "bilingual-text"})
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
        add_output(parser)
        add_json(parser)

    def run(self, args: argparse.Namespace) -> int:
        """Find names in each file, and tell or correct them."""
        paths = transcripts_in(args.files)
        many = len(paths) > 1 or args.files[0].is_dir()
        _check(args, paths, many=many)
        glossary = merged(EMPTY_GLOSSARY, *(read_glossary_file(one) for one in args.glossary))
        results = [_one(args, path, glossary, many=many) for path in paths]
        if args.json:
            print_json(results[0] if not many else {"files": results})
        return Exit.DONE


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(_("“{text}” is not from 0 to 1").format(text=text))
    return value


def _check(args: argparse.Namespace, paths: list[Path], *, many: bool) -> None:
    if args.apply != (args.output is not None):
        raise UsageError(_("Give --apply and -o OUT together."))
    if args.apply and many and not args.output.is_dir():
        raise UsageError(
            _("For many files, OUT must be a folder, and “{path}” is none.").format(
                path=args.output
            )
        )
    for path in paths if args.apply else ():
        check_target(_target(args, path, many=many), paths, force=args.force)


def _target(args: argparse.Namespace, path: Path, *, many: bool) -> Path:
    output: Path = args.output
    return output / path.name if many else output


def _one(args: argparse.Namespace, path: Path, glossary: Glossary, *, many: bool) -> dict[str, Any]:
    opened = open_file(path)
    proposals = naming.find_names(
        opened.transcript, glossary, BarProgress(), least=args.min_confidence
    )
    if args.apply:
        _write(opened, proposals, _target(args, path, many=many), force=args.force)
    if not args.json:
        _tell(path, proposals)
    found = {"proposals": _json(opened, proposals)}
    return {"file": str(path), **found} if many else found


def _write(opened: Opened, proposals: tuple[Proposal, ...], out: Path, *, force: bool) -> None:
    document = Document(opened.transcript)
    edit, _stale = naming.correction(document.snapshot(), proposals)
    document.do(edit)
    corrected = replace(document.snapshot(), revision=0)
    for remark in write_transcript(corrected, out, overwrite=force):
        say(remark)
    say(_("Written: {path}").format(path=out))


def _tell(path: Path, proposals: tuple[Proposal, ...]) -> None:
    count = len(proposals)
    print(ngettext("{path}: {n} place", "{path}: {n} places", count).format(path=path, n=count))
    for card in cards(proposals):
        forms = ", ".join(f"{form} ×{n}" for form, n in card.forms)
        print(f"  {card.right}  ←  {forms}  ({card.confidence:.0%})")
        print(f"      {'; '.join(card.proposals[0].evidence)}")


def _json(opened: Opened, proposals: tuple[Proposal, ...]) -> list[dict[str, Any]]:
    places = {}
    if opened.format in _TEXTS and opened.path is not None and proposals:
        lines = decoded_lines(opened.path)
        places = places_of(lines, opened.transcript.segments, proposals[0].track)
    out = []
    for one in proposals:
        place = places.get(one.row)
        shift = place.start if place else 0
        where = {"line": place.line + 1} if place else {}
        out.append(
            {
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
        )
    return out
