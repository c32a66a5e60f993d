"""The only module that writes files.

A file is never half written: the bytes go into a sibling, are forced to the disk, and take the
place of the old file in one step; then the folder is forced to the disk too.
"""

import contextlib
import errno
import os
import stat
from pathlib import Path
from secrets import token_hex

from editor.core.errors import OutputError
from editor.core.i18n import _

# Without it, Windows would turn line ends into its own.
_BINARY = getattr(os, "O_BINARY", 0)

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
    try:
        _replace_file(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise _not_saved(path, reason_of(error)) from error
    except ValueError as error:
        raise _not_saved(path, _("this is not a name for a file")) from error


def make_folder(folder: Path) -> None:
    """Make a folder, and those that it stands in.

    Raises:
        OutputError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            _("The folder “{path}” could not be made: {reason}.").format(
                path=folder, reason=reason_of(error)
            )
        ) from error


def _not_saved(path: Path, reason: str) -> OutputError:
    message = _("“{path}” was not saved: {reason}. What was there before is unharmed.")
    return OutputError(message.format(path=path, reason=reason))


def reason_of(error: OSError) -> str:
    """Return the cause of a failed file operation in the user's words."""
    reason = _REASONS.get(error.errno or 0)
    return reason() if reason else (error.strerror or str(error))


def _replace_file(target: Path, data: bytes) -> None:
    mode = _mode_of(target)
    temporary = target.with_name(f".{token_hex(6)}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        try:
            _write_all(handle, data)
            if mode is not None:
                os.chmod(temporary, mode)
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(target.parent)


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


def _write_all(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
