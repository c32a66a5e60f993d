"""`completion` and `man`: for the shell and for man, both made from the verbs there are."""

import argparse

from editor.cli.base import VERBS, Exit, Verb
from editor.cli.shells import SHELLS
from editor.core.i18n import _


@VERBS.register
class Completion(Verb):
    """Print what completes verbs and options in a shell.

    In bash: `eval "$(interlinear completion bash)"`.
    """

    id = "completion"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("shell", choices=sorted(SHELLS), help=_("the shell it is for"))

    def run(self, args: argparse.Namespace) -> int:
        """Print the script."""
        from editor.cli.main import build_parser

        print(SHELLS[args.shell](build_parser()), end="")
        return Exit.DONE


@VERBS.register
class Man(Verb):
    """Print the manual page, as `interlinear man | man -l -` shows it."""

    id = "man"

    def run(self, args: argparse.Namespace) -> int:
        """Print it as roff."""
        from editor.cli.main import build_parser
        from editor.cli.manual import manual

        print(manual(build_parser()), end="")
        return Exit.DONE
