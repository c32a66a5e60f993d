"""Words said twice and words begun twice: “the the”, “in the in the”, “th- the”."""

from collections.abc import Iterator

from editor.cleanup.base import RULES, Change, Rule
from editor.cleanup.doubled import doubled, may_be_doubled
from editor.cleanup.fragments import fragments
from editor.cleanup.knowledge import WITHOUT_BLANKS
from editor.cleanup.lines import Line
from editor.cleanup.repeated import repeated
from editor.cleanup.spoken import Spoken


@RULES.register
class Stutters(Rule):
    """Stutters and doubled words."""

    id = "stutters"

    def changes(self, line: Line) -> Iterator[Change]:
        """Yield each word or phrase that was said more often than it was meant."""
        if line.language in WITHOUT_BLANKS:
            yield from repeated(line)
        if may_be_doubled(line):
            yield from doubled(Spoken(line))
        yield from fragments(line)
