"""Faults are written down here, for the person to read; nothing of the text is in it unasked."""

import os
import subprocess
import sys
from pathlib import Path

from editor import paths
from editor.workflows.program import logbook, reporting


def test_a_report_says_what_is_installed_and_what_happened() -> None:
    path = reporting.write_report(["ValueError: a tide"])
    assert path is not None
    text = path.read_text(encoding="utf-8")
    assert text.startswith("Interlinear ")
    assert "PySide6 " in text
    assert text.endswith("ValueError: a tide\n")


def test_where_nothing_can_be_written_there_is_no_report() -> None:
    paths.state_dir().parent.mkdir(parents=True, exist_ok=True)
    paths.state_dir().write_text("", encoding="utf-8")
    assert reporting.write_report(["x"]) is None
    reporting.CrashWatch().end()


def test_a_start_that_ended_well_leaves_nothing() -> None:
    watch = reporting.CrashWatch()
    watch.end()
    assert not list((paths.state_dir() / "running").iterdir())


def test_a_process_that_died_of_a_fault_is_told_at_the_next_start() -> None:
    code = (
        "import faulthandler; from editor.workflows.program.reporting import CrashWatch;"
        "watch = CrashWatch(); faulthandler._sigabrt()"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode != 0
    watch = reporting.CrashWatch()
    report = watch.earlier()
    assert report is not None
    assert "Aborted" in report.read_text(encoding="utf-8")
    assert watch.earlier() is None
    watch.end()


def test_a_window_that_still_runs_has_not_crashed() -> None:
    folder = paths.state_dir() / "running"
    folder.mkdir(parents=True)
    (folder / f"{os.getppid()}.txt").write_text("Fatal", encoding="utf-8")
    watch = reporting.CrashWatch()
    assert watch.earlier() is None
    watch.end()


def test_a_logbook_grows(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    logbook.note("nobody asked")
    for line in ("one", "two\nlines \ud800"):
        logbook.begin_logbook(path)
        logbook.note(line)
        logbook.end_logbook()
    lines = path.read_text(encoding="utf-8").split("\n")
    assert [line.split("  ", 1)[-1].strip() for line in lines] == [
        "one",
        "two",
        "lines \\ud800",
        "",
    ]


def test_the_program_writes_a_logbook_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    program = [sys.executable, "-m", "editor"]
    missing = str(tmp_path / "gone.srt")
    subprocess.run([*program, "--log", str(path), "inspect", missing], check=False)
    text = path.read_text(encoding="utf-8")
    assert f"interlinear inspect {missing}" in text
    assert "there is no such file" in text
    done = subprocess.run(
        [*program, f"--log={tmp_path}", "formats"], check=False, capture_output=True, text=True
    )
    assert done.returncode == 6
    assert "cannot be written" in done.stderr
