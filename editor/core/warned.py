"""What a person should know about something that was read all the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor.core.i18n import _


@dataclass(frozen=True, slots=True)
class Warned:
    """Something a person should know about a file: its 1-based line (None: the whole file).

    `rows` are the 0-based rows of the transcript that it is about, where something is written.
    """

    message: str
    line: int | None = None
    rows: tuple[int, ...] = ()

    @property
    def sentence(self) -> str:
        """The message, with its line where there is one."""
        if self.line is None:
            return self.message
        return _("Line {n}: {message}").format(n=self.line, message=self.message)


def name_rows(rows: Sequence[int], most: int = 5) -> str:
    """Return row numbers (0-based) as people count them, "1, 2, 3", no more than `most`."""
    named = ", ".join(str(row + 1) for row in rows[:most])
    return f"{named}…" if len(rows) > most else named
