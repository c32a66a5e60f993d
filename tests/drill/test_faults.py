"""F: each operation on the disk fails once, in turn, and nothing that was kept is lost."""

import tempfile
from pathlib import Path

import pytest

from editor.core.errors import InterlinearError
from editor.storage import fs
from editor.storage.faults import METHODS, FaultyDisk, fault_of
from tests.drill.work import a_project, abandon, drive, rows_of

SCRIPT = (
    {"do": "edit", "row": "r1", "field": "src", "value": "The first change"},
    {"do": "edit", "row": "r2", "field": "tgt", "value": "第二"},
    {"do": "save"},
    {"do": "split", "row": "r3"},
    {"do": "undo"},
    {"do": "save"},
    {"do": "redo"},
    {"do": "delete", "row": "r5"},
    {"do": "export", "fmt": "srt", "path": "talk.srt"},
    {"do": "saveas", "path": "second.interlinear"},
    {"do": "edit", "row": "r1", "field": "src", "value": "The last change"},
)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fs, "_PAUSE_S", 0.001)


def run(folder: Path, faults: list[str]) -> tuple[FaultyDisk, dict[int, list[tuple]], int, Path]:
    """Work with faults, then die; return what was promised, and the file that was worked on."""
    path = a_project(folder)
    disk = FaultyDisk([fault_of(one) for one in faults], lambda _point: None)
    states: dict[int, list[tuple]] = {}
    acked = 0
    with fs.writing_to(disk):
        driver = drive(path, folder / "state")
        driver.answer({"do": "open"})
        states[0] = rows_of(driver.answer({"do": "dump"}))
        for command in SCRIPT:
            place = {"path": str(folder / command["path"])} if "path" in command else {}
            answer = driver.answer({**command, **place})
            assert "ack" in answer or "saved" in answer or answer["lost"] == 0, answer
            revision = driver._project.document.revision
            states[revision] = rows_of(driver.answer({"do": "dump"}))
            if "ack" in answer or ("saved" in answer and command["do"] != "export"):
                acked = revision
            if "saved" in answer and command["do"] == "saveas":
                path = folder / "second.interlinear"
        abandon(driver)
    return disk, states, acked, path


def calls() -> list[tuple[str, int]]:
    """Return each call that the work makes, to be failed in turn."""
    with tempfile.TemporaryDirectory() as folder:
        disk, *_rest = run(Path(folder), [])
    names = {method: name for name, method in METHODS.items()}
    return [(names[name], n) for name, most in disk.calls.items() for n in range(1, most + 1)]


def check(folder: Path, path: Path, states: dict[int, list[tuple]], acked: int) -> None:
    driver = drive(path, folder / "state")
    opened = driver.answer({"do": "open"})
    assert opened["conflict"] == 0
    # Without a journal, revisions begin anew; what counts is what stands in the rows.
    rows = rows_of(driver.answer({"do": "dump"}))
    assert any(rows == state for revision, state in states.items() if revision >= acked)
    assert driver.answer({"do": "save"}).get("saved")
    driver.close()


@pytest.mark.parametrize("error", ["EIO", "ENOSPC", "EACCES"])
def test_any_operation_may_fail_once(tmp_path: Path, error: str) -> None:
    tried = 0
    for operation, n in calls():
        folder = tmp_path / f"{operation}{n}"
        folder.mkdir()
        _disk, states, acked, path = run(folder, [f"{operation}:{error}@{n}"])
        check(folder, path, states, acked)
        tried += 1
    assert tried > 60


@pytest.mark.parametrize("operation", [one for one in METHODS if one != "write"])
def test_an_operation_may_fail_for_ever(tmp_path: Path, operation: str) -> None:
    _disk, states, acked, path = run(tmp_path, [f"{operation}:EIO@1x10000"])
    check(tmp_path, path, states, acked)


def test_a_short_write_is_rolled_back(tmp_path: Path) -> None:
    for n in range(1, 12):
        folder = tmp_path / str(n)
        folder.mkdir()
        _disk, states, acked, path = run(folder, [f"write:short@{n}"])
        check(folder, path, states, acked)


def test_a_file_that_a_sync_client_holds_for_a_moment_is_saved(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    with fs.writing_to(FaultyDisk([fault_of("rename:EACCES@3x5")], lambda _point: None)):
        driver = drive(path, tmp_path / "state")
        driver.answer({"do": "open"})
        driver.answer({"do": "edit", "row": "r1", "field": "src", "value": "x"})
        assert "saved" in driver.answer({"do": "save"})
        driver.close()


def test_a_file_that_is_held_for_good_is_saved_beside_it(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    before = path.read_bytes()
    with fs.writing_to(FaultyDisk([fault_of("rename:EBUSY@3x10")], lambda _point: None)):
        driver = drive(path, tmp_path / "state")
        driver.answer({"do": "open"})
        driver.answer({"do": "edit", "row": "r1", "field": "src", "value": "kept aside"})
        answer = driver.answer({"do": "save"})
        driver.close()
    assert path.read_bytes() == before
    assert "conflict" in answer["copy"]
    assert b"kept aside" in Path(answer["copy"]).read_bytes()
    again = drive(path, tmp_path / "state")
    assert again.answer({"do": "open"})["recovered"] == 1
    again.close()


def test_an_export_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    target = tmp_path / "talk.srt"
    target.write_bytes(b"old")
    for fault in ("write:ENOSPC@1", "fsync:EIO@1", "rename:EIO@1", "create:EROFS@1"):
        with fs.writing_to(FaultyDisk([fault_of(fault)], lambda _point: None)):
            driver = drive(path, tmp_path / "state")
            with fs.writing_to(fs.Disk()):
                driver.answer({"do": "open"})
            answer = driver.answer({"do": "export", "fmt": "srt", "path": str(target)})
            driver.close()
        assert answer["err"] in fault
        assert target.read_bytes() == b"old"


def test_what_is_no_fault_is_refused() -> None:
    for text in ("write", "write:ENOSPC", "write:EHUH@1", "dance:EIO@1", "pause@"):
        with pytest.raises(InterlinearError, match="is not a fault"):
            fault_of(text)
