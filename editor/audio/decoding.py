"""Any sound file as samples: 16-bit, one channel, 16 kHz, in blocks of at most a second.

The decoding itself is done by `decoder_process`, which is watched from here: when it says nothing
for some seconds it is ended, and so it is when the work is cancelled or not read to its end.
"""

import os
import queue
import stat
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TypeAlias

import numpy as np
from numpy.typing import NDArray

from editor.audio.decoder_process import HEADER, Failure
from editor.audio.resampling import RATE
from editor.core.errors import InputError
from editor.core.i18n import _
from editor.core.progress import NoProgress, Progress

Block: TypeAlias = NDArray[np.int16]

LONGEST_S = 24 * 3600
_PATIENCE_S = 10.0
_GLANCE_S = 0.1
_BLOCKS_AHEAD = 8
_HEAD = 4096
_PLAYLISTS = (b"#EXTM3U", b"ffconcat", b"[playlist]", b"RIFFList", b"<?xml", b"<MPD", b"<smil")
_PACKAGE_PARENT = Path(__file__).resolve().parents[2]


def decode(
    path: Path, progress: Progress | None = None, *, patience_s: float = _PATIENCE_S
) -> Iterator[Block]:
    """Yield the sound of a local file, of a film as well, from its beginning.

    Raises:
        InputError: it is no file with sound, or nothing came for `patience_s` seconds.
        Cancelled: the person asked to stop.
    """
    refuse_what_is_no_sound(path)
    samples = 0
    for block in _blocks(path, progress or NoProgress(), patience_s):
        samples += len(block)
        if samples > LONGEST_S * RATE:
            raise InputError(
                _("“{path}” lasts more than {n} hours. Cut it into parts.").format(
                    path=path, n=LONGEST_S // 3600
                )
            )
        yield block
    if not samples:
        raise InputError(_("“{path}” holds no sound: it lasts 0 seconds.").format(path=path))


def refuse_what_is_no_sound(path: Path) -> None:
    """Look at the first bytes, so that only local sounds reach the decoder.

    Raises:
        InputError: it is absent, a folder, a device, empty, a text or a playlist, which could
            name other files and addresses.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        with os.fdopen(handle, "rb") as file:
            is_file = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
            head = file.read(_HEAD) if is_file else b""
    except (OSError, ValueError) as error:
        raise InputError(_unreadable(path, error)) from error
    if not is_file:
        raise InputError(
            _("“{path}” is not a file with sound. Choose a recording.").format(path=path)
        )
    if not head:
        raise InputError(_("“{path}” holds no sound: it is empty.").format(path=path))
    if _is_text(head):
        raise InputError(
            _("“{path}” holds text, no sound. Choose the recording itself.").format(path=path)
        )


_BINARY = getattr(os, "O_BINARY", 0)


def _unreadable(path: Path, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return _("“{path}” is not there. Check the name of the recording.").format(path=path)
    reason = getattr(error, "strerror", None) or str(error)
    return _("“{path}” cannot be read: {reason}.").format(path=path, reason=reason)


def _is_text(head: bytes) -> bool:
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if bare.startswith(_PLAYLISTS) or b"<MPD" in head or b"ffconcat" in head[:64]:
        return True
    return not any(byte < 9 or 13 < byte < 27 for byte in head)


def _blocks(path: Path, progress: Progress, patience_s: float) -> Iterator[Block]:
    """Yield blocks until the end of the file."""
    process = _start(path)
    messages: queue.Queue[tuple[bytes, bytes]] = queue.Queue(_BLOCKS_AHEAD)
    stopped = threading.Event()
    assert process.stdout is not None  # noqa: S101 - asked for with PIPE
    reader = threading.Thread(
        target=_read_messages, args=(process.stdout, messages, stopped), daemon=True
    )
    reader.start()
    done, total = 0, 0
    try:
        while True:
            kind, content = _next(path, messages, patience_s, (progress, done, total))
            if kind == b"Z":
                return
            if kind == b"E":
                raise InputError(_sentence(path, content.decode("ascii", "replace")))
            if kind == b"F":
                total = max(0, struct.unpack("<q", content)[0])
                continue
            done += len(content) * 1000 // (2 * RATE)
            progress.step(min(done, total), max(total, 1), _hearing())
            yield np.frombuffer(content, "<i2").astype(np.int16, copy=False)
    finally:
        stopped.set()
        process.kill()
        process.wait()
        reader.join(1)
        process.stdout.close()


def _hearing() -> str:
    return _("Listening")


def _start(path: Path) -> subprocess.Popen[bytes]:
    paths = [str(_PACKAGE_PARENT), os.environ.get("PYTHONPATH", "")]
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "QT_FFMPEG_PROTOCOL_WHITELIST": "file",
    }
    # -P keeps a folder of the user's, where the program happens to run, from lending its modules.
    command = [sys.executable, "-P", "-m", "editor.audio.decoder_process", str(path.absolute())]
    return subprocess.Popen(  # noqa: S603 - our own module
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


def _read_messages(
    out: IO[bytes], messages: "queue.Queue[tuple[bytes, bytes]]", stopped: threading.Event
) -> None:
    """Put what the process says into the queue; when it dies without an end, say so."""
    while not stopped.is_set():
        header = out.read(HEADER.size)
        complete = len(header) == HEADER.size
        kind, size = HEADER.unpack(header) if complete else (b"E", 0)
        message = (kind, out.read(size) if complete else Failure.LIBRARY.encode())
        while not stopped.is_set():
            try:
                messages.put(message, timeout=_GLANCE_S)
                break
            except queue.Full:
                continue
        if not complete or kind == b"Z":
            return


def _next(
    path: Path,
    messages: "queue.Queue[tuple[bytes, bytes]]",
    patience_s: float,
    at: tuple[Progress, int, int],
) -> tuple[bytes, bytes]:
    """Return the next message, asking ten times a second whether to stop."""
    progress, done, total = at
    for _glance in range(max(1, round(patience_s / _GLANCE_S))):
        try:
            return messages.get(timeout=_GLANCE_S)
        except queue.Empty:
            progress.step(min(done, total), max(total, 1), _hearing())
    raise InputError(
        _(
            "“{path}” cannot be decoded: nothing came for {n} seconds. "
            "Convert it to WAV or FLAC and try again."
        ).format(path=path, n=round(patience_s))
    )


def _sentence(path: Path, failure: str) -> str:
    if failure == Failure.LIBRARY:
        return _(
            "“{path}” cannot be decoded: the decoder ended early. "
            "Convert it to WAV or FLAC and try again; on Linux, check that libpulse0 is installed."
        ).format(path=path)
    if failure == Failure.FORMAT:
        return _(
            "“{path}” has a kind of samples that is not known here. Convert it to WAV or FLAC."
        ).format(path=path)
    return _(
        "“{path}” holds no sound that can be decoded. Choose an audio file or a film with sound."
    ).format(path=path)
