"""Reports of faults: written on this computer, read by the person first, sent by nobody else."""

import contextlib
import faulthandler
import os
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from editor import __version__, paths
from editor.core.errors import InterlinearError
from editor.storage import fs

_PARTS = ("PySide6", "pysubs2", "rapidfuzz", "numpy", "regex")
_MOST_BYTES = 1 << 20
_LARGEST = 1 << 16


def reports_folder() -> Path:
    """Return where reports are kept; it may not exist yet."""
    return paths.state_dir() / "reports"


def facts() -> list[str]:
    """Return lines about this installation: versions and the system, nothing of the person."""
    import platform
    from importlib import metadata

    frozen = " (bundle)" if getattr(sys, "frozen", False) else ""
    lines = [
        f"Interlinear {__version__}{frozen}",
        f"Python {platform.python_version()}, {platform.platform()}",
    ]
    for name in _PARTS:
        with contextlib.suppress(metadata.PackageNotFoundError):
            lines.append(f"{name} {metadata.version(name)}")
    return lines


def write_report(trace: Iterable[str]) -> Path | None:
    """Write what went wrong into a file of its own and return it; None where that fails."""
    now = datetime.now()
    text = "\n".join((*facts(), now.isoformat(timespec="seconds"), "", *trace))
    path = reports_folder() / f"{now:%Y-%m-%d-%H%M%S-%f}.txt"
    try:
        fs.make_folder(path.parent)
        fs.write_atomic(path, (text.rstrip() + "\n").encode("utf-8", "backslashreplace"))
    except InterlinearError:
        return None
    fs.trim_folder(path.parent, _MOST_BYTES)
    return path


class CrashWatch:
    """Has Python write down where it was when the process is ended by a fault in a library."""

    def __init__(self) -> None:
        """Begin to watch; without a folder that can be written nothing is watched."""
        self._folder = paths.state_dir() / "running"
        self._file = self._folder / f"{os.getpid()}.txt"
        self._handle: int | None = None
        with contextlib.suppress(InterlinearError):
            fs.make_folder(self._folder)
            self._handle = fs.open_to_append(self._file)
            faulthandler.enable(self._handle)

    def earlier(self) -> Path | None:
        """Make a report of a crash before this start, and return it; None when there was none."""
        found = None
        for path in sorted(self._folder.glob("*.txt")):
            if path == self._file or not path.stem.isdecimal() or fs.is_alive(int(path.stem)):
                continue
            with contextlib.suppress(OSError):
                with path.open("rb") as file:
                    text = file.read(_LARGEST).decode("utf-8", "replace")
                if text.strip():
                    found = write_report(text.split("\n")) or found
                fs.remove(path)
        return found

    def end(self) -> None:
        """The program ends as it should."""
        if self._handle is not None:
            faulthandler.disable()
            fs.disk().close(self._handle)
            self._handle = None
            fs.remove(self._file)
