"""The only module that writes files.

A file is never half written: the bytes go into a sibling, are forced to the disk, and take the
place of the old file in one step; then the folder is forced to the disk too.
"""

import contextlib
import errno
import os
import stat
import tempfile
from pathlib import Path

from editor.core.errors import OutputError
from editor.core.i18n import _

_REASONS = {
    errno.ENOSPC: lambda: _("the disk is full"),
    errno.EDQUOT: lambda: _("your share of the disk is full"),
    errno.EROFS: lambda: _("the disk cannot be written to"),
    errno.EACCES: lambda: _("you may not write there"),
    errno.EPERM: lambda: _("you may not write there"),
    errno.ENOENT: lambda: _("the folder does not exist"),
    errno.ENOTDIR: lambda: _("the folder does not exist"),
    errno.EISDIR: lambda: _("it is a folder"),
    errno.ENAMETOOLONG: lambda: _("the name is too long"),
}


def write_atomic(path: Path, data: bytes) -> None:
    """Put the bytes into the file at `path`, whole or not at all.

    A link is followed, and the permissions of an existing file are kept.

    Raises:
        OutputError: it did not work; the old file is as it was.
    """
    target = Path(os.path.realpath(path))
    try:
        _replace_file(target, data)
    except OSError as error:
        raise OutputError(
            _("“{path}” was not saved: {reason}. What was there before is unharmed.").format(
                path=path, reason=reason_of(error)
            )
        ) from error


def reason_of(error: OSError) -> str:
    """Return the cause of a failed file operation in the user's words."""
    reason = _REASONS.get(error.errno or 0)
    return reason() if reason else (error.strerror or str(error))


def _replace_file(target: Path, data: bytes) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), _mode_for(target))
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    _sync_folder(target.parent)


def _mode_for(target: Path) -> int:
    with contextlib.suppress(FileNotFoundError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
