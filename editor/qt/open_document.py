"""A document that is open in the window, in front or behind another one."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from editor import paths
from editor.core.document import Document
from editor.core.i18n import _
from editor.workflows.safekeeping.projects import Project


@dataclass(slots=True, eq=False)
class OpenDocument:
    """A document with its file, and where a person was in it.

    `project` is None for one that is not kept; `origin` is the file that it came from, if any;
    `folder` the one that the paths of its media are written from. `place` is the row and the track
    (0-based) that were current when another document came to the front. `waiting` is what is to be
    done when it is in front again.
    """

    document: Document = field(default_factory=Document)
    project: Project | None = None
    origin: Path | None = None
    folder: Path | None = None
    place: tuple[int, int] = (0, 0)
    is_unwanted: bool = False
    waiting: list[Callable[[], object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Write the paths of the media from the folder of its file, if it has one."""
        path = self.path
        if self.folder is None and path is not None and not _is_of_program(path):
            self.folder = path.parent

    @property
    def path(self) -> Path | None:
        """The project file, else the file that it came from, else None."""
        return self.document.path or self.origin

    @property
    def name(self) -> str:
        """What the document is called."""
        return self.path.name if self.path is not None else _("Untitled")

    @property
    def is_read_only(self) -> bool:
        """True for a document that may only be looked at."""
        return self.project is not None and self.project.is_read_only

    def suggested_path(self, suffix: str) -> Path:
        """Return a path beside the document, with its name and another suffix.

        What came from nowhere, or with the program, goes to the user's home folder.
        """
        if self.path is None:
            return Path.home() / (_("Untitled") + suffix)
        folder = Path.home() if _is_of_program(self.path) else self.path.parent
        return folder / (self.path.stem + suffix)

    def leave(self) -> None:
        """Let go of the file; what is not saved stays in the journal, unless it is unwanted."""
        project, self.project = self.project, None
        if project is not None:
            project.close(discard=self.is_unwanted)
        self.is_unwanted = False
        self.waiting.clear()


def _is_of_program(path: Path) -> bool:
    return path.is_relative_to(paths.resources())
