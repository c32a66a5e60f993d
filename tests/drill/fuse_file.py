"""One file in user space that notes each write and each flush: a disk whose power can be cut.

It speaks the kernel's FUSE protocol (linux/fuse.h, version 7.31) as far as a loop device needs it.
Linux, root and /dev/fuse are needed.
"""

import ctypes
import errno
import os
import struct
from pathlib import Path

_IN = struct.Struct("<IIQQIIII")
_OUT = struct.Struct("<IiQ")
_ATTR = struct.Struct("<QQQQQQIIIIIIIIII")
_ENTRY = struct.Struct("<QQQQII")
_ROOT, _FILE = 1, 2
_NAME = b"disk"
_BLOCK = 128 * 1024
_DIRECT_IO = 1
_OK_WITHOUT_ANSWER = {2, 42}
_libc = ctypes.CDLL(None, use_errno=True)


class FuseFile:
    """Serves a file of a fixed size; `log` has ("write", offset, bytes) and ("flush", 0, b"")."""

    def __init__(self, folder: Path, size: int) -> None:
        """Mount the file `disk` in a folder.

        Raises:
            OSError: it cannot be mounted.
        """
        self.size = size
        self.data = bytearray(size)
        self.log: list[tuple[str, int, bytes]] = []
        self._folder = folder
        self.handle = os.open("/dev/fuse", os.O_RDWR)
        options = f"fd={self.handle},rootmode=40000,user_id=0,group_id=0".encode()
        if _libc.mount(b"drill", os.fsencode(folder), b"fuse", 0, options):
            number = ctypes.get_errno()
            os.close(self.handle)
            raise OSError(number, os.strerror(number))

    def answer(self) -> bool:
        """Answer the next request; False when the file was unmounted."""
        try:
            request = os.read(self.handle, _BLOCK + 4096)
        except OSError as error:
            return error.errno in (errno.ENOENT, errno.EINTR, errno.EAGAIN)
        _length, code, unique, node, *_rest = _IN.unpack_from(request)
        if code in _OK_WITHOUT_ANSWER:
            return True
        payload = self._do(code, node, request[_IN.size :])
        error = payload if isinstance(payload, int) else 0
        body = b"" if isinstance(payload, int) else payload
        os.write(self.handle, _OUT.pack(_OUT.size + len(body), -error, unique) + body)
        return True

    def _do(self, code: int, node: int, body: bytes) -> bytes | int:
        handlers = {
            26: self._init, 1: self._lookup, 14: self._open, 15: self._read, 16: self._write,
            20: self._flush, 17: self._statfs,
        }  # fmt: skip
        if code in (3, 4):
            return struct.pack("<QII", 1, 0, 0) + self._attr(node)
        if code == 27:
            return struct.pack("<QII", 0, 0, 0)
        if code in (18, 25, 29, 34, 38):
            return b""
        handler = handlers.get(code)
        return handler(body) if handler is not None else errno.ENOSYS

    def _init(self, body: bytes) -> bytes:
        _major, _minor, readahead, _flags = struct.unpack_from("<IIII", body)
        big_writes = 1 << 5
        answer = (7, 31, readahead, big_writes, 16, 12, _BLOCK, 1, 32, 0, 0)
        return struct.pack("<IIIIHHIIHHI28x", *answer)

    def _attr(self, node: int) -> bytes:
        is_root = node == _ROOT
        mode, size = (0o40755, 0) if is_root else (0o100600, self.size)
        return _ATTR.pack(node, size, size // 512, 0, 0, 0, 0, 0, 0, mode, 1, 0, 0, 0, 4096, 0)

    def _lookup(self, body: bytes) -> bytes | int:
        if body.rstrip(b"\0") != _NAME:
            return errno.ENOENT
        return _ENTRY.pack(_FILE, 0, 1, 1, 0, 0) + self._attr(_FILE)

    def _open(self, _body: bytes) -> bytes:
        return struct.pack("<QII", 0, _DIRECT_IO, 0)

    def _read(self, body: bytes) -> bytes:
        _handle, offset, size = struct.unpack_from("<QQI", body)
        return bytes(self.data[offset : offset + size])

    def _write(self, body: bytes) -> bytes:
        _handle, offset, size = struct.unpack_from("<QQI", body)
        data = body[40 : 40 + size]
        self.data[offset : offset + size] = data
        self.log.append(("write", offset, data))
        return struct.pack("<II", size, 0)

    def _flush(self, _body: bytes) -> bytes:
        self.log.append(("flush", 0, b""))
        return b""

    def _statfs(self, _body: bytes) -> bytes:
        return struct.pack("<QQQQQIIII24x", 1, 1, 1, 1, 1, 4096, 255, 4096, 0)
