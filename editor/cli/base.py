"""What a verb of the command line is, and the registry through which all of them are found.

To add one, write a module in `verbs`: a subclass of `Verb` whose docstring's first line is its
help, with `id`, `add_arguments` and `run`, and `@VERBS.register` above it.
"""

import argparse
import sys
from enum import IntEnum

from editor.core.errors import InterlinearError
from editor.core.registry import Registry


class Exit(IntEnum):
    """The exit codes, the same for every verb."""

    DONE = 0
    FOUND_ERRORS = 1
    USAGE = 2
    CONFLICT = 3
    LOCKED = 4
    INPUT = 5
    OUTPUT = 6
    REQUEST = 7
    SELF_TEST = 8
    CANCELLED = 130


class UsageError(InterlinearError):
    """The arguments do not go together."""


class Verb:
    """Something the command line can do; one that is internal stands in no list."""

    id: str = ""
    is_internal: bool = False

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it and return the exit code; results go to stdout, messages to stderr.

        Raises:
            InterlinearError: it could not be done; the sentence is for stderr.
        """
        raise NotImplementedError


VERBS: Registry[Verb] = Registry("editor.cli.verbs", "interlinear.verbs")


def say(sentence: str) -> None:
    """Tell a person something, on stderr."""
    print(sentence, file=sys.stderr)
