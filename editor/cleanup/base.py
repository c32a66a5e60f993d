"""What a rule that tidies is, and the registry through which all of them are found.

To add one, write one file in `rules`: a subclass of `Rule` whose docstring's first line is its
title, with an `id` and `changes`, and `@RULES.register` above it. A rule sees one text at a time
and only says what should stand where; what may not be touched, and what happens where changes
meet, is decided for all rules together (`finding`). What a rule knows about a language stands in
`resources/cleanup`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from editor.cleanup.lines import Line
from editor.core.registry import Registry

SURE = 0.97
LIKELY = 0.92
DOUBTFUL = 0.6
UNLIKELY = 0.2
"""Shown to nobody, unless the other texts of the row speak for it."""


class Change(NamedTuple):
    """Code points start:end of a text, what should stand there, how sure that is, and why."""

    start: int
    end: int
    replacement: str
    confidence: float = SURE
    reason: str = ""


class Rule:
    """A way to tidy texts."""

    id: str = ""
    by_default: bool = True
    """False for a rule that is a matter of taste: it works only when it is asked for."""

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield what should change in one text, in any order; some may overlap."""
        raise NotImplementedError


RULES: Registry[Rule] = Registry("editor.cleanup.rules", "interlinear.rules")
