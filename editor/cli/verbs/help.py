"""`help`: the pages that the window shows, in the terminal."""

import argparse

from editor.cli.base import VERBS, Exit, Verb, say
from editor.core.i18n import _
from editor.workflows.program import help_pages


@VERBS.register
class Help(Verb):
    """Print a page of help, list the pages, or search them."""

    id = "help"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("page", nargs="?", metavar="PAGE", help=_("such as names or export"))
        parser.add_argument("--search", metavar="WORDS", help=_("list the pages with these words"))

    def run(self, args: argparse.Namespace) -> int:
        """Print to the standard output."""
        if args.search is not None:
            hits = help_pages.search(args.search)
            for hit in hits:
                print(f"{hit.page.name:18}{hit.line}")
            if not hits:
                say(_("No page has these words."))
            return Exit.DONE
        if args.page:
            print(help_pages.plain(help_pages.page_named(args.page)), end="")
            return Exit.DONE
        for page in help_pages.pages():
            print(f"{page.name:18}{page.title}")
        return Exit.DONE
