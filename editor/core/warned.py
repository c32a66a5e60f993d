"""What a person should know about something that was read all the same."""

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
