"""Reading members of a zip file that somebody else made; nothing is ever extracted by name.

Sizes are counted while reading, whatever the file says of them.
"""

import io
import zlib
from zipfile import BadZipFile, ZipFile, ZipInfo

from editor.core.errors import InputError
from editor.core.i18n import _

MAX_MEMBER = 64 << 20
MAX_ALL = 200 << 20
MAX_RATIO = 200
MAX_MEMBERS = 10_000
_SMALL = 1 << 20
_PIECE = 1 << 16


class SafeZip:
    """A zip file in memory, of which single members can be read."""

    def __init__(self, data: bytes) -> None:
        """Read the list of members.

        Raises:
            InputError: it is no zip file, or has more members than any document.
        """
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise _damaged() from error
        self.names = frozenset(info.filename for info in self._zip.infolist())
        self._left = MAX_ALL
        if len(self._zip.infolist()) > MAX_MEMBERS:
            raise _unsafe(_("it has more parts than any document"))

    def read(self, name: str) -> bytes:
        """Return a member's bytes.

        Raises:
            InputError: there is none of that name, it is damaged, or it grows without reason.
        """
        try:
            info = self._zip.getinfo(name)
            return self._unpacked(info)
        except (BadZipFile, KeyError, EOFError, OSError, ValueError, zlib.error) as error:
            raise _damaged() from error
        except (NotImplementedError, RuntimeError) as error:
            raise InputError(
                _("it is locked or packed in an unknown way. Save it once more without a password.")
            ) from error

    def _unpacked(self, info: ZipInfo) -> bytes:
        limit = min(MAX_MEMBER, self._left)
        if info.compress_size * MAX_RATIO > _SMALL:
            limit = min(limit, info.compress_size * MAX_RATIO)
        else:
            limit = min(limit, _SMALL)
        if info.file_size > limit:
            raise _unsafe(_("one of its parts grows far beyond its size"))
        pieces = []
        size = 0
        with self._zip.open(info) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > limit:
                    raise _unsafe(_("one of its parts grows far beyond its size"))
                pieces.append(piece)
        self._left -= size
        return b"".join(pieces)


def is_zip(data: bytes) -> bool:
    """True when the bytes begin as a zip file does."""
    return data.startswith(b"PK\x03\x04")


def _damaged() -> InputError:
    return InputError(
        _("the file is damaged: it is no complete zip file. Save or fetch it once more.")
    )


def _unsafe(reason: str) -> InputError:
    return InputError(_("unsafe zip file: {reason}. Nothing of it was read.").format(reason=reason))
