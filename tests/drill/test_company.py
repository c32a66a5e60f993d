"""X, L, R, V: other programs, a second window, what may not be written, newer and older files."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from editor.core.errors import LockedError
from editor.storage import fs
from editor.storage.faults import FaultyDisk
from editor.storage.places import Places
from editor.workflows.documents.opening import open_file
from editor.workflows.documents.untitled import left_documents, open_kept
from editor.workflows.safekeeping.projects import Surroundings
from tests.drill.work import a_project, abandon, drive, rows_of

ROOT = Path(__file__).parents[2]
POINTS = ("save.before_write", "save.before_rename", "save.after_rename")
EDIT = {"do": "edit", "row": "r1", "field": "src", "value": "Mine"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_project(tmp_path)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


def theirs(path: Path) -> bytes:
    """Let another program change the file."""
    data = path.read_bytes().replace(b"keeper 2", b"keeper two")
    path.write_bytes(data)
    return data


def hidden(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if one.name.startswith("."))


@pytest.mark.parametrize("point", POINTS)
def test_a_change_by_another_program_at_any_moment_of_saving_is_never_lost(
    path: Path, state: Path, point: str
) -> None:
    written: list[bytes] = []
    disk = FaultyDisk([point], lambda _point: written.append(theirs(path)))
    driver = drive(path, state)
    driver.answer({"do": "open"})
    driver.answer(EDIT)
    with fs.writing_to(disk):
        answer = driver.answer({"do": "save"})
    abandon(driver)
    assert len(written) == 1
    if point == "save.after_rename":
        assert "saved" in answer
    else:
        assert (answer["err"], answer["lost"], driver.code) == ("CONFLICT", 0, 3)
    assert path.read_bytes() == written[0]
    again = drive(path, state)
    opened = again.answer({"do": "open"})
    again.close()
    assert opened["rows"] == 12
    assert opened["conflict"] == (point != "save.after_rename")
    journals = [path.with_name(name).read_text("utf-8") for name in hidden(path.parent)]
    assert any("Mine" in journal for journal in journals)


def test_what_is_aside_stays_when_work_goes_on_in_the_other_version(
    path: Path, state: Path
) -> None:
    driver = drive(path, state)
    driver.answer({"do": "open"})
    driver.answer(EDIT)
    abandon(driver)
    theirs(path)
    again = drive(path, state)
    assert again.answer({"do": "open"})["conflict"] == 1
    again.answer({**EDIT, "value": "Later"})
    again.answer({"do": "save"})
    again.close()
    kept = [one for one in path.parent.iterdir() if one.name.endswith(".journal")]
    assert len(kept) == 2
    assert any("Mine" in one.read_text("utf-8") for one in kept)
    last = drive(path, state)
    assert last.answer({"do": "open"})["conflict"] == 0
    last.close()


def test_an_older_version_put_back_is_opened_as_it_is(path: Path, state: Path) -> None:
    old = path.read_bytes()
    driver = drive(path, state)
    driver.answer({"do": "open"})
    driver.answer(EDIT)
    driver.answer({"do": "save"})
    driver.close()
    path.write_bytes(old)
    again = drive(path, state)
    opened = again.answer({"do": "open"})
    again.close()
    assert (opened["recovered"], opened["conflict"]) == (0, 0)


def test_opening_and_closing_changes_no_byte_of_the_folder(path: Path, state: Path) -> None:
    before = {one: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}
    for _ in range(2):
        driver = drive(path, state)
        driver.answer({"do": "open"})
        driver.close()
    assert {one: one.read_bytes() for one in path.parent.iterdir() if one.is_file()} == before


def test_saving_without_a_change_gives_the_same_bytes(path: Path, state: Path) -> None:
    before = path.read_bytes()
    driver = drive(path, state)
    driver.answer({"do": "open"})
    driver.answer({"do": "save"})
    driver.close()
    assert path.read_bytes() == before


def run(path: Path, state: Path, *lines: dict, **options: object) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "editor", "drive", str(path), "--script", "-", "--no-gui"]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    return subprocess.run(
        [*command, "--state-dir", str(state), *options.get("more", [])],
        input=text, capture_output=True, text=True, cwd=ROOT, timeout=60,
    )  # fmt: skip


def test_a_second_process_is_refused_and_the_first_goes_on(path: Path, state: Path) -> None:
    driver = drive(path, state)
    driver.answer({"do": "open"})
    second = run(path, state, {"do": "open"}, EDIT)
    assert second.returncode == 4
    assert json.loads(second.stdout)["err"] == "LOCKED"
    assert "ack" in driver.answer(EDIT)
    driver.close()
    third = run(path, state, {"do": "open"})
    assert third.returncode == 0
    assert json.loads(third.stdout)["recovered"] == 1


def test_a_lock_that_a_dead_process_left_is_taken_over(path: Path, state: Path) -> None:
    lock = Places(path, state).locks[0]
    lock.write_text(json.dumps({"host": os.uname().nodename, "pid": 2**22 + 1}))
    driver = drive(path, state)
    assert driver.answer({"do": "open"})["ok"] == 1
    driver.close()
    assert not lock.exists()


def test_a_lock_of_another_machine_asks_first(path: Path, state: Path) -> None:
    lock = Places(path, state).locks[0]
    lock.write_text(json.dumps({"host": "lighthouse", "pid": 7}))
    with pytest.raises(LockedError, match="lighthouse"):
        drive(path, state).answer({"do": "open"})
    project = open_kept(open_file(path), Surroundings(state), take_over=True)
    project.close()


def test_a_file_opened_for_reading_is_never_written(path: Path, state: Path) -> None:
    driver = drive(path, state)
    driver.answer({"do": "open"})
    project = open_kept(open_file(path), Surroundings(state), read_only=True)
    assert project.is_read_only
    with pytest.raises(Exception, match="only be read"):
        project.save().result()
    project.close()
    assert "ack" in driver.answer(EDIT)
    driver.close()


class ReadOnlyFolder(fs.Disk):
    """Refuses everything in one folder, as a disk that may only be read."""

    def __init__(self, folder: Path) -> None:
        """Refuse what happens in the folder itself."""
        self._folder = folder

    def _check(self, path: Path) -> None:
        if path.parent == self._folder:
            raise OSError(30, "Read-only file system")

    def create(self, path: Path) -> int:
        self._check(path)
        return super().create(path)

    def open(self, path: Path) -> int:
        self._check(path)
        return super().open(path)

    def replace(self, old: Path, new: Path) -> None:
        self._check(new)
        super().replace(old, new)


def test_edits_of_a_file_that_may_only_be_read_are_kept_elsewhere(
    tmp_path: Path, path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    state = elsewhere / "state"
    before = path.read_bytes()
    with fs.writing_to(ReadOnlyFolder(path.parent)):
        driver = drive(path, state)
        driver.answer({"do": "open"})
        assert "ack" in driver.answer(EDIT)
        assert driver.answer({"do": "save"})["err"] == "EROFS"
        abandon(driver)
        again = drive(path, state)
        assert again.answer({"do": "open"})["recovered"] == 1
        target = elsewhere / "mine.interlinear"
        assert "saved" in again.answer({"do": "saveas", "path": str(target)})
        again.close()
    assert path.read_bytes() == before
    assert "Mine" in target.read_text("utf-8")
    last = drive(path, state)
    assert last.answer({"do": "open"})["recovered"] == 0
    last.close()


def test_a_folder_that_disappears_while_somebody_works_loses_nothing(
    tmp_path: Path, path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    path = path.rename(folder / path.name)
    driver = drive(path, tmp_path / "state")
    driver.answer({"do": "open"})
    driver.answer(EDIT)
    data = path.read_bytes()
    for one in folder.iterdir():
        one.unlink()
    folder.rmdir()
    assert "ack" in driver.answer({**EDIT, "row": "r2"})
    assert driver.answer({"do": "save"})["err"] == "ENOENT"
    abandon(driver)
    folder.mkdir()
    path.write_bytes(data)
    again = drive(path, tmp_path / "state")
    assert again.answer({"do": "open"})["recovered"] == 2
    again.close()


def test_a_project_of_a_newer_program_may_be_read_and_not_written(path: Path, state: Path) -> None:
    path.write_text(path.read_text("utf-8").replace('"min_reader":1', '"min_reader":9'), "utf-8")
    before = path.read_bytes()
    driver = drive(path, state)
    assert driver.answer({"do": "open"})["readonly"] == 1
    driver.answer(EDIT)
    assert driver.answer({"do": "save"})["lost"] == 0
    driver.close()
    assert path.read_bytes() == before


def test_a_text_that_was_never_saved_is_there_again_after_a_crash(tmp_path: Path) -> None:
    text = tmp_path / "talk.txt"
    text.write_text("The lamp.\n灯。\nThe tide.\n潮。\n", "utf-8")
    state = tmp_path / "state"
    driver = drive(text, state)
    opened = driver.answer({"do": "open"})
    assert hidden(tmp_path) == []
    assert not (state / "recovery").exists()
    row = driver.answer({"do": "dump"})["rows"][0]["id"]
    driver.answer({"do": "edit", "row": row, "field": "src", "value": "The great lamp."})
    assert left_documents(state) == ()
    abandon(driver)
    (left,) = left_documents(state)
    assert (left.origin, left.changes) == (text, 1)
    again = drive(text, state)
    assert again.answer({"do": "open"}) == {
        **opened,
        "rev": 1,
        "recovered": 1,
        "hash": opened["hash"],
    }
    target = tmp_path / "talk.interlinear"
    assert "saved" in again.answer({"do": "saveas", "path": str(target)})
    again.close()
    assert left_documents(state) == ()
    assert list((state / "recovery").iterdir()) == []
    last = drive(target, state)
    assert last.answer({"do": "open"})["recovered"] == 0
    assert last.answer({"do": "undo"})["ack"] == 2
    assert rows_of(last.answer({"do": "dump"}))[0][0] == "The lamp."
    last.close()


def test_what_a_person_throws_away_does_not_come_back(path: Path, state: Path) -> None:
    driver = drive(path, state)
    driver.answer({"do": "open"})
    driver.answer(EDIT)
    driver._project.close(discard=True)
    again = drive(path, state)
    assert again.answer({"do": "open"})["recovered"] == 0
    again.close()


def test_the_command_line_answers_as_the_drill_expects(path: Path, state: Path) -> None:
    done = run(path, state, {"do": "open"}, EDIT, {"do": "state", "rev": 0}, {"do": "dance"}, EDIT)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, done.stderr
    assert answers[0]["rows"] == 12
    assert answers[1] == {"ack": 1}
    assert answers[2]["rows"][1]["src"] == "The lamp of keeper 1 burns"
    assert (answers[3]["err"], answers[3]["lost"]) == ("COMMAND", 0)
    assert answers[4] == {"ack": 1}
    unreadable = run(path.with_name("none.interlinear"), state, {"do": "open"})
    assert unreadable.returncode == 5


def test_a_pause_waits_for_a_word(path: Path, state: Path) -> None:
    lines = ({"do": "open"}, EDIT, {"do": "save"}, {"do": "go on"}, {"do": "dump"})
    done = run(
        path,
        state,
        *lines,
        more=["--fault", "pause@save.before_rename", "--now", "2026-11-23T14:02:00"],
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert answers[2] == {"paused": "save.before_rename"}
    assert "saved" in answers[3]
    assert len(answers[4]["rows"]) == 12
    backups = list((state / "backups").rglob("*2026-11-23T140200*"))
    assert backups


def test_undo_reaches_back_over_a_restart_and_a_save(path: Path, state: Path) -> None:
    first: Callable[[], list[tuple]] = lambda: rows_of(driver.answer({"do": "dump"}))  # noqa: E731
    driver = drive(path, state)
    driver.answer({"do": "open"})
    before = first()
    driver.answer(EDIT)
    driver.answer({"do": "save"})
    driver.answer({**EDIT, "value": "Again"})
    driver.answer({"do": "undo"})
    driver.close()
    driver = drive(path, state)
    driver.answer({"do": "open"})
    assert not driver._project.document.is_modified or driver._project.recovered
    driver.answer({"do": "redo"})
    assert first()[1][0] == "Again"
    driver.answer({"do": "undo"})
    driver.answer({"do": "undo"})
    assert first() == before
    driver.close()


def test_backups_are_thinned_by_day_week_and_month(tmp_path: Path) -> None:
    from datetime import timedelta

    from editor.storage.backups import backups_in, keep_backup

    day = datetime(2026, 1, 1, 12)
    for n in range(400):
        keep_backup(tmp_path, b"%d" % n, f"{n:032x}", day + timedelta(days=n), ".interlinear")
    made = [one.made for one in backups_in(tmp_path)]
    assert made[:3] == [day + timedelta(days=n) for n in (399, 398, 397)]
    assert 2 + 3 + 10 <= len(made) <= 3 + 4 + 12
    assert made[-1] < day + timedelta(days=100)
