"""What can be brought back when a project file is damaged, or when its journal lies beside another.

Nothing is written over what is there: what comes back is a document without a file.
"""

from dataclasses import dataclass
from pathlib import Path

from editor.core.document import Document
from editor.core.errors import InputError
from editor.formats.project.part import salvaged
from editor.storage.backups import Backup, backups_in
from editor.storage.chain import find_journals
from editor.storage.places import Places
from editor.workflows.documents.opening import bytes_of, open_file
from editor.workflows.documents.untitled import keep
from editor.workflows.safekeeping.projects import Project, Surroundings
from editor.workflows.safekeeping.recovering import Recovered, recover


@dataclass(frozen=True, slots=True)
class Rescue:
    """A way to bring something back.

    `backup` is the copy to begin with, None for the rows of the file itself. `rows` is how many
    rows there will be, `changes` how many changes the journal adds to it.
    """

    path: Path
    backup: Backup | None
    recovered: Recovered

    @property
    def rows(self) -> int:
        """Return how many rows come back."""
        return len(self.recovered.document.segments)

    @property
    def changes(self) -> int:
        """Return how many changes the journal adds."""
        return self.recovered.changes


def rescues(path: Path, state: Path) -> tuple[Rescue, ...]:
    """Return the ways to bring a project back, the best first.

    The best is a backup on which the journal's changes can be done again; then the newest backup;
    then the rows that can be read in the file itself.
    """
    found = [
        _from_backup(path, backup, state) for backup in backups_in(Places(path, state).backups)
    ]
    backups = sorted([one for one in found if one is not None], key=lambda one: -one.changes)
    return (*backups[:1], *_from_file(path))


def rescue_for(path: Path, digest: str, state: Path) -> Rescue | None:
    """Return the rescue that begins with the copy of those bytes; None where there is no copy."""
    for backup in backups_in(Places(path, state).backups):
        if backup.digest == digest:
            return _from_backup(path, backup, state)
    return None


def bring_back(rescue: Rescue, around: Surroundings) -> Project:
    """Return what comes back as a document of its own, to be saved where a person wants it."""
    return keep(rescue.recovered.document, around, rescue.path)


def _from_backup(path: Path, backup: Backup, state: Path) -> Rescue | None:
    try:
        transcript = open_file(backup.path).transcript
    except InputError:
        return None
    for found in find_journals(Places(path, state), backup.digest):
        if found.at is not None:
            return Rescue(path, backup, recover(transcript, found))
    return Rescue(path, backup, Recovered(Document(transcript)))


def _from_file(path: Path) -> tuple[Rescue, ...]:
    try:
        imported = salvaged(bytes_of(path))
    except InputError:
        return ()
    if imported is None:
        return ()
    return (Rescue(path, None, Recovered(Document(imported.transcript))),)
