"""What the program does, written down for support when a person asks for it with `--log FILE`.

It has names of files and of jobs, and never a text of the document.
"""

from datetime import datetime
from pathlib import Path

from editor.storage import fs

_LONGEST = 2000


class _Open:
    handle: int | None = None


def begin_logbook(path: Path) -> None:
    """Write down from now on what is noted, at the end of a file.

    Raises:
        OutputError: the file cannot be written.
    """
    _Open.handle = fs.open_to_append(path)


def is_kept() -> bool:
    """Return whether a logbook is kept."""
    return _Open.handle is not None


def note(line: str) -> None:
    """Write down a line with the time, where a logbook is kept; never fails."""
    if _Open.handle is None:
        return
    stamp = datetime.now().isoformat(timespec="milliseconds")
    text = line[:_LONGEST].replace("\n", "\n    ")
    try:
        fs.write_all(_Open.handle, f"{stamp}  {text}\n".encode("utf-8", "backslashreplace"))
    except OSError:
        _Open.handle = None


def end_logbook() -> None:
    """Write no more."""
    if _Open.handle is not None:
        fs.disk().close(_Open.handle)
        _Open.handle = None
