"""Careless versions of the program; a drill that does not catch them is broken."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from editor.storage import fs
from editor.storage.journal import JournalFile
from editor.workflows.safekeeping.projects import Project


def _in_place(
    target: Path,
    data: bytes,
    may_replace: Callable[[Path], None] | None = None,
    **_how: bool,
) -> None:
    if may_replace is not None:
        may_replace(target)
    try:
        handle = fs.disk().create(target)
    except FileExistsError:
        handle = fs.disk().open(target)
    fs.disk().truncate(handle, 0)
    fs.write_all(handle, data)
    fs.disk().sync(handle)
    fs.disk().close(handle)


def _without_sync(
    target: Path,
    data: bytes,
    may_replace: Callable[[Path], None] | None = None,
    **_how: bool,
) -> None:
    with mock.patch.object(type(fs.disk()), "sync", lambda _disk, _handle: None):
        _WRITE_WHOLE(target, data, may_replace)


def _append_without_sync(journal: JournalFile, data: bytes) -> None:
    fs.write_all(journal._handle, data)
    journal._length += len(data)


def _append_torn(journal: JournalFile, data: bytes) -> None:
    os.lseek(journal._handle, 0, os.SEEK_END)
    fs.write_all(journal._handle, data)
    fs.disk().sync(journal._handle)
    journal._length += len(data)


def _journal_first(project: Project, *args: object) -> object:
    project.keeper.flush()
    project.keeper.chain.remove()
    return _SAVE_IN_PLACE(project, *args)


def _answer_at_once(self: object) -> None:
    """The answer does not wait for the keeper."""


_WRITE_WHOLE = fs.write_whole
_SAVE_IN_PLACE = Project._save_in_place
MUTANTS = {
    "M1 saves in place": ("editor.storage.fs.write_whole", _in_place),
    "M2 renames before the bytes are on the disk": (
        "editor.storage.fs.write_whole",
        _without_sync,
    ),
    "M3 goes on behind a torn record": ("editor.storage.journal.JournalFile.append", _append_torn),
    "M4 never forces the journal to the disk": (
        "editor.storage.journal.JournalFile.append",
        _append_without_sync,
    ),
    "M5 empties the journal before the file is in place": (
        "editor.workflows.safekeeping.projects.Project._save_in_place",
        _journal_first,
    ),
    "M6 answers before the journal is on the disk": (
        "editor.workflows.safekeeping.keeping.Keeper.settle",
        _answer_at_once,
    ),
}
CAUGHT_BY_POWER = [name for name in MUTANTS if not name.startswith("M3")]
CAUGHT_BY_A_FULL_DISK = [name for name in MUTANTS if name.startswith("M3")]


@contextmanager
def mutated(name: str) -> Iterator[None]:
    """Make the program careless meanwhile."""
    place, careless = MUTANTS[name]
    with mock.patch(place, careless):
        yield
