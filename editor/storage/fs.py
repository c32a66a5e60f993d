"""How every file is written; `disk` has the calls of the system, and nothing else makes them.

A file is never half written: the bytes go into a sibling, are forced to the disk, and take the
place of the old file in one step; then the folder is forced to the disk too.

All goes through one `Disk`.
"""

import contextlib
import errno
import os
import socket
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex

from editor.core.errors import OutputError
from editor.core.i18n import _
from editor.storage.disk import Disk as Disk
from editor.storage.disk import disk as disk
from editor.storage.disk import writing_to as writing_to
from editor.storage.reasons import reason_of as reason_of
from editor.storage.reasons import unfit_on_windows

_HELD = frozenset({errno.EACCES, errno.EPERM, errno.EBUSY})
"""What renaming is refused with while a sync client or a virus scanner holds the file."""
_TRIES = 10
_PAUSE_S = 0.1
_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.ENOSYS})
_LONGEST_NAME = 255


class HeldError(OutputError):
    """Another program holds the file, so that it could not be replaced; nothing was written."""


class _HeldByOtherError(OSError):
    """Renaming was refused as long as we had patience."""


def write_atomic(
    path: Path,
    data: bytes,
    may_replace: Callable[[Path], None] | None = None,
    *,
    check_bytes: bool = False,
) -> None:
    """Put the bytes into the file at `path`, whole or not at all.

    A link is followed, and the permissions of an existing file are kept. `may_replace` is called
    with the real path when all is written and the old file is about to be replaced; what it raises
    leaves the old one. With `check_bytes` the new file is read again and compared before it takes
    the place of the old one. When renaming is refused as long as a second, as a sync client does
    that holds the file, it is given up.

    Raises:
        HeldError: another program holds the file; it is as it was.
        OutputError: it did not work; the old file is as it was.
    """
    unfit = unfit_on_windows(path.name) if sys.platform == "win32" else None
    if unfit:
        raise OutputError(_not_saved(path, unfit))
    try:
        target = Path(os.path.realpath(path))
        write_whole(target, data, may_replace, check_bytes=check_bytes)
    except _HeldByOtherError as error:
        raise HeldError(_not_saved(path, reason_of(error))) from error
    except OSError as error:
        raise OutputError(_not_saved(path, reason_of(error))) from error
    except ValueError as error:
        raise OutputError(_not_saved(path, _("this is not a name for a file"))) from error
    try:
        sync_folder(target.parent)
    except OSError as error:
        message = _(
            "“{path}” was written, but the disk reports an error: {reason}. "
            "Save it on another disk too."
        )
        raise OutputError(message.format(path=path, reason=reason_of(error))) from error


def open_to_append(path: Path) -> int:
    """Return a handle that writes at the end of a file; its own user alone may read a new one.

    Raises:
        OutputError: the file cannot be written.
    """
    try:
        return disk().append(path)
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        message = _("“{path}” cannot be written: {reason}.")
        raise OutputError(message.format(path=path, reason=reason)) from error


def make_folder(folder: Path) -> None:
    """Make a folder, and those that it stands in.

    Raises:
        OutputError: it cannot be made.
    """
    try:
        make_folders(folder)
    except OSError as error:
        raise OutputError(
            _("The folder “{path}” could not be made: {reason}.").format(
                path=folder, reason=reason_of(error)
            )
        ) from error


def make_folders(folder: Path) -> None:
    """Make a folder and those that it stands in, so that a power cut leaves them there.

    Raises:
        OSError: it cannot be made.
    """
    if folder.is_dir():
        return
    make_folders(folder.parent)
    with contextlib.suppress(FileExistsError):
        disk().make_folder(folder)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    sync_folder(folder.parent)


def _not_saved(path: Path, reason: str) -> str:
    message = _("“{path}” was not saved: {reason}. What was there before is unharmed.")
    return message.format(path=path, reason=reason)


