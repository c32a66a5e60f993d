"""`drive`: does commands on a document, so that a fault drill can try what is kept."""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from editor import paths
from editor.cli.base import VERBS, Exit, UsageError, Verb
from editor.core.errors import InputError, LockedError, RequestError
from editor.core.i18n import _

_LOCKED = "LOCKED"
_UNREADABLE = "UNREADABLE"


@VERBS.register
class Drive(Verb):
    """Do commands on a document, for the fault drill."""

    id = "drive"
    is_internal = True

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--script",
            required=True,
            metavar="SCRIPT",
            help=_("a file, or - for stdin"),
        )
        parser.add_argument("--state-dir", type=Path, metavar="D", help=_("for journals"))
        parser.add_argument("--no-gui", action="store_true", help=_("there is none anyway"))
        parser.add_argument("--now", metavar="T", help=_("the time, like 2026-11-23T14:02:00"))
        parser.add_argument(
            "--fault", action="append", default=[], metavar="SPEC", help=_("like write:ENOSPC@7")
        )

    def run(self, args: argparse.Namespace) -> int:
        """Answer each command on one line of stdout."""
        from editor.cli.driving import Driver
        from editor.storage import fs
        from editor.storage.faults import FaultyDisk, fault_of
        from editor.workflows.safekeeping.keeping import now_here
        from editor.workflows.safekeeping.projects import Surroundings

        try:
            faults = [fault_of(one) for one in args.fault]
            now = None if args.now is None else datetime.fromisoformat(args.now)
        except (RequestError, ValueError) as error:
            raise UsageError(str(error)) from error
        state = args.state_dir or paths.state_dir()
        driver = Driver(args.file, Surroundings(state, now_here if now is None else lambda: now))
        commands = _lines(args.script)

        def pause(point: str) -> None:
            _print({"paused": point})
            next(commands, None)

        with fs.writing_to(FaultyDisk(faults, pause)):
            try:
                for line in commands:
                    _print(driver.answer(_command(line)))
            except LockedError as error:
                _print({"err": _LOCKED, "lost": 0, "message": str(error)})
                return Exit.LOCKED
            except InputError as error:
                _print({"err": _UNREADABLE, "lost": 0, "message": str(error)})
                return Exit.INPUT
            finally:
                driver.close()
        return driver.code


def _lines(script: str) -> Iterator[str]:
    if script == "-":
        yield from iter(sys.stdin.readline, "")
    else:
        with Path(script).open(encoding="utf-8") as file:
            yield from file


def _command(line: str) -> dict[str, object]:
    try:
        command = json.loads(line)
    except ValueError:
        command = None
    return command if isinstance(command, dict) else {"do": line.strip()}


def _print(answer: dict[str, object]) -> None:
    print(json.dumps(answer, ensure_ascii=True), flush=True)
