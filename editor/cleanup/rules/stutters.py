"""Words said twice and words begun twice: “the the”, “in the in the”, “th- the”."""

from collections.abc import Iterator

from editor.cleanup.base import RULES, Change, Rule
from editor.cleanup.doubled import may_be_doubled
from editor.cleanup.echoes import stutters_of
from editor.cleanup.fragments import fragments
from editor.cleanup.lines import Line


@RULES.register
class Stutters(Rule):
    """Stutters and doubled words."""

    id = "stutters"

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield each word or phrase that was said more often than it was meant."""
        if may_be_doubled(line):
            yield from stutters_of(line)
        yield from fragments(line)
