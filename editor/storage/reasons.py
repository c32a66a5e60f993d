"""The causes of failed file operations, in words that a person understands."""

import errno

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


def reason_of(error: OSError) -> str:
    """Return the cause of a failed file operation in the user's words."""
    reason = _REASONS.get(error.errno or 0)
    return reason() if reason else (error.strerror or str(error))
