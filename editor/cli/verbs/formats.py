"""`formats`: every format that is read or written."""

import argparse

from editor.cli.base import VERBS, Exit, Verb
from editor.cli.output import add_json, print_json
from editor.core.i18n import _
from editor.core.registry import title_of
from editor.formats.base import FORMATS


@VERBS.register
class Formats(Verb):
    """List every format: whether it is read, written, and what it keeps."""

    id = "formats"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        add_json(parser)

    def run(self, args: argparse.Namespace) -> int:
        """Print them, for people or as JSON."""
        if args.json:
            print_json(
                [
                    {
                        "id": one.id,
                        "title": title_of(one),
                        "suffixes": list(one.suffixes),
                        "read": one.reads,
                        "write": one.writes,
                        "keeps": sorted(one.keeps),
                    }
                    for one in FORMATS
                ]
            )
            return Exit.DONE
        for one in FORMATS:
            ways = " ".join(
                word for word, does in ((_("read"), one.reads), (_("write"), one.writes)) if does
            )
            suffixes = " ".join(one.suffixes)
            print(f"{one.id:16} {suffixes:14} {ways:12} {title_of(one)}")
        return Exit.DONE
