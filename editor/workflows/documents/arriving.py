"""A file on its way into the window: read, found damaged or doubtful, or open elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import DamagedError, LockedError, SignatureError
from editor.workflows.documents.importing import Choices, choices_for, doubts_of
from editor.workflows.documents.opening import Opened
from editor.workflows.documents.untitled import is_kept, open_kept
from editor.workflows.safekeeping.projects import Project, Surroundings
from editor.workflows.safekeeping.rescuing import Rescue, rescues


@dataclass(frozen=True, slots=True)
class Arrived:
    """What was read, as a document that is kept; or who has its file open."""

    opened: Opened
    project: Project | None
    locked: LockedError | None = None


@dataclass(frozen=True, slots=True)
class Damaged:
    """A project that cannot be read as it is, and the ways to bring something back."""

    sentence: str
    ways: tuple[Rescue, ...]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """What was read, where a person should look before it opens, and what else it may be."""

    opened: Opened
    choices: Choices


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A file that does not begin as its suffix promises, and may be opened for what it holds."""

    sentence: str
    path: Path


Arrival = Arrived | Damaged | Doubtful | Unsigned


def arrive(
    read: Callable[[], Opened], path: Path | None, around: Surroundings, *, look: bool = True
) -> Arrival:
    """Return what became of a file; with `look`, a doubtful one is not made a document yet.

    What was opened before and has changes that are kept was agreed to then.

    Raises:
        InputError: it cannot be read.
    """
    try:
        opened = read()
    except DamagedError as error:
        return Damaged(str(error), rescues(path, around.state) if path is not None else ())
    except SignatureError as error:
        if path is None:
            raise
        return Unsigned(str(error), path)
    if look and path is not None and doubts_of(opened) and not is_kept(opened, around):
        return Doubtful(opened, choices_for(path))
    try:
        return Arrived(opened, open_kept(opened, around))
    except LockedError as locked:
        return Arrived(opened, None, locked)
