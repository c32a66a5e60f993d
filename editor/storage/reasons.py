"""The causes of failed file operations, in words that a person understands."""

import errno
import re

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
    errno.EBUSY: lambda: _("another program holds it"),
}

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_is_device = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE
).match
_NOT_IN_NAMES = frozenset('<>:"/\\|?*') | frozenset(map(chr, range(32)))


def unfit_on_windows(name: str) -> str | None:
    """Return why Windows has no file of this name, in the user's words; None when it can have."""
    if _is_device(name):
        return _("Windows keeps this name for a device")
    if name.endswith((".", " ")):
        return _("on Windows a name cannot end with a full stop or a blank")
    if _NOT_IN_NAMES.intersection(name):
        return _("on Windows a name has none of the signs {signs}").format(signs='< > : " | ? *')
    return None


def reason_of(error: OSError) -> str:
    """Return the cause of a failed file operation in the user's words."""
    reason = _REASONS.get(error.errno or 0)
    return reason() if reason else (error.strerror or str(error))
