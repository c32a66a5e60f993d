"""Which columns the grid has: some fixed ones, one a track, and a narrow one for marks."""

from dataclasses import dataclass
from enum import IntEnum

from editor.core.i18n import _
from editor.core.segments import Track
from editor.qt.languages import track_name


class Column(IntEnum):
    """The columns in front of the texts; the first track stands in the column TEXT."""

    NUMBER = 0
    STATE = 1
    START = 2
    END = 3
    SPEAKER = 4
    TEXT = 5


TIMES = (Column.START, Column.END)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns for some tracks; all of them are counted from 0.

    That of speakers keeps its number while it is out of sight.
    """

    tracks: tuple[Track, ...]
    has_speakers: bool = True

    @property
    def count(self) -> int:
        """How many columns there are."""
        return self.marks + 1

    @property
    def marks(self) -> int:
        """The last column, for what checks have to say."""
        return Column.TEXT + len(self.tracks)

    @property
    def texts(self) -> range:
        """The columns that show the tracks."""
        return range(Column.TEXT, self.marks)

    def track_of(self, column: int) -> int | None:
        """Return the index of the track shown in a column, None where it shows none."""
        return column - Column.TEXT if Column.TEXT <= column < self.marks else None

    def is_editable(self, column: int) -> bool:
        """True for the columns that a person can write in: times, speaker, texts."""
        if column == Column.SPEAKER:
            return self.has_speakers
        return Column.START <= column < self.marks

    def beside(self, column: int, step: int) -> int:
        """Return the column to write in at the left (-1) or right (1), the same at the ends."""
        column += step
        if column == Column.SPEAKER and not self.has_speakers:
            column += step
        return min(max(column, Column.START), self.marks - 1)

    def title(self, column: int) -> str:
        """Return what stands above a column, in the user's language."""
        track = self.track_of(column)
        if track is not None:
            return track_name(self.tracks[track])
        titles = {
            Column.NUMBER: "#",
            Column.START: _("Start"),
            Column.END: _("End"),
            Column.SPEAKER: _("Speaker"),
        }
        return titles.get(Column(column), "") if column < Column.TEXT else ""
