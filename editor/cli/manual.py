"""The manual page, made from the parser that reads the arguments."""

import argparse
from collections.abc import Iterator

from editor import __version__
from editor.cli.base import Exit
from editor.cli.shells import helps_of, verbs_of
from editor.core.i18n import _


def manual(parser: argparse.ArgumentParser) -> str:
    """Return the page as roff, for man."""
    return "\n".join(_lines(parser)) + "\n"


def _lines(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f'.TH INTERLINEAR 1 "" "Interlinear {__version__}"'
    yield f".SH {_('NAME')}"
    yield rf"interlinear \- {_text(parser.description)}"
    yield f".SH {_('SYNOPSIS')}"
    yield r".B interlinear"
    yield r"[\-\-log FILE] [FILE ...]"
    yield ".br"
    yield r".B interlinear"
    yield r"VERB [OPTION...] [FILE...]"
    yield f".SH {_('DESCRIPTION')}"
    yield _text(parser.epilog)
    yield f".SH {_('VERBS')}"
    helps = helps_of(parser)
    for verb, own in verbs_of(parser).items():
        yield f".SS {verb}"
        yield _text(helps[verb]) + "."
        yield from _options(own)
    yield f".SH {_('EXIT STATUS')}"
    for code in Exit:
        yield ".TP"
        yield str(int(code))
        yield _text(code.name.lower().replace("_", " "))


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction):
            continue
        written = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        names = action.option_strings
        if names and action.nargs != 0:
            choices = "|".join(str(one) for one in action.choices or ())
            written += f" {action.metavar or choices or action.dest.upper()}"
        yield ".TP"
        yield rf"\fB{_text(written)}\fR"
        yield _text(action.help) or r"\&"


def _text(text: str | None) -> str:
    """Return a text in which roff sees no commands of its own."""
    line = " ".join((text or "").replace("%%", "%").split())
    line = line.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{line}" if line[:1] in (".", "'") else line
