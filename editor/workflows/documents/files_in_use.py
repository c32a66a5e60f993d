"""Whether a file is open in a window, so that nobody changes it behind that window's back."""

from pathlib import Path

from editor import paths
from editor.storage.lock import Owner, acquire
from editor.storage.places import Places


def in_use(path: Path) -> bool:
    """Return True while a window has a project file open, in this process or another one."""
    locks = [lock for lock in Places(path, paths.state_dir()).locks if lock.exists()]
    if not locks:
        return False
    found = acquire(locks)
    if isinstance(found, Owner):
        return True
    found.release()
    return False
