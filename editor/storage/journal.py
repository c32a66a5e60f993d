"""A file that only grows: what was appended is on the disk when `append` returns, or not in it."""

import os
from pathlib import Path

from editor.storage import fs


class JournalFile:
    """An open journal; its bytes are known to be good up to its length."""

    def __init__(self, path: Path, length: int) -> None:
        """Go on with the file that is there, after its first `length` bytes.

        Raises:
            OSError: it cannot be written to.
        """
        self.path = path
        self._length = length
        self._is_doubtful = False
        self._handle = fs.disk().open(path)
        try:
            if os.fstat(self._handle).st_size != length:
                fs.disk().truncate(self._handle, length)
            os.lseek(self._handle, length, os.SEEK_SET)
        except OSError:
            fs.disk().close(self._handle)
            raise

    @property
    def length(self) -> int:
        """How many bytes are known to be good."""
        return self._length

    def append(self, data: bytes) -> None:
        """Add bytes and return once they are on the disk.

        Raises:
            OSError: they are not; the file is as it was, or is begun again by the next append.
        """
        if self._is_doubtful or not self._is_in_place():
            self._begin_again(data)
            return
        try:
            fs.write_all(self._handle, data)
            # What a failed sync leaves on the disk nobody knows, and no second one tells.
            self._is_doubtful = True
            fs.disk().sync(self._handle)
            self._is_doubtful = False
        except OSError:
            self._roll_back()
            raise
        self._length += len(data)

    def content(self) -> bytes:
        """Return the good bytes, also of a file that somebody has removed meanwhile.

        Raises:
            OSError: they cannot be read.
        """
        os.lseek(self._handle, 0, os.SEEK_SET)
        parts = []
        left = self._length
        while left and (part := os.read(self._handle, left)):
            parts.append(part)
            left -= len(part)
        os.lseek(self._handle, self._length, os.SEEK_SET)
        return b"".join(parts)

    def rewrite(self, data: bytes) -> None:
        """Put other bytes into the place of all, at once.

        Raises:
            OSError: it did not work; what is kept is as it was.
        """
        self._is_doubtful = True
        fs.write_whole(self.path, data)
        fs.sync_folder(self.path.parent)
        handle = fs.disk().open(self.path)
        fs.disk().close(self._handle)
        self._handle = handle
        os.lseek(handle, 0, os.SEEK_END)
        self._length = len(data)
        self._is_doubtful = False

    def close(self) -> None:
        """Let go of the file."""
        fs.disk().close(self._handle)

    def _begin_again(self, data: bytes) -> None:
        self.rewrite(self.content() + data)

    def _roll_back(self) -> None:
        try:
            fs.disk().truncate(self._handle, self._length)
            os.lseek(self._handle, self._length, os.SEEK_SET)
        except OSError:
            self._is_doubtful = True

    def _is_in_place(self) -> bool:
        """Return False when the file was removed or replaced by somebody else."""
        try:
            return os.path.samestat(self.path.stat(), os.fstat(self._handle))
        except OSError:
            return False


def begin(path: Path, data: bytes) -> JournalFile:
    """Return a new journal with these bytes, which takes the place of one that is there.

    Raises:
        OSError: it cannot be made.
    """
    fs.make_folders(path.parent)
    fs.write_whole(path, data)
    try:
        fs.sync_folder(path.parent)
        return JournalFile(path, len(data))
    except OSError:
        # A journal that nobody goes on with would tell of changes that were never kept.
        fs.remove(path)
        raise
