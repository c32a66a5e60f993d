"""Opening a file or a pasted text."""

import errno
import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

from editor.core.collector import collector_paused, leave_alone
from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.progress import NoProgress, Progress
from editor.core.transcript import Transcript
from editor.formats.base import Warned
from editor.formats.encodings.decoding import decode
from editor.formats.lines import line_at
from editor.formats.sniffing import read_bytes

PROJECT_FORMAT = "interlinear"
MAX_BYTES = 256 * 1024 * 1024
MAX_LINE_BYTES = 1024 * 1024
_SHORTCUTS = frozenset({".lnk", ".desktop", ".url", ".webloc"})
_CODE = (b"{", b"[", b"<?xml", b"<transcript", b"<timedtext", b"<tt")
_LINE_ENDS = (b"\n", b"\r")
_PARTS_OF_CODE = (b'"', b"<", b",")


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file holds.

    `digest` identifies the bytes that were read, so that a change by another program is noticed
    before the file is replaced. `details` is what only `inspect` shows of each row.
    """

    transcript: Transcript
    path: Path | None
    format: str
    encoding: str
    warnings: tuple[Warned, ...] = ()
    details: Sequence[Mapping[str, Any]] = ()
    digest: str = ""

    @property
    def is_project(self) -> bool:
        """True when saving goes back into the same file."""
        return self.format == PROJECT_FORMAT


def digest_of(data: bytes) -> str:
    """Return what identifies these bytes."""
    return blake2b(data, digest_size=16).hexdigest()


def open_file(
    path: Path,
    format_id: str | None = None,
    progress: Progress | None = None,
    *,
    encoding: str | None = None,
    by_content: bool = False,
) -> Opened:
    """Read a transcript in whatever format it is; a person may say which, and its encoding.

    With `by_content` the suffix promises nothing.

    Raises:
        InputError: the file cannot be read; the sentence names it.
        SignatureError: it does not begin as its suffix promises.
        RequestError: there is no format with that id.
        Cancelled: the person asked to stop.
    """
    steps = progress or NoProgress()
    steps.step(0, 2, _("Reading {name}").format(name=path.name))
    data = bytes_of(path)
    steps.step(1, 2)
    try:
        _refuse_endless_lines(data)
        with collector_paused():
            name = path.stem if by_content else path.name
            imported = read_bytes(data, name, format_id, encoding)
            leave_alone()
    except InputError as error:
        raise type(error)(f"“{path}”: {error}") from error
    steps.step(2, 2)
    return Opened(
        transcript=imported.transcript,
        path=path,
        format=imported.format,
        encoding=imported.encoding,
        warnings=imported.warnings,
        details=imported.details,
        digest=digest_of(data),
    )


def open_text(text: str) -> Opened:
    """Read a transcript from pasted text.

    Raises:
        InputError: it cannot be read.
    """
    data = text.encode("utf-8", "surrogatepass")
    _refuse_endless_lines(data)
    imported = read_bytes(data, "")
    return Opened(imported.transcript, None, imported.format, imported.encoding, imported.warnings)


def decoded_lines(path: Path) -> list[str]:
    """Return the lines of a text file as they stand, split on newlines alone.

    Raises:
        InputError: it cannot be read.
    """
    return decode(bytes_of(path)).text.split("\n")


def bytes_of(path: Path) -> bytes:
    """Return what is in a file of text.

    Raises:
        InputError: it is no ordinary file, only points to one, is too large, or may not be read.
    """
    if path.suffix.lower() in _SHORTCUTS:
        raise InputError(
            _("“{path}” only points to another file. Open that file itself.").format(path=path)
        )
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        with os.fdopen(handle, "rb") as file:
            info = os.fstat(file.fileno())
            if not stat.S_ISREG(info.st_mode):
                raise InputError(
                    _("“{path}” is not a file with text. Choose a transcript.").format(path=path)
                )
            if info.st_size > MAX_BYTES:
                raise InputError(
                    _("“{path}” has {size} MB; the most that can be opened is {limit} MB.").format(
                        path=path, size=info.st_size >> 20, limit=MAX_BYTES >> 20
                    )
                )
            return file.read(MAX_BYTES)
    except OSError as error:
        raise InputError(
            _("“{path}” cannot be read: {reason}.").format(path=path, reason=_reason(error))
        ) from error


_BINARY = getattr(os, "O_BINARY", 0)


def _reason(error: OSError) -> str:
    if error.errno == errno.ENOENT:
        return _("there is no such file; check its name")
    if error.errno in (errno.EACCES, errno.EPERM):
        return _("you may not read it; ask its owner, or copy it to a folder of your own")
    if error.errno == errno.EISDIR:
        return _("it is a folder; choose a file in it")
    return error.strerror or str(error)


def _refuse_endless_lines(data: bytes) -> None:
    """In a text, a line of a megabyte is no sentence; JSON and XML may stand on one, with signs.

    A project may have any text that a person has put into it.
    """
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if len(data) <= MAX_LINE_BYTES or f'"{PROJECT_FORMAT}"'.encode() in start:
        return
    is_code = start.startswith(_CODE)
    half = MAX_LINE_BYTES // 2
    blocks = range(0, len(data) - half * is_code, half)
    signs = _LINE_ENDS + _PARTS_OF_CODE * is_code
    endless = next((at for at in blocks if not _has_one(data, signs, at, at + half)), None)
    if endless is None:
        return
    if is_code:
        raise _endless(line_at(data[:endless].decode("latin-1"), endless))
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    for number, line in enumerate(lines, 1):
        if len(line) > MAX_LINE_BYTES:
            raise _endless(number)


def _endless(line: int) -> InputError:
    return InputError(
        _(
            "line {line} has more than {limit} characters, so this is not a transcript. "
            "Break it into lines first."
        ).format(line=line, limit=MAX_LINE_BYTES)
    )


def _has_one(data: bytes, signs: tuple[bytes, ...], start: int, end: int) -> bool:
    return any(data.find(sign, start, end) >= 0 for sign in signs)
