"""What may be a stumble."""

from dataclasses import dataclass
from typing import NamedTuple

from editor.cleanup.base import Change
from editor.cleanup.judged.words import Words

TWICE, BEGUN, ANEW, OTHERWISE, INSTEAD = "twice", "begun", "anew", "otherwise", "instead"
"""Said twice (“the the”), begun twice (“th the”), begun anew (“we went, we drove”), with other
words before the same one (“people don't, they don't”), and a small word for another (“the, a”)."""
BROKEN, PAUSE = "broken", "pause"
"""A word broken off with a hyphen, and one that only fills a pause."""
FILLERS, HEDGES, STUTTERS, FALSE_STARTS = "fillers", "hedges", "stutters", "false-starts"
"""The rules of which a candidate may be; those that they propose are of a kind of this name."""


class Beside(NamedTuple):
    """The two words on either side of some, in lower case, the nearer one first."""

    before: tuple[str, str]
    behind: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A change that a careful editor may want, and what stands around it.

    `begin` is the code point at which what goes begins, `tail` that at which what it is compared
    with ends. `first` are the words that may go, `second` those behind that stay.
    """

    change: Change
    kind: str
    begin: int
    tail: int
    first: tuple[str, ...]
    beside: Beside
    second: tuple[str, ...] = ()
    gap: str = ""
    hesitant: bool = False
    copies: int = 1

    @property
    def length(self) -> int:
        """How many code points it takes out."""
        return self.change.end - self.change.start - len(self.change.replacement)


def beside(words: Words, begin: int, end: int) -> Beside:
    """Return the words on either side of the words begin:end."""
    return Beside((words.at(begin - 1), words.at(begin - 2)), (words.at(end), words.at(end + 1)))
