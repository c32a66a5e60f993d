"""Copies of a project file as it was, thinned out by day, week and month."""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from editor.storage import fs

_STAMP = "%Y-%m-%dT%H%M%S%f"
_AT = "-at-"
_DAYS = 3
_WEEKS = 4
_MONTHS = 12


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """A copy: when it was made, in local time, the digest of its bytes, and where it is."""

    made: datetime
    digest: str
    path: Path


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of a folder, the newest first; none where there is no folder."""
    found = []
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            digest, at, stamp = path.stem.partition(_AT)
            with contextlib.suppress(ValueError):
                if at:
                    found.append(Backup(datetime.strptime(stamp, _STAMP), digest, path))
    return tuple(sorted(found, reverse=True))


def keep_backup(folder: Path, data: bytes, digest: str, now: datetime, suffix: str) -> None:
    """Put a copy beside the others, unless these bytes are there, and remove what is not needed.

    Raises:
        OutputError: it could not be written.
    """
    there = backups_in(folder)
    if any(backup.digest == digest for backup in there[:1]):
        return
    fs.make_folder(folder)
    fs.write_atomic(folder / f"{digest}{_AT}{now.strftime(_STAMP)}{suffix}", data)
    everything = backups_in(folder)
    needed = set(_needed(everything))
    for backup in everything:
        if backup not in needed:
            fs.remove(backup.path)


def _needed(newest_first: Iterable[Backup]) -> Iterator[Backup]:
    """Yield the newest two, and the newest of each of the last days, weeks and months."""
    backups = list(newest_first)
    yield from backups[:2]
    for length, period in ((_DAYS, "%Y-%j"), (_WEEKS, "%G-%V"), (_MONTHS, "%Y-%m")):
        seen: dict[str, Backup] = {}
        for backup in backups:
            seen.setdefault(backup.made.strftime(period), backup)
        yield from list(seen.values())[:length]
