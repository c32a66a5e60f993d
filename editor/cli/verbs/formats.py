"""`formats`: every format that is read or written."""

import argparse

from editor.cli.base import VERBS, Exit, Verb
from editor.cli.output import add_json, print_json
from editor.core.i18n import _
from editor.core.registry import title_of
from editor.formats.base import FORMATS, Format


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
        rows = [_row(one) for one in FORMATS]
        widths = [max(len(row[at]) for row in rows) for at in range(4)]
        for row in rows:
            cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
            print("  ".join(cells).rstrip())
        return Exit.DONE


def _row(one: Format) -> tuple[str, str, str, str]:
    """Return a format for people: its id, what is done with it, its title and suffixes."""
    ways = ((_("read"), one.reads), (_("write"), one.writes))
    title = f"{title_of(one)}  {' '.join(one.suffixes)}"
    keeps = _("keeps {parts}").format(parts=", ".join(sorted(one.keeps))) if one.keeps else ""
    return one.id, " ".join(word for word, does in ways if does), title, keeps
