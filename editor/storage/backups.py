"""Copies of a project file as it was, thinned out by day, week and month."""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from editor.storage import fs

_STAMP = "%Y-%m-%dT%H%M%S%f"
_AT = "-at-"


@dataclass(frozen=True, slots=True)
class Thinning:
    """Of how many of the last days, weeks and months the newest copy is kept."""

    days: int = 3
    weeks: int = 4
    months: int = 12


USUAL = Thinning()


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


def keep_backup(
    folder: Path,
    data: bytes,
    digest: str,
    now: datetime,
    suffix: str,
    *,
    kept: Thinning = USUAL,
) -> None:
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
    needed = set(_needed(everything, kept))
    for backup in everything:
        if backup not in needed:
            fs.remove(backup.path)


def _needed(newest_first: Iterable[Backup], kept: Thinning) -> Iterator[Backup]:
    """Yield the newest two, and the newest of each of the last days, weeks and months."""
    backups = list(newest_first)
    yield from backups[:2]
    for length, period in (
        (kept.days, "%Y-%j"),
        (kept.weeks, "%G-%V"),
        (kept.months, "%Y-%m"),
    ):
        seen: dict[str, Backup] = {}
        for backup in backups:
            seen.setdefault(backup.made.strftime(period), backup)
        yield from list(seen.values())[:length]
