"""Braces, tags and arrows that a subtitle file takes for something else."""

import re
from collections.abc import Iterator

from editor.checks.base import CHECKS, Found, TextCheck
from editor.checks.view import Side
from editor.core.i18n import _

_COMMAND = re.compile(r"\{\\[^{}\n]*\}|\\[Nnh](?![A-Za-z])")
_BRACES = re.compile(r"\{([^{}\n]*)\}")
_TAG = re.compile(r"</?(?:[biuscv]|font|ruby|rt|lang|span|br)(?:[ .][^<>\n]*)?/?>", re.IGNORECASE)
_ARROW = re.compile(r"-->")
_EMPTY_LINE = re.compile(r"\n[ \t]*(?=\n)")
_ANY = re.compile(r"[{}<\\]|-->|\n[ \t]*\n")


@CHECKS.register
class Markup(TextCheck):
    """Taken for a command by subtitle files."""

    id = "markup"
    rank = 72

    def find_in(self, side: Side) -> Iterator[Found]:
        """Yield the first tag, brace, arrow and empty line; each fix mends all of its sort."""
        text = side.text
        if not _ANY.search(text):
            return
        for pattern, by, message in (
            (_COMMAND, " ", _("A command of Advanced SubStation, which is no text.")),
            (_BRACES, r"(\1)", _("Advanced SubStation does not show what is in braces.")),
            (_TAG, "", _("A tag, which some formats do not keep.")),
            (_ARROW, "→", _("WebVTT cannot hold this arrow in a text.")),
            (_EMPTY_LINE, "", _("An empty line ends the subtitle in SubRip and WebVTT.")),
        ):
            match = pattern.search(text)
            if match is None:
                continue
            if pattern is _BRACES and match[0].startswith("{\\"):
                continue
            fix = _tidy(pattern.sub(by, text)) if pattern is _COMMAND else pattern.sub(by, text)
            yield Found(message, span=match.span(), fix=fix)


def _tidy(text: str) -> str:
    return re.sub(r" {2,}", " ", text).strip(" ")
