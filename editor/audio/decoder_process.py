"""The process that decodes: `python -m editor.audio.decoder_process FILE`, sound on stdout.

Qt's decoder can hang or crash on a broken file, so it runs here by itself, with a QCoreApplication
and no display. Each message on stdout is a letter, four bytes of length, and the content:
F the length of the whole in milliseconds as Qt tells it (before the sound), D samples (16-bit, one
channel, 16 kHz), E why it failed (one of the words of `Failure`), Z the end.
"""

import os
import struct
import sys
from enum import StrEnum
from typing import Any, BinaryIO, NamedTuple

import numpy as np

from editor.audio.resampling import MAX_RATE, MIN_RATE, Resampler, Samples

HEADER = struct.Struct("<cI")
_BLOCK = 16_000
_MAX_CHANNELS = 64
_GLANCE_MS = 1_000


class Failure(StrEnum):
    """Why there is no sound, or no more of it."""

    LIBRARY = "library"
    FILE = "file"
    NO_SOUND = "no-sound"
    FORMAT = "format"


class _Failed(Exception):  # noqa: N818 - told to the other process, not to a person
    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure = failure


def main(path: str, out: BinaryIO) -> None:
    """Decode the file at `path` and write the messages."""
    try:
        _decode(path, _Sender(out))
    except ImportError:
        _send(out, b"E", Failure.LIBRARY.encode())
    except _Failed as error:
        _send(out, b"E", error.failure.encode())
    except BrokenPipeError:
        return
    _send(out, b"Z", b"")


def _send(out: BinaryIO, kind: bytes, content: bytes) -> None:
    out.write(HEADER.pack(kind, len(content)) + content)
    out.flush()


class _Sender:
    """Mixes and resamples what the decoder gives, and sends it second by second."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._form: _Form | None = None
        self._second = 0
        self._resampler: Resampler | None = None
        self._waiting: list[bytes] = []
        self._size = 0

    def tell_length(self, milliseconds: int) -> None:
        _send(self._out, b"F", struct.pack("<q", milliseconds))

    def take(self, raw: bytes, form: "_Form") -> None:
        """Take a buffer; they are small, and what is done once a second costs a third."""
        if form is not self._form and form != self._form:
            self._change_form(form)
        self._waiting.append(raw)
        self._size += len(raw)
        if self._size >= self._second:
            self._pass_on()

    def end(self) -> None:
        if self._resampler is not None:
            self._pass_on()
            self._give(self._resampler.flush())

    def _change_form(self, form: "_Form") -> None:
        self.end()
        self._form, self._second = form, form.second
        self._resampler = Resampler(form.rate)

    def _pass_on(self) -> None:
        assert self._resampler is not None  # noqa: S101 - made with the first samples
        assert self._form is not None  # noqa: S101 - known with the first samples
        if self._waiting:
            self._give(self._resampler.feed(_mixed(b"".join(self._waiting), self._form)))
        self._waiting, self._size = [], 0

    def _give(self, samples: Samples) -> None:
        whole = np.clip(np.rint(samples * 32767), -32768, 32767).astype("<i2")
        for begin in range(0, len(whole), _BLOCK):
            _send(self._out, b"D", whole[begin : begin + _BLOCK].tobytes())


def _decode(path: str, sender: _Sender) -> None:
    """Run Qt's decoder until it is done; the only place outside `qt` that imports PySide6."""
    from PySide6.QtCore import QCoreApplication, QTimer, QUrl
    from PySide6.QtMultimedia import QAudioDecoder

    app = QCoreApplication([])
    decoder = QAudioDecoder()
    failed: list[_Failed | BrokenPipeError] = []
    told: list[int] = []
    reader = _Reader()

    def take() -> None:
        try:
            if not told:
                told.append(decoder.duration())
                sender.tell_length(told[0])
            while decoder.bufferAvailable():
                buffer = decoder.read()
                sender.take(bytes(buffer.constData()), reader.form_of(buffer.format()))
        except (_Failed, BrokenPipeError) as error:
            failed.append(error)
            app.exit()

    def fail(error: Any) -> None:
        failed.append(_Failed(_failure(error.name)))
        app.exit()

    decoder.bufferReady.connect(take)
    decoder.finished.connect(app.exit)
    decoder.error.connect(fail)
    decoder.setSource(QUrl.fromLocalFile(path))
    parent = os.getppid()
    watch = QTimer()
    watch.timeout.connect(lambda: app.exit() if os.getppid() != parent else None)
    watch.start(_GLANCE_MS)
    # An error while it starts would come before there is a loop to leave.
    QTimer.singleShot(0, decoder.start)
    app.exec()
    if failed:
        raise failed[0]
    sender.end()


def _failure(name: str) -> Failure:
    names = {"ResourceError": Failure.FILE, "AccessDeniedError": Failure.FILE}
    return names.get(name, Failure.NO_SOUND)


_KINDS = {
    "UInt8": (np.uint8, 128.0, 128.0),
    "Int16": (np.int16, 0.0, 32768.0),
    "Int32": (np.int32, 0.0, 2147483648.0),
    "Float": (np.float32, 0.0, 1.0),
}


class _Form(NamedTuple):
    """How samples are laid out: their kind (a key of `_KINDS`), channels, and rate."""

    kind: str
    channels: int
    rate: int

    @property
    def second(self) -> int:
        """How many bytes a second of it is."""
        return self.rate * self.channels * np.dtype(_KINDS[self.kind][0]).itemsize


class _Reader:
    """Reads Qt's formats; the same one forty times a second, which is asked only once."""

    def __init__(self) -> None:
        self._last: Any = None
        self._form: _Form | None = None

    def form_of(self, form: Any) -> _Form:
        if self._form is None or form != self._last:
            self._last, self._form = form, _form_of(form)
        return self._form


def _form_of(form: Any) -> _Form:
    """Return Qt's format as ours.

    Raises:
        _Failed: it is none that can be read.
    """
    ours = _Form(form.sampleFormat().name, form.channelCount(), form.sampleRate())
    if (
        ours.kind not in _KINDS
        or not 1 <= ours.channels <= _MAX_CHANNELS
        or not MIN_RATE <= ours.rate <= MAX_RATE
    ):
        raise _Failed(Failure.FORMAT)
    return ours


def _mixed(raw: bytes, form: _Form) -> Samples:
    """Return the mean of the channels, between -1 and 1; what is no number becomes silence."""
    kind, middle, scale = _KINDS[form.kind]
    samples = np.frombuffer(raw, kind).astype(np.float32)
    samples -= np.float32(middle)
    samples /= np.float32(scale)
    mixed: Samples = samples
    if form.channels > 1:
        mixed = samples.reshape(-1, form.channels).mean(axis=1, dtype=np.float32)
    if kind is np.float32 and not np.isfinite(mixed.sum()):
        np.nan_to_num(mixed, copy=False, nan=0.0, posinf=1.0, neginf=-1.0)
    return mixed


if __name__ == "__main__":
    main(sys.argv[1], sys.stdout.buffer)
