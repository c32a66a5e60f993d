"""The disk that everything is written to.

The fault drill puts another one there, which fails when it is told to, or which notes what was done
and in which order.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

# Without it, Windows would turn line ends into its own.
_BINARY = getattr(os, "O_BINARY", 0)
_FULL_SYNC = "F_FULLFSYNC"


class Disk:
    """The disk as it is; handles are the descriptors of the system."""

    def create(self, path: Path) -> int:
        """Make a file that must not be there yet, and return its handle."""
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)

    def open(self, path: Path) -> int:
        """Return a handle for a file that is there."""
        return os.open(path, os.O_RDWR | _BINARY)

    def append(self, path: Path) -> int:
        """Return a handle at the end of a file, which is made if it is not there."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _BINARY, 0o600)

    def write(self, handle: int, data: memoryview) -> int:
        """Write at the handle's place and return how many bytes were taken."""
        return os.write(handle, data)

    def truncate(self, handle: int, length: int) -> None:
        """Cut the file off."""
        os.ftruncate(handle, length)

    def sync(self, handle: int) -> None:
        """Return once the file's bytes are on the disk itself.

        On macOS `fsync` leaves them in the drive's cache; F_FULLFSYNC does not.
        """
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(handle, getattr(fcntl, _FULL_SYNC))
        else:
            os.fsync(handle)

    def close(self, handle: int) -> None:
        """Give the handle back."""
        os.close(handle)

    def replace(self, old: Path, new: Path) -> None:
        """Give the file `old` the name `new`, in one step."""
        os.replace(old, new)

    def set_mode(self, path: Path, mode: int) -> None:
        """Set who may read and write a file."""
        os.chmod(path, mode)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        os.unlink(path)

    def remove_folder(self, folder: Path) -> None:
        """Remove an empty folder."""
        folder.rmdir()

    def make_folder(self, folder: Path) -> None:
        """Make a folder in one that is there."""
        folder.mkdir()

    def sync_folder(self, folder: Path) -> None:
        """Return once the names in the folder are on the disk itself.

        Where the system knows no such thing (Windows), nothing is done.
        """
        if sys.platform == "win32":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def reach(self, point: str) -> None:
        """Come by a place that has a name; the drill may stop there."""


class _Installed:
    """Holds the disk that everything is written to."""

    disk = Disk()


@contextlib.contextmanager
def writing_to(disk: Disk) -> Iterator[None]:
    """Write everything to another disk meanwhile, in all threads; for the fault drill."""
    before = _Installed.disk
    _Installed.disk = disk
    try:
        yield
    finally:
        _Installed.disk = before


def disk() -> Disk:
    """Return the disk that everything is written to."""
    return _Installed.disk
