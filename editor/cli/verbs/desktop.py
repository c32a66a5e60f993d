"""`desktop`: the program in the menu of the desktop, with its icon and its files."""

import argparse

from editor.cli.base import VERBS, Exit, Verb, say
from editor.core.i18n import _
from editor.workflows.program import belonging


@VERBS.register
class Desktop(Verb):
    """Put the program into the menu of a Linux desktop, and open .interlinear files with it."""

    id = "desktop"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("--remove", action="store_true", help=_("take it out again"))

    def run(self, args: argparse.Namespace) -> int:
        """Write or remove the files, telling each."""
        for path in belonging.move_out() if args.remove else belonging.settle_in():
            say((_("Removed: {path}") if args.remove else _("Written: {path}")).format(path=path))
        return Exit.DONE
