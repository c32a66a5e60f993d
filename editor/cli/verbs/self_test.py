"""`self-test`: is everything here that was packed."""

import argparse
import json
from collections.abc import Iterable

from editor import __version__, paths
from editor.alignment.base import ALIGNERS
from editor.checks.base import CHECKS
from editor.cleanup.base import RULES
from editor.cli.base import VERBS, Exit, Verb, say
from editor.core.i18n import _
from editor.core.registry import Part
from editor.formats.base import FORMATS
from editor.names.base import FINDERS

_BESIDE = frozenset({"parts.json", "CHANGELOG.md", "LICENSE"})
"""What is no resource of its own: the list, and what an installation puts beside it."""


@VERBS.register
class SelfTest(Verb):
    """Count the parts and resources of this installation and fail when one is missing."""

    id = "self-test"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument(
            "--list", action="store_true", help=_("print what is here, as the list to be packed")
        )

    def run(self, args: argparse.Namespace) -> int:
        """Compare what is found with the list that was packed with it."""
        if args.list:
            print(json.dumps(inventory(), indent=1))
            return Exit.DONE
        expected = json.loads((paths.resources() / "parts.json").read_text(encoding="utf-8"))
        found = inventory()
        missing = [
            f"{kind}: {name}"
            for kind, names in expected.items()
            for name in names
            if name not in found.get(kind, [])
        ]
        counts = ", ".join(f"{len(names)} {kind}" for kind, names in found.items())
        print(_("Interlinear {version}: {counts}").format(version=__version__, counts=counts))
        for name in missing:
            say(_("Missing {name}").format(name=name))
        return Exit.SELF_TEST if missing else Exit.DONE


def inventory() -> dict[str, list[str]]:
    """Return the parts by kind and the resource files, as they are found in this installation."""
    folder = paths.resources()
    files = sorted(
        str(path.relative_to(folder).as_posix())
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )
    return {
        "formats": _ids(FORMATS),
        "aligners": _ids(ALIGNERS),
        "finders": _ids(FINDERS),
        "checks": _ids(CHECKS),
        "rules": _ids(RULES),
        "verbs": _ids(VERBS),
        "resources": [name for name in files if name not in _BESIDE],
    }


def _ids(parts: Iterable[Part]) -> list[str]:
    return [part.id for part in parts]
