"""A program run for its lines: no shell, watched, and stopped at once with all that it started."""

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from typing import IO

from editor.core.errors import InputError
from editor.core.i18n import _

GLANCE_S = 0.05
_LONGEST_LINE = 4_000_000
_MOST_WAITING = 1_000
_LAST_WORDS = 5
_PATIENCE_S = 0.1


class Child:
    """A running program; leaving the `with` ends it."""

    def __init__(self, command: Sequence[str], told: bytes) -> None:
        """Start it and tell it something.

        Raises:
            InputError: it cannot be started.
        """
        self._lines: queue.Queue[bytes | None] = queue.Queue(_MOST_WAITING)
        self._said: deque[str] = deque(maxlen=_LAST_WORDS)
        self._is_over = threading.Event()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the person's own command, no shell
                list(command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=sys.platform != "win32",
            )
        except (OSError, ValueError) as error:
            raise InputError(
                _("The aligner “{command}” cannot be started: {error}").format(
                    command=command[0], error=error
                )
            ) from error
        for work in (lambda: self._tell(told), self._read, self._listen):
            threading.Thread(target=work, daemon=True).start()

    def __enter__(self) -> "Child":
        return self

    def __exit__(self, *_error: object) -> None:
        self._is_over.set()
        self._end()

    def lines(self) -> Iterator[bytes | None]:
        """Yield each line, and None about twenty times a second while there is none.

        Raises:
            InputError: a line is absurdly long, or the program failed.
        """
        while True:
            try:
                line = self._lines.get(timeout=GLANCE_S)
            except queue.Empty:
                yield None
                continue
            if line is None:
                break
            if len(line) >= _LONGEST_LINE:
                raise InputError(_("The aligner wrote a line without end and was stopped."))
            yield line
        while self._process.poll() is None:
            yield None
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(GLANCE_S)
        if self._process.returncode:
            raise InputError(self._failed())

    def _failed(self) -> str:
        code, said = self._process.returncode, " ".join(self._said)
        if not said:
            return _("The aligner failed (code {code}) without saying why.").format(code=code)
        return _("The aligner failed (code {code}): {said}").format(code=code, said=said[-500:])

    def _tell(self, told: bytes) -> None:
        with contextlib.suppress(OSError), _stream(self._process.stdin) as stream:
            stream.write(told)

    def _read(self) -> None:
        with contextlib.suppress(OSError, ValueError), _stream(self._process.stdout) as stream:
            while line := stream.readline(_LONGEST_LINE):
                self._put(line)
        self._put(None)

    def _put(self, line: bytes | None) -> None:
        while not self._is_over.is_set():
            with contextlib.suppress(queue.Full):
                self._lines.put(line, timeout=GLANCE_S)
                return

    def _listen(self) -> None:
        """Keep the last lines of what it complains about, so that it never waits for a reader."""
        with contextlib.suppress(OSError, ValueError), _stream(self._process.stderr) as stream:
            while line := stream.readline(_LONGEST_LINE):
                text = line[-500:].decode("utf-8", "replace").strip()
                if text:
                    self._said.append(text)

    def _end(self) -> None:
        for force in (False, True):
            self._signal(force=force)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(_PATIENCE_S)
                if force:
                    return

    def _signal(self, *, force: bool) -> None:
        with contextlib.suppress(OSError):
            if sys.platform == "win32":
                self._process.kill() if force else self._process.terminate()
            else:
                # Its children too: they are all of one session.
                os.killpg(self._process.pid, signal.SIGKILL if force else signal.SIGTERM)


def _stream(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ValueError("the program was started without this pipe")
    return pipe
