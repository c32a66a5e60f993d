"""What a person says of the rows of two paired files that are in question."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import NamedTuple

from editor.core.edit import Edit, Splice
from editor.core.i18n import _
from editor.core.segments import Segment, Status, new_id
from editor.core.timeslots import EMPTY_SLOT


class Verdict(Enum):
    """What is to become of a row in question."""

    OPEN = auto()
    RIGHT = auto()
    APART = auto()


class Doubt(NamedTuple):
    """A row in question: its index from 0, and its texts."""

    row: int
    texts: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """True when it has a text in each language, so that it can be taken apart."""
        return all(self.texts)

    @property
    def why(self) -> str:
        """What is in question."""
        if self.is_whole:
            return _("put together, or may not fit")
        return _("has no counterpart")


def doubts_of_pair(rows: Sequence[Segment]) -> list[Doubt]:
    """Return the rows in question, in their order."""
    return [Doubt(at, row.texts) for at, row in enumerate(rows) if row.status is Status.QUESTION]


def settle_pair(rows: Sequence[Segment], verdicts: Mapping[int, Verdict]) -> Edit:
    """Return the edit that does what a person says; `verdicts` are by index of the row.

    A row that is right is in question no longer; of one taken apart, each text gets a row of its
    own beside an empty place, and the first of them keeps the time.
    """
    splices = []
    for at, verdict in sorted(verdicts.items()):
        if verdict is Verdict.RIGHT:
            splices.append(Splice(at, (rows[at],), (rows[at]._replace(status=Status.RAW),)))
        elif verdict is Verdict.APART:
            splices.append(Splice(at, (rows[at],), _apart(rows[at])))
    return Edit(_("Confirm pairs"), tuple(splices))


def _apart(row: Segment) -> tuple[Segment, ...]:
    parts = []
    for track, text in enumerate(row.texts):
        texts = tuple(text if at == track else "" for at in range(len(row.texts)))
        parts.append(row._replace(texts=texts, imported=texts, status=Status.RAW))
    first, *rest = parts
    return (first, *(part._replace(id=new_id(), slot=EMPTY_SLOT, words=()) for part in rest))
