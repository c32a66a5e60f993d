"""`settings`: what a person prefers, the same as in the window."""

import argparse

from editor.cli.base import VERBS, Exit, Verb, say
from editor.cli.output import add_json, print_json
from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.core.preference import Preference
from editor.core.preference_table import declared
from editor.workflows.program import preferences


@VERBS.register
class Settings(Verb):
    """Show the settings, or change one: the same file that the window's preferences write."""

    id = "settings"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("key", nargs="?", metavar="KEY", help=_("such as look.theme"))
        parser.add_argument("value", nargs="?", metavar="VALUE", help=_("what it is to be"))
        parser.add_argument("--reset", action="store_true", help=_("set it back to its default"))
        add_json(parser)

    def run(self, args: argparse.Namespace) -> int:
        """Print one or all, or change one."""
        if args.key and (args.reset or args.value is not None):
            return _change(args.key, None if args.reset else args.value)
        found = preferences.load()
        shown = [_known(args.key)] if args.key else declared()
        if args.json:
            print_json({one.key: found[one.key] for one in shown})
        else:
            for one in shown:
                print(f"{one.key} = {preferences.written(found[one.key])}  # {one.title}")
        for sentence in (preferences.broken_sentence(found),) if found.broken else found.remarks:
            say(sentence)
        return Exit.INPUT if found.broken else Exit.DONE


def _change(key: str, word: str | None) -> int:
    one = _known(key)
    value = None if word is None else one.from_word(word)
    if word is not None and value is None:
        raise RequestError(_("“{key}” must be {wanted}.").format(key=key, wanted=one.wanted()))
    preferences.change(key, value)
    say(_("Written: {path}").format(path=preferences.preferences_file()))
    return Exit.DONE


def _known(key: str) -> Preference:
    for one in declared():
        if one.key == key:
            return one
    keys = ", ".join(one.key for one in declared())
    raise RequestError(_("There is no “{id}”. Choose one of: {ids}.").format(id=key, ids=keys))
