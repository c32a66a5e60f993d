"""Reads the arguments, calls the verb, turns what went wrong into a sentence and an exit code."""

import argparse
import difflib
import os
import re
import sys
from collections.abc import Sequence
from typing import NoReturn

from editor import __version__
from editor.cli.base import VERBS, Exit, UsageError, say
from editor.core.errors import (
    ConflictError,
    InputError,
    InterlinearError,
    LockedError,
    OutputError,
    RequestError,
)
from editor.core.i18n import _
from editor.core.progress import Cancelled
from editor.core.registry import title_of
from editor.workflows.program.logbook import note

_EXITS: tuple[tuple[type[InterlinearError], Exit], ...] = (
    (UsageError, Exit.USAGE),
    (InputError, Exit.INPUT),
    (OutputError, Exit.OUTPUT),
    (ConflictError, Exit.CONFLICT),
    (LockedError, Exit.LOCKED),
    (RequestError, Exit.REQUEST),
)
_UNKNOWN = re.compile(r"unrecognized arguments: (?P<word>\S+)|invalid choice: '(?P<choice>[^']*)'")


class Parser(argparse.ArgumentParser):
    """An argument parser that guesses what was meant."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, with the nearest thing that would be right, and exit with 2."""
        hint = self._nearest(message)
        say(f"{self.prog}: {message}")
        if hint:
            say(_("Did you mean “{word}”?").format(word=hint))
        say(_("“{command} --help” lists what there is.").format(command=self.prog))
        raise SystemExit(Exit.USAGE)

    def _nearest(self, message: str) -> str | None:
        match = _UNKNOWN.search(message)
        if match is None:
            return None
        known: list[str] = []
        for action in self._actions:
            known += action.option_strings
            known += [str(choice) for choice in action.choices or ()]
        written = (match["word"] or match["choice"] or "").split("=")[0]
        return next(iter(difflib.get_close_matches(written, known, 1)), None)


def build_parser(word: str = "") -> Parser:
    """Return the parser with all verbs, which takes most of a second to load.

    It has one alone where `word` names it, and none where nothing but the version is asked for.
    """
    alone = VERBS.alone(word)
    parser = Parser(
        prog="interlinear",
        description=_("Corrects names in transcripts and makes subtitles of them."),
        epilog=_("Without a verb, “interlinear [FILE…]” opens the window."),
    )
    parser.add_argument(
        "--log", metavar="FILE", help=_("write down what happens at the end of FILE, for support")
    )
    parser.add_argument("--version", action="version", version=f"interlinear {__version__}")
    parser.add_argument(
        "--self-test", action="store_true", help=_("count the parts and fail when one is missing")
    )
    verbs = parser.add_subparsers(dest="verb", metavar=_("VERB"), parser_class=Parser)
    asked = () if word == "--version" else VERBS if alone is None else (alone,)
    for verb in asked:
        title = title_of(verb)
        own = (
            verbs.add_parser(verb.id, description=title)
            if verb.is_internal
            else verbs.add_parser(verb.id, help=title, description=title)
        )
        verb.add_arguments(own)
        own.set_defaults(run=verb.run)
    return parser


def main(argv: Sequence[str]) -> int:
    """Do what the arguments say and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parser = build_parser(argv[0] if argv else "")
    args = _parse(parser, argv)
    try:
        code = int(args.run(args))
        sys.stdout.flush()
    except (Cancelled, KeyboardInterrupt):
        say(_("Cancelled; nothing was changed."))
        return Exit.CANCELLED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except InterlinearError as error:
        say(str(error))
        note(str(error))
        return next((code for kind, code in _EXITS if isinstance(error, kind)), Exit.REQUEST)
    return code


def _parse(parser: Parser, argv: Sequence[str]) -> argparse.Namespace:
    args, rest = parser.parse_known_args(argv)
    if args.self_test:
        return parser.parse_args(["self-test", *rest])
    if rest:
        _parser_of(parser, args.verb).error(f"unrecognized arguments: {' '.join(rest)}")
    if args.verb is None:
        parser.print_help()
        raise SystemExit(Exit.USAGE)
    return args


def _parser_of(parser: Parser, verb: str | None) -> Parser:
    for action in parser._actions:
        if isinstance(action.choices, dict) and verb in action.choices:
            found: Parser = action.choices[verb]
            return found
    return parser
