"""One window a file: a lock that dies with its process, and tells whose it is."""

import contextlib
import json
import os
import socket
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from editor.storage import fs


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds a lock: the machine, the process there, and whether it is this machine."""

    host: str
    pid: int

    @property
    def is_here(self) -> bool:
        """True when the owner runs on this machine."""
        return self.host == socket.gethostname()


@dataclass(slots=True)
class Lock:
    """A lock that is held until it is released; without a handle, nothing could be locked."""

    path: Path | None = None
    handle: int | None = None

    def release(self) -> None:
        """Let another one have the file."""
        if self.handle is None or self.path is None:
            return
        handle, self.handle = self.handle, None
        # Windows does not remove a file that is open.
        if sys.platform != "win32":
            fs.remove(self.path)
        with contextlib.suppress(OSError):
            fs.disk().truncate(handle, 0)
        fs.disk().close(handle)
        if sys.platform == "win32":
            fs.remove(self.path)


def acquire(places: Iterable[Path], *, take_over: bool = False) -> Lock | Owner:
    """Lock the first of the places that can be written to; return who has it where it is taken.

    The system gives up the lock of a process that has died. One that another machine left behind
    cannot be told from one that is held; only `take_over` passes over it. Where nothing can be
    written at all, the lock that is returned holds nothing.
    """
    for path in places:
        try:
            fs.make_folders(path.parent)
            found = _acquire(path, take_over)
        except OSError:
            continue
        return found
    return Lock()


def _acquire(path: Path, take_over: bool) -> Lock | Owner:
    while True:
        handle = _opened(path)
        owner = _owner_in(handle)
        if not _is_locked_by_us(handle):
            fs.disk().close(handle)
            return owner or Owner(socket.gethostname(), 0)
        if not _is_still_there(path, handle):
            fs.disk().close(handle)
            continue
        if owner is not None and not owner.is_here and not take_over:
            fs.disk().close(handle)
            return owner
        try:
            _sign(handle)
        except OSError:
            fs.disk().close(handle)
            raise
        return Lock(path, handle)


def _opened(path: Path) -> int:
    try:
        return fs.disk().create(path)
    except FileExistsError:
        return fs.disk().open(path)


def _is_locked_by_us(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, 1 << 20, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_still_there(path: Path, handle: int) -> bool:
    """Return False when its owner removed the file between our opening and locking it."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except OSError:
        return False


def _owner_in(handle: int) -> Owner | None:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        values = json.loads(os.read(handle, 4096))
        return Owner(str(values["host"]), int(values["pid"]))
    except (ValueError, KeyError, TypeError):
        return None


def _sign(handle: int) -> None:
    values = {"host": socket.gethostname(), "pid": os.getpid()}
    fs.disk().truncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    fs.write_all(handle, json.dumps(values).encode())
