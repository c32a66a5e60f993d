"""Documents without a file of their own: pasted, imported, begun from nothing.

From their first change on they are kept in the state folder, each in a folder of its own: the
document as it was before, where it came from, and the journal.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from secrets import token_hex

from editor.core.document import Document
from editor.core.transcript import Transcript
from editor.formats.project.part import project_data
from editor.storage import fs
from editor.storage.chain import Chain, find_journals
from editor.storage.lock import Lock, Owner, acquire
from editor.storage.places import Places
from editor.storage.records import Record
from editor.workflows.documents.opening import Opened, digest_of, open_file
from editor.workflows.documents.opening_projects import kept_project, open_project
from editor.workflows.safekeeping.keeping import Keeper
from editor.workflows.safekeeping.projects import Project, Surroundings, locked
from editor.workflows.safekeeping.saving import PROJECT_SUFFIX

RECOVERY = "recovery"
ORIGIN = "origin.json"


def open_kept(
    opened: Opened, around: Surroundings, *, take_over: bool = False, read_only: bool = False
) -> Project:
    """Return the document of what was read, with what was kept of it, project file or not.

    See `open_project` for the rest.

    Raises:
        LockedError: another window has the file open.
    """
    if opened.is_project and opened.path is not None:
        return open_project(opened, around, take_over=take_over, read_only=read_only)
    return _untitled(opened, around)


def is_kept(opened: Opened, around: Surroundings) -> bool:
    """Return True when changes were kept of what was read: it was opened and agreed to before."""
    return opened.is_project or _left_of(opened, around.state) is not None


def _untitled(opened: Opened, around: Surroundings) -> Project:
    """Return a document without a file of its own; what was kept of it is in the state folder."""
    left = _left_of(opened, around.state)
    if left is not None:
        return left_behind(left, around)
    return keep(Document(opened.transcript), around, opened.path, opened.digest)


def keep(
    document: Document, around: Surroundings, origin: Path | None = None, digest: str = ""
) -> Project:
    """Keep the changes of a document from now on; `origin` is the file that it was made of.

    Nothing is written before the first change.
    """
    name = origin.stem if origin is not None else "untitled"
    folder = around.state / RECOVERY / f"{around.clock():%Y-%m-%dT%H%M%S}-{token_hex(3)}"
    places = Places(folder / f"{name[:80]}{PROJECT_SUFFIX}", around.state)
    first = _FirstWrite(places, document.snapshot(), {"path": str(origin or ""), "digest": digest})
    chain = Chain(places, first.head, None, around.clock())
    project = Project(document, around, places, "", Keeper(document, chain, around.told), Lock())
    first.projects.append(project)
    return project


@dataclass(frozen=True, slots=True)
class _FirstWrite:
    """Makes the folder of a document without a file, when its first change is kept."""

    places: Places
    transcript: Transcript
    origin: Mapping[str, str]
    projects: list[Project] = field(default_factory=list)

    def head(self) -> Record:
        """Write the document as it was before, and return the record that is tied to it."""
        (project,) = self.projects
        fs.make_folders(self.places.file.parent)
        if project.lock.handle is None:
            found = acquire(self.places.locks)
            project.lock = found if isinstance(found, Lock) else Lock()
        data = project_data(self.transcript)
        project.digest = digest_of(data)
        fs.write_whole(self.places.file.with_name(ORIGIN), json.dumps(self.origin).encode())
        fs.write_whole(self.places.file, data)
        fs.sync_folder(self.places.file.parent)
        return {"base": project.digest, "rev": self.transcript.revision}


@dataclass(frozen=True, slots=True)
class Left:
    """A document without a file of its own that a crash has left behind."""

    file: Path
    origin: Path | None
    digest: str
    changes: int
    changed: datetime


def left_documents(state: Path) -> tuple[Left, ...]:
    """Return the documents that were left behind, the newest first; open ones are not among them.

    Folders of which nothing is needed are removed.
    """
    found = []
    try:
        folders = sorted((state / RECOVERY).iterdir(), reverse=True)
    except OSError:
        return ()
    for folder in folders:
        left = _left_in(folder, state)
        if left is not None:
            found.append(left)
    return tuple(found)


def _left_in(folder: Path, state: Path) -> Left | None:
    file = next(folder.glob(f"*{PROJECT_SUFFIX}"), None) if folder.is_dir() else None
    if file is None:
        return None
    places = Places(file, state)
    lock = acquire(places.locks[:1])
    if isinstance(lock, Owner):
        return None
    try:
        digest = digest_of(file.read_bytes())
        origin = json.loads(file.with_name(ORIGIN).read_bytes())
        journals = find_journals(places, digest)
        path = Path(origin["path"]) if origin["path"] else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
    finally:
        lock.release()
    if not journals or not journals[0].pending:
        return None
    changed = datetime.fromtimestamp(journals[0].path.stat().st_mtime)
    return Left(file, path, str(origin["digest"]), journals[0].pending, changed)


def _left_of(opened: Opened, state: Path) -> Left | None:
    """Return what was left of a document that was made of the same file."""
    if opened.path is None or not (state / RECOVERY).is_dir():
        return None
    for left in left_documents(state):
        if left.origin == opened.path and left.digest == opened.digest:
            return left
    return None


def left_behind(left: Left, around: Surroundings) -> Project:
    """Return a document without a file as it was when the program ended.

    Raises:
        InputError: what was kept cannot be read.
        LockedError: another window has taken it meanwhile.
    """
    opened = open_file(left.file)
    places = Places(left.file, around.state)
    lock = locked(places)
    journals = find_journals(places, opened.digest)
    found = journals[0] if journals and journals[0].at is not None else None
    return kept_project(opened.transcript, places, opened.digest, found, around, lock)


def drop(left: Left) -> None:
    """Remove what was left behind; the person does not want it."""
    fs.remove_folder(left.file.parent)
