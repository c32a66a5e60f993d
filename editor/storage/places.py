"""Where the journal, the lock and the backups of a project file are."""

import os
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

_SYNC_MARKS = (
    ".stfolder", ".dropbox", ".dropbox.cache", ".nextcloudsync.log", ".owncloudsync.log",
)  # fmt: skip
_SYNC_FOLDERS = (
    "dropbox", "onedrive", "google drive", "googledrive", "icloud drive", "com~apple~clouddocs",
    "nextcloud", "owncloud", "pcloud drive",
)  # fmt: skip
_REMOTE = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "davfs", "fuse.sshfs", "fuse.rclone"}
)


@dataclass(frozen=True, slots=True)
class Places:
    """The places that belong to the project file `file`; `state` is the folder of the program."""

    file: Path
    state: Path

    @property
    def key(self) -> str:
        """What stands for the file in the names of the state folder."""
        real = os.path.realpath(self.file)
        return blake2b(os.fsencode(real), digest_size=12).hexdigest()

    @property
    def journals(self) -> tuple[Path, ...]:
        """The places of the journal, the preferred one first.

        It is beside the file where one may write, on this machine, and where no sync client copies
        what it finds.
        """
        beside = self._hidden("journal")
        away = self.state / "journals" / f"{self.key}.journal"
        folder = self.file.parent
        if is_synced(folder) or is_remote(folder) or not os.access(folder, os.W_OK):
            return away, beside
        return beside, away

    @property
    def locks(self) -> tuple[Path, ...]:
        """The places of the lock, the preferred one first."""
        return self._hidden("lock"), self.state / "locks" / f"{self.key}.lock"

    @property
    def backups(self) -> Path:
        """The folder of the backups."""
        return self.state / "backups" / self.key

    def _hidden(self, kind: str) -> Path:
        real = Path(os.path.realpath(self.file))
        return real.with_name(f".{real.name[: 240 - len(kind)]}.{kind}")


def is_remote(folder: Path, mounts: Path = Path("/proc/self/mounts")) -> bool:
    """Return True for a folder on another machine, as far as Linux tells."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    real = Path(os.path.realpath(folder))
    kinds = {}
    for line in lines:
        _device, point, kind, *_rest = line.split(" ")
        kinds[point.replace("\\040", " ")] = kind
    for one in (real, *real.parents):
        if str(one) in kinds:
            return kinds[str(one)] in _REMOTE
    return False


def is_synced(folder: Path) -> bool:
    """Return True for a folder that a sync client looks after, as far as can be told."""
    real = Path(os.path.realpath(folder))
    for one in (real, *real.parents):
        if one.name.lower().startswith(_SYNC_FOLDERS):
            return True
        if any((one / mark).exists() for mark in _SYNC_MARKS):
            return True
    return False
