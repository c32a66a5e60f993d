"""Telling whether a file is opened, by whichever library (Linux)."""

import ctypes
import os
import sys
from pathlib import Path

import pytest

_OPENED = 0x20


class Watched:
    """A file that nobody should open; `count` says how often it was opened since."""

    def __init__(self, path: Path) -> None:
        if not sys.platform.startswith("linux"):
            pytest.skip("only Linux tells of files that are opened")
        self.path = path
        library = ctypes.CDLL(None, use_errno=True)
        self._events = library.inotify_init1(os.O_NONBLOCK)
        if library.inotify_add_watch(self._events, os.fsencode(path), _OPENED) < 0:
            pytest.skip("this system does not tell of files that are opened")

    def count(self) -> int:
        """Return how often it was opened since this was last asked."""
        try:
            return len(os.read(self._events, 65536)) // 16
        except BlockingIOError:
            return 0

    def close(self) -> None:
        os.close(self._events)