def write_whole(
    target: Path,
    data: bytes,
    may_replace: Callable[[Path], None] | None = None,
    *,
    check_bytes: bool = False,
) -> None:
    """Put the bytes into the file, whole or not at all; its folder is not forced to the disk.

    Raises:
        OSError: it did not work; the old file is as it was.
    """
    mode = _mode_of(target)
    _sweep(target)
    temporary = target.with_name(_temporary_name(target))
    handle = disk().create(temporary)
    try:
        try:
            write_all(handle, data)
            if mode is not None:
                disk().set_mode(temporary, mode)
            disk().sync(handle)
        finally:
            disk().close(handle)
        if check_bytes:
            _check_bytes(temporary, data)
        if may_replace is not None:
            may_replace(target)
        _replace_patiently(temporary, target)
    except BaseException:
        remove(temporary)
        raise


def _check_bytes(path: Path, data: bytes) -> None:
    if path.read_bytes() != data:
        raise OSError(errno.EIO, _("the disk gave back something else than was written"))


def _replace_patiently(temporary: Path, target: Path) -> None:
    for left in range(_TRIES, 0, -1):
        try:
            disk().replace(temporary, target)
        except OSError as error:
            if error.errno not in _HELD:
                raise
            if left == 1:
                raise _HeldByOtherError(*error.args) from error
            time.sleep(_PAUSE_S)
        else:
            return


def _temporary_name(target: Path) -> str:
    """Return a name that tells whose it is, so that what a killed process left can be removed."""
    tail = f".{socket.gethostname()[:30]}-{os.getpid()}-{token_hex(4)}.tmp"
    name = target.name.encode("utf-8", "surrogateescape")[: _LONGEST_NAME - 1 - len(tail.encode())]
    return f".{name.decode('utf-8', 'ignore')}{tail}"


def _sweep(target: Path) -> None:
    """Remove what killed processes of this machine left beside the file."""
    start, host = f".{target.name}.", socket.gethostname()[:30]
    try:
        left = [one.name for one in target.parent.iterdir() if one.name.startswith(start)]
    except OSError:
        return
    for name in left:
        owner, _dash, _token = name[len(start) :].removesuffix(".tmp").rpartition("-")
        machine, _dash, pid = owner.rpartition("-")
        if name.endswith(".tmp") and machine == host and pid.isdigit() and not is_alive(int(pid)):
            remove(target.with_name(name))


def is_alive(pid: int) -> bool:
    """Return True when a process with that number runs on this machine."""
    if os.name == "nt":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def remove(path: Path) -> None:
    """Remove a file if it is there and that is allowed."""
    with contextlib.suppress(OSError):
        disk().remove(path)


def remove_folder(folder: Path) -> None:
    """Remove a folder with the files in it, as far as that is allowed; folders in it stay."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            remove(path)
        disk().remove_folder(folder)


def _mode_of(target: Path) -> int | None:
    """Return the permissions of the file that is there, None where there is none yet."""
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, _("it is not an ordinary file"), str(target))
    return stat.S_IMODE(mode)


def write_all(handle: int, data: bytes) -> None:
    """Write all of the bytes at the handle's place.

    Raises:
        OSError: only a part of them was written, or none.
    """
    rest = memoryview(data)
    while rest:
        rest = rest[disk().write(handle, rest) :]


def sync_folder(folder: Path) -> None:
    """Force the names in a folder to the disk, where the file system can do that.

    Raises:
        OSError: the disk reports an error.
    """
    try:
        disk().sync_folder(folder)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise


def trim_folder(folder: Path, most: int) -> None:
    """Remove files of a cache, those used longest ago first, until `most` bytes are left.

    A file that cannot be removed stays; nothing in folders below is touched.
    """
    with contextlib.suppress(OSError):
        files = [entry for entry in os.scandir(folder) if entry.is_file(follow_symlinks=False)]
        left = sum(entry.stat().st_size for entry in files)
        for entry in sorted(files, key=lambda one: one.stat().st_mtime_ns):
            if left <= most:
                return
            left -= entry.stat().st_size
            with contextlib.suppress(OSError):
                disk().remove(Path(entry.path))


def mark_used(path: Path) -> None:
    """Note that a file of a cache is in use, so that it stays; it does not matter if it fails."""
    with contextlib.suppress(OSError):
        os.utime(path)
