"""A disk that fails when it is told to, for the fault drill.

A fault is written `operation:error@n` or `operation:error@nxm`: the n-th call of an operation (and
the m-1 after it) fails with that error. `write:short@n` writes a part of the bytes and then fails
with ENOSPC. `pause@point` stops at a named point until a person or a program says go on.
"""

import errno
import os
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor.core.errors import RequestError
from editor.core.i18n import _
from editor.storage.fs import Disk

_FAULT = re.compile(r"(?P<op>[a-z-]+):(?P<error>[A-Za-z]+)@(?P<first>\d+)(?:x(?P<times>\d+))?")
_PAUSE = re.compile(r"pause@(?P<point>[a-z_.]+)")
METHODS = {
    "create": "create", "open": "open", "write": "write", "truncate": "truncate", "fsync": "sync",
    "rename": "replace", "unlink": "remove", "mkdir": "make_folder", "dirsync": "sync_folder",
    "chmod": "set_mode",
}  # fmt: skip
_SHORT = "short"


@dataclass(frozen=True, slots=True)
class Fault:
    """From the `first` call on (1-based), `times` calls of an operation fail with an error."""

    operation: str
    error: str
    first: int
    times: int = 1

    def hits(self, operation: str, call: int) -> bool:
        """Return True when that call is to fail."""
        return operation == self.operation and self.first <= call < self.first + self.times


def fault_of(text: str) -> Fault | str:
    """Return a fault, or the name of the point at which to pause.

    Raises:
        RequestError: it is not written as it should be.
    """
    pause = _PAUSE.fullmatch(text)
    if pause:
        return pause["point"]
    match = _FAULT.fullmatch(text)
    error = match["error"] if match else ""
    if not match or match["op"] not in METHODS or not (error == _SHORT or hasattr(errno, error)):
        raise RequestError(
            _("“{fault}” is not a fault. Write one like “write:ENOSPC@7”.").format(fault=text)
        )
    return Fault(METHODS[match["op"]], error, int(match["first"]), int(match["times"] or 1))


class FaultyDisk(Disk):
    """Counts each operation, and fails or pauses where it was told to."""

    def __init__(self, faults: list[Fault | str], pause: Callable[[str], None]) -> None:
        """Fail as the faults say; `pause` is called at the points named among them."""
        self._faults = [fault for fault in faults if isinstance(fault, Fault)]
        self._points = {fault for fault in faults if isinstance(fault, str)}
        self._pause = pause
        self.calls: Counter[str] = Counter()

    def _check(self, operation: str) -> str | None:
        """Count a call; raise its error, or return "short" when it is to be cut short."""
        self.calls[operation] += 1
        for fault in self._faults:
            if fault.hits(operation, self.calls[operation]):
                if fault.error == _SHORT:
                    return _SHORT
                number = getattr(errno, fault.error)
                raise OSError(number, os.strerror(number))
        return None

    def create(self, path: Path) -> int:
        """Make a file, or fail."""
        self._check("create")
        return super().create(path)

    def open(self, path: Path) -> int:
        """Open a file, or fail."""
        self._check("open")
        return super().open(path)

    def write(self, handle: int, data: memoryview) -> int:
        """Write, or fail, before or after a part of the bytes."""
        if self._check("write") == _SHORT:
            super().write(handle, data[: len(data) // 2])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(handle, data)

    def truncate(self, handle: int, length: int) -> None:
        """Cut the file off, or fail."""
        self._check("truncate")
        super().truncate(handle, length)

    def sync(self, handle: int) -> None:
        """Force the bytes to the disk, or fail."""
        self._check("sync")
        super().sync(handle)

    def replace(self, old: Path, new: Path) -> None:
        """Rename, or fail."""
        self._check("replace")
        super().replace(old, new)

    def set_mode(self, path: Path, mode: int) -> None:
        """Set the permissions, or fail."""
        self._check("set_mode")
        super().set_mode(path, mode)

    def remove(self, path: Path) -> None:
        """Remove a file, or fail."""
        self._check("remove")
        super().remove(path)

    def make_folder(self, folder: Path) -> None:
        """Make a folder, or fail."""
        self._check("make_folder")
        super().make_folder(folder)

    def sync_folder(self, folder: Path) -> None:
        """Force the names to the disk, or fail."""
        self._check("sync_folder")
        super().sync_folder(folder)

    def reach(self, point: str) -> None:
        """Pause here when that was asked for."""
        if point in self._points:
            self._pause(point)
