"""D: the disk fills up while somebody works, is freed, and the work goes on."""

import errno
import os
import random
from pathlib import Path

import pytest

from editor.storage import fs
from editor.storage.chain import Chain
from editor.storage.faults import FaultyDisk, fault_of
from tests.drill.mutants import CAUGHT_BY_A_FULL_DISK, mutated
from tests.drill.work import a_project, abandon, commands, drive, rows_of

TRIALS = 40
CALLS = 16


class FullDisk(fs.Disk):
    """Takes so many bytes and no more, the last write in part."""

    def __init__(self, room: int) -> None:
        """Begin with some room."""
        self.room = room
        self.refusals = 0

    def write(self, handle: int, data: memoryview) -> int:
        if len(data) <= self.room:
            self.room -= len(data)
            return super().write(handle, data)
        part, self.room = self.room, 0
        if part:
            return super().write(handle, data[:part])
        self.refusals += 1
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def remove(self, path: Path) -> None:
        self.room += path.stat().st_size
        super().remove(path)

    def replace(self, old: Path, new: Path) -> None:
        self.room += new.stat().st_size if new.exists() else 0
        super().replace(old, new)

    def truncate(self, handle: int, length: int) -> None:
        self.room += max(0, os.fstat(handle).st_size - length)
        super().truncate(handle, length)


def trial(folder: Path, seed: int) -> tuple[int, int]:
    """Work on a disk that fills up, die, open again; return how much was kept and refused."""
    folder.mkdir()
    chance = random.Random(seed)
    path = a_project(folder)
    disk = FullDisk(chance.randint(0, 12_000))
    acked, refused = 0, 0
    states = {}
    with fs.writing_to(disk):
        driver = drive(path, folder / "state")
        driver.answer({"do": "open"})
        for command, _n in zip(commands(chance, ["r0", "r1", "r2"]), range(60), strict=False):
            answer = driver.answer(command)
            states[driver._project.document.revision] = rows_of(driver.answer({"do": "dump"}))
            if "err" in answer:
                assert answer["lost"] == 0
                refused += 1
            elif answer.get("ack") != "draft":
                acked = driver._project.document.revision
            if refused == 8:
                disk.room = 10**9
        abandon(driver)
    again = drive(path, folder / "state")
    opened = again.answer({"do": "open"})
    assert opened["conflict"] == 0
    assert opened["rev"] >= acked, (opened, acked)
    again.close()
    return acked, refused


def test_a_full_disk_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    results = [trial(tmp_path / str(seed), seed) for seed in range(TRIALS)]
    assert sum(refused > 0 for _acked, refused in results) > TRIALS / 2


def cut_short(folder: Path, call: int) -> None:
    """Work while one write is cut in the middle for want of room, die, and open again."""
    folder.mkdir()
    path = a_project(folder)
    disk = FaultyDisk([fault_of(f"write:short@{call}")], lambda _point: None)
    acked = 0
    with fs.writing_to(disk):
        driver = drive(path, folder / "state")
        driver.answer({"do": "open"})
        for n in range(5):
            value = f"change {n} " * 9
            answer = driver.answer({"do": "edit", "row": "r1", "field": "src", "value": value})
            acked = answer.get("ack", acked)
        abandon(driver)
    again = drive(path, folder / "state")
    opened = again.answer({"do": "open"})
    assert opened["conflict"] == 0
    assert opened["rev"] >= acked, (opened, acked)
    again.close()


@pytest.mark.parametrize("has_other_place", [True, False])
def test_a_write_that_is_cut_short_loses_nothing_that_was_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_other_place: bool
) -> None:
    if not has_other_place:
        monkeypatch.setattr(Chain, "_moved_away", lambda _chain, _data: False)
    for call in range(1, CALLS):
        cut_short(tmp_path / str(call), call)


@pytest.mark.parametrize("mutant", CAUGHT_BY_A_FULL_DISK)
def test_the_drill_catches_a_program_that_goes_on_behind_a_torn_record(
    tmp_path: Path, mutant: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # With the disk full there is no other place to go on at.
    monkeypatch.setattr(Chain, "_moved_away", lambda _chain, _data: False)
    with mutated(mutant), pytest.raises(AssertionError):
        for call in range(1, CALLS):
            cut_short(tmp_path / str(call), call)
