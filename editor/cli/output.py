"""What the verbs share about output: printing JSON, and the rules for files that exist."""

import argparse
import json
import os
from pathlib import Path
from typing import Any

from editor.cli.base import UsageError
from editor.core.errors import OutputError
from editor.core.i18n import _


def print_json(value: Any) -> None:
    """Print one JSON document on stdout."""
    print(json.dumps(value, ensure_ascii=False, allow_nan=False))


def add_json(parser: argparse.ArgumentParser) -> None:
    """Declare --json."""
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def add_output(parser: argparse.ArgumentParser, *, required: bool = False) -> None:
    """Declare -o and --force."""
    parser.add_argument(
        "-o", "--output", type=Path, required=required, metavar="OUT", help=_("the file to write")
    )
    parser.add_argument(
        "--force", action="store_true", help=_("replace OUT when it exists already")
    )


def check_target(out: Path, inputs: list[Path], *, force: bool) -> None:
    """Check that writing there harms nothing, before any work is done.

    Raises:
        UsageError: it is one of the inputs.
        OutputError: it exists and --force was not given.
    """
    if any(out.exists() and out.samefile(one) for one in inputs):
        raise UsageError(
            _("“{path}” is the input itself. Give another name for the output.").format(path=out)
        )
    if os.path.lexists(out) and not force:
        raise OutputError(
            _("“{path}” exists already. Give --force to replace it.").format(path=out)
        )
